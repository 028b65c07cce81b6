package org.diptych.template;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Collection;
import java.util.Map;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.Suggestions;

/** Named things that a template may ask for; another name is a mistake. */
record Facts(String what, Map<String, TemplateModel> facts) implements TemplateHashModel {
    @Override
    public TemplateModel get(String name) throws TemplateModelException {
        TemplateModel fact = facts.get(name);
        if (fact == null) {
            throw unknown(name, what + " has no `" + name + "`.", facts.keySet());
        }
        return fact;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    /** The mistake of asking for what there is not. */
    static TemplateMistake unknown(String name, String message, Collection<String> known) {
        String[] help = Suggestions.nearest(name, known)
                .map(near -> new String[] {"did you mean `" + near + "`?"})
                .orElseGet(() -> new String[0]);
        return new TemplateMistake(Rule.TEMPLATE_VARIABLE, name, message, help);
    }
}
