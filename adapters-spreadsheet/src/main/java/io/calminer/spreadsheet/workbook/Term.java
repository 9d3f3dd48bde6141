package io.calminer.spreadsheet.workbook;

import io.calminer.domain.document.Numbers;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A part of a formula on its way into a cell. */
sealed interface Term {

    /** The rank of a comparison; a higher rank binds tighter. */
    int COMPARISON = 1;

    int SUM = 2;
    int PRODUCT = 3;

    /** The rank of what needs no parentheses anywhere. */
    int PRIMARY = 9;

    /**
     * A text in the language of spreadsheets, in which {@code {-1}} is the column of the period before and {@code {0}}
     * that of the period itself.
     *
     * @param rank how tightly it binds
     * @param depth how many levels of parentheses it has
     * @param truth whether it is true or false rather than a number
     * @param call the function that it is a call of; empty when it is none
     * @param number the number that it always is; null when it depends on a cell
     */
    record Written(
            String text,
            int rank,
            int depth,
            boolean truth,
            String call,
            @Nullable Double number) implements Term {

        static Written of(String text, int rank, int depth) {
            return new Written(text, rank, depth, false, "", null);
        }

        static Written reference(String text) {
            return of(text, PRIMARY, 0);
        }

        static Written number(double value) {
            return new Written(literal(value), PRIMARY, 0, false, "", value);
        }

        static Written truth(String text, int rank, int depth) {
            return new Written(text, rank, depth, true, "", null);
        }

        static Written call(String function, String arguments, int depth) {
            return new Written(function + "(" + arguments + ")", PRIMARY, depth + 1, false, function, null);
        }

        /** The text as an operand of something that binds with the rank. */
        String within(int other) {
            return rank >= other ? text : "(" + text + ")";
        }

        /** The text as a number: truth is 1, falsehood 0. */
        Written asNumber() {
            return truth ? call("IF", text + ",1,0", depth) : this;
        }

        /** The text as a condition. */
        Written asTruth() {
            return truth ? this : truth(within(SUM) + "<>0", COMPARISON, depth + 1);
        }
    }

    /**
     * Numbers known for each period 0…n.
     *
     * @param entered whether people entered them; otherwise they follow from the calendar
     */
    record Fixed(double[] values, boolean entered) implements Term {
        @Override
        public boolean equals(Object other) {
            return other instanceof Fixed fixed && Arrays.equals(values, fixed.values) && entered == fixed.entered;
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /** A number as spreadsheets read it. */
    static String literal(double value) {
        if (Double.isNaN(value)) {
            return "NA()";
        }
        String text = Numbers.shortest(value).replace('e', 'E');
        return value < 0 ? "(" + text + ")" : text;
    }
}
