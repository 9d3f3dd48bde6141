package io.calminer.domain.formula;

import io.calminer.domain.document.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the words of a formula to a tree by precedence climbing. */
final class Parser {

    static final Set<String> WORDS = Set.of("and", "or", "not", "then");

    private static final int MOST_LEVELS = 64;
    private static final Map<String, Operator> OPERATORS =
            Stream.of(Operator.values()).collect(Collectors.toMap(Operator::symbol, operator -> operator));

    private final List<Token> tokens;
    private int at;
    private int level;

    Parser(String text) {
        if (text.isBlank()) {
            throw new InvalidFormula(FormulaRule.FORMULA_EMPTY, 0);
        }
        if (text.length() > Formula.MOST_CHARACTERS) {
            throw new InvalidFormula(FormulaRule.FORMULA_TOO_LONG, 0, Formula.MOST_CHARACTERS, text.length());
        }
        this.tokens = new Lexer(text).tokens();
    }

    Expression parse() {
        Expression root = expression();
        if (peek().kind() != Token.Kind.END) {
            refuseDecimalComma();
            throw unexpected("an operator or the end");
        }
        return root;
    }

    /** An expression of any rank. */
    Expression expression() {
        return expression(0);
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        return tokens.get(at++);
    }

    boolean take(String symbol) {
        if (peek().is(symbol)) {
            at++;
            return true;
        }
        return false;
    }

    void require(String symbol) {
        if (!take(symbol)) {
            throw unexpected("'" + symbol + "'");
        }
    }

    InvalidFormula unexpected(String wanted) {
        Token token = peek();
        if (token.kind() == Token.Kind.END) {
            return new InvalidFormula(FormulaRule.FORMULA_ENDS_EARLY, token.offset(), wanted);
        }
        String found = token.kind() == Token.Kind.UNIT ? "[" + token.text() + "]" : token.text();
        return new InvalidFormula(FormulaRule.FORMULA_UNEXPECTED, token.offset(), token.position(), wanted, found);
    }

    private Expression expression(int least) {
        Expression left = prefix(least);
        while (true) {
            Operator operator = OPERATORS.get(peek().text());
            if (operator == null || peek().kind() == Token.Kind.NUMBER || operator.rank() < least) {
                return left;
            }
            Token token = next();
            Expression right = right(operator);
            left = new Expression.Infix(operator, left, right);
            refuseChain(operator, left, right, token);
        }
    }

    private Expression right(Operator operator) {
        if (operator == Operator.POWER) {
            return nested(() -> expression(Operator.SIGN_RANK));
        }
        return expression(operator.rank() + 1);
    }

    private void refuseChain(Operator operator, Expression left, Expression middle, Token token) {
        Operator following = OPERATORS.get(peek().text());
        if (operator.compares() && following != null && following.compares()) {
            int offset = next().offset();
            Expression last = expression(following.rank() + 1);
            Expression second = new Expression.Infix(following, middle, last);
            throw new InvalidFormula(FormulaRule.CHAINED_COMPARISON, offset, token.position(), left, second);
        }
    }

    private Expression prefix(int least) {
        if (peek().is("-")) {
            next();
            return new Expression.Negate(nested(() -> expression(Operator.SIGN_RANK)));
        }
        if (peek().is("not") && least <= Operator.NOT_RANK) {
            next();
            return new Expression.Not(nested(() -> expression(Operator.NOT_RANK)));
        }
        return primary();
    }

    private Expression primary() {
        Token token = peek();
        if (token.kind() == Token.Kind.NUMBER) {
            next();
            return withUnit(new Expression.Literal(token.text(), Literals.parse(token.text())));
        }
        if (take("(")) {
            Expression inner = nested(this::expression);
            require(")");
            return withUnit(inner);
        }
        if (token.kind() != Token.Kind.NAME || WORDS.contains(token.text())) {
            throw unexpected("a value");
        }
        next();
        Expression named = peek().is("(") ? call(token) : name(token);
        if (peek().kind() == Token.Kind.UNIT) {
            throw new InvalidFormula(FormulaRule.UNIT_BRACKET, peek().offset(), peek().position(), named);
        }
        return named;
    }

    private Expression withUnit(Expression inner) {
        return peek().kind() == Token.Kind.UNIT ? new Expression.Quantity(inner, next().text()) : inner;
    }

    private Expression name(Token token) {
        Optional<Function> function = Function.named(token.text());
        if (function.isEmpty()) {
            return new Expression.Name(token.text());
        }
        if (function.get().shape() != Function.Shape.WORD) {
            String example = function.get().example() + " is meant";
            throw new InvalidFormula(
                    FormulaRule.FORMULA_RESERVED, token.offset(), token.text(), token.position(), example);
        }
        return new Expression.Call(function.get(), List.of());
    }

    private Expression call(Token name) {
        Function function = Function.named(name.text())
                .orElseThrow(() -> new InvalidFormula(
                        FormulaRule.UNKNOWN_FUNCTION, name.offset(), name.text(), name.position(), nearest(name)));
        require("(");
        Expression call = nested(() -> switch (function.shape()) {
            case YEARS, KEYS -> new LookupParser(this, function, name).parse();
            case UNIT -> plain();
            case LINES -> new Expression.Call(function, lines());
            default -> new Expression.Call(function, arguments());
        });
        require(")");
        return checked(call, function, name);
    }

    private static @Nullable String nearest(Token name) {
        return Suggestion.nearest(name.text(), Function.names());
    }

    private Expression plain() {
        Expression operand = expression();
        require(",");
        if (peek().kind() != Token.Kind.UNIT) {
            throw unexpected("a unit in brackets");
        }
        return new Expression.Plain(operand, next().text());
    }

    private List<Expression> lines() {
        List<Expression> arguments = new ArrayList<>(List.of(expression()));
        require(";");
        arguments.addAll(arguments());
        return arguments;
    }

    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>();
        if (peek().is(")")) {
            return arguments;
        }
        do {
            arguments.add(expression());
        } while (take(","));
        return arguments;
    }

    private static Expression checked(Expression expression, Function function, Token name) {
        if (!(expression instanceof Expression.Call call)) {
            return expression;
        }
        int count = call.arguments().size();
        if (count < function.fewest() || count > function.most()) {
            String expected = function.fewest() == function.most()
                    ? count(function.fewest())
                    : function.fewest() + " to " + count(function.most());
            throw new InvalidFormula(
                    FormulaRule.ARGUMENT_COUNT, name.offset(), function.text(), expected, count, function.example());
        }
        return expression;
    }

    private static String count(int arguments) {
        return arguments == 0 ? "no arguments" : arguments == 1 ? "1 argument" : arguments + " arguments";
    }

    private <T> T nested(Supplier<T> inner) {
        if (++level > MOST_LEVELS) {
            throw new InvalidFormula(FormulaRule.FORMULA_TOO_DEEP, peek().offset(), MOST_LEVELS, peek().position());
        }
        T result = inner.get();
        level--;
        return result;
    }

    private void refuseDecimalComma() {
        boolean comma = peek().is(",") && tokens.get(at + 1).kind() == Token.Kind.NUMBER;
        if (comma && tokens.get(at - 1).kind() == Token.Kind.NUMBER) {
            Token whole = tokens.get(at - 1);
            String fraction = tokens.get(at + 1).text();
            throw new InvalidFormula(
                    FormulaRule.FORMULA_NUMBER,
                    whole.offset(),
                    whole.text() + "," + fraction,
                    whole.position(),
                    whole.text() + "." + fraction + " is meant");
        }
    }
}
