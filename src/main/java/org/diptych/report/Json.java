package org.diptych.report;

import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON as all our files have it: indented by two spaces, line feeds, the given writer left open. */
public final class Json {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Json() {}

    /** A generator of indented JSON. */
    public static JsonGenerator generator(Writer out) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return FACTORY.createGenerator(new Indented(printer), out);
    }

    /** Maps, lists, texts, numbers and flags as indented JSON, in their order, with a line feed at the end. */
    public static String text(Object value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = generator(out)) {
            write(json, value);
        }
        return out + "\n";
    }

    private static void write(JsonGenerator json, Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((key, each) -> {
                    json.writeName(key.toString());
                    write(json, each);
                });
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(each -> write(json, each));
                json.writeEndArray();
            }
            case Boolean flag -> json.writeBoolean(flag);
            case Integer number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            default -> json.writeString(value.toString());
        }
    }

    private static final class Indented extends ObjectWriteContext.Base {
        private final DefaultPrettyPrinter printer;

        Indented(DefaultPrettyPrinter printer) {
            this.printer = printer;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer.createInstance();
        }
    }
}
