package org.diptych.content.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What the meaning of a number in a cell depends on: the formats of the cells and the day that dates count from.
 *
 * @param shapes by style number
 */
record WorkbookSettings(boolean countsFrom1904, List<Shape> shapes) {
    /** What a number in a cell means. */
    enum Shape {
        PLAIN,
        PERCENT,
        DATE,
        MONTH
    }

    WorkbookSettings {
        shapes = List.copyOf(shapes);
    }

    /** The shape of a cell's style; a plain number where the style is unknown. */
    Shape shape(int style) {
        return style >= 0 && style < shapes.size() ? shapes.get(style) : Shape.PLAIN;
    }

    static WorkbookSettings read(XSSFReader reader) throws IOException, SAXException, InvalidFormatException {
        Handler handler = new Handler();
        try (InputStream data = reader.getWorkbookData()) {
            parse(data, handler);
        }
        try (InputStream data = reader.getStylesData()) {
            // A workbook may have no styles at all.
            if (data != null) {
                parse(data, handler);
            }
        }
        return new WorkbookSettings(handler.countsFrom1904, handler.shapes());
    }

    /** Parses one part of the workbook, without external entities. */
    static void parse(InputStream data, DefaultHandler handler) throws IOException, SAXException {
        try {
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.parse(new InputSource(data));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no XML parser", e);
        }
    }

    private static Shape shapeOf(int id, String code) {
        String bare = code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "");
        if (bare.indexOf('%') >= 0) {
            return Shape.PERCENT;
        }
        if (!DateUtil.isADateFormat(id, code)) {
            return Shape.PLAIN;
        }
        boolean hasDay = bare.indexOf('d') >= 0 || bare.indexOf('D') >= 0 || bare.indexOf('j') >= 0;
        boolean hasTime = bare.indexOf('h') >= 0 || bare.indexOf('H') >= 0 || bare.indexOf('s') >= 0;
        boolean hasYear = bare.indexOf('y') >= 0 || bare.indexOf('Y') >= 0;
        return hasYear && !hasDay && !hasTime ? Shape.MONTH : Shape.DATE;
    }

    private static final class Handler extends DefaultHandler {
        private final Map<Integer, String> codes = new HashMap<>();
        private final List<Integer> formats = new ArrayList<>();
        private boolean inCellFormats;
        private boolean countsFrom1904;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            switch (name) {
                case "workbookPr" -> {
                    String value = attributes.getValue("date1904");
                    countsFrom1904 = "1".equals(value) || "true".equals(value);
                }
                case "numFmt" -> codes.put(number(attributes, "numFmtId"), attributes.getValue("formatCode"));
                case "cellXfs" -> inCellFormats = true;
                case "xf" -> {
                    if (inCellFormats) {
                        formats.add(number(attributes, "numFmtId"));
                    }
                }
                default -> {
                    // The rest is how cells look.
                }
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            if (name.equals("cellXfs")) {
                inCellFormats = false;
            }
        }

        private static int number(Attributes attributes, String name) {
            String value = attributes.getValue(name);
            return value == null || !value.chars().allMatch(Character::isDigit) || value.isEmpty()
                    ? 0
                    : Integer.parseInt(value);
        }

        private List<Shape> shapes() {
            return formats.stream().map(this::shape).toList();
        }

        private Shape shape(int id) {
            String code = codes.get(id);
            String builtin = code == null ? BuiltinFormats.getBuiltinFormat(id) : code;
            return builtin == null ? Shape.PLAIN : shapeOf(id, builtin);
        }
    }
}
