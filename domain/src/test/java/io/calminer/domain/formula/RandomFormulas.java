package io.calminer.domain.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Trees of the planning language made by chance from a seed: every kind of expression, in every place it may stand. */
final class RandomFormulas {

    private static final String[] NAMES = {"ore", "copper.price", "tax.total", "reserve.open", "x"};
    private static final String[] NUMBERS = {"0", "1", "0.5", "1_250_000", "1.5e6", "8.5%", "3e-4"};
    private static final String[] UNITS = {"t", "USD/t", "MUSD", "kWh/(t*km)"};

    private final Random random;

    RandomFormulas(long seed) {
        this.random = new Random(seed);
    }

    Expression expression(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> infix(depth);
            case 3 -> new Expression.Negate(expression(depth - 1));
            case 4 -> new Expression.Not(expression(depth - 1));
            case 5 -> new Expression.Quantity(expression(depth - 1), pick(UNITS));
            case 6 -> new Expression.Plain(expression(depth - 1), pick(UNITS));
            case 7 -> call(depth);
            default -> lookup(depth);
        };
    }

    private Expression infix(int depth) {
        Operator operator = Operator.values()[random.nextInt(Operator.values().length)];
        return new Expression.Infix(operator, expression(depth - 1), expression(depth - 1));
    }

    private Expression leaf() {
        return switch (random.nextInt(3)) {
            case 0 -> new Expression.Name(pick(NAMES));
            case 1 -> number();
            default -> new Expression.Quantity(number(), pick(UNITS));
        };
    }

    private Expression number() {
        String text = pick(NUMBERS);
        return new Expression.Literal(text, Literals.parse(text));
    }

    private Expression call(int depth) {
        List<Function> functions = new ArrayList<>();
        for (Function function : Function.values()) {
            if (function.shape() == Function.Shape.PLAIN
                    || function.shape() == Function.Shape.LINES
                    || function.shape() == Function.Shape.TIME
                    || function.shape() == Function.Shape.WORD) {
                functions.add(function);
            }
        }
        Function function = functions.get(random.nextInt(functions.size()));
        int most = Math.min(function.most(), function.fewest() + 2);
        int count = function.fewest() + random.nextInt(most - function.fewest() + 1);
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(expression(depth - 1));
        }
        return new Expression.Call(function, arguments);
    }

    private Expression lookup(int depth) {
        boolean years = random.nextBoolean();
        Function function = years
                ? (random.nextBoolean() ? Function.SERIES : Function.INTERPOLATE)
                : (random.nextBoolean() ? Function.TABLE : Function.CURVE);
        List<Expression.Entry> entries = new ArrayList<>();
        int key = years ? 2027 : 1;
        for (int i = 0; i <= random.nextInt(3); i++) {
            String text = Integer.toString(key);
            entries.add(new Expression.Entry(new Expression.Literal(text, key), expression(depth - 1)));
            key += 1 + random.nextInt(5);
        }
        boolean then = function == Function.SERIES && random.nextBoolean();
        return new Expression.Lookup(
                function, years ? null : expression(depth - 1), entries, then ? expression(depth - 1) : null);
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
