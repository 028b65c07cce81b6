package org.diptych.check;

import org.diptych.content.Assertion;
import org.diptych.content.Record;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.Tested;
import org.diptych.figure.Computed;
import org.diptych.figure.Fact;
import org.diptych.value.Parsed;

/** What authors assert about figures holds. */
final class AssertionCheck {
    private AssertionCheck() {}

    static void check(Computed computed, Record record, Diagnostics diagnostics) {
        for (Assertion assertion : record.assertions()) {
            String name = "assert " + record.id() + " " + assertion.fact() + " = " + assertion.expected();
            switch (computed.facts().find(record, assertion.fact())) {
                case Parsed.Good<Fact>(Fact fact) -> {
                    String actual = fact.figure().canonical();
                    String failure = assertion.holds(actual)
                            ? ""
                            : "`" + assertion.fact() + "` is " + actual + ", not " + assertion.expected() + ".";
                    diagnostics.add(new Tested(name, assertion.at(), failure));
                    if (!failure.isEmpty()) {
                        diagnostics.report(
                                Rule.ASSERTION,
                                assertion.at(),
                                failure,
                                "mend the figures, or what is asserted of them.");
                    }
                }
                case Parsed.Bad<Fact> bad -> {
                    diagnostics.add(new Tested(name, assertion.at(), bad.message()));
                    diagnostics.report(
                            Rule.ASSERTION,
                            assertion.at(),
                            bad.message(),
                            bad.help().toArray(String[]::new));
                }
            }
        }
    }
}
