package org.diptych.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.diptych.language.Edition;
import org.diptych.language.ReadingOrder;
import org.diptych.layout.Laid;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a file says of itself to machines. */
class XmpTest {
    private static Element xmp(Edition edition, ReadingOrder reading) throws Exception {
        byte[] pdf = Laid.styled("", edition, reading, "<p data-origin='a'>Un.</p>", "<p data-origin='a'>Een.</p>")
                .pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            byte[] xml = document.getDocumentCatalog().getMetadata().toByteArray();
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        }
    }

    /** The items of a property, by language where they have one. */
    private static Map<String, String> alternatives(Element xmp, String property) {
        var found = new TreeMap<String, String>();
        for (Element item : items(xmp, property)) {
            found.put(item.getAttribute("xml:lang"), item.getTextContent());
        }
        return found;
    }

    private static List<Element> items(Element xmp, String property) {
        var items = new ArrayList<Element>();
        NodeList properties = xmp.getElementsByTagName(property);
        if (properties.getLength() > 0) {
            NodeList list = ((Element) properties.item(0)).getElementsByTagName("rdf:li");
            for (int i = 0; i < list.getLength(); i++) {
                items.add((Element) list.item(i));
            }
        }
        return items;
    }

    private static List<String> texts(Element xmp, String property) {
        return items(xmp, property).stream().map(Element::getTextContent).toList();
    }

    @Test
    void titlesAreInBothLanguages() throws Exception {
        assertThat(alternatives(xmp(Edition.NL_FR, ReadingOrder.ROWS), "dc:title"))
                .containsEntry("fr-BE", "Note d’orientation: Développement territorial")
                .containsEntry("nl-BE", "Oriëntatienota: Territoriale ontwikkeling")
                .containsEntry(
                        "x-default",
                        "Oriëntatienota: Territoriale ontwikkeling – Note d’orientation: Développement territorial");
    }

    @Test
    void languagesAreThoseOfTheEdition() throws Exception {
        assertThat(texts(xmp(Edition.NL_FR, ReadingOrder.ROWS), "dc:language")).containsExactly("nl-BE", "fr-BE");
        assertThat(texts(xmp(Edition.FR, ReadingOrder.ROWS), "dc:language")).containsExactly("fr-BE");
    }

    @Test
    void codeDateAndPublisherAreThere() throws Exception {
        Element xmp = xmp(Edition.FR_NL, ReadingOrder.ROWS);
        assertThat(xmp.getElementsByTagName("dc:identifier").item(0).getTextContent())
                .isEqualTo("A-785/2 - 2023/2024");
        assertThat(texts(xmp, "dc:date")).containsExactly("2024-06-01");
        assertThat(texts(xmp, "dc:publisher")).containsExactly("Région", "Gewest");
    }

    @Test
    void theOrderOfReadingIsStated() throws Exception {
        String property = "schema:accessibilitySummary";
        assertThat(alternatives(xmp(Edition.FR_NL, ReadingOrder.ROWS), property))
                .containsEntry("fr-BE", "Les deux langues se lisent bloc par bloc, le français puis le néerlandais.")
                .containsEntry("nl-BE", "Beide talen worden blok per blok gelezen, eerst Frans, dan Nederlands.");
        assertThat(alternatives(xmp(Edition.NL_FR_FACING, ReadingOrder.LANGUAGES), property))
                .containsEntry(
                        "x-default", "Beide talen worden afdeling per afdeling gelezen, eerst Nederlands, dan Frans.");
        assertThat(alternatives(xmp(Edition.FR, ReadingOrder.ROWS), property)).isEmpty();
    }
}
