package org.diptych.write.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.diptych.chart.Charts;
import org.diptych.chart.Palette;
import org.diptych.chart.TextMeasure;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.document.Attributes;
import org.diptych.language.Language;
import org.diptych.layout.text.FontLibrary;
import org.diptych.layout.text.Hyphenation;
import org.diptych.layout.text.Typesetter;
import org.diptych.style.Brand;
import org.diptych.style.Look;
import org.diptych.style.StyleSheet;
import org.diptych.style.Theme;
import org.diptych.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** What all pages of a site share: layouts, files beside the pages, the house's name and address. Safe for several threads. */
public final class Site {
    private final Workspace workspace;
    private final Look house;
    private final SiteAssets assets;
    private final Shell.Layouts layouts;
    private final Pictures pictures;
    private final String timestamp;
    private final Map<StyleSheet, SiteStyle> styles = new ConcurrentHashMap<>();
    private final Map<StyleSheet, TextMeasure> measures = new ConcurrentHashMap<>();
    private @Nullable SiteStyle houseStyle;
    private @Nullable Typesetter typesetter;

    /**
     * A site.
     *
     * @param house the look that all publications share; its brand names the house and its address
     * @param assets writes the shared files
     * @param diagnostics hears of mistakes in layouts and of pictures that cannot be shown
     */
    public Site(Workspace workspace, Look house, SiteAssets assets, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.house = house;
        this.assets = assets;
        this.layouts = new Shell.Layouts(workspace, diagnostics);
        this.pictures = new Pictures(workspace, assets, diagnostics);
        this.timestamp = workspace.timestamp().toString();
    }

    /** How pages of a theme look. */
    SiteStyle style(Theme theme) {
        return styles.computeIfAbsent(
                theme.sheet(),
                sheet -> new SiteStyle(
                        theme.look(), Optional.of(Palette.of(sheet.root(Language.FR))), workspace, assets));
    }

    /** How the pages look that list all publications. */
    synchronized SiteStyle houseStyle() {
        SiteStyle known = houseStyle;
        if (known == null) {
            known = new SiteStyle(house, Optional.empty(), workspace, assets);
            houseStyle = known;
        }
        return known;
    }

    /** How wide words in charts of a theme are. Reads fonts when the first word asks. */
    TextMeasure measure(Theme theme) {
        return (text, size, strong) -> measures.computeIfAbsent(
                        theme.sheet(), sheet -> Charts.measure(typesetter(), families(sheet)))
                .width(text, size, strong);
    }

    private static List<String> families(StyleSheet sheet) {
        return sheet.root(Language.FR)
                .enter("figure", Attributes.ofClass("chart"), 1, false)
                .style()
                .fontFamilies();
    }

    private synchronized Typesetter typesetter() {
        Typesetter known = typesetter;
        if (known == null) {
            known = new Typesetter(
                    FontLibrary.of(workspace.files(Theme.FOLDER + "/fonts"), workspace::bytes), new Hyphenation());
            typesetter = known;
        }
        return known;
    }

    Brand brand() {
        return house.brand();
    }

    SiteAssets assets() {
        return assets;
    }

    Shell layout(Shell.Layout layout) {
        return layouts.get(layout);
    }

    Pictures pictures() {
        return pictures;
    }

    /** The moment of the content, ISO 8601. */
    String timestamp() {
        return timestamp;
    }

    /** The address of the output folder on its host, with a slash at the end; empty where it is not known. */
    String url() {
        String url = brand().url();
        return url.isEmpty() || url.endsWith("/") ? url : url + "/";
    }

    /** The name of the house; in its stead, words for all publications. */
    String name(Language language) {
        String name = brand().name().in(language);
        return name.isEmpty() ? Phrase.PUBLICATIONS.in(language) : name;
    }
}
