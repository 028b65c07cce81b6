package org.diptych.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.diptych.content.markdown.MarkdownOutline;
import org.diptych.content.markdown.MarkdownOutline.Block;
import org.diptych.content.markdown.MarkdownOutline.Link;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Language;

/** Both languages say the same: the same blocks, figures and links, and not the same words. */
final class ParityCheck {
    private static final int LONG_TEXT = 60;
    private static final int MANY_WORDS = 8;

    private final Diagnostics diagnostics;

    ParityCheck(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(Writing writing) {
        if (writing.isShared() || !writing.isComplete()) {
            return;
        }
        if (isSame(writing)) {
            diagnostics.report(
                    Rule.SAME_TEXT,
                    writing.text().nl().at(),
                    "The French and the Dutch text of `" + writing.field() + "` are the same.",
                    "is the translation missing? Words of another language may be marked: `[words]{lang=en}`.");
            return;
        }
        List<Block> fr = writing.outline().fr().blocks();
        List<Block> nl = writing.outline().nl().blocks();
        if (shapes(writing, fr, nl)) {
            blocks(writing, fr, nl);
        } else {
            figures(writing, whole(fr), whole(nl));
        }
        links(writing);
    }

    private static boolean isSame(Writing writing) {
        String fr = writing.text().fr().text().strip();
        return fr.length() > LONG_TEXT
                && fr.equals(writing.text().nl().text().strip())
                && fr.split("\\s+").length >= MANY_WORDS
                && fr.chars().filter(Character::isLowerCase).count() > fr.length() / 2;
    }

    /** Compares the blocks and reports the first that differ. */
    private boolean shapes(Writing writing, List<Block> fr, List<Block> nl) {
        int common = Math.min(fr.size(), nl.size());
        for (int i = 0; i < common; i++) {
            if (!shape(writing, fr.get(i), nl.get(i))) {
                return false;
            }
        }
        if (fr.size() != nl.size()) {
            Language longer = fr.size() > nl.size() ? Language.FR : Language.NL;
            Block extra = (longer == Language.FR ? fr : nl).get(common);
            diagnostics.report(
                    Rule.PARITY_SHAPE,
                    start(writing, longer, extra),
                    "The " + name(longer) + " text has " + count(longer == Language.FR ? fr : nl) + ", the "
                            + name(longer.other()) + " one " + count(longer == Language.FR ? nl : fr) + ".",
                    "from here on one language has more than the other; the " + name(longer.other())
                            + " text begins at "
                            + writing.text().in(longer.other()).at() + ".");
            return false;
        }
        return true;
    }

    private boolean shape(Writing writing, Block fr, Block nl) {
        if (fr.kind() != nl.kind() || !fr.detail().equals(nl.detail())) {
            diagnostics.report(
                    Rule.PARITY_SHAPE,
                    start(writing, Language.NL, nl),
                    "Here stands " + described(nl) + " in Dutch, and " + described(fr) + " in French.",
                    "the French one is at " + start(writing, Language.FR, fr) + ".");
            return false;
        }
        if (fr.children().size() != nl.children().size()) {
            diagnostics.report(
                    Rule.PARITY_SHAPE,
                    start(writing, Language.NL, nl),
                    "Here stands " + described(nl) + " with " + inside(nl) + " in Dutch; in French there "
                            + (fr.children().size() == 1 ? "is " : "are ")
                            + fr.children().size() + ".",
                    "the French one is at " + start(writing, Language.FR, fr) + ".");
            return false;
        }
        for (int i = 0; i < fr.children().size(); i++) {
            if (!shape(writing, fr.children().get(i), nl.children().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String inside(Block block) {
        String word = switch (block.kind()) {
            case BULLETS, NUMBERS -> "item";
            case DEFINITIONS -> "term and meaning";
            case TABLE -> "row";
            case ROW -> "cell";
            case ITEM, QUOTE, NOTE -> "block";
            case HEADING, PARAGRAPH, CELL, VIEW, FIGURE, CODE, RULE -> "part";
        };
        int size = block.children().size();
        return size + " "
                + (block.kind() == MarkdownOutline.Kind.DEFINITIONS
                        ? "terms and meanings"
                        : word + (size == 1 ? "" : "s"));
    }

    private static String described(Block block) {
        return switch (block.kind()) {
            case HEADING -> "a heading of level " + block.detail();
            case PARAGRAPH -> "a paragraph";
            case BULLETS -> "a list";
            case NUMBERS -> "a numbered list";
            case ITEM -> "an item";
            case QUOTE -> "a quotation";
            case DEFINITIONS -> "a list of definitions";
            case TABLE -> "a table";
            case ROW -> block.detail().isEmpty() ? "a row" : "a caption";
            case CELL -> "a cell";
            case VIEW -> "the view `" + block.detail() + "`";
            case FIGURE -> "an image";
            case CODE -> "code";
            case RULE -> "a rule";
            case NOTE -> "a footnote";
        };
    }

    private static String count(List<Block> blocks) {
        return blocks.size() == 1 ? "1 block" : blocks.size() + " blocks";
    }

    private static String name(Language language) {
        return language == Language.FR ? "French" : "Dutch";
    }

    private static SourcePosition start(Writing writing, Language language, Block block) {
        return writing.at(language, block.from(), block.from() + 1);
    }

    private void blocks(Writing writing, List<Block> fr, List<Block> nl) {
        for (int i = 0; i < fr.size(); i++) {
            figures(writing, fr.get(i), nl.get(i));
            blocks(writing, fr.get(i).children(), nl.get(i).children());
        }
    }

    /** All the words of blocks that cannot be paired. */
    private static Block whole(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        List<Block> rest = new ArrayList<>(blocks);
        while (!rest.isEmpty()) {
            Block block = rest.remove(0);
            text.append(block.text()).append('\n');
            rest.addAll(0, block.children());
        }
        int end = blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).to();
        return new Block(MarkdownOutline.Kind.PARAGRAPH, "", List.of(), text.toString(), 0, end);
    }

    private void figures(Writing writing, Block fr, Block nl) {
        if (fr.text().isEmpty() && nl.text().isEmpty()) {
            return;
        }
        Figures french = Figures.of(fr.text(), Language.FR);
        Figures dutch = Figures.of(nl.text(), Language.NL);
        report(writing, fr, nl, french.missingFrom(dutch), dutch.missingFrom(french));
        List<String> months = french.monthsMissingFrom(dutch);
        List<String> others = dutch.monthsMissingFrom(french);
        if (!months.isEmpty() && !others.isEmpty()) {
            report(writing, fr, nl, months, others);
        }
    }

    private void report(Writing writing, Block fr, Block nl, List<String> french, List<String> dutch) {
        if (french.isEmpty() && dutch.isEmpty()) {
            return;
        }
        boolean here = !dutch.isEmpty();
        SourcePosition at =
                here ? writing.at(Language.NL, nl, dutch.get(0)) : writing.at(Language.FR, fr, french.get(0));
        SourcePosition other = here ? start(writing, Language.FR, fr) : start(writing, Language.NL, nl);
        String message = here && !french.isEmpty()
                ? "The Dutch text has " + list(dutch) + " where the French one has " + list(french) + "."
                : list(here ? dutch : french) + " stands in the " + (here ? "Dutch" : "French") + " text alone.";
        diagnostics.report(
                Rule.PARITY_FIGURES, at, message, "the " + (here ? "French" : "Dutch") + " text is at " + other + ".");
    }

    private static String list(List<String> figures) {
        return "`" + String.join("`, `", figures) + "`";
    }

    private void links(Writing writing) {
        List<Link> fr = writing.outline().fr().links();
        List<Link> nl = writing.outline().nl().links();
        Set<String> french = inner(fr);
        Set<String> dutch = inner(nl);
        if (!french.equals(dutch)) {
            Set<String> missing = new TreeSet<>(french);
            missing.removeAll(dutch);
            Language language = missing.isEmpty() ? Language.NL : Language.FR;
            if (missing.isEmpty()) {
                missing.addAll(dutch);
                missing.removeAll(french);
            }
            alone(
                    writing,
                    language,
                    language == Language.FR ? fr : nl,
                    missing.iterator().next());
            return;
        }
        // An address may be another in each language, so only their number counts.
        Set<String> outerFrench = outer(fr);
        Set<String> outerDutch = outer(nl);
        if (outerFrench.size() != outerDutch.size()) {
            Language language = outerFrench.size() > outerDutch.size() ? Language.FR : Language.NL;
            Set<String> more = new TreeSet<>(language == Language.FR ? outerFrench : outerDutch);
            more.removeAll(language == Language.FR ? outerDutch : outerFrench);
            alone(
                    writing,
                    language,
                    language == Language.FR ? fr : nl,
                    more.iterator().next());
        }
    }

    private void alone(Writing writing, Language language, List<Link> links, String target) {
        for (Link link : links) {
            if (link.target().equals(target) || neutral(link.target()).equals(target)) {
                diagnostics.report(
                        Rule.PARITY_LINKS,
                        writing.at(language, link.from(), link.to()),
                        "The link to `" + link.target() + "` stands in the " + name(language) + " text alone.",
                        "the " + name(language.other()) + " text is at "
                                + writing.text().in(language.other()).at() + ".");
                return;
            }
        }
    }

    private static Set<String> inner(List<Link> links) {
        Set<String> targets = new TreeSet<>();
        for (Link link : links) {
            if (link.target().startsWith("#") || link.target().startsWith("actor:")) {
                targets.add(link.target());
            }
        }
        return targets;
    }

    private static Set<String> outer(List<Link> links) {
        Set<String> targets = new TreeSet<>();
        for (Link link : links) {
            if (!link.target().startsWith("#") && !link.target().startsWith("actor:")) {
                targets.add(neutral(link.target()));
            }
        }
        return targets;
    }

    /** An address without what says its language. */
    private static String neutral(String url) {
        String neutral = url.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceAll("([/._=-])(?:fr|nl)(?=[/._?&-]|$)", "$1*");
        return neutral.endsWith("/") ? neutral.substring(0, neutral.length() - 1) : neutral;
    }
}
