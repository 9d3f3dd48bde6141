package io.calminer.domain.project;

import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.simulation.draw.CorrelationMatrix;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleBiFunction;

/**
 * Decodes a matrix of correlations: square, symmetric, with a diagonal of 1 and entries within [−1, 1].
 *
 * <p>A matrix that is to be repaired needs to be square and symmetric only.
 */
public final class MatrixFields {

    /** A correlation from here on may be a percentage. */
    private static final double LEAST_PERCENTAGE = 2;

    private static final double[][] NONE = {};

    private final Problems problems;
    private final ToDoubleBiFunction<JsonValue, Pointer> number;
    private final boolean repaired;

    /**
     * The decoder.
     *
     * @param number the value of an entry; NaN when it is wrong, which is told
     * @param repaired whether the matrix is to be repaired
     */
    MatrixFields(Problems problems, ToDoubleBiFunction<JsonValue, Pointer> number, boolean repaired) {
        this.problems = problems;
        this.number = number;
        this.repaired = repaired;
    }

    /**
     * A matrix of plain numbers; empty when anything about it is wrong, which is told.
     *
     * @param repaired whether the matrix is to be repaired
     */
    public static double[][] readPlain(Fields fields, String field, boolean repaired) {
        Problems problems = fields.problems();
        return new MatrixFields(problems, (value, at) -> plain(value, at, problems), repaired)
                .read(fields, field, OptionalInt.empty());
    }

    /** Tells when no numbers can have these correlations; whether that is so. */
    public static boolean isDefinite(double[][] scores, Problems problems, Pointer at) {
        double smallest = CorrelationMatrix.smallestEigenvalue(scores);
        if (!(smallest >= -CorrelationMatrix.TOLERANCE)) {
            problems.add(PlanRule.MATRIX_NOT_POSITIVE_SEMIDEFINITE, at, rounded(smallest));
            return false;
        }
        return true;
    }

    /** Four digits are enough to see how far an eigenvalue is from 0. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(4)).doubleValue();
    }

    private static double plain(JsonValue value, Pointer at, Problems problems) {
        if (value instanceof JsonValue.JsonNumber entry) {
            return entry.value();
        }
        problems.add(DocumentRule.WRONG_TYPE, at, "a number", value.typeName());
        return Double.NaN;
    }

    /**
     * The matrix as entered; empty when its shape or any entry is wrong, which is told.
     *
     * @param count how many rows it must have; empty when any number of them is right
     */
    double[][] read(Fields fields, String field, OptionalInt count) {
        int before = problems.size();
        List<JsonValue> rows = fields.array(field);
        Pointer at = fields.pointer(field);
        int size = count.orElse(rows.size());
        if (size == 0) {
            if (count.isEmpty() && problems.size() == before) {
                problems.add(PlanRule.MATRIX_SHAPE, at, 1);
            }
            return NONE;
        }
        if (!isSquare(rows, size)) {
            if (fields.has(field)) {
                problems.add(PlanRule.MATRIX_SHAPE, at, size);
            }
            return NONE;
        }
        double[][] matrix = new double[size][size];
        boolean right = true;
        for (int i = 0; i < size; i++) {
            List<JsonValue> row = ((JsonValue.JsonArray) rows.get(i)).items();
            for (int j = 0; j < size; j++) {
                Pointer cell = at.child(i).child(j);
                matrix[i][j] = number.applyAsDouble(row.get(j), cell);
                right &= isRight(matrix, i, j, cell);
            }
        }
        return right ? matrix : NONE;
    }

    private static boolean isSquare(List<JsonValue> rows, int size) {
        return rows.size() == size
                && rows.stream()
                        .allMatch(row -> row instanceof JsonValue.JsonArray list
                                && list.items().size() == size);
    }

    private boolean isRight(double[][] matrix, int i, int j, Pointer at) {
        double value = matrix[i][j];
        if (Double.isNaN(value)) {
            return false;
        }
        if (i == j && value != 1 && !repaired) {
            problems.add(PlanRule.MATRIX_DIAGONAL, at, i + 1, j + 1, value);
        } else if (!(Math.abs(value) <= 1) && !repaired) {
            Double hint = Math.abs(value) >= LEAST_PERCENTAGE ? value / 100 : null;
            problems.add(PlanRule.MATRIX_RANGE, at, i + 1, j + 1, value, hint);
        } else if (j < i && value != matrix[j][i]) {
            problems.add(PlanRule.MATRIX_SYMMETRY, at, i + 1, j + 1, value, matrix[j][i]);
        } else {
            return true;
        }
        return false;
    }
}
