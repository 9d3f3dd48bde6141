package io.calminer.faces.project.item;

import static io.calminer.faces.project.item.Field.choice;
import static io.calminer.faces.project.item.Field.formula;
import static io.calminer.faces.project.item.Field.line;
import static io.calminer.faces.project.item.Field.list;
import static io.calminer.faces.project.item.Field.reference;
import static io.calminer.faces.project.item.Field.steps;
import static io.calminer.faces.project.item.Field.stepsOnly;
import static io.calminer.faces.project.item.Field.text;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be entered for the items of each collection: the columns of their tables, in the order of the pages. */
final class ItemFields {

    static final String[] AREAS = {"mining", "processing", "site", "general_admin", "selling", "water", "closure"};
    static final String[] BUCKETS = {
        "operating_fixed", "operating_variable", "maintenance", "reclamation", "royalties", "general_admin"
    };

    private static final String[] MONEY_OF = {"day", "base"};

    /** The tables of the tab of the plan. */
    static final List<Table> PLAN = List.of(
            Table.of(
                    "phases",
                    text("name"),
                    choice("class", "proven", "probable", "measured", "indicated", "inferred", "waste"),
                    text("unit"),
                    formula("ore"),
                    formula("waste"),
                    formula("grades/*"),
                    reference("to", "routes", "stockpiles"),
                    formula("tonnage_factor"),
                    formula("grade_factor"),
                    reference("delayed_by", "parameters"),
                    reference("while_delayed_by", "parameters"),
                    text("source"),
                    text("notes")),
            Table.of(
                    "stockpiles",
                    text("name"),
                    text("unit"),
                    reference("to", "routes"),
                    choice("reclaim", "capacity", "fixed", "highest_grade_first"),
                    formula("amount"),
                    choice("blending", "average", "first_in_first_out"),
                    reference("bin_by", "prices"),
                    text("bins"),
                    formula("opening/ore"),
                    formula("opening/grades/*"),
                    formula("position"),
                    text("source"),
                    text("notes")),
            Table.of(
                    "routes",
                    text("name"),
                    text("unit"),
                    formula("capacity"),
                    formula("ramp_up"),
                    reference("overflow", "stockpiles"),
                    text("source"),
                    text("notes")),
            Table.of(
                            "products",
                            text("name"),
                            reference("route", "routes"),
                            choice("type", "concentrate", "dore", "metal", "bulk"),
                            reference("primary", "prices"),
                            steps("recoveries/*"),
                            formula("grade"),
                            formula("mass_pull"),
                            formula("moisture"),
                            formula("transit_loss"),
                            formula("terms/treatment_charge"),
                            formula("terms/freight"),
                            formula("terms/insurance"),
                            formula("terms/moisture_penalty"),
                            formula("stock_days"),
                            formula("opening/*"),
                            choice("by_product", "credit", "co_product"),
                            text("source"),
                            text("notes"))
                    .with(
                            new Detail(
                                    "payables",
                                    Detail.Rows.COMMODITIES,
                                    null,
                                    List.of(
                                            choice("terms/payables/*/form", "percentage", "lesser", "after_deduction"),
                                            steps("terms/payables/*/payability"),
                                            formula("terms/payables/*/deduction"),
                                            formula("terms/payables/*/threshold"),
                                            formula("terms/payables/*/refining_charge"),
                                            formula("terms/payables/*/premium"))),
                            new Detail(
                                    "penalties",
                                    Detail.Rows.ELEMENTS_AND_ENTRIES,
                                    "terms/penalties",
                                    List.of(
                                            formula("terms/penalties/*/limit"),
                                            formula("terms/penalties/*/step"),
                                            formula("terms/penalties/*/rate"),
                                            choice("terms/penalties/*/whole_steps", "true", "false"),
                                            reference("terms/penalties/*/element", "prices", "elements"))),
                            new Detail(
                                    "participation",
                                    Detail.Rows.COMMODITIES_AND_ENTRIES,
                                    "terms/participation",
                                    List.of(
                                            formula("terms/participation/*/share"),
                                            formula("terms/participation/*/base"),
                                            formula("terms/participation/*/low"),
                                            formula("terms/participation/*/high"),
                                            choice("terms/participation/*/per", "dry", "metal"),
                                            reference("terms/participation/*/commodity", "prices"))),
                            new Detail(
                                    "quotation",
                                    Detail.Rows.COMMODITIES,
                                    null,
                                    List.of(
                                            formula("quotation/*/provisional"),
                                            formula("quotation/*/final"),
                                            formula("quotation/*/after")))),
            Table.of(
                            "economic_limit",
                            formula("after"),
                            choice("in_simulation", "true", "false"),
                            line("margin"),
                            formula("care_and_maintenance"),
                            reference("restart_price/commodity", "prices"),
                            formula("restart_price/price"))
                    .alone());

