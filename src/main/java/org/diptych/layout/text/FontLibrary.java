package org.diptych.layout.text;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The faces of a theme and those that come with the program, read when first asked for. Files tell family, weight and
 * slant by their names ({@code SourceSerif4_700Bold_Italic.ttf}, {@code NotoSans-BoldItalic.ttf}). Safe for several
 * threads.
 */
public final class FontLibrary {
    private static final String SERIF = "Source Serif 4";
    private static final String SANS = "Source Sans 3";
    private static final List<String> STYLES = List.of(
            "400Regular", "400Regular_Italic", "600SemiBold", "600SemiBold_Italic", "700Bold", "700Bold_Italic");

    /** By normal family name, the theme's first. */
    private final Map<String, List<Entry>> families = new LinkedHashMap<>();

    private final Map<Entry, Optional<Face>> faces = new ConcurrentHashMap<>();
    private final Map<String, FontProblem> problems = new ConcurrentSkipListMap<>();

    private record Entry(FontFile file, FontSource source) {}

    private FontLibrary() {}

    /** The faces that come with the program: Source Serif 4, Source Sans 3, and DejaVu Sans for symbols. */
    public static FontLibrary bundled() {
        return of(List.of(), FontLibrary::resource);
    }

    /**
     * A theme's font files, then the faces that come with the program.
     *
     * @param paths all files of the fonts folder; others than fonts are left alone, and {@code .otf} is told
     */
    public static FontLibrary of(List<String> paths, FontSource source) {
        var library = new FontLibrary();
        for (String path : paths) {
            if (path.toLowerCase(Locale.ROOT).endsWith(".otf")) {
                library.problems.put(
                        path, new FontProblem(path, "Fonts of this kind (OpenType, `.otf`) cannot be printed."));
            }
            FontFile.named(path).ifPresent(file -> library.add(file, source));
        }
        for (String family : List.of("SourceSerif4_", "SourceSans3_")) {
            STYLES.forEach(style -> library.addBundled(family + style + ".ttf"));
        }
        library.addBundled("DejaVuSans.ttf");
        return library;
    }

    private void addBundled(String name) {
        FontFile.named(name).ifPresent(file -> add(file, FontLibrary::resource));
    }

    private void add(FontFile file, FontSource source) {
        families.computeIfAbsent(FontFile.normal(file.family()), family -> new ArrayList<>())
                .add(new Entry(file, source));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = FontLibrary.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in.readAllBytes();
        }
    }

    /** Whether a family, or a generic name such as {@code serif}, can be set. */
    public boolean knows(String family) {
        return families.containsKey(FontFile.normal(named(family)));
    }

    /** The face nearest to what is asked for: family first, then slant, then weight. */
    public Face face(List<String> wanted, int weight, boolean italic) {
        return chain(wanted, weight, italic).primary();
    }

    /** The nearest face with all others behind it. */
    FaceChain chain(List<String> wanted, int weight, boolean italic) {
        var names = new LinkedHashSet<String>();
        wanted.forEach(family -> names.add(FontFile.normal(named(family))));
        names.retainAll(families.keySet());
        if (names.isEmpty()) {
            names.add(FontFile.normal(SERIF));
        }
        names.add(FontFile.normal(SANS));
        names.add(FontFile.normal(SERIF));
        names.addAll(families.keySet());
        Face primary = names.stream()
                .flatMap(family -> nearest(family, weight, italic).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the fonts that come with the program are missing"));
        return new FaceChain(this, List.copyOf(names), weight, italic, primary);
    }

    private static String named(String family) {
        return switch (family) {
            case "serif", "ui-serif" -> SERIF;
            case "sans-serif", "ui-sans-serif", "system-ui", "monospace" -> SANS;
            default -> family;
        };
    }

    /** The face of a family nearest to what is asked for that can be read. */
    Optional<Face> nearest(String family, int weight, boolean italic) {
        return families.getOrDefault(family, List.of()).stream()
                .sorted(Comparator.comparingInt(entry -> distance(entry.file(), weight, italic)))
                .flatMap(entry -> load(entry).stream())
                .findFirst();
    }

    private static int distance(FontFile file, int weight, boolean italic) {
        return 2 * Math.abs(file.weight() - weight)
                + (file.weight() > weight == weight > 500 ? 0 : 1)
                + (file.italic() == italic ? 0 : 10_000);
    }

    private Optional<Face> load(Entry entry) {
        return faces.computeIfAbsent(entry, this::read);
    }

    private Optional<Face> read(Entry entry) {
        String path = entry.file().path();
        try {
            return Optional.of(Face.read(entry.file(), entry.source().bytes(path)));
        } catch (IOException unreadable) {
            problems.put(path, new FontProblem(path, "The font cannot be read."));
        } catch (Sfnt.Malformed malformed) {
            problems.put(path, new FontProblem(path, "The file " + malformed.getMessage() + "."));
        }
        return Optional.empty();
    }

    /** What was wrong with the files read so far, in the order of their paths. */
    public List<FontProblem> problems() {
        return List.copyOf(problems.values());
    }
}
