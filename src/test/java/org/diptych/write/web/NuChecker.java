package org.diptych.write.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nu.validator.client.EmbeddedValidator;

/** Asks the Nu HTML checker what a page breaks. */
public final class NuChecker {
    private NuChecker() {}

    /**
     * Errors and warnings; none for a good page. The language of a few words cannot be told, so that guess is off; and
     * a page checked from disk has no origin that `self` could stand for.
     */
    public static List<String> complaints(String page) throws Exception {
        Path file = Files.createTempFile("page", ".html");
        try {
            Files.writeString(file, page);
            EmbeddedValidator validator = new EmbeddedValidator();
            validator.setOutputFormat(EmbeddedValidator.OutputFormat.TEXT);
            validator.setNoLangDetect(true);
            return validator
                    .validate(file)
                    .lines()
                    .filter(line -> line.startsWith("Error") || line.startsWith("Warning"))
                    .filter(line -> !line.contains("Content Security Policy"))
                    .toList();
        } finally {
            Files.delete(file);
        }
    }
}
