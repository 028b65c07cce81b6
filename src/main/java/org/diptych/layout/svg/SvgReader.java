package org.diptych.layout.svg;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads the SVG that office programs and drawing programs write: shapes, paths, words, groups, references, transforms,
 * colours, gradients and lines, clips that are shapes, simple style sheets. Effects are passed over and named.
 */
public final class SvgReader {
    /** References to references; a file that goes deeper goes round in circles. */
    private static final int DEEPEST = 60;

    private static final double POINTS_PER_PIXEL = 0.75;
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern SIMPLE = Pattern.compile("[.#]?[\\w-]+");
    private static final Pattern LINK = Pattern.compile("url\\(\\s*['\"]?#([^)'\"]+)['\"]?\\s*\\).*");

    private final Canvas canvas;
    private final Letters letters;
    private final Clips clips;
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, Map<String, String>> rules = new HashMap<>();

    private SvgReader(Canvas canvas, Letters letters) {
        this.canvas = canvas;
        this.letters = letters;
        this.clips = new Clips(this::referred);
    }

    private @Nullable Element referred(Element element) {
        return byId.get(reference(element));
    }

    /**
     * Reads a file.
     *
     * @throws Svg.NoSvg when it is none, or has no size
     */
    public static Svg read(byte[] bytes, Letters letters) throws Svg.NoSvg {
        Element root = parse(bytes);
        List<Double> box = Lengths.numbers(root.getAttribute("viewBox"));
        boolean boxed = box.size() == 4 && box.get(2) > 0 && box.get(3) > 0;
        double width = Lengths.pixels(root.getAttribute("width"), boxed ? box.get(2) : 0);
        double height = Lengths.pixels(root.getAttribute("height"), boxed ? box.get(3) : 0);
        if (width <= 0 || height <= 0 || width > 100_000 || height > 100_000) {
            throw new Svg.NoSvg("has no size that can be printed");
        }
        AffineTransform toPoints = AffineTransform.getScaleInstance(POINTS_PER_PIXEL, POINTS_PER_PIXEL);
        if (boxed) {
            double scale = Math.min(width / box.get(2), height / box.get(3));
            toPoints.translate((width - scale * box.get(2)) / 2, (height - scale * box.get(3)) / 2);
            toPoints.scale(scale, scale);
            toPoints.translate(-box.get(0), -box.get(1));
        }
        var canvas = new Canvas();
        var reader = new SvgReader(canvas, letters);
        reader.collect(root);
        var gradients = new Gradients(element -> Optional.ofNullable(reader.referred(element)), reader::own);
        canvas.gradients(id -> Optional.ofNullable(reader.byId.get(id)), gradients);
        reader.children(root, Look.INITIAL.with(reader.own(root)), toPoints, 0);
        return canvas.done(width * POINTS_PER_PIXEL, height * POINTS_PER_PIXEL);
    }

    private static Element parse(byte[] bytes) throws Svg.NoSvg {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setExpandEntityReferences(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            // Nothing outside the file is ever read.
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            Element root = builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
            if (!"svg".equals(root.getLocalName())) {
                throw new Svg.NoSvg("is no SVG");
            }
            return root;
        } catch (SAXException | IOException | ParserConfigurationException noXml) {
            throw new Svg.NoSvg("is damaged: it is not well-formed XML");
        }
    }

    private void collect(Element element) {
        if (!element.getAttribute("id").isEmpty()) {
            byId.putIfAbsent(element.getAttribute("id"), element);
        }
        if ("style".equals(element.getLocalName())) {
            styles(element.getTextContent());
        }
        elements(element).forEach(this::collect);
    }

    private void styles(String css) {
        Matcher rule = RULE.matcher(css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("<!\\[CDATA\\[|]]>", ""));
        while (rule.find()) {
            Map<String, String> declarations = declarations(rule.group(2));
            for (String selector : rule.group(1).split(",")) {
                if (SIMPLE.matcher(selector.strip()).matches()) {
                    rules.computeIfAbsent(selector.strip(), s -> new TreeMap<>())
                            .putAll(declarations);
                } else {
                    canvas.pass("the style `" + selector.strip() + "`");
                }
            }
        }
    }

