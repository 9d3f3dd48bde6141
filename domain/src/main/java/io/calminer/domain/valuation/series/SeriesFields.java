package io.calminer.domain.valuation.series;

import io.calminer.domain.calendar.DayCount;
import io.calminer.domain.calendar.Timing;
import io.calminer.domain.document.Fields;
import io.calminer.domain.valuation.CashFlows;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Decodes a series of cash flows: its moments first, then its rates against them. */
final class SeriesFields {

    private static final int MOST_COMPOUNDS = 10_000;
    private static final LocalDate NO_DATE = LocalDate.of(2000, 1, 1);

    private final Fields fields;
    private final double[] amounts;
    private final int perYear;
    private final Timing timing;

    SeriesFields(Fields fields) {
        this.fields = fields;
        this.amounts = fields.numbers("cash_flows");
        this.perYear = fields.integer("compounds_per_year", 1, MOST_COMPOUNDS, 1);
        this.timing = fields.choice("timing", Timing.class, Timing.END);
    }

    Series read() {
        int before = fields.problems().size();
        Conventions.Basis basis = basis();
        List<LocalDate> dates = basis == Conventions.Basis.DATES ? fields.dates("dates") : List.of();
        Conventions conventions = conventions(basis, dates);
        double[] periods = periods(conventions, dates);
        Residual residual = residual(conventions, periods);
        Rates rates =
                new Rates(optional("rate"), optional("finance_rate"), optional("reinvestment_rate"), optional("guess"));
        boolean sound = fields.problems().size() == before && periods.length == amounts.length;
        CashFlows flows = sound ? flows(conventions, periods, residual) : CashFlows.of();
        Series series = new Series(flows, sound && residual != null, conventions, rates);
        if (sound) {
            new SeriesChecks(series, fields).check();
        }
        return series;
    }

    private record Residual(double amount, double periods) {}

    private Conventions.Basis basis() {
        boolean hasDates = fields.has("dates");
        if (hasDates && fields.has("times")) {
            fields.problems().add(SeriesRule.SERIES_MOMENTS, fields.pointer("times"));
        }
        if (hasDates) {
            return Conventions.Basis.DATES;
        }
        return fields.has("times") ? Conventions.Basis.TIMES : Conventions.Basis.INDEX;
    }

    private Conventions conventions(Conventions.Basis basis, List<LocalDate> dates) {
        boolean dated = basis == Conventions.Basis.DATES;
        DayCount dayCount = fields.named("day_count", DayCount.byName(), DayCount.ACTUAL_365);
        LocalDate earliest = dates.isEmpty() ? NO_DATE : Collections.min(dates);
        LocalDate zero = fields.date("valuation_date", earliest);
        if (fields.has("valuation_date") && !dated) {
            fields.problems().add(SeriesRule.SERIES_NEEDS_DATES, fields.pointer("valuation_date"), "valuation_date");
        }
        int first = fields.integer("first_flow_at", 0, 1, 0);
        if (first != 0 && basis != Conventions.Basis.INDEX) {
            fields.problems().add(SeriesRule.SERIES_NEEDS_INDEX, fields.pointer("first_flow_at"), "first_flow_at");
        }
        boolean known = dated && !(dates.isEmpty() && !fields.has("valuation_date"));
        return new Conventions(basis, known ? zero : null, dated ? dayCount : null, first, timing, perYear);
    }

    /** How many periods after time 0 each flow falls, before the timing moves it. */
    private double[] periods(Conventions conventions, List<LocalDate> dates) {
        double[] periods = new double[amounts.length];
        switch (conventions.basis()) {
            case INDEX -> Arrays.setAll(periods, k -> k + conventions.firstFlowAt());
            case TIMES -> {
                periods = fields.numbers("times");
                for (int i = 0; i < periods.length; i++) {
                    periods[i] *= perYear;
                }
                checkLength("times", periods.length);
            }
            case DATES -> {
                periods = dates.stream()
                        .mapToDouble(date -> dated(conventions, date))
                        .toArray();
                checkLength("dates", periods.length);
            }
        }
        return periods;
    }

    private double dated(Conventions conventions, LocalDate date) {
        LocalDate zero = conventions.valuationDate();
        DayCount count = conventions.dayCount();
        return zero == null || count == null ? 0 : count.years(zero, date) * perYear;
    }

    private void checkLength(String field, int count) {
        if (count != amounts.length && fields.has("cash_flows")) {
            fields.problems().add(SeriesRule.SERIES_LENGTH, fields.pointer(field), field, amounts.length, count);
        }
    }

    /** The residual value; by default it falls together with the last flow. It is never moved by the timing. */
    private @Nullable Residual residual(Conventions conventions, double[] periods) {
        OptionalDouble amount = optional("residual_value");
        boolean hasMoment = fields.has("residual_at");
        if (amount.isEmpty()) {
            if (hasMoment) {
                fields.missing("residual_value");
            }
            return null;
        }
        double at = Arrays.stream(periods).max().orElse(0);
        if (hasMoment && conventions.basis() == Conventions.Basis.DATES) {
            at = dated(conventions, fields.date("residual_at", NO_DATE));
        } else if (hasMoment) {
            double scale = conventions.basis() == Conventions.Basis.TIMES ? perYear : 1;
            at = fields.number("residual_at", 0) * scale;
        } else if (periods.length == 0) {
            fields.missing("residual_at");
        }
        return new Residual(amount.getAsDouble(), at);
    }

    private CashFlows flows(Conventions conventions, double[] periods, @Nullable Residual residual) {
        int n = amounts.length;
        double[] all = Arrays.copyOf(amounts, residual == null ? n : n + 1);
        double[] exponents = Arrays.copyOf(periods, all.length);
        for (int i = 0; i < n; i++) {
            exponents[i] = conventions.exponent(periods[i]);
        }
        if (residual != null) {
            all[n] = residual.amount();
            exponents[n] = residual.periods();
        }
        return CashFlows.of(all, exponents);
    }

    private OptionalDouble optional(String field) {
        return fields.has(field) ? OptionalDouble.of(fields.number(field)) : OptionalDouble.empty();
    }
}
