package io.calminer.faces.project.item;

import static io.calminer.faces.project.item.Field.choice;
import static io.calminer.faces.project.item.Field.formula;
import static io.calminer.faces.project.item.Field.line;
import static io.calminer.faces.project.item.Field.reference;
import static io.calminer.faces.project.item.Field.text;

import io.calminer.faces.project.item.ItemFields.Table;
import java.util.List;

/** What can be entered for fleets and for the work that falls due on them: the columns of their tables. */
final class EquipmentFields {

    /** The tables of equipment, which have a tab of their own. */
    static final List<Table> TABLES = List.of(
            Table.of(
                    "fleets",
                    text("name"),
                    formula("units"),
                    formula("scheduled_hours"),
                    formula("availability"),
                    formula("utilisation"),
                    formula("delays"),
                    line("driver"),
                    formula("productivity/rate"),
                    formula("productivity/payload"),
                    formula("productivity/fill"),
                    formula("productivity/cycle_minutes"),
                    choice("productivity/hour_base", "operating", "productive", "scheduled"),
                    formula("life_hours"),
                    formula("life_years"),
                    formula("opening/units"),
                    formula("opening/ages"),
                    formula("opening/years"),
                    formula("purchase_price"),
                    choice("class", "initial", "sustaining", "expansion"),
                    reference("depreciation_class", "depreciation_classes"),
                    formula("disposal"),
                    formula("rebuild/at_hours"),
                    formula("rebuild/cost"),
                    formula("ownership/insurance"),
                    formula("ownership/tax"),
                    formula("ownership/capital_recovery"),
                    formula("ownership/years"),
                    formula("operating/fuel"),
                    formula("operating/lubricants"),
                    formula("operating/tyres"),
                    formula("operating/wear"),
                    formula("operating/repair"),
                    formula("operating/labour"),
                    formula("escalation"),
                    choice("area", ItemFields.AREAS),
                    formula("reliability/shape"),
                    formula("reliability/scale"),
                    formula("reliability/mean_repair_hours"),
                    formula("reliability/repair_sd_hours"),
                    formula("reliability/waiting_hours"),
                    formula("reliability/planned_hours_per_operating_hour"),
                    formula("reliability/use"),
                    formula("reliability/machines"),
                    choice("whole_units", "true", "false"),
                    text("productivity/unit"),
                    formula("meter_ratio"),
                    formula("effectiveness/design_rate"),
                    formula("effectiveness/quality")),
            Table.of(
                    "maintenance_tasks",
                    text("name"),
                    reference("fleet", "fleets"),
                    choice("every", "hours", "calendar", "condition"),
                    formula("interval"),
                    formula("since"),
                    formula("condition"),
                    formula("duration"),
                    formula("cost"),
                    formula("escalation"),
                    choice("area", ItemFields.AREAS),
                    choice("bucket", ItemFields.BUCKETS)));

    private EquipmentFields() {}
}
