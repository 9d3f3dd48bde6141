package io.calminer.application.valuation;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.domain.calendar.Calendar;
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
        return found.isPresent()
                ? Answer.of(found.getAsInt())
                : Answer.refuse(new Answer.Invalid(List.of(Problem.of(
                        RequestRule.UNKNOWN_PERIOD,
                        Pointer.ROOT.child("period"),
                        null,
                        label,
                        calendar.label(calendar.first()),
                        calendar.label(calendar.periods())))));
    }
}
