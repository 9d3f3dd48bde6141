package io.calminer.application.account;

/** A caller who may not do what was asked. */
public final class AccessRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What is missing. */
    public enum Kind {
        /** Nobody is logged in. */
        NOT_LOGGED_IN("Log in first."),
        /** The user does not hold the role, or the token's scope does not. */
        ROLE_MISSING("Your roles do not allow this."),
        /** The password must be changed before anything else. */
        PASSWORD_CHANGE_REQUIRED("Change your password first."),
        /** The project is private to others; it is to be answered like one that does not exist. */
        HIDDEN("There is no such project.");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    public AccessRefused(Kind kind, String detail) {
        super(detail.isEmpty() ? kind.text() : kind.text() + " " + detail);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
