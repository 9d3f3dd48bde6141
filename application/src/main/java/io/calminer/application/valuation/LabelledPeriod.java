package io.calminer.application.valuation;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.calendar.View;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the period of a calendar that a caller names. */
public final class LabelledPeriod {

    private LabelledPeriod() {}

    /** The period of that label, such as 2031; the first one when none is named. */
    public static Answer<Integer> find(Calendar calendar, @Nullable String label) {
        OptionalInt found = label == null
                ? OptionalInt.of(1)
                : IntStream.rangeClosed(calendar.first(), calendar.periods())
                        .filter(period -> calendar.label(period).equals(label))
                        .findFirst();
        return found.isPresent() ? Answer.of(found.getAsInt()) : unknown(calendar, label);
    }

    /** The stretch of that label: a period, or a quarter or fiscal year of several; period 1 when none is named. */
    static Answer<View.Stretch> stretch(Calendar calendar, @Nullable String label) {
        if (label == null) {
            return Answer.of(new View.Stretch(calendar.label(1), 1, 1));
        }
        return View.find(calendar, label).map(Answer::of).orElseGet(() -> unknown(calendar, label));
    }

    private static <T> Answer<T> unknown(Calendar calendar, @Nullable String label) {
        return Answer.refuse(new Answer.Invalid(List.of(Problem.of(
                RequestRule.UNKNOWN_PERIOD,
                Pointer.ROOT.child("period"),
                null,
                label,
                calendar.label(calendar.first()),
                calendar.label(calendar.periods())))));
    }
}
