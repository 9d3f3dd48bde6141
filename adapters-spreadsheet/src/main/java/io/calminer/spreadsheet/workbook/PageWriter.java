package io.calminer.spreadsheet.workbook;

import io.calminer.domain.project.Scenario;
import io.calminer.spreadsheet.workbook.Page.Title;
import java.util.Arrays;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Writes one sheet from top to bottom. */
final class PageWriter {

    private static final int[] WIDTHS = {40, 11, 14, 22, 34};
    private static final int PERIOD_WIDTH = 11;
    private static final int WIDTH_UNIT = 256;
    private static final int MOST_TEXT = 1_000;

    private final Scenario scenario;
    private final Columns columns;
    private final Styles styles;
    private final SXSSFSheet sheet;

    PageWriter(Scenario scenario, Columns columns, Styles styles, SXSSFSheet sheet) {
        this.scenario = scenario;
        this.columns = columns;
        this.styles = styles;
        this.sheet = sheet;
    }

    void write(Page page) {
        boolean byPeriod = !page.name().equals("Checks");
        setUp(page, byPeriod);
        head(page, byPeriod);
        page.entries().forEach((row, entry) -> entry(sheet.createRow(row - 1), entry, byPeriod));
    }

    private void setUp(Page page, boolean byPeriod) {
        for (int column = 0; column < WIDTHS.length; column++) {
            int width = !byPeriod && column == Columns.NAME ? 60 : WIDTHS[column];
            sheet.setColumnWidth(column, (byPeriod || column != Columns.NOTE ? width : 60) * WIDTH_UNIT);
        }
        for (int period = columns.firstPeriod(); byPeriod && period <= columns.lastPeriod(); period++) {
            sheet.setColumnWidth(columns.of(period), PERIOD_WIDTH * WIDTH_UNIT);
        }
        sheet.setDisplayGridlines(false);
        sheet.createFreezePane(byPeriod ? Columns.VALUE + 1 : 0, Columns.PERIOD_ROW);
        if (page.name().equals("Checks")) {
            colourChecks();
        }
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:" + Columns.PERIOD_ROW));
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.getFooter().setLeft(scenario.name());
        sheet.getFooter().setRight("&A, &P / &N");
    }

    private void colourChecks() {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        CellRangeAddress[] values = {CellRangeAddress.valueOf("C" + Page.FIRST_ROW + ":C100")};
        formatting.addConditionalFormatting(
                values,
                colour(formatting, "1", IndexedColors.LIGHT_GREEN),
                colour(formatting, "0", IndexedColors.ROSE));
    }

    private static ConditionalFormattingRule colour(
            SheetConditionalFormatting formatting, String value, IndexedColors color) {
        // an empty cell would equal 0
        String when = "AND(ISNUMBER($C" + Page.FIRST_ROW + "),$C" + Page.FIRST_ROW + "=" + value + ")";
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(when);
        rule.createPatternFormatting().setFillBackgroundColor(color.getIndex());
        return rule;
    }

    private void head(Page page, boolean byPeriod) {
        text(sheet.createRow(0), 0, scenario.name() + " – " + page.name(), styles.title());
        text(sheet.createRow(1), 0, subtitle(page), styles.subtitle());
        Row labels = sheet.createRow(Columns.PERIOD_ROW - 2);
        Row numbers = sheet.createRow(Columns.PERIOD_ROW - 1);
        String[] heads = {"", "Unit", "Value", "Key", "Note"};
        for (int column = 0; column < heads.length; column++) {
            text(labels, column, heads[column], styles.head(column != Columns.VALUE, column >= Columns.KEY));
        }
        for (int period = columns.firstPeriod(); byPeriod && period <= columns.lastPeriod(); period++) {
            text(labels, columns.of(period), scenario.calendar().label(period), styles.head(false, false));
            number(numbers, columns.of(period), period, styles.periods());
        }
        if (byPeriod) {
            text(numbers, Columns.NAME, "Period", styles.quiet());
        }
    }

