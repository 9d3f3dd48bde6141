package io.calminer.faces.quantity;

import io.calminer.faces.language.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text of a form to a number in plain notation and back, by {@link StrictNumber} in the language of the page. The value
 * stays text, so that a plan keeps what was entered: {@code 8.5%} or {@code 1.50}.
 */
@FacesConverter("calminer.number")
public final class StrictNumberConverter implements Converter<String> {

    @Override
    public @Nullable String getAsObject(FacesContext context, UIComponent component, @Nullable String entered) {
        if (entered == null) {
            return null;
        }
        Locale locale = context.getViewRoot().getLocale();
        StrictNumber.Reading reading = StrictNumber.read(entered, Marks.of(locale));
        if (reading instanceof StrictNumber.Refused refused) {
            throw new ConverterException(message(refused, Texts.of(locale)));
        }
        return ((StrictNumber.Read) reading).text();
    }

    private static FacesMessage message(StrictNumber.Refused refused, Texts texts) {
        String hint = refused.suggestion() == null ? "" : " " + texts.get("number.hint", refused.suggestion());
        String sentence = texts.get(refused.code(), refused.text()) + hint;
        // under a field the details are shown
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable String plain) {
        return plain == null
                ? ""
                : StrictNumber.local(plain, Marks.of(context.getViewRoot().getLocale()));
    }
}
