package io.calminer.application.catalogue;

import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings the shipped currencies and units up to date, and leaves alone what people have edited. */
public final class SeedCatalogue {

    private static final List<Currency> CURRENCIES = List.of(
            currency("USD", "United States dollar", "$", 2),
            currency("EUR", "Euro", "€", 2),
            currency("CLP", "Chilean peso", "$", 0),
            currency("RMB", "Chinese renminbi", "¥", 2),
            currency("GBP", "Pound sterling", "£", 2),
            currency("CAD", "Canadian dollar", "$", 2),
            currency("AUD", "Australian dollar", "$", 2));

    private static final List<MeasurementUnit> UNITS = List.of(
            unit("t", "Tonne", "mass"),
            unit("kt", "Kilotonne", "mass"),
            unit("Mt", "Million tonnes", "mass"),
            unit("kg", "Kilogram", "mass"),
            unit("g", "Gram", "mass"),
            unit("lb", "Pound", "mass"),
            unit("oz", "Troy ounce", "mass"),
            unit("g/t", "Gram per tonne", "grade"),
            unit("%", "Percent", "share"),
            unit("1", "Plain number", "share"),
            unit("m", "Metre", "length"),
            unit("km", "Kilometre", "length"),
            unit("m^2", "Square metre", "area"),
            unit("m^3", "Cubic metre", "volume"),
            unit("l", "Litre", "volume"),
            unit("kWh", "Kilowatt hour", "energy"),
            unit("MWh", "Megawatt hour", "energy"),
            unit("kW", "Kilowatt", "power"),
            unit("MW", "Megawatt", "power"),
            unit("h", "Hour", "time"),
            unit("d", "Day", "time"),
            unit("a", "Year", "time"),
            unit("t/h", "Tonne per hour", "rate"),
            unit("t/d", "Tonne per day", "rate"),
            unit("t/a", "Tonne per year", "rate"));

    private final Access access;
    private final UnitOfWork work;
    private final Currencies currencies;
    private final MeasurementUnits units;

    public SeedCatalogue(Access access, UnitOfWork work, Currencies currencies, MeasurementUnits units) {
        this.access = access;
        this.work = work;
        this.currencies = currencies;
        this.units = units;
    }

    /**
     * What is to be done.
     *
     * @param way whether rows are written, or only told
     */
    public record Request(Way way) {}

    /** How far to go. */
    public enum Way {
        /** Writes the rows. */
        WRITE,
        /** Only tells which rows would be written. */
        TELL,
        /** Tells all shipped rows, since the tables are not there yet. */
        TELL_ALL
    }

    /**
     * A row that is written, or would be.
     *
     * @param what the kind of thing, such as "currency"
     * @param key its code or symbol
     * @param isNew whether it is added; else it is brought up to date
     */
    public record Seeded(String what, String key, boolean isNew) {}

    /** Adds what is missing and refreshes what nobody edited; gives the rows that this writes. */
    public List<Seeded> seed(Request request) {
        access.open("set-up, before anybody could log in");
        return work.inTransaction(() -> {
            List<Seeded> written = new ArrayList<>();
            CURRENCIES.forEach(currency -> seed(currency, request.way()).ifPresent(written::add));
            UNITS.forEach(unit -> seed(unit, request.way()).ifPresent(written::add));
            return List.copyOf(written);
        });
    }

    private Optional<Seeded> seed(Currency shipped, Way way) {
        Optional<Currency> found = way == Way.TELL_ALL ? Optional.empty() : currencies.find(shipped.code());
        if (found.isEmpty()) {
            if (way == Way.WRITE) {
                currencies.add(shipped);
            }
            return Optional.of(new Seeded("currency", shipped.code(), true));
        }
        Currency old = found.get();
        boolean same = old.name().equals(shipped.name())
                && old.symbol().equals(shipped.symbol())
                && old.decimals() == shipped.decimals()
                && old.active();
        if (old.edited() || same) {
            return Optional.empty();
        }
        boolean done = way != Way.WRITE
                || currencies.replace(new Currency(
                        old.code(),
                        shipped.name(),
                        shipped.symbol(),
                        shipped.decimals(),
                        true,
                        false,
                        old.revision() + 1));
        return done ? Optional.of(new Seeded("currency", shipped.code(), false)) : Optional.empty();
    }

    private Optional<Seeded> seed(MeasurementUnit shipped, Way way) {
        Optional<MeasurementUnit> found = way == Way.TELL_ALL ? Optional.empty() : units.find(shipped.symbol());
        if (found.isEmpty()) {
            if (way == Way.WRITE) {
                units.add(shipped);
            }
            return Optional.of(new Seeded("unit", shipped.symbol(), true));
        }
        MeasurementUnit old = found.get();
        boolean same = old.name().equals(shipped.name()) && old.quantity().equals(shipped.quantity()) && old.active();
        if (old.edited() || same) {
            return Optional.empty();
        }
        boolean done = way != Way.WRITE
                || units.replace(new MeasurementUnit(
                        old.symbol(), shipped.name(), shipped.quantity(), true, false, old.revision() + 1));
        return done ? Optional.of(new Seeded("unit", shipped.symbol(), false)) : Optional.empty();
    }

    private static Currency currency(String code, String name, String symbol, int decimals) {
        return new Currency(code, name, symbol, decimals, true, false, 1);
    }

    private static MeasurementUnit unit(String symbol, String name, String quantity) {
        return new MeasurementUnit(symbol, name, quantity, true, false, 1);
    }
}
