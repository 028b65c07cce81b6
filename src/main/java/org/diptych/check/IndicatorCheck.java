package org.diptych.check;

import java.util.ArrayList;
import java.util.List;
import org.diptych.content.FieldValue;
import org.diptych.content.Record;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.value.Indicator;
import org.diptych.value.Value;

/** Indicators have an owner, and every value one colour. */
final class IndicatorCheck {
    private final List<Indicator> indicators = new ArrayList<>();
    private final Diagnostics diagnostics;

    IndicatorCheck(List<Record> records, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        for (Record record : records) {
            for (FieldValue field : record.fields().values()) {
                if (field.value() instanceof Value.Indicators found && !field.inherited()) {
                    indicators.addAll(found.indicators());
                }
            }
        }
    }

    void check() {
        // A publication that names no owner at all belongs to one body: nobody is missing there.
        boolean namesOwners = indicators.stream().anyMatch(indicator -> indicator.owner() != null);
        for (Indicator indicator : indicators) {
            if (namesOwners && indicator.owner() == null) {
                diagnostics.report(
                        Rule.NO_OWNER,
                        indicator.at(),
                        "The indicator" + (indicator.id().isEmpty() ? "" : " `" + indicator.id() + "`")
                                + " has no owner.",
                        "add `owner:` with the id of a body.");
            }
            ThresholdCheck.check(indicator, diagnostics);
        }
    }
}
