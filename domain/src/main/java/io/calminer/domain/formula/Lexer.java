package io.calminer.domain.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides the text of a formula into words. */
final class Lexer {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:_[0-9]+)*(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?%?");
    private static final Pattern NUMBER_LIKE = Pattern.compile("[0-9](?:[eE][+-](?=[0-9])|[0-9A-Za-z_.%])*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*");
    private static final Pattern PROPER_NAME = Pattern.compile("[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)*");
    private static final Pattern SYMBOL = Pattern.compile("<=|>=|==|!=|<>|[-+*/^<>(),:;]");
    private static final Map<String, String> INSTEAD = Map.of(
            "=", "== is meant",
            "&", "'and' is meant",
            "|", "'or' is meant",
            "!", "'not' is meant",
            "%", "a percentage is written 5%, without a blank",
            "[", "the closing bracket ] is missing",
            "$", "a unit such as [USD] is meant",
            "\"", "the quotes should be left out");

    private final String text;
    private int at;

    Lexer(String text) {
        this.text = text;
    }

    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                tokens.add(new Token(Token.Kind.END, "the end", at));
                return tokens;
            }
            tokens.add(next());
        }
    }

    private Token next() {
        char c = text.charAt(at);
        if (c >= '0' && c <= '9') {
            return number();
        } else if (c == '[') {
            return unit();
        } else if (Character.isLetter(c) || c == '_') {
            return name();
        }
        Matcher symbol = SYMBOL.matcher(text).region(at, text.length());
        if (!symbol.lookingAt()) {
            String shown = new String(Character.toChars(text.codePointAt(at)));
            throw new InvalidFormula(FormulaRule.FORMULA_CHARACTER, at, shown, at + 1, INSTEAD.get(shown));
        }
        String found = symbol.group().equals("<>") ? "!=" : symbol.group();
        return token(Token.Kind.SYMBOL, found, symbol.end());
    }

    private Token number() {
        Matcher like = NUMBER_LIKE.matcher(text).region(at, text.length());
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        boolean reads = like.lookingAt() && number.lookingAt() && number.end() == like.end();
        if (!reads || Double.isInfinite(Literals.parse(number.group()))) {
            String instead = reads ? "a smaller number is meant" : "a number such as 1_250_000, 1.5e6 or 8.5% is meant";
            throw new InvalidFormula(FormulaRule.FORMULA_NUMBER, at, like.group(), at + 1, instead);
        }
        return token(Token.Kind.NUMBER, number.group(), number.end());
    }

    private Token unit() {
        int end = text.indexOf(']', at);
        if (end < 0) {
            throw new InvalidFormula(FormulaRule.FORMULA_CHARACTER, at, "[", at + 1, INSTEAD.get("["));
        }
        String unit = text.substring(at + 1, end).strip();
        return token(Token.Kind.UNIT, unit, end + 1);
    }

    private Token name() {
        Matcher name = NAME.matcher(text).region(at, text.length());
        String found = name.lookingAt() ? name.group() : text.substring(at, at + 1);
        if (!PROPER_NAME.matcher(found).matches()) {
            String lower = found.toLowerCase(Locale.ROOT);
            String suggestion = PROPER_NAME.matcher(lower).matches() ? lower : null;
            throw new InvalidFormula(FormulaRule.FORMULA_NAME, at, found, at + 1, suggestion);
        }
        return token(Token.Kind.NAME, found, at + found.length());
    }

    private Token token(Token.Kind kind, String shown, int end) {
        Token token = new Token(kind, shown, at);
        at = end;
        return token;
    }
}
