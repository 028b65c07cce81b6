package org.diptych.check;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diptych.content.FieldValue;
import org.diptych.content.Record;
import org.diptych.content.Registries;
import org.diptych.content.markdown.MarkdownOutline;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.Suggestions;
import org.diptych.figure.Computed;
import org.diptych.language.Language;
import org.diptych.value.Allocation;
import org.diptych.value.AllocationNumber;
import org.diptych.value.Parsed;
import org.diptych.value.Value;

/** Allocation numbers are in the register, which has their denominations, and are well formed in running text too. */
final class AllocationCheck {
    /** Dotted digits that can only be meant as an allocation number: no telephone number ends in four digits. */
    private static final Pattern IN_TEXT =
            Pattern.compile("(?<![\\d.])\\d{2}\\.\\d{3}\\.\\d{1,4}\\.(?:\\d{1,2}\\.)?\\d{4}(?![\\d.]*\\d)");

    private final Registries registries;
    private final Computed computed;
    private final Set<String> numbers = new TreeSet<>();
    private final Diagnostics diagnostics;

    AllocationCheck(Registries registries, Computed computed, Diagnostics diagnostics) {
        this.computed = computed;
        this.registries = registries;
        this.diagnostics = diagnostics;
        registries.allocations().keySet().forEach(number -> numbers.add(number.canonical()));
    }

    void check(Record record) {
        if (numbers.isEmpty()) {
            return;
        }
        for (FieldValue field : record.fields().values()) {
            if (field.value() instanceof Value.Allocations allocations && !field.inherited()) {
                allocations.allocations().forEach(this::check);
            }
        }
    }

    private void check(Allocation allocation) {
        AllocationNumber number = allocation.number();
        if (!registries.allocations().containsKey(number)
                && computed.budget().name(number).isEmpty()) {
            diagnostics.report(
                    Rule.UNKNOWN_ALLOCATION,
                    allocation.at(),
                    "The allocation `" + number + "` has no denomination.",
                    Suggestions.nearest(number.canonical(), numbers)
                            .filter(near -> near.substring(0, 6)
                                    .equals(number.canonical().substring(0, 6)))
                            .map(near ->
                                    "did you mean `" + near + "`? Else add it to `content/shared/allocations.yaml`.")
                            .orElse("add it to `content/shared/allocations.yaml`."));
        }
    }

    void check(Writing writing) {
        for (Language language : Language.ALL) {
            writing.outline().in(language).blocks().forEach(block -> check(writing, language, block));
            if (writing.isShared()) {
                return;
            }
        }
    }

    private void check(Writing writing, Language language, MarkdownOutline.Block block) {
        block.children().forEach(child -> check(writing, language, child));
        if (!hasDottedDigits(block.text())) {
            return;
        }
        Matcher matcher = IN_TEXT.matcher(block.text());
        while (matcher.find()) {
            if (AllocationNumber.parse(matcher.group()) instanceof Parsed.Bad<AllocationNumber> bad) {
                diagnostics.report(
                        Rule.ALLOCATION_NUMBER,
                        writing.at(language, block, matcher.group()),
                        bad.message(),
                        bad.help().toArray(String[]::new));
            }
        }
    }

    private static boolean hasDottedDigits(String text) {
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            if (dot > 0 && isDigit(text.charAt(dot - 1)) && dot + 1 < text.length() && isDigit(text.charAt(dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