    private static final List<Table> PRICES_AND_COSTS = List.of(
            Table.of(
                    "prices",
                    text("name"),
                    formula("price"),
                    text("unit"),
                    text("grade_unit"),
                    text("source"),
                    choice("money_of", MONEY_OF),
                    text("price_base_date"),
                    text("notes")),
            Table.of("elements", text("name"), text("unit")),
            Table.of(
                            "inflation",
                            formula("rate"),
                            text("price_base_date"),
                            choice("basis", "nominal", "real"),
                            choice("money_of", MONEY_OF),
                            choice("ignore_fiscal_erosion", "true", "false"))
                    .alone(),
            Table.of(
                    "exchange_rates",
                    text("name"),
                    formula("rate"),
                    formula("local_inflation"),
                    formula("parity/start"),
                    formula("parity/local_inflation"),
                    formula("parity/foreign_inflation"),
                    text("source")),
            Table.of(
                            "costs",
                            text("name"),
                            formula("amount"),
                            text("unit"),
                            line("driver", "period", "head"),
                            formula("quantity"),
                            choice("frequency", "yearly", "quarterly", "monthly", "weekly", "daily"),
                            choice("behaviour", "fixed", "variable"),
                            formula("from"),
                            formula("to"),
                            formula("escalation"),
                            choice("area", AREAS),
                            choice("bucket", BUCKETS),
                            text("category"),
                            choice("money_of", MONEY_OF),
                            text("price_base_date"),
                            text("source"),
                            text("notes"))
                    .where("type", "operating"),
            Table.of(
                            "costs",
                            text("name"),
                            formula("amount"),
                            text("unit"),
                            choice(
                                    "class",
                                    "initial",
                                    "sustaining",
                                    "expansion",
                                    "capitalised_stripping",
                                    "owners",
                                    "closure"),
                            formula("contingency"),
                            formula("spend/*"),
                            formula("escalation"),
                            choice("area", AREAS),
                            text("depreciation_class"),
                            formula("in_service"),
                            formula("salvage"),
                            formula("salvage_year"),
                            choice("money_of", MONEY_OF),
                            text("price_base_date"),
                            line("driver", "period", "head"),
                            formula("quantity"),
                            choice("frequency", "yearly", "quarterly", "monthly", "weekly", "daily"),
                            formula("from"),
                            formula("to"),
                            text("category"),
                            text("source"),
                            text("notes"))
                    .where("type", "capital"),
            Table.of(
                            "resources",
                            text("name"),
                            text("unit"),
                            formula("price"),
                            formula("recycled"),
                            formula("stock/opening"),
                            formula("stock/purchases"),
                            formula("emission_factor"),
                            choice("emission_scope", "1", "2"),
                            formula("market_factor"),
                            choice("area", AREAS),
                            choice("bucket", BUCKETS),
                            choice("money_of", MONEY_OF),
                            text("price_base_date"),
                            text("price_unit"),
                            formula("stock/closing"),
                            text("emission_unit"),
                            text("emission_factor_source/date"),
                            text("emission_factor_source/jurisdiction"),
                            text("emission_factor_source/warming_set"),
                            text("source"),
                            text("notes"))
                    .with(
                            new Detail(
                                    "uses",
                                    Detail.Rows.ENTRIES,
                                    "uses",
                                    List.of(formula("uses/*/rate"), line("uses/*/driver"), text("uses/*/unit"))),
                            new Detail(
                                    "fuel",
                                    Detail.Rows.ENTRIES,
                                    "fuel",
                                    List.of(
                                            formula("fuel/*/power"),
                                            formula("fuel/*/load_factor"),
                                            formula("fuel/*/specific_consumption"),
                                            line("fuel/*/hours"))),
                            new Detail(
                                    "grinding",
                                    Detail.Rows.ENTRIES,
                                    "grinding",
                                    List.of(
                                            formula("grinding/*/work_index"),
                                            formula("grinding/*/feed_size"),
                                            formula("grinding/*/product_size"),
                                            line("grinding/*/driver")))),
            Table.of(
                            "unit_costs",
                            reference("primary", "prices"),
                            choice("basis", "by_product", "co_product"),
                            line("payable"),
                            line("sold"),
                            list("corporate_admin", "costs"),
                            list("exploration", "costs"),
                            list("community", "costs"),
                            formula("interest"),
                            formula("hedges"),
                            formula("stock_change"),
                            formula("write_downs"),
                            formula("accretion"),
                            formula("amortisation"),
                            formula("leases"),
                            list("non_sustaining", "costs"),
                            formula("gross_revenue"),
                            formula("primary_revenue"),
                            formula("by_product_revenue"),
                            formula("treatment_and_refining"),
                            formula("transport"))
                    .alone(),
            Table.of(
                            "carbon",
                            formula("price"),
                            formula("free_allocation"),
                            stepsOnly("intensity"),
                            choice("area", AREAS),
                            choice("bucket", BUCKETS))
                    .alone());

