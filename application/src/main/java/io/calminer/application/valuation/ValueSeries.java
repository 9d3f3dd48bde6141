package io.calminer.application.valuation;

import io.calminer.application.Answer;
import io.calminer.application.account.Access;
import io.calminer.application.account.Role;
import io.calminer.domain.valuation.series.Series;
import io.calminer.domain.valuation.series.SeriesValue;

/** Values a series of cash flows that a caller brings; nothing is stored. */
public final class ValueSeries {

    private final Access access;

    public ValueSeries(Access access) {
        this.access = access;
    }

    /** The series with its conventions and rates. */
    public record Request(Series series) {}

    public Answer<SeriesValue> value(Request request) {
        access.require(Role.VIEWER);
        return Answer.of(SeriesValue.of(request.series()));
    }
}
