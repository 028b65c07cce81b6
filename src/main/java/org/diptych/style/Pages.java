package org.diptych.style;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cascade of {@code @page} rules. */
final class Pages {
    private static final double MM = 72 / 25.4;

    private final Cascade cascade;
    private final List<PageRule> rules;

    Pages(Cascade cascade, List<PageRule> rules) {
        this.cascade = cascade;
        List<PageRule> sorted = new ArrayList<>(rules);
        sorted.sort((one, other) -> Integer.compare(one.specificity(), other.specificity()));
        this.rules = List.copyOf(sorted);
    }

    /** Size, margins and what is for the printer while declarations are applied. */
    private static final class Sheet {
        double width = 210 * MM;
        double height = 297 * MM;
        double bleed;
        Set<PageStyle.Mark> marks = Set.of();
        List<List<Integer>> sheets = List.of();
        boolean facing = true;
        PageNumbering numbering = PageNumbering.DECIMAL;
        final double[] margin = {20 * MM, 20 * MM, 20 * MM, 20 * MM};

        boolean apply(String property, List<CssToken> value, CssLength lengths) {
            if (value.isEmpty()) {
                return false;
            }
            return switch (property) {
                case "size" -> size(value, lengths);
                case "bleed" -> bleed(value, lengths);
                case "marks" -> marks(value);
                case "sheets" -> sheets(value);
                case "facing" -> facing(value);
                case "numbering" -> numbering(value);
                case "margin" -> margin(value, lengths);
                case "margin-top" -> margin(StyleBuilder.TOP, value, lengths);
                case "margin-right" -> margin(StyleBuilder.RIGHT, value, lengths);
                case "margin-bottom" -> margin(StyleBuilder.BOTTOM, value, lengths);
                case "margin-left" -> margin(StyleBuilder.LEFT, value, lengths);
                default -> false;
            };
        }

        private boolean size(List<CssToken> value, CssLength lengths) {
            boolean landscape = false;
            List<Double> given = new ArrayList<>();
            for (CssToken token : value) {
                switch (token instanceof CssToken.Word word ? word.text().toLowerCase(Locale.ROOT) : "") {
                    case "landscape" -> landscape = true;
                    case "portrait" -> landscape = false;
                    case "a3" -> given.addAll(List.of(297 * MM, 420 * MM));
                    case "a4" -> given.addAll(List.of(210 * MM, 297 * MM));
                    case "a5" -> given.addAll(List.of(148 * MM, 210 * MM));
                    default -> {
                        OptionalDouble points = lengths.points(token);
                        if (points.isEmpty() || points.getAsDouble() <= 0) {
                            return false;
                        }
                        given.add(points.getAsDouble());
                    }
                }
            }
            if (given.size() > 2) {
                return false;
            }
            double first = given.isEmpty() ? width : given.get(0);
            double second = given.isEmpty() ? height : given.get(given.size() - 1);
            width = landscape ? Math.max(first, second) : first;
            height = landscape ? Math.min(first, second) : second;
            return true;
        }

        private boolean bleed(List<CssToken> value, CssLength lengths) {
            OptionalDouble points = lengths.points(value.get(0));
            points.ifPresent(v -> bleed = v);
            return points.isPresent() || value.get(0).equals(new CssToken.Word("auto"));
        }

        private boolean marks(List<CssToken> value) {
            Set<PageStyle.Mark> given = EnumSet.noneOf(PageStyle.Mark.class);
            for (CssToken token : value) {
                switch (token instanceof CssToken.Word word ? word.text().toLowerCase(Locale.ROOT) : "") {
                    case "crop" -> given.add(PageStyle.Mark.CROP);
                    case "fold" -> given.add(PageStyle.Mark.FOLD);
                    case "none" -> given.clear();
                    default -> {
                        return false;
                    }
                }
            }
            marks = given;
            return true;
        }

        private boolean numbering(List<CssToken> value) {
            Optional<PageNumbering> given = value.size() == 1 && value.get(0) instanceof CssToken.Word word
                    ? PageNumbering.of(word.text())
                    : Optional.empty();
            given.ifPresent(one -> numbering = one);
            return given.isPresent();
        }

        private boolean facing(List<CssToken> value) {
            boolean none = isWord(value, "none");
            facing = !none;
            return none || isWord(value, "auto");
        }

        private static boolean isWord(List<CssToken> value, String word) {
            return value.size() == 1
                    && value.get(0) instanceof CssToken.Word only
                    && only.text().equals(word);
        }

        /** As {@code grid-template-areas}: a text in quotes for each sheet, in it the numbers of its pages. */
        private boolean sheets(List<CssToken> value) {
            List<List<Integer>> given = new ArrayList<>();
            if (!isWord(value, "none")) {
                for (CssToken token : value) {
                    if (!(token instanceof CssToken.Quoted quoted)
                            || !quoted.text().matches(" *[1-9][0-9]?( +[1-9][0-9]?)* *")) {
                        return false;
                    }
                    given.add(Stream.of(quoted.text().trim().split(" +"))
                            .map(Integer::valueOf)
                            .toList());
                }
            }
            List<Integer> pages = given.stream().flatMap(List::stream).sorted().toList();
            if (!pages.equals(IntStream.rangeClosed(1, pages.size()).boxed().toList())) {
                return false;
            }
            sheets = given;
            return true;
        }

        private boolean margin(int side, List<CssToken> value, CssLength lengths) {
            OptionalDouble points = lengths.points(value.get(0));
            points.ifPresent(v -> margin[side] = v);
            return points.isPresent() && value.size() == 1;
        }

