package io.calminer.spreadsheet.workbook;

import io.calminer.domain.program.Code;
import io.calminer.domain.program.Notation;
import io.calminer.domain.program.Op;
import io.calminer.domain.program.Window;
import io.calminer.spreadsheet.workbook.Term.Fixed;
import io.calminer.spreadsheet.workbook.Term.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the formula of one row: for periods 1…n, or for period 0.
 *
 * <p>What grows too long or too deep for a spreadsheet becomes a row of its own.
 */
final class FormulaNotation implements Notation<Term> {

    /** The factor by which a parameter that differs by period is moved: 1 in a workbook. */
    private static final Term UNMOVED = Written.number(1);

    /** Spreadsheets take 8 192 characters and 64 levels. */
    private static final int MOST_CHARACTERS = 5_000;

    private static final int MOST_DEPTH = 40;

    private final Book book;
    private final Columns columns;
    private final String owner;
    private final boolean zero;

    FormulaNotation(Book book, String owner, boolean zero) {
        this.book = book;
        this.columns = book.columns();
        this.owner = owner;
        this.zero = zero;
    }

    String formula(Code code) {
        return resolve(code.translate(this)).asNumber().text();
    }

    Written resolve(Term term) {
        return term instanceof Fixed fixed ? Written.reference(book.fixed(fixed, owner)) : (Written) term;
    }

    @Override
    public Term constant(double value) {
        return Written.number(value);
    }

    @Override
    public Term byPeriod(double[] values) {
        if (zero) {
            return Written.number(values[0]);
        }
        boolean flags = Arrays.stream(values).allMatch(value -> value == 0 || value == 1);
        String known = flags ? null : book.calendarRow(values);
        return known == null ? new Fixed(values, false) : Written.reference(known);
    }

    @Override
    public Term input(int[] slots, double otherwise) {
        return book.isFactor(slots) ? UNMOVED : Written.reference(book.input(slots));
    }

    @Override
    public Term cell(Term otherwise, int row, int shift) {
        int at = book.rowOf(row);
        if (shift == 0) {
            return Written.reference("{0}" + at);
        }
        return shift < 0 ? earlier(otherwise, row, at, shift) : later(otherwise, at, shift);
    }

    private Term earlier(Term otherwise, int row, int at, int shift) {
        int from = (book.hasZero(row) ? 0 : 1) - shift;
        if (zero) {
            return otherwise;
        }
        String cell = -shift <= Columns.FIRST
                ? "{" + shift + "}" + at
                : "INDEX(" + Columns.upTo(at, -1) + "," + columns.placeUpTo(shift) + ")";
        if (from <= 1) {
            return Written.reference(cell);
        }
        Written start = resolve(otherwise).asNumber();
        return Written.call("IF", Columns.period() + "<" + from + "," + start.text() + "," + cell, start.depth() + 1);
    }

    private Term later(Term otherwise, int at, int shift) {
        int last = columns.lastPeriod() - shift;
        String cell = "{" + shift + "}" + at;
        if (last < (zero ? 0 : 1)) {
            return otherwise;
        } else if (zero) {
            return Written.reference(cell);
        }
        Written end = resolve(otherwise).asNumber();
        return Written.call("IF", Columns.period() + ">" + last + "," + end.text() + "," + cell, end.depth() + 1);
    }

    @Override
    public Term cellAt(int row, int period) {
        return Written.reference(columns.cell(book.rowOf(row), period));
    }

    @Override
    public Term window(int row, Window window) {
        return new WindowWriter(book, owner, zero).write(book.rowOf(row), window);
    }

    @Override
    public Term sum(Code each) {
        return new SumNotation(book, owner).write(each);
    }

    @Override
    public Term now(int row) {
        throw new IllegalStateException("The current period is read inside sums only.");
    }

    @Override
    public Term spread(int row, int shares) {
        if (zero) {
            return Written.number(0);
        }
        int at = book.rowOf(row);
        int reversed = book.reversed(shares);
        int last = columns.lastPeriod();
        String values = columns.cell(at, 1) + ":{0}$" + at;
        String parts = "INDEX(" + columns.cells(reversed, 1, last) + "," + (last + 1) + "-" + Columns.period() + "):"
                + columns.cell(reversed, last);
        return Written.call("SUMPRODUCT", values + "," + parts, 1);
    }

