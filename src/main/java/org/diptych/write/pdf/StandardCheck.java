package org.diptych.write.pdf;

import java.util.List;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.layout.Page;
import org.diptych.layout.Pages;
import org.diptych.layout.Remark;

/** Finds what pages hold that the standards asked for do not allow, before anything is written. */
public final class StandardCheck {
    /** The smallest and the largest side of a page that PDF/A takes, in points. */
    private static final double SHORTEST = 3;

    private static final double LONGEST = 14_400;

    private final PdfOptions options;
    private final Diagnostics diagnostics;

    private StandardCheck(PdfOptions options, Diagnostics diagnostics) {
        this.options = options;
        this.diagnostics = diagnostics;
    }

    /** Reports what cannot be met; whether all can. */
    public static boolean check(Pages pages, PdfOptions options, Diagnostics diagnostics) {
        var check = new StandardCheck(options, diagnostics);
        boolean archival = options.archivalPart() == 0
                || pages.pages().stream().filter(page -> !check.isGood(page)).count() == 0;
        boolean accessible = !options.isTagged() || check.isDescribed(pages);
        return archival && accessible;
    }

    /** Whether every picture says what it shows or is an ornament. */
    private boolean isDescribed(Pages pages) {
        List<Remark> forgotten = pages.report().stream()
                .filter(remark -> remark.kind() == Remark.Kind.UNDESCRIBED_PICTURE)
                .toList();
        String name = options.standards().contains(Standard.UA1) ? Standard.UA1.code() : code();
        for (Remark remark : forgotten) {
            diagnostics.report(
                    Rule.STANDARD,
                    remark.at(),
                    "The image `" + remark.detail()
                            + "` has no text for those who do not see it, without which a PDF is" + " not accessible.",
                    "say what it shows or that it is decorative, or leave `" + name + "` out of `--standard`");
        }
        return forgotten.isEmpty();
    }

    private boolean isGood(Page page) {
        boolean good = hasSize(page);
        for (Page.Item item : page.items()) {
            if (item instanceof Page.Picture picture && picture.image().isForPress()) {
                report(
                        picture.image().at(),
                        "The image `" + picture.image().path() + "` has the colours of a printing press (CMYK), which "
                                + name() + " does not take beside those of a screen.",
                        "save it in RGB");
                good = false;
            }
        }
        return good;
    }

    private boolean hasSize(Page page) {
        double edge = 2 * page.edge();
        double shorter = Math.min(page.width(), page.height()) + edge;
        double longer = Math.max(page.width(), page.height()) + edge;
        if (shorter >= SHORTEST && longer <= LONGEST) {
            return true;
        }
        report(
                SourcePosition.NONE,
                "Page " + page.label() + " measures " + Math.round(page.width()) + " × " + Math.round(page.height())
                        + " points; " + name() + " takes sides from 3 to 14400.",
                "give `@page` another `size`");
        return false;
    }

    private String name() {
        return "PDF/A-" + options.archivalPart() + "a";
    }

    private void report(SourcePosition at, String message, String help) {
        diagnostics.report(Rule.STANDARD, at, message, help + ", or leave `" + code() + "` out of `--standard`");
    }

    private String code() {
        return options.standards().contains(Standard.A3A) ? Standard.A3A.code() : Standard.A2A.code();
    }
}
