package io.calminer.web.http;

import io.calminer.application.Answer;

/** Ends a request whose use case refused it; {@link FailureMapper} tells the client why. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer.Refusal refusal;

    public Refused(Answer.Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    /**
     * The result of a use case.
     *
     * @throws Refused when there is none
     */
    public static <T> T unless(Answer<T> answer) {
        Answer.Refusal refusal = answer.refusal();
        if (refusal != null) {
            throw new Refused(refusal);
        }
        return answer.get();
    }

    Answer.Refusal refusal() {
        return refusal;
    }
}