    @Override
    public Term along(Term q, int x, int y, int first) {
        return new CurveWriter(this, columns).along(q, book.rowOf(x), book.rowOf(y), first);
    }

    @Override
    public Term stepAlong(Term q, int x, int y, int first) {
        return zero
                ? Written.number(0)
                : new CurveWriter(this, columns).stepAlong(q, book.rowOf(x), book.rowOf(y), first);
    }

    @Override
    public Term apply(Op op, List<Term> operands) {
        Term known = fold(op, operands);
        if (known != null) {
            return known;
        }
        List<Written> written =
                new ArrayList<>(operands.stream().map(this::resolve).toList());
        shorten(written);
        Written result = Operations.write(op, written);
        if (written.stream().allMatch(operand -> operand.number() != null)) {
            List<Double> numbers = written.stream().map(Written::number).toList();
            double value = op.apply(number(numbers, 0), number(numbers, 1), number(numbers, 2));
            return new Written(result.text(), result.rank(), result.depth(), result.truth(), result.call(), value);
        }
        return result;
    }

    private static double number(List<Double> numbers, int i) {
        return i < numbers.size() ? numbers.get(i) : 0;
    }

    /** A row of its own that holds the term. */
    Written apart(Term term) {
        Written written = resolve(term).asNumber();
        return Written.reference(
                "{0}" + book.helper(owner, zero ? null : written.text(), zero ? written.text() : null));
    }

    private void shorten(List<Written> operands) {
        while (operands.stream().mapToInt(operand -> operand.text().length()).sum() > MOST_CHARACTERS) {
            Written longest = operands.stream()
                    .max(Comparator.comparingInt(operand -> operand.text().length()))
                    .orElseThrow();
            operands.set(operands.indexOf(longest), apart(longest));
        }
        operands.replaceAll(operand -> operand.depth() > MOST_DEPTH ? apart(operand) : operand);
    }

    /** What is known for each period before any cell is: the entry of a series, a straight line between two of them. */
    private @Nullable Term fold(Op op, List<Term> operands) {
        Term a = operands.get(0);
        if (op == Op.MULTIPLY && operands.get(1).equals(UNMOVED)) {
            return a;
        }
        if (op == Op.CHOOSE) {
            return chosen(a, operands.get(1), operands.get(2));
        }
        boolean line = (op == Op.MULTIPLY || op == Op.ADD) && operands.get(1) instanceof Fixed;
        double[] left = line ? values(a) : null;
        double[] right = line ? values(operands.get(1)) : null;
        if (left == null || right == null) {
            return null;
        }
        double[] values = new double[left.length];
        Arrays.setAll(values, k -> op.apply(left[k], right[k], 0));
        return new Fixed(values, true);
    }

    private @Nullable Term chosen(Term condition, Term then, Term otherwise) {
        double[] flags = condition instanceof Fixed || zero ? values(condition) : null;
        if (flags == null) {
            return null;
        }
        double[] counted = Arrays.copyOfRange(flags, zero ? 0 : 1, zero ? 1 : flags.length);
        if (Arrays.stream(counted).allMatch(flag -> flag != 0)) {
            return then;
        } else if (Arrays.stream(counted).allMatch(flag -> flag == 0)) {
            return otherwise;
        }
        double[] a = values(then);
        double[] b = values(otherwise);
        if (a == null || b == null) {
            return null;
        }
        double[] values = new double[flags.length];
        Arrays.setAll(values, k -> flags[k] != 0 ? a[k] : b[k]);
        return new Fixed(values, true);
    }

    private double @Nullable [] values(Term term) {
        if (term instanceof Fixed fixed) {
            return fixed.values();
        }
        Double number = ((Written) term).number();
        if (number == null) {
            return null;
        }
        double[] values = new double[columns.lastPeriod() + 1];
        Arrays.fill(values, number);
        return values;
    }
}
