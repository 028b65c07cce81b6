package org.diptych.template;

import freemarker.template.TemplateModelException;
import java.util.List;
import org.diptych.diagnostic.Rule;

/** What an author of templates did wrong, told in the author's words; the place is found where it is caught. */
final class TemplateMistake extends TemplateModelException {
    private static final long serialVersionUID = 1L;

    private final Rule rule;
    private final String token;
    private final String sentence;
    private final transient List<String> help;

    /**
     * A mistake.
     *
     * @param token the word of the template that is wrong, to mark it; empty where there is none
     */
    TemplateMistake(Rule rule, String token, String message, String... help) {
        super(message);
        this.rule = rule;
        this.token = token;
        this.sentence = message;
        this.help = List.of(help);
    }

    /** What was wrong, one sentence. */
    String sentence() {
        return sentence;
    }

    Rule rule() {
        return rule;
    }

    String token() {
        return token;
    }

    List<String> help() {
        return help;
    }
}
