package io.calminer.spreadsheet.workbook;

import io.calminer.domain.program.Code;
import io.calminer.domain.program.Notation;
import io.calminer.domain.program.Op;
import io.calminer.domain.program.Window;
import io.calminer.spreadsheet.workbook.Term.Written;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sum over all periods.
 *
 * <p>What does not read the current period becomes a row of its own. The rest is multiplied out over whole rows, truth
 * as 1 and 0, because a spreadsheet's IF, MIN and AND do not go along rows.
 */
final class SumNotation implements Notation<SumNotation.Part> {

    private static final Pattern WHOLE_ROW = Pattern.compile("((?:Time|Inputs)!)?\\{0\\}\\$?(\\d+)");

    /** The one cell of an input that has one value for the life. */
    private static final Pattern NAME = Pattern.compile("(in|flex)_[a-z0-9_]+");

    private final Book book;
    private final Columns columns;
    private final String owner;
    private final FormulaNotation formulas;
    private final FormulaNotation zeros;

    SumNotation(Book book, String owner) {
        this.book = book;
        this.columns = book.columns();
        this.owner = owner;
        this.formulas = new FormulaNotation(book, owner, false);
        this.zeros = new FormulaNotation(book, owner, true);
    }

    /**
     * A part of the sum.
     *
     * @param term what it is in periods 1…n; null when it reads the current period
     * @param zero what it is in period 0
     * @param text the part over whole rows when it reads the current period
     */
    record Part(@Nullable Term term, @Nullable Term zero, String text) {
        static Part now(String text) {
            return new Part(null, null, text);
        }
    }

    Written write(Code each) {
        Part part = each.translate(this);
        if (part.term() != null) {
            return Written.call("SUM", columns.all(apart(part)), 0);
        }
        String text = part.text().contains(":") ? part.text() : columns.count() + "*" + part.text();
        return Written.call("SUMPRODUCT", text, 10);
    }

    @Override
    public Part constant(double value) {
        return known(formulas.constant(value), zeros.constant(value));
    }

    @Override
    public Part byPeriod(double[] values) {
        return known(formulas.byPeriod(values), zeros.byPeriod(values));
    }

    @Override
    public Part input(int[] slots, double otherwise) {
        return known(formulas.input(slots, otherwise), zeros.input(slots, otherwise));
    }

    @Override
    public Part cell(Part otherwise, int row, int shift) {
        if (otherwise.term() == null || otherwise.zero() == null) {
            throw new IllegalStateException("A start that reads the current period has no row.");
        }
        return known(formulas.cell(otherwise.term(), row, shift), zeros.cell(otherwise.zero(), row, shift));
    }

    @Override
    public Part cellAt(int row, int period) {
        return known(formulas.cellAt(row, period), zeros.cellAt(row, period));
    }

    @Override
    public Part window(int row, Window window) {
        return known(formulas.window(row, window), zeros.window(row, window));
    }

    @Override
    public Part sum(Code each) {
        return known(formulas.sum(each), zeros.sum(each));
    }

    @Override
    public Part now(int row) {
        return Part.now("{0}$" + book.rowOf(row));
    }

    @Override
    public Part spread(int row, int shares) {
        return known(formulas.spread(row, shares), zeros.spread(row, shares));
    }

    @Override
    public Part along(Part q, int x, int y, int first) {
        if (q.term() == null || q.zero() == null) {
            throw new IllegalStateException("A curve read at a value of the current period has no row.");
        }
        return known(formulas.along(q.term(), x, y, first), zeros.along(q.zero(), x, y, first));
    }

    @Override
    public Part stepAlong(Part q, int x, int y, int first) {
        if (q.term() == null || q.zero() == null) {
            throw new IllegalStateException("A curve read at a value of the current period has no row.");
        }
        return known(formulas.stepAlong(q.term(), x, y, first), zeros.stepAlong(q.zero(), x, y, first));
    }

    @Override
    public Part apply(Op op, List<Part> operands) {
        boolean known = operands.stream().allMatch(part -> part.term() != null);
        if (known) {
            List<Term> terms = operands.stream().map(SumNotation::term).toList();
            List<Term> atZero = operands.stream().map(SumNotation::zero).toList();
            return known(formulas.apply(op, terms), zeros.apply(op, atZero));
        }
        return Part.now(
                ArrayOperations.write(op, operands.stream().map(this::text).toList()));
    }

    private static Part known(Term term, Term zero) {
        return new Part(term, zero, "");
    }

    private static Term term(Part part) {
        return Objects.requireNonNull(part.term());
    }

    private static Term zero(Part part) {
        return Objects.requireNonNull(part.zero());
    }

    /** The part over whole rows. */
    private String text(Part part) {
        if (part.term() == null) {
            return part.text();
        }
        if (part.term() instanceof Written written && written.equals(part.zero())) {
            Matcher row = WHOLE_ROW.matcher(written.text());
            if (row.matches()) {
                String sheet = row.group(1) == null ? "" : row.group(1);
                return sheet + columns.all(Integer.parseInt(row.group(2)));
            } else if (written.number() != null || NAME.matcher(written.text()).matches()) {
                return written.text();
            }
        }
        return columns.all(apart(part));
    }

    private int apart(Part part) {
        String term = formulas.resolve(term(part)).asNumber().text();
        return book.helper(owner, term, zeros.resolve(zero(part)).asNumber().text());
    }
}
