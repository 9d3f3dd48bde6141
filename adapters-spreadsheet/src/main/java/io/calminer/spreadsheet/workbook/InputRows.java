package io.calminer.spreadsheet.workbook;

import io.calminer.domain.calendar.Discounting;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Model;
import io.calminer.domain.model.ModelBuilder;
import io.calminer.domain.model.Solve;
import io.calminer.domain.project.Parameter;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.sensitivity.Driver;
import io.calminer.spreadsheet.workbook.Page.Title;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The rows of the sheet of inputs: parameters at their base, processes as their expected path. */
final class InputRows {

    private final Book book;
    private final Page page;
    private final Scenario scenario;
    private final Model model;

    InputRows(Book book, Page page) {
        this.book = book;
        this.page = page;
        this.scenario = book.scenario();
        this.model = scenario.model();
    }

    void add() {
        page.heading("Valuation");
        Discounting discounting = scenario.valuation().discounting();
        int rate = page.add(new Page.Input(
                new Title(
                        "Discount rate", "1/a", TimePage.RATE, "effective per year, to " + discounting.valuationDate()),
                discounting.rate()));
        book.name(TimePage.RATE, "Inputs!$C$" + rate);
        List<Parameter> entered = scenario.parameters().stream()
                .filter(parameter -> model.inputs().contains(parameter.key()))
                .toList();
        if (!entered.isEmpty()) {
            page.heading("Parameters");
            entered.forEach(this::parameter);
        }
        List<String> processes = scenario.processes().keySet().stream().sorted().toList();
        if (!processes.isEmpty()) {
            page.heading("Paths of prices and rates, as expected");
            processes.forEach(this::process);
        }
        if (!model.flexes().isEmpty()) {
            page.heading("Flexes: multipliers of groups of inputs and lines");
            model.flexes().forEach(this::flex);
        }
        if (!model.solves().isEmpty()) {
            page.heading("Solved values, as exported: a check tells when they no longer fit");
            model.solves().all().forEach(this::solve);
        }
    }

    private void parameter(Parameter parameter) {
        String key = parameter.key();
        int[] slots = model.slots(key);
        double value = model.base()[
                Arrays.stream(slots).filter(slot -> slot >= 0).findFirst().orElseThrow()];
        String note = parameter.label().source();
        Title title = new Title(
                parameter.label().name(), parameter.unit().toString(), key, Objects.requireNonNullElse(note, ""));
        int row = page.add(new Page.Input(title, value));
        book.name(Book.INPUT_NAME + key, "Inputs!$C$" + row);
        book.place(slots, Book.INPUT_NAME + key);
    }

    private void process(String process) {
        String key = model.inputs().contains(process) ? process : process + ModelBuilder.DEVIATION;
        int[] slots = model.slots(key);
        double[] base = model.base();
        double[] values = new double[slots.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = slots[k] >= 0 ? base[slots[k]] : k == 0 ? startOf(key) : model.undrawn(key);
        }
        Label label = model.label(key);
        String unit = String.valueOf(model.unit(key));
        int row = page.add(new Page.Numbers(new Title(label.name(), unit, key, ""), values, Look.INPUT));
        book.name(Book.INPUT_NAME + key, "Inputs!" + book.columns().all(row));
        book.place(slots, "Inputs!{0}$" + row);
    }

    private void flex(String name) {
        Driver driver = Driver.of(scenario, name);
        int row = page.add(
                new Page.Input(new Title(driver.label(), driver.unit(), name, "1 for no change"), driver.base()));
        int slot = model.factorSlot(name).orElseThrow();
        String cell = name.replace('.', '_');
        book.name(cell, "Inputs!$C$" + row);
        book.place(new int[] {slot}, cell);
    }

    private void solve(Solve solve) {
        int[] slots = model.slots(solve.name());
        Title title = new Title(
                model.label(solve.name()).name(),
                solve.unit().toString(),
                solve.name(),
                "so that " + solve.residual() + " is 0");
        double[] base = model.base();
        String name = Book.INPUT_NAME + solve.name();
        if (model.solves().isSeries(solve.name())) {
            double[] values = Arrays.stream(slots)
                    .mapToDouble(slot -> slot < 0 ? 0 : base[slot])
                    .toArray();
            int row = page.add(new Page.Numbers(title, values, Look.EXACT));
            book.name(name, "Inputs!" + book.columns().all(row));
            book.place(slots, "Inputs!{0}$" + row);
        } else {
            int row = page.add(new Page.Single(title, null, base[slots[0]], Look.EXACT));
            book.name(name, "Inputs!$C$" + row);
            book.place(slots, name);
        }
    }

    /** The value at the start, which no iteration draws. */
    private double startOf(String key) {
        return scenario.calendar().hasPeriodZero() ? model.undrawn(key) : Double.NaN;
    }
}
