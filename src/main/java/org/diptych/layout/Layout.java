package org.diptych.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.document.Document;
import org.diptych.language.Language;
import org.diptych.language.ReadingOrder;
import org.diptych.layout.svg.Letters;
import org.diptych.layout.text.Typesetter;
import org.diptych.style.PageStyle;
import org.diptych.style.StyleSheet;
import org.diptych.workspace.Workspace;

/** Lays a resolved document out on pages. */
public final class Layout {
    /** Page numbers change the length of lines, and lines the numbers of pages: enough rounds to agree. */
    private static final int ROUNDS = 3;

    private final Document document;
    private final Setting setting;

    private Layout(Document document, Setting setting) {
        this.document = document;
        this.setting = setting;
    }

    /**
     * The pages of a document.
     *
     * @param reading of two languages that stand side by side
     * @param workspace where its pictures are
     * @param diagnostics hears of missing characters, pictures that cannot be used, text that does not fit
     */
    public static Pages of(
            Document document,
            ReadingOrder reading,
            StyleSheet styles,
            Typesetter typesetter,
            Workspace workspace,
            Diagnostics diagnostics) {
        var sources = new SourceText(workspace);
        var setting = new Setting(
                document.edition(),
                reading,
                styles,
                typesetter,
                new Images(workspace, new Letters(typesetter.fonts()), sources, diagnostics),
                sources,
                new PageLabels(),
                new TableColumns(),
                diagnostics);
        return new Layout(document, setting).pages();
    }

    private Pages pages() {
        Node root = new Node(document.edition().first());
        Deferred deferred = new Deferred();
        var scope = new Scope(
                setting.root(),
                document.edition().first(),
                root,
                0,
                setting.lineWidth(setting.page()),
                null,
                setting.page(),
                SourcePosition.NONE,
                new Scope.Job(),
                false);
        new BlockSetter(setting).set(document.blocks(), scope, deferred);
        List<Paginator.Draft> drafts = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            drafts = new Paginator(setting).pages(deferred.galley());
            drafts.parallelStream().map(Paginator.Draft::painter).forEach(Painter::paint);
            if (!setting.labels().update(labels(drafts)) || !deferred.refresh()) {
                break;
            }
        }
        return finish(drafts, root);
    }

    private static Map<String, String> labels(List<Paginator.Draft> drafts) {
        var labels = new HashMap<String, String>();
        places(drafts)
                .forEach((id, place) ->
                        labels.put(id, drafts.get(place.page() - 1).label().toString()));
        return labels;
    }

    private static Map<String, Pages.Place> places(List<Paginator.Draft> drafts) {
        var places = new LinkedHashMap<String, Pages.Place>();
        for (Paginator.Draft draft : drafts) {
            for (Painter.Placed placed : draft.painter().anchors()) {
                if (!placed.anchor().id().isEmpty()) {
                    places.putIfAbsent(placed.anchor().id(), placed.place());
                }
            }
        }
        return places;
    }

    private Pages finish(List<Paginator.Draft> drafts, Node root) {
        var margins = new MarginBoxes(setting, document.metadata(), drafts);
        var pages = new ArrayList<Page>(drafts.size());
        var report = new ArrayList<Remark>();
        var headings = new ArrayList<Painter.Placed>();
        Map<Language, String> chapter = Map.of();
        Map<Language, String> before = Map.of();
        for (Paginator.Draft draft : drafts) {
            // Of two facing pages the left one has the headings of both.
            Map<Language, String> shown = draft.isSecond() ? before : null;
            for (Painter.Placed placed : draft.painter().anchors()) {
                if (placed.anchor().level() > 0) {
                    headings.add(placed);
                }
                if (placed.anchor().level() == 1) {
                    chapter = placed.anchor().running();
                    shown = shown == null ? chapter : shown;
                }
            }
            before = shown == null ? chapter : shown;
            margins.write(draft, before);
            report.addAll(draft.painter().remarks());
            pages.add(new Page(
                    draft.number(),
                    draft.label(),
                    draft.left(),
                    draft.style().width(),
                    draft.style().height(),
                    draft.style().bleed(),
                    Marks.room(draft.style()),
                    draft.painter().items()));
        }
        report(report);
        root.close();
        List<Pages.Bookmark> bookmarks = new Bookmarks(document.edition()).of(headings);
        var laidOut = new Pages(
                document.edition(),
                setting.reading(),
                pages,
                root,
                bookmarks,
                places(drafts),
                setting.columns(),
                report);
        PageStyle master = setting.styles().page(document.edition(), setting.page(), false, false);
        List<Integer> grounds =
                drafts.stream().map(draft -> draft.style().background()).toList();
        return new Imposition(master, grounds, setting.diagnostics()).of(laidOut);
    }

    private void report(List<Remark> report) {
        for (Remark remark : report) {
            if (remark.kind() == Remark.Kind.OVERFULL_LINE) {
                setting.diagnostics()
                        .report(
                                Rule.OVERFULL,
                                remark.at(),
                                "`" + shortened(remark.detail()) + "` does not fit in its line on page " + remark.page()
                                        + ".",
                                "allow a division with a soft hyphen, or shorten it");
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