    private static Map<String, String> declarations(String text) {
        Map<String, String> found = new TreeMap<>();
        for (String declaration : text.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                found.put(
                        declaration.substring(0, colon).strip(),
                        declaration
                                .substring(colon + 1)
                                .replace("!important", "")
                                .strip());
            }
        }
        return found;
    }

    /** What an element says of its look: attributes are weaker than style sheets, and these than its own style. */
    private Map<String, String> own(Element element) {
        Map<String, String> own = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            own.put(attribute.getNodeName(), attribute.getNodeValue().strip());
        }
        own.putAll(rules.getOrDefault(element.getLocalName(), Map.of()));
        for (String name : element.getAttribute("class").strip().split("\\s+")) {
            own.putAll(rules.getOrDefault("." + name, Map.of()));
        }
        own.putAll(rules.getOrDefault("#" + element.getAttribute("id"), Map.of()));
        own.putAll(declarations(element.getAttribute("style")));
        for (String name : List.of("fill", "stroke")) {
            String value = own.get(name);
            if (value == null || value.equals("inherit")) {
                continue;
            }
            own.put(name + "-gradient", "");
            if (!Look.isColor(value)) {
                own.put(name, replacement(value));
                gradient(value).ifPresent(id -> own.put(name + "-gradient", id));
            }
        }
        for (String effect : List.of("filter", "mask", "marker-start", "marker-end")) {
            if (!own.getOrDefault(effect, "none").equals("none")) {
                canvas.pass("`" + effect + "`");
            }
        }
        return own;
    }

    /** The id of a gradient that can be drawn as it is. */
    private Optional<String> gradient(String paint) {
        Matcher link = LINK.matcher(paint);
        String id = link.matches() ? link.group(1) : "";
        Element element = byId.get(id);
        return element != null && Gradients.isGradient(element) ? Optional.of(id) : Optional.empty();
    }

    /** The first colour of a gradient. */
    private String replacement(String paint) {
        Matcher link = LINK.matcher(paint);
        if (gradient(paint).isEmpty()) {
            canvas.pass(link.matches() ? "a pattern (one colour is taken)" : "the colour `" + paint + "`");
        }
        Element target = link.matches() ? byId.get(link.group(1)) : null;
        for (int i = 0; target != null && i < DEEPEST; i++) {
            for (Element stop : elements(target)) {
                if ("stop".equals(stop.getLocalName())) {
                    String color = own(stop).getOrDefault("stop-color", "black");
                    return Look.isColor(color) ? color : "gray";
                }
            }
            target = byId.get(reference(target));
        }
        return "gray";
    }

    private static String reference(Element element) {
        String href = element.hasAttribute("href")
                ? element.getAttribute("href")
                : element.getAttributeNS("http://www.w3.org/1999/xlink", "href");
        return href.startsWith("#") ? href.substring(1) : "";
    }

    static List<Element> elements(Element parent) {
        NodeList children = parent.getChildNodes();
        var elements = new java.util.ArrayList<Element>();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private void children(Element parent, Look look, AffineTransform place, int depth) {
        elements(parent).forEach(child -> element(child, look, place, depth + 1));
    }

    private void element(Element element, Look around, AffineTransform outer, int depth) {
        String name = element.getLocalName();
        boolean silent = List.of(
                        "defs",
                        "style",
                        "title",
                        "desc",
                        "metadata",
                        "linearGradient",
                        "radialGradient",
                        "symbol",
                        "clipPath",
                        "mask",
                        "filter",
                        "pattern",
                        "marker",
                        "script",
                        "namedview")
                .contains(name);
        if (silent || depth > DEEPEST || !"http://www.w3.org/2000/svg".equals(element.getNamespaceURI())) {
            return;
        }
        Look look = around.with(own(element));
        if (look.isHidden()) {
            return;
        }
        AffineTransform place = new AffineTransform(outer);
        place.concatenate(Transforms.read(element.getAttribute("transform")));
        Area before = canvas.clip();
        clip(look, place);
        drawn(element, look, place, depth);
        canvas.clip(before);
    }

    /** Leaves no more to be seen than a clip does. */
    private void clip(Look look, AffineTransform place) {
        String wanted = look.get("clip-path", "none");
        if (wanted.equals("none")) {
            return;
        }
        Matcher link = LINK.matcher(wanted);
        Element path = link.matches() ? byId.get(link.group(1)) : null;
        Area area = path == null ? null : clips.area(path, place);
        if (area == null) {
            canvas.pass("`clip-path`");
        } else {
            canvas.clipTo(area);
        }
    }

    private void drawn(Element element, Look look, AffineTransform place, int depth) {
        String name = element.getLocalName();
        switch (name) {
            case "g", "a", "svg", "switch" -> children(element, look, place, depth);
            case "use" -> use(element, look, place, depth);
            case "text" -> text(element, look, place);
            default -> {
                if (!canvas.paint(BasicShapes.of(element), look, place)) {
                    canvas.pass("`" + name + "`");
                }
            }
        }
    }

    private void use(Element element, Look look, AffineTransform place, int depth) {
        Element target = byId.get(reference(element));
        if (target == null) {
            return;
        }
        place.translate(Lengths.pixels(element.getAttribute("x"), 0), Lengths.pixels(element.getAttribute("y"), 0));
        if ("symbol".equals(target.getLocalName())) {
            children(target, look.with(own(target)), place, depth + 1);
        } else {
            element(target, look, place, depth + 1);
        }
    }

    private void text(Element text, Look look, AffineTransform place) {
        var pen = new Pen(letters, canvas, place);
        pen.begin(text);
        run(text, look, pen);
        pen.end();
    }

    private void run(Element element, Look look, Pen pen) {
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                Look own = look.with(own(inner));
                if ("tspan".equals(inner.getLocalName()) && !own.isHidden()) {
                    pen.move(inner);
                    run(inner, own, pen);
                } else if (!"title".equals(inner.getLocalName())) {
                    canvas.pass("`" + inner.getLocalName() + "`");
                }
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                pen.write(child.getNodeValue(), look);
            }
        }
    }
}
