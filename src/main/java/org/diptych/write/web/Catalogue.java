package org.diptych.write.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diptych.document.Metadata;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.language.Localized;

/** What there is to take away, for data portals: a catalogue in the words of DCAT-AP, as JSON-LD. */
final class Catalogue {
    static final String FILE = "catalog.jsonld";

    private static final String LANGUAGES = "http://publications.europa.eu/resource/authority/language/";
    private static final String FILE_TYPES = "http://publications.europa.eu/resource/authority/file-type/";

    private final Site site;

    Catalogue(Site site) {
        this.site = site;
    }

    void write(List<HomeWriter.Entry> entries, WebFolder folder) throws IOException {
        Map<String, Object> catalogue = new LinkedHashMap<>();
        catalogue.put("@context", context());
        catalogue.put("@id", site.url().isEmpty() ? FILE : site.url() + FILE);
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", both(new Localized<>(site.name(Language.FR), site.name(Language.NL))));
        catalogue.put(
                "dct:description",
                both(new Localized<>(
                        Phrase.ALL_PUBLICATIONS.in(Language.FR), Phrase.ALL_PUBLICATIONS.in(Language.NL))));
        catalogue.put("dct:publisher", agent(new Localized<>(site.name(Language.FR), site.name(Language.NL))));
        catalogue.put("dct:language", List.of(language(Language.FR), language(Language.NL)));
        if (!site.url().isEmpty()) {
            catalogue.put("foaf:homepage", id(site.url()));
        }
        List<Object> datasets = new ArrayList<>();
        entries.forEach(entry -> datasets.add(dataset(entry)));
        catalogue.put("dcat:dataset", datasets);
        new Utf8().add(JsonText.of(catalogue)).add('\n').writeTo(folder.create(FILE));
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }

    private Map<String, Object> dataset(HomeWriter.Entry entry) {
        Metadata metadata = entry.metadata();
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@id", address("id/" + metadata.publication() + "/index.html"));
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:title", both(metadata.title()));
        boolean described = !metadata.description().fr().isEmpty();
        dataset.put("dct:description", both(described ? metadata.description() : metadata.title()));
        dataset.put("dct:identifier", metadata.code().isEmpty() ? metadata.publication() : metadata.code());
        if (!metadata.date().isEmpty()) {
            Map<String, Object> issued = new LinkedHashMap<>();
            String type = metadata.date().length() == 4
                    ? "xsd:gYear"
                    : metadata.date().length() == 7 ? "xsd:gYearMonth" : "xsd:date";
            issued.put("@type", type);
            issued.put("@value", metadata.date());
            dataset.put("dct:issued", issued);
        }
        if (!metadata.publisher().fr().isEmpty()) {
            dataset.put("dct:publisher", agent(metadata.publisher()));
        }
        dataset.put("dct:language", List.of(language(Language.FR), language(Language.NL)));
        List<Object> distributions = new ArrayList<>();
        for (Edition edition : entry.editions()) {
            distributions.add(distribution(
                    edition,
                    "HTML",
                    "text/html",
                    WebPublication.folder(edition, entry.address()) + "/index.html",
                    false));
        }
        for (Download download : entry.downloads()) {
            distributions.add(
                    distribution(download.edition(), download.name(), download.type(), download.path(), true));
        }
        dataset.put("dcat:distribution", distributions);
        return dataset;
    }

    private Map<String, Object> distribution(Edition edition, String name, String type, String path, boolean file) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("@type", "dcat:Distribution");
        one.put("dct:title", name + " " + edition.code());
        one.put("dcat:accessURL", id(address(path)));
        if (file) {
            one.put("dcat:downloadURL", id(address(path)));
        }
        one.put("dcat:mediaType", id("https://www.iana.org/assignments/media-types/" + type));
        one.put("dct:format", id(FILE_TYPES + fileType(type)));
        List<Object> languages = new ArrayList<>();
        edition.languages().forEach(language -> languages.add(language(language)));
        one.put("dct:language", languages);
        return one;
    }

    private static String fileType(String type) {
        return switch (type) {
            case "application/pdf" -> "PDF";
            case "text/html" -> "HTML";
            case "text/csv" -> "CSV";
            case "application/json" -> "JSON";
            case "application/zip" -> "ZIP";
            default -> type.contains("wordprocessing") ? "DOCX" : type.contains("spreadsheet") ? "XLSX" : "BIN";
        };
    }

    private String address(String path) {
        return site.url() + Address.path(path);
    }

    private static Map<String, Object> id(String address) {
        return Map.of("@id", address);
    }

    private static Map<String, Object> language(Language language) {
        return id(LANGUAGES + (language == Language.FR ? "FRA" : "NLD"));
    }

    private static Map<String, Object> agent(Localized<String> name) {
        Map<String, Object> agent = new LinkedHashMap<>();
        agent.put("@type", "foaf:Agent");
        agent.put("foaf:name", both(name));
        return agent;
    }

    /** A text in both languages. */
    private static List<Object> both(Localized<String> words) {
        List<Object> both = new ArrayList<>();
        for (Language language : Language.ALL) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("@language", language.code());
            one.put("@value", words.in(language));
            both.add(one);
        }
        return both;
    }
}
