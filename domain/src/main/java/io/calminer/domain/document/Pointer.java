package io.calminer.domain.document;

/**
 * A JSON pointer (RFC 6901): the way from the root of a document to a value, such as {@code /lines/ore/formula}.
 *
 * @param text the pointer as written; empty for the root
 */
public record Pointer(String text) implements Comparable<Pointer> {

    /** The whole document. */
    public static final Pointer ROOT = new Pointer("");

    public Pointer {
        if (!text.isEmpty() && !text.startsWith("/")) {
            throw new IllegalArgumentException("A pointer is empty or begins with '/': was '" + text + "'.");
        }
    }

    public static Pointer parse(String text) {
        return new Pointer(text);
    }

    /** The field of an object. */
    public Pointer child(String field) {
        return new Pointer(text + "/" + field.replace("~", "~0").replace("/", "~1"));
    }

    /** The item of a list, counted from 0. */
    public Pointer child(int index) {
        return new Pointer(text + "/" + index);
    }

    /** Another field of the same object. */
    public Pointer sibling(String field) {
        return new Pointer(text.substring(0, Math.max(0, text.lastIndexOf('/')))).child(field);
    }

    @Override
    public int compareTo(Pointer other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
