package io.calminer.domain.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the entries of the functions over years and keys. */
final class LookupParser {

    private final Parser parser;
    private final Function function;
    private final Token name;

    LookupParser(Parser parser, Function function, Token name) {
        this.parser = parser;
        this.function = function;
        this.name = name;
    }

    Expression parse() {
        boolean years = function.shape() == Function.Shape.YEARS;
        Expression subject = null;
        if (!years) {
            subject = parser.expression();
            parser.require(";");
        }
        List<Expression.Entry> entries = new ArrayList<>();
        Expression then = null;
        do {
            if (function == Function.SERIES && !entries.isEmpty() && parser.take("then")) {
                parser.require(":");
                then = parser.expression();
                break;
            }
            entries.add(entry(years, entries));
        } while (parser.take(","));
        return new Expression.Lookup(function, subject, entries, then);
    }

    private Expression.Entry entry(boolean years, List<Expression.Entry> before) {
        Expression key = years ? year() : key();
        if (!before.isEmpty()) {
            Expression previous = before.get(before.size() - 1).key();
            // where a fiscal year begins beside a month is known to the calendar alone
            boolean comparable = Objects.equals(Literals.unit(previous), Literals.unit(key))
                    && (!years || key.toString().length() == previous.toString().length());
            if (comparable && !(number(key) > number(previous))) {
                throw new InvalidFormula(FormulaRule.LOOKUP_ORDER, name.offset(), function.text(), key, previous);
            }
        }
        parser.require(":");
        return new Expression.Entry(key, parser.expression());
    }

    private Expression year() {
        Token token = parser.peek();
        if (token.kind() != Token.Kind.NUMBER || !token.text().matches("[0-9]{4}")) {
            String fullYear = token.text().matches("[0-9]{2}") ? "20" + token.text() : null;
            throw new InvalidFormula(
                    FormulaRule.LOOKUP_KEY,
                    token.offset(),
                    function.text(),
                    "a year such as 2031",
                    token.text(),
                    fullYear);
        }
        parser.next();
        if (function == Function.SERIES && parser.take("-")) {
            return month(token.text());
        }
        return new Expression.Literal(token.text(), Literals.parse(token.text()));
    }

    /** A month of a year, such as 2031-07, whose number lies between its year and the next. */
    private Expression month(String year) {
        Token token = parser.peek();
        if (token.kind() != Token.Kind.NUMBER || !token.text().matches("0[1-9]|1[0-2]")) {
            String full = token.text().matches("[1-9]") ? year + "-0" + token.text() : null;
            String found = year + "-" + token.text();
            throw new InvalidFormula(
                    FormulaRule.LOOKUP_KEY, token.offset(), function.text(), "a month such as 2031-07", found, full);
        }
        parser.next();
        double passed = (Integer.parseInt(token.text()) - 1) / 12.0;
        return new Expression.Literal(year + "-" + token.text(), Integer.parseInt(year) + passed);
    }

    private Expression key() {
        boolean negative = parser.take("-");
        Token token = parser.peek();
        if (token.kind() != Token.Kind.NUMBER) {
            throw new InvalidFormula(
                    FormulaRule.LOOKUP_KEY, token.offset(), function.text(), "a number", token.text(), null);
        }
        parser.next();
        Expression literal = new Expression.Literal(token.text(), Literals.parse(token.text()));
        Expression key = parser.peek().kind() == Token.Kind.UNIT
                ? new Expression.Quantity(literal, parser.next().text())
                : literal;
        return negative ? new Expression.Negate(key) : key;
    }

    private static double number(Expression key) {
        return Objects.requireNonNull(Literals.value(key));
    }
}
