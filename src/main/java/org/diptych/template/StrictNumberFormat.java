package org.diptych.template;

import freemarker.core.Environment;
import freemarker.core.InvalidFormatParametersException;
import freemarker.core.TemplateFormatUtil;
import freemarker.core.TemplateNumberFormat;
import freemarker.core.TemplateNumberFormatFactory;
import freemarker.core.UnformattableValueException;
import freemarker.template.TemplateNumberModel;
import java.util.Locale;

/** Refuses to print a number as it is: one for readers and one for machines look different. */
final class StrictNumberFormat extends TemplateNumberFormat {
    static final TemplateNumberFormatFactory FACTORY = new Factory();

    private static final StrictNumberFormat INSTANCE = new StrictNumberFormat();

    private StrictNumberFormat() {}

    @Override
    public String formatToPlainText(TemplateNumberModel model) throws UnformattableValueException {
        throw new UnformattableValueException("number");
    }

    @Override
    public boolean isLocaleBound() {
        return false;
    }

    @Override
    public String getDescription() {
        return "strict";
    }

    private static final class Factory extends TemplateNumberFormatFactory {
        @Override
        public TemplateNumberFormat get(String parameters, Locale locale, Environment environment)
                throws InvalidFormatParametersException {
            TemplateFormatUtil.checkHasNoParameters(parameters);
            return INSTANCE;
        }
    }
}
