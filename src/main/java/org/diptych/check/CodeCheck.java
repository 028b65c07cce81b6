package org.diptych.check;

import org.diptych.content.Record;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;

/** Records of some types are known by an editorial code. */
final class CodeCheck {
    private CodeCheck() {}

    static void check(Record record, Diagnostics diagnostics) {
        if (record.type().expectsCode() && record.code().isEmpty()) {
            diagnostics.report(
                    Rule.MISSING_CODE,
                    record.at(),
                    "The `" + record.type().name() + "` `" + record.id() + "` has no `code`.",
                    "add `code:`, or take `expects-code` out of the kind.");
        }
    }
}