    private String subtitle(Page page) {
        return switch (page.name()) {
            case "Inputs" -> "What people enter: cells in blue on yellow may be changed; everything else follows.";
            case "Time" -> "The periods of the plan and what the calendar decides.";
            case "Calculations" ->
                "One formula for each line, the same in all periods; the note is the plan's own formula.";
            case "Statements" -> "Amounts in " + scenario.currency() + ", 100 % of the project.";
            case "Checks" -> "Whether the workbook agrees with the plan from which it was made.";
            default -> "Weights by which functions over many periods sum; they follow from the calendar.";
        };
    }

    private void entry(Row row, Page.Entry entry, boolean byPeriod) {
        if (entry instanceof Page.Heading heading) {
            int last = byPeriod ? columns.of(columns.lastPeriod()) : Columns.NOTE;
            for (int column = 0; column <= last; column++) {
                text(row, column, column == 0 ? heading.text() : "", styles.heading());
            }
        } else if (entry instanceof Page.Input input) {
            title(row, input.title(), false);
            number(row, Columns.VALUE, input.value(), styles.input(input.title().unit(), input.value()));
        } else if (entry instanceof Page.Single single) {
            single(row, single);
        } else if (entry instanceof Page.Numbers numbers) {
            title(row, numbers.title(), false);
            numbers(row, numbers);
        } else if (entry instanceof Page.Formulas formulas) {
            title(row, formulas.title(), formulas.look() == Look.TOTAL);
            formulas(row, formulas);
        }
    }

    private void single(Row row, Page.Single single) {
        title(row, single.title(), false);
        CellStyle style = styles.number(single.look(), Math.abs(single.value()));
        if (single.formula() != null) {
            formula(row, Columns.VALUE, single.formula(), style);
        } else if (Double.isNaN(single.value())) {
            text(row, Columns.VALUE, "n/a", style);
        } else {
            number(row, Columns.VALUE, single.value(), style);
        }
    }

    private void numbers(Row row, Page.Numbers numbers) {
        double[] shown =
                Arrays.stream(numbers.values()).filter(Double::isFinite).toArray();
        double size = Arrays.stream(shown).map(Math::abs).max().orElse(0);
        CellStyle style = numbers.look() == Look.INPUT
                ? styles.input(numbers.title().unit(), shown)
                : styles.number(numbers.look(), size);
        for (int period = columns.firstPeriod(); period <= columns.lastPeriod(); period++) {
            double value = numbers.values()[period];
            if (!Double.isNaN(value)) {
                number(row, columns.of(period), value, style);
            }
        }
    }

    private void formulas(Row row, Page.Formulas formulas) {
        CellStyle style = styles.number(formulas.look(), formulas.size());
        if (formulas.value() == null) {
            text(row, Columns.VALUE, "", style);
        } else {
            formula(row, Columns.VALUE, formulas.value(), style);
        }
        for (int period = columns.firstPeriod(); period <= columns.lastPeriod(); period++) {
            String template = period == 0 ? formulas.zero() : formulas.formula();
            if (template == null) {
                number(row, columns.of(period), 0, style);
            } else {
                formula(row, columns.of(period), columns.write(template, period), style);
            }
        }
    }

    private void title(Row row, Title title, boolean total) {
        text(row, Columns.NAME, title.name(), styles.text(total));
        text(row, Columns.UNIT, title.unit().equals("1") ? "" : title.unit(), styles.text(total));
        text(row, Columns.KEY, title.key(), styles.quiet());
        text(row, Columns.NOTE, title.note(), styles.quiet());
    }

    private static void text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) + "…" : text);
        }
    }

    private static void number(Row row, int column, double value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    private static void formula(Row row, int column, String formula, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellFormula(formula);
        // an empty text leaves the value out: a 0 would be taken for computed by programs that trust what is written
        cell.setCellValue("");
    }
}
