package org.diptych.template;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateSequenceModel;
import java.util.List;

/** A list that templates can go through. */
record ListModel(List<? extends TemplateModel> items) implements TemplateSequenceModel {
    ListModel {
        items = List.copyOf(items);
    }

    @Override
    public TemplateModel get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }
}