        private boolean margin(List<CssToken> value, CssLength lengths) {
            double[] edges = new double[value.size()];
            for (int i = 0; i < edges.length; i++) {
                edges[i] = lengths.points(value.get(i)).orElse(Double.NaN);
                if (Double.isNaN(edges[i])) {
                    return false;
                }
            }
            return StyleBuilder.four(margin, edges);
        }
    }

    /** Whether a declaration directly in {@code @page} is understood; text properties go down to the margin boxes. */
    static boolean understands(String property, List<CssToken> value) {
        CssLength lengths = new CssLength(StyleBuilder.INITIAL_FONT_SIZE, StyleBuilder.INITIAL_FONT_SIZE);
        return new Sheet().apply(property, value, lengths)
                || (!property.startsWith("margin") && PropertyReader.apply(StyleBuilder.initial(), property, value));
    }

    PageStyle page(String name, boolean first, boolean left, boolean blank, Computed root) {
        List<PageRule> own = matching(name, first, left, blank);
        Sheet sheet = sheet(own, root);
        Computed page = cascade.compute(own(own), root);
        return new PageStyle(
                sheet.width,
                sheet.height,
                StyleBuilder.edges(sheet(matching(name, first, false, blank), root).margin),
                StyleBuilder.edges(sheet(matching(name, first, true, blank), root).margin),
                sheet.bleed,
                page.style().background(),
                sheet.marks,
                sheet.sheets,
                sheet.facing,
                sheet.numbering,
                boxes(
                        blank
                                ? own.stream()
                                        .filter(rule -> rule.pseudo().equals("blank"))
                                        .toList()
                                : own,
                        page));
    }

    private List<PageRule> matching(String name, boolean first, boolean left, boolean blank) {
        return rules.stream()
                .filter(rule -> rule.matches(name, first, left, blank))
                .toList();
    }

    private static Sheet sheet(List<PageRule> rules, Computed root) {
        Sheet sheet = new Sheet();
        CssLength lengths = new CssLength(root.style().fontSize(), root.style().fontSize());
        for (PageRule rule : rules) {
            for (Declaration declaration : rule.declarations()) {
                value(declaration, root).ifPresent(v -> sheet.apply(declaration.property(), v, lengths));
            }
        }
        return sheet;
    }

    /** What {@code @page} says of the page itself and, where it is inherited, of the text in its margins. */
    private static List<Declaration> own(List<PageRule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.declarations().stream())
                .filter(declaration -> !declaration.property().startsWith("margin"))
                .toList();
    }

    private Map<String, PageStyle.MarginBox> boxes(List<PageRule> rules, Computed page) {
        Map<String, List<Declaration>> byBox = new LinkedHashMap<>();
        for (PageRule rule : rules) {
            rule.boxes()
                    .forEach(box -> byBox.computeIfAbsent(box.name(), n -> new ArrayList<>())
                            .addAll(box.declarations()));
        }
        Map<String, PageStyle.MarginBox> boxes = new LinkedHashMap<>();
        byBox.forEach((box, declarations) -> box(box, declarations, page).ifPresent(made -> boxes.put(box, made)));
        return boxes;
    }

    private Optional<PageStyle.MarginBox> box(String name, List<Declaration> declarations, Computed page) {
        List<PageStyle.Piece> content = List.of();
        for (Declaration declaration : declarations) {
            if (declaration.property().equals("content")) {
                content = value(declaration, page).flatMap(Pages::content).orElse(content);
            }
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        List<Declaration> all = new ArrayList<>();
        all.add(new Declaration(
                "text-align", alignment(name), false, declarations.get(0).at()));
        all.addAll(declarations);
        return Optional.of(new PageStyle.MarginBox(cascade.compute(all, page).style(), content));
    }

    /** What CSS Paged Media gives each box. */
    private static String alignment(String box) {
        return box.endsWith("-left") ? "left" : box.endsWith("-right") ? "right" : "center";
    }

    /** The pieces of {@code content:}; none for {@code none}; empty where it is not understood. */
    static Optional<List<PageStyle.Piece>> content(List<CssToken> value) {
        List<PageStyle.Piece> pieces = new ArrayList<>();
        for (CssToken token : value) {
            Optional<PageStyle.Piece> piece = switch (token) {
                case CssToken.Quoted quoted -> Optional.of(new PageStyle.Piece.Literal(quoted.text()));
                case CssToken.Function function -> piece(function);
                case CssToken.Word word -> Optional.empty();
                case CssToken.Quantity number -> Optional.empty();
                case CssToken.Hash hash -> Optional.empty();
                case CssToken.Sign sign -> Optional.empty();
            };
            if (piece.isEmpty()) {
                boolean none = token instanceof CssToken.Word word
                        && (word.text().equals("none") || word.text().equals("normal"));
                return none && value.size() == 1 ? Optional.of(List.of()) : Optional.empty();
            }
            pieces.add(piece.get());
        }
        return Optional.of(pieces);
    }

    private static Optional<PageStyle.Piece> piece(CssToken.Function function) {
        if (function.arguments().size() != 1 || !(function.arguments().get(0) instanceof CssToken.Word name)) {
            return Optional.empty();
        }
        return switch (function.name()) {
            case "counter" ->
                switch (name.text()) {
                    case "page" -> Optional.of(new PageStyle.Piece.Page());
                    case "pages" -> Optional.of(new PageStyle.Piece.Pages());
                    default -> Optional.empty();
                };
            case "string" -> Optional.of(new PageStyle.Piece.Named(name.text()));
            default -> Optional.empty();
        };
    }

    private static Optional<List<CssToken>> value(Declaration declaration, Computed under) {
        return Variables.replace(declaration.value(), under.custom()).map(CssTokens::of);
    }
}
