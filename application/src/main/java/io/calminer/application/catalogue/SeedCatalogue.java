package io.calminer.application.catalogue;

import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import java.util.List;
import java.util.Optional;

/** Brings the shipped currencies and units up to date at start-up, and leaves alone what people have edited. */
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

    /** Adds what is missing and refreshes what nobody edited; gives how many rows were written. */
    public int seed() {
        access.open("start-up, before anybody could log in");
        return work.inTransaction(() -> {
            int written = 0;
            for (Currency currency : CURRENCIES) {
                written += seed(currency) ? 1 : 0;
            }
            for (MeasurementUnit unit : UNITS) {
                written += seed(unit) ? 1 : 0;
            }
            return written;
        });
    }

    private boolean seed(Currency shipped) {
        Optional<Currency> found = currencies.find(shipped.code());
        if (found.isEmpty()) {
            currencies.add(shipped);
            return true;
        }
        Currency old = found.get();
        Currency fresh = new Currency(
                old.code(), shipped.name(), shipped.symbol(), shipped.decimals(), true, false, old.revision());
        return !old.edited()
                && !old.equals(fresh)
                && currencies.replace(new Currency(
                        old.code(),
                        shipped.name(),
                        shipped.symbol(),
                        shipped.decimals(),
                        true,
                        false,
                        old.revision() + 1));
    }

    private boolean seed(MeasurementUnit shipped) {
        Optional<MeasurementUnit> found = units.find(shipped.symbol());
        if (found.isEmpty()) {
            units.add(shipped);
            return true;
        }
        MeasurementUnit old = found.get();
        boolean same = old.name().equals(shipped.name()) && old.quantity().equals(shipped.quantity()) && old.active();
        return !old.edited()
                && !same
                && units.replace(new MeasurementUnit(
                        old.symbol(), shipped.name(), shipped.quantity(), true, false, old.revision() + 1));
    }

    private static Currency currency(String code, String name, String symbol, int decimals) {
        return new Currency(code, name, symbol, decimals, true, false, 1);
    }

    private static MeasurementUnit unit(String symbol, String name, String quantity) {
        return new MeasurementUnit(symbol, name, quantity, true, false, 1);
    }
}
