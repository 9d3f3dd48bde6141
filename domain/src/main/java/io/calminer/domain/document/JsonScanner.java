package io.calminer.domain.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the tokens of JSON and keeps count of lines and columns. */
final class JsonScanner {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern NUMBER_LIKE = Pattern.compile("[-+.0-9A-Za-z_]+");
    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";
    private static final int SHOWN = 20;

    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    JsonScanner(String text) {
        this.text = text;
    }

    Place place() {
        return new Place(line, at - lineStart + 1);
    }

    /** The next character; U+0000 at the end, which no JSON token begins with. */
    char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    void skip() {
        at++;
    }

    void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            if (text.charAt(at++) == '\n') {
                line++;
                lineStart = at;
            }
        }
    }

    /** Takes the character if it is the next one after blanks. */
    boolean take(char wanted) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    void require(char wanted) {
        if (!take(wanted)) {
            throw unexpected("'" + wanted + "'");
        }
    }

    void refuseByteOrderMark() {
        if (text.startsWith("\ufeff")) {
            throw failure(place(), DocumentRule.JSON_BYTE_ORDER_MARK);
        }
    }

    void requireEnd() {
        skipBlanks();
        if (at < text.length()) {
            throw failure(place(), DocumentRule.JSON_TEXT_AFTER_END, shown());
        }
    }

    String word() {
        Matcher word = WORD.matcher(text).region(at, text.length());
        if (!word.lookingAt() || !word.group().matches("true|false|null")) {
            throw unexpected("a value");
        }
        at = word.end();
        return word.group();
    }

    String number() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        Matcher meant = NUMBER_LIKE.matcher(text).region(at, text.length());
        boolean looksLikeNumber = meant.lookingAt() && "+-.0123456789".indexOf(peek()) >= 0;
        if (!looksLikeNumber) {
            throw unexpected("a value");
        }
        if (!number.lookingAt() || number.end() != meant.end()) {
            throw failure(place(), DocumentRule.JSON_NUMBER, meant.group());
        }
        if (Double.isInfinite(Double.parseDouble(number.group()))) {
            throw failure(place(), DocumentRule.JSON_NUMBER_SIZE, number.group());
        }
        at = number.end();
        return number.group();
    }

    String text() {
        if (peek() != '"') {
            throw unexpected("a text in double quotes");
        }
        Place start = place();
        at++;
        int end = at;
        while (end < text.length() && isPlain(text.charAt(end))) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '"') {
            String plain = text.substring(at, end);
            at = end + 1;
            return plain;
        }
        StringBuilder value = new StringBuilder();
        while (peek() != '"') {
            value.append(character());
        }
        at++;
        refuseBroken(value, start);
        return value.toString();
    }

    /** Whether a character within a text stands for itself and needs no second look. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c);
    }

    UnreadableJson failure(Place place, Rule rule, Object... values) {
        return new UnreadableJson(Problem.of(rule, Pointer.ROOT, place, values));
    }

    private char character() {
        if (at >= text.length()) {
            throw failure(place(), DocumentRule.JSON_ENDS_EARLY, "a closing quote");
        }
        char c = text.charAt(at);
        if (c < ' ') {
            throw failure(place(), DocumentRule.JSON_CONTROL_CHARACTER, (int) c);
        }
        if (c == '\\') {
            return escape();
        }
        at++;
        return c;
    }

    private char escape() {
        char c = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        int known = ESCAPED.indexOf(c);
        if (known >= 0) {
            at += 2;
            return MEANT.charAt(known);
        }
        String digits = at + 6 <= text.length() ? text.substring(at + 2, at + 6) : "";
        if (c != 'u' || !digits.matches("[0-9a-fA-F]{4}")) {
            throw failure(place(), DocumentRule.JSON_ESCAPE, "\\" + (c == 0 ? "" : c));
        }
        at += 6;
        return (char) Integer.parseInt(digits, 16);
    }

    private void refuseBroken(StringBuilder value, Place start) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == 0) {
                throw failure(start, DocumentRule.JSON_NUL);
            }
            boolean pair = i + 1 < value.length() && Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1));
            if (!pair && Character.isSurrogate(value.charAt(i))) {
                throw failure(start, DocumentRule.JSON_SURROGATE);
            }
            i += pair ? 1 : 0;
        }
    }

    private UnreadableJson unexpected(String wanted) {
        if (at >= text.length()) {
            return failure(place(), DocumentRule.JSON_ENDS_EARLY, wanted);
        }
        return failure(place(), DocumentRule.JSON_UNEXPECTED, wanted, shown());
    }

    private String shown() {
        int end = Math.min(text.length(), at + SHOWN);
        String rest = text.substring(at, end);
        int lineEnd = rest.indexOf('\n');
        return (lineEnd < 0 ? rest : rest.substring(0, lineEnd)) + (lineEnd < 0 && end < text.length() ? "…" : "");
    }
}
