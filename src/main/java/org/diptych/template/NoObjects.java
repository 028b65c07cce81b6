package org.diptych.template;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import org.jspecify.annotations.Nullable;

/** Lets no object of the program into a template: only models made for it. */
final class NoObjects implements ObjectWrapper {
    static final NoObjects INSTANCE = new NoObjects();

    private NoObjects() {}

    @Override
    @SuppressWarnings("NullAway") // FreeMarker's own null for what is not there
    public @Nullable TemplateModel wrap(@Nullable Object object) throws TemplateModelException {
        if (object == null) {
            return null;
        }
        if (object instanceof TemplateModel model) {
            return model;
        }
        if (object instanceof String text) {
            return new SimpleScalar(text);
        }
        throw new TemplateModelException("A template cannot take such a value.");
    }
}