    /** The tables of the tab of prices and costs. */
    static final List<Table> INPUTS = Stream.of(PRICES_AND_COSTS, EconomicFields.TABLES)
            .flatMap(List::stream)
            .toList();

    private ItemFields() {}

    /**
     * The table of a collection.
     *
     * @param collection the collection, which is also where new items go
     * @param field the field that tells the items of this table from others of the collection; empty when all are its own
     * @param value what stands in that field
     * @param single whether it is no collection but one object of the plan, with one row
     */
    record Table(
            String collection, String field, String value, boolean single, List<Field> fields, List<Detail> details) {
        static Table of(String collection, Field... fields) {
            return new Table(collection, "", "", false, List.of(fields), List.of());
        }

        Table with(Detail... more) {
            return new Table(collection, field, value, single, fields, List.of(more));
        }

        Table where(String other, String is) {
            return new Table(collection, other, is, single, fields, details);
        }

        Table alone() {
            return new Table(collection, field, value, true, fields, details);
        }

        /** The name of the table among all: that of the collection, or of the part that it shows. */
        String key() {
            return value.isEmpty() ? collection : collection + "." + value;
        }
    }

    /**
     * A table of fields of one item, which unfolds below it.
     *
     * @param rows what its rows stand for
     * @param path where its entries stand in the item; null where its rows are given
     */
    record Detail(String key, Rows rows, @Nullable String path, List<Field> fields) {
        /** What the rows of a table of details stand for. */
        enum Rows {
            /** The commodities of the plan. */
            COMMODITIES,
            /** The commodities of the plan, and what has been entered by other keys. */
            COMMODITIES_AND_ENTRIES,
            /** Commodities and other elements, and what has been entered by other keys. */
            ELEMENTS_AND_ENTRIES,
            /** What has been entered, by keys that people give. */
            ENTRIES
        }
    }
}
