package org.diptych.write.web;

import java.util.List;
import org.diptych.chart.Charts;
import org.diptych.chart.TextMeasure;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.document.Attributes;
import org.diptych.language.Language;
import org.diptych.layout.text.FontLibrary;
import org.diptych.layout.text.Hyphenation;
import org.diptych.layout.text.Typesetter;
import org.diptych.style.Brand;
import org.diptych.style.Theme;
import org.diptych.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** What all pages of a site share: layouts, files beside the pages, the house's name and address. Safe for several threads. */
public final class Site {
    private final Theme house;
    private final SiteAssets assets;
    private final Shell.Layouts layouts;
    private final Pictures pictures;
    private final String timestamp;
    private final TextMeasure measure;

    /**
     * A site.
     *
     * @param house the theme of all publications; its brand names the house and its address
     * @param assets writes the shared files
     * @param diagnostics hears of mistakes in layouts and of pictures that cannot be shown
     */
    public Site(Workspace workspace, Theme house, SiteAssets assets, Diagnostics diagnostics) {
        this.house = house;
        this.assets = assets;
        this.layouts = new Shell.Layouts(workspace, diagnostics);
        this.pictures = new Pictures(workspace, assets, diagnostics);
        this.timestamp = workspace.timestamp().toString();
        this.measure = measure(workspace, house);
    }

    /** Reads fonts when the first chart asks. */
    private static TextMeasure measure(Workspace workspace, Theme house) {
        return new TextMeasure() {
            private volatile @Nullable TextMeasure known;

            @Override
            public double width(String text, double size, boolean strong) {
                TextMeasure measure = known;
                if (measure == null) {
                    Attributes chart = Attributes.ofClass("chart");
                    List<String> families = house.sheet()
                            .root(Language.FR)
                            .enter("figure", chart, 1, false)
                            .style()
                            .fontFamilies();
                    FontLibrary fonts = FontLibrary.of(workspace.files(Theme.FOLDER + "/fonts"), workspace::bytes);
                    measure = Charts.measure(new Typesetter(fonts, new Hyphenation()), families);
                    known = measure;
                }
                return measure.width(text, size, strong);
            }
        };
    }

    /** How wide words in charts are. */
    TextMeasure measure() {
        return measure;
    }

    Theme house() {
        return house;
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
