package io.calminer.domain.valuation.interest;

import io.calminer.domain.document.Fields;
import io.calminer.domain.valuation.interest.TimeValue.Figures;
import java.util.Arrays;
import java.util.List;

/** Decodes a question about money over time: what is sought first, then the fields that it takes. */
final class TimeValueFields {

    private static final double MOST = 1e15;
    private static final double MOST_RATE = 1e9;
    private static final double MOST_PERIODS = 1e6;
    private static final int MOST_COMPOUNDS = 1_000_000;
    private static final double USUAL_GUESS = 0.1;
    private static final List<String> AMOUNTS = List.of("payment", "present_value", "future_value");

    private final Fields fields;

    TimeValueFields(Fields fields) {
        this.fields = fields;
    }

    TimeValue read() {
        int before = fields.problems().size();
        Sought sought = fields.choice("solve", Sought.class);
        boolean known = fields.has("solve") && fields.problems().size() == before;
        Sought.allFields().forEach(fields::has);
        if (!known) {
            return new TimeValue(sought, new Figures(0, 1, 0, 0, 0, false, 0, 0, 1, 0, List.of()));
        }
        refuseOthers(sought);
        boolean grows = sought == Sought.GROWTH_RATE || sought == Sought.PERIODS_TO_REACH;
        Figures figures = new Figures(
                sought.fields().contains("rate") ? needed("rate", -MOST_RATE, MOST_RATE) : 0,
                periods(sought),
                amount("payment"),
                grows ? needed("present_value", -MOST, MOST) : amount("present_value"),
                grows ? needed("future_value", -MOST, MOST) : amount("future_value"),
                fields.choice("when", When.class, When.END) == When.START,
                within("guess", fields.number("guess", USUAL_GUESS), -1, MOST_RATE),
                yearly(sought),
                compounds(sought),
                sought == Sought.SCHEDULE_VALUE ? needed("principal", -MOST, MOST) : 0,
                sought == Sought.SCHEDULE_VALUE ? rates() : List.of());
        if (sought.isOfAnnuity()) {
            checkAnnuity(sought, figures);
        }
        return new TimeValue(sought, figures);
    }

    private void refuseOthers(Sought sought) {
        for (String field : fields.names()) {
            if (Sought.allFields().contains(field) && !sought.fields().contains(field)) {
                fields.problems().add(InterestRule.INTEREST_FIELD, fields.pointer(field), field, sought);
            }
        }
    }

    /** A rate and a growth need periods that pass; the others take them as they come. */
    private double periods(Sought sought) {
        if (!sought.fields().contains("periods")) {
            return 1;
        }
        boolean pass = sought == Sought.RATE || sought == Sought.GROWTH_RATE;
        return needed("periods", pass ? 1 / MOST_PERIODS : -MOST_PERIODS, MOST_PERIODS);
    }

    private double yearly(Sought sought) {
        return switch (sought) {
            case EFFECTIVE_RATE -> {
                int compounds = fields.integer("compounds_per_year", 1, MOST_COMPOUNDS, 1);
                yield needed("nominal_rate", -compounds, MOST_RATE);
            }
            case NOMINAL_RATE -> needed("effective_rate", -1, MOST_RATE);
            default -> 0;
        };
    }

    private int compounds(Sought sought) {
        return sought == Sought.EFFECTIVE_RATE || sought == Sought.NOMINAL_RATE
                ? fields.integer("compounds_per_year", 1, MOST_COMPOUNDS)
                : 1;
    }

    private List<Double> rates() {
        double[] rates = fields.numbers("rates");
        for (int i = 0; i < rates.length; i++) {
            if (!(Math.abs(rates[i]) <= MOST_RATE)) {
                fields.problems()
                        .add(
                                InterestRule.INTEREST_RANGE,
                                fields.pointer("rates").child(i),
                                "rates",
                                -MOST_RATE,
                                MOST_RATE,
                                rates[i]);
            }
        }
        return Arrays.stream(rates).boxed().toList();
    }

    private void checkAnnuity(Sought sought, Figures figures) {
        List<String> usable = AMOUNTS.stream().filter(sought.fields()::contains).toList();
        if (usable.stream().noneMatch(fields::has)) {
            fields.problems().add(InterestRule.INTEREST_NO_AMOUNT, fields.pointer(), String.join(", ", usable));
        }
        if (figures.rate() < -1 && figures.periods() != Math.rint(figures.periods())) {
            fields.problems()
                    .add(
                            InterestRule.INTEREST_RATE_FRACTION,
                            fields.pointer("rate"),
                            figures.rate(),
                            figures.periods());
        }
    }

    private double amount(String field) {
        return within(field, fields.number(field, 0), -MOST, MOST);
    }

    private double needed(String field, double low, double high) {
        return within(field, fields.number(field), low, high);
    }

    private double within(String field, double value, double low, double high) {
        // an absent number is told already
        if (!Double.isNaN(value) && !(value >= low && value <= high)) {
            fields.problems().add(InterestRule.INTEREST_RANGE, fields.pointer(field), field, low, high, value);
        }
        return value;
    }
}
