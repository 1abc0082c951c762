package campus.web.shared;

import campus.application.shared.IdempotencyKeys.Answer;

/** Ends a request with what was answered to it before. */
public final class RepeatedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    RepeatedAnswer(Answer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
