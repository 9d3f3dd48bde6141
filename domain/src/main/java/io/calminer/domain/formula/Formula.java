package io.calminer.domain.formula;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An expression of the planning language: a constant, a name, or arithmetic over both.
 *
 * <p>{@link #toString} gives the canonical text, and parsing that gives an equal formula.
 */
public final class Formula {

    /** The largest number of characters. */
    public static final int MOST_CHARACTERS = 20_000;

    private final Expression root;
    private final String text;

    private Formula(Expression root) {
        this.root = root;
        this.text = root.toString();
    }

    /**
     * Reads a formula.
     *
     * @throws InvalidFormula at the first mistake, with its position
     */
    public static Formula parse(String text) {
        return new Formula(new Parser(text).parse());
    }

    /**
     * The same text with another name in the place of one; blanks and parentheses stay as they were written.
     *
     * @throws InvalidFormula at the first character that has no meaning in a formula
     */
    public static String rename(String text, String from, String to) {
        return rename(text, name -> name.equals(from) ? to : name);
    }

    /** The text with other names where it reads some; everything else keeps its writing. */
    public static String rename(String text, UnaryOperator<String> names) {
        StringBuilder renamed = new StringBuilder(text);
        List<Token> tokens = new Lexer(text).tokens();
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.NAME) {
                renamed.replace(token.offset(), token.offset() + token.text().length(), names.apply(token.text()));
            }
        }
        return renamed.toString();
    }

    public Expression root() {
        return root;
    }

    /** Whether it is a number, with or without sign and unit. */
    public boolean isNumber() {
        Expression inner = root instanceof Expression.Negate negate ? negate.operand() : root;
        inner = inner instanceof Expression.Quantity quantity ? quantity.inner() : inner;
        return inner instanceof Expression.Literal;
    }

    /** The names that it reads, in the order of their first appearance. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        Deque<Expression> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Expression next = open.pop();
            if (next instanceof Expression.Name name) {
                names.add(name.text());
            }
            List<Expression> operands = next.operands();
            for (int i = operands.size() - 1; i >= 0; i--) {
                open.push(operands.get(i));
            }
        }
        return names;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula && text.equals(formula.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
