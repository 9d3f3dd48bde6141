package io.calminer.domain.document;

/**
 * A position in a text.
 *
 * @param line the line, counted from 1
 * @param column the character within the line, counted from 1
 */
public record Place(int line, int column) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
