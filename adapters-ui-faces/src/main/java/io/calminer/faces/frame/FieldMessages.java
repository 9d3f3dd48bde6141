package io.calminer.faces.frame;

import io.calminer.application.Answer;
import io.calminer.domain.document.Problem;
import io.calminer.faces.language.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** Tells what is wrong with a form under the fields concerned; what concerns no field is told above the form. */
public final class FieldMessages {

    private final String form;
    private final Texts texts;

    private FieldMessages(String form, Texts texts) {
        this.form = form;
        this.texts = texts;
    }

    /** The messages of a form, whose fields bear the names of the request's fields. */
    public static FieldMessages of(String form, Texts texts) {
        return new FieldMessages(form, texts);
    }

    /** A sentence under one field. */
    public void at(String field, String sentence) {
        add(form + ":" + field, FacesMessage.SEVERITY_ERROR, sentence);
    }

    /** What a use case refused: each wrong value under its field. */
    public void refused(Answer.Refusal refusal) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!(refusal instanceof Answer.Invalid invalid)) {
            add(form, FacesMessage.SEVERITY_ERROR, Refusals.words(refusal, texts));
            return;
        }
        for (Problem problem : invalid.problems()) {
            String field = field(problem);
            String id = form + ":" + field;
            boolean shown = !field.isEmpty() && faces.getViewRoot().findComponent(id) != null;
            add(shown ? id : form, FacesMessage.SEVERITY_ERROR, Refusals.words(problem, texts));
        }
    }

    /** The field that a problem is about; that it is missing too. Empty where it is about the whole. */
    private static String field(Problem problem) {
        Object missing =
                problem.code().equals("MISSING_FIELD") ? problem.values().get("field") : null;
        return missing == null ? problem.pointer().text().replaceFirst("^/", "") : missing.toString();
    }

    /** What was done, told on the next page too. */
    public void done(String key) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.get(key), ""));
    }

    private void add(String id, FacesMessage.Severity severity, String sentence) {
        FacesContext.getCurrentInstance().addMessage(id, new FacesMessage(severity, sentence, sentence));
    }
}
