package org.diptych.write.web;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Asks the Nu HTML checker what a page breaks. Its rules are read once for all pages. */
public final class NuChecker {
    private static final String RULES = "http://s.validator.nu/html5-rdfalite.rnc";
    private static final List<String> FOUND = new ArrayList<>();
    private static final ErrorHandler HANDLER = new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {
            add("Warning", e);
        }

        @Override
        public void error(SAXParseException e) {
            add("Error", e);
        }

        @Override
        public void fatalError(SAXParseException e) {
            add("Error", e);
        }

        private void add(String sort, SAXParseException e) {
            // A page checked from disk has no origin that `self` could stand for.
            if (!e.getMessage().contains("Content Security Policy")) {
                FOUND.add(sort + ": " + e.getMessage() + " at " + e.getLineNumber() + ":" + e.getColumnNumber());
            }
        }
    };

    /** Made when the first page is checked. */
    private static final class Holder {
        static final SimpleDocumentValidator VALIDATOR = validator();
    }

    private NuChecker() {}

    private static SimpleDocumentValidator validator() {
        try {
            // The language of a few words cannot be told, so that guess is off.
            SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
            validator.setUpMainSchema(RULES, HANDLER);
            return validator;
        } catch (Exception e) {
            throw new IllegalStateException("the checker cannot be set up", e);
        }
    }

    /** Errors and warnings; none for a good page. */
    public static synchronized List<String> complaints(String page) throws Exception {
        FOUND.clear();
        Holder.VALIDATOR.setUpValidatorAndParsers(HANDLER, true, false);
        Holder.VALIDATOR.checkHtmlInputSource(new InputSource(new StringReader(page)));
        return List.copyOf(FOUND);
    }
}
