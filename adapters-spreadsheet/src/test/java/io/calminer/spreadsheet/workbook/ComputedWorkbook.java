package io.calminer.spreadsheet.workbook;

import io.calminer.domain.model.Line;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.valuation.Valuation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that another program has computed, held against the plan from which it was made. */
final class ComputedWorkbook {

    private static final double TOLERANCE = 1e-9;

    private final String name;
    private final Scenario scenario;
    private final XSSFWorkbook workbook;
    private final List<String> differences = new ArrayList<>();
    private int cells;

    private ComputedWorkbook(String name, Scenario scenario, XSSFWorkbook workbook) {
        this.name = name;
        this.scenario = scenario;
        this.workbook = workbook;
    }

    /** What was compared, and where a cell differs. */
    record Comparison(int cells, List<String> differences) {}

    static Comparison compare(String name, Scenario scenario, Path file) throws IOException {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XSSFWorkbook workbook = new XSSFWorkbook(opened)) {
            ComputedWorkbook computed = new ComputedWorkbook(name, scenario, workbook);
            computed.compareLines();
            computed.compareNetPresentValue();
            return new Comparison(computed.cells, computed.differences);
        } catch (InvalidFormatException wrong) {
            throw new IOException(wrong);
        }
    }

    private void compareLines() {
        Map<String, Row> rows = new HashMap<>();
        for (Row row : workbook.getSheet("Calculations")) {
            Cell key = row.getCell(Columns.KEY);
            if (key != null && key.getCellType() == CellType.STRING) {
                rows.put(key.getStringCellValue(), row);
            }
        }
        Columns columns =
                new Columns(scenario.calendar().first(), scenario.calendar().periods());
        for (Line line : scenario.model().lines()) {
            double[] values = scenario.model().values(line.key());
            double largest = Arrays.stream(values)
                    .filter(Double::isFinite)
                    .map(Math::abs)
                    .max()
                    .orElse(0);
            for (int period = columns.firstPeriod(); period <= columns.lastPeriod(); period++) {
                Cell cell = rows.get(line.key()).getCell(columns.of(period));
                compare(line.key() + " in " + period, values[period], cell, largest);
            }
        }
    }

    private void compareNetPresentValue() {
        double value = Valuation.of(scenario).netPresentValue().value();
        compare("npv", value, named("metric_npv"), Math.abs(value));
        compare("checks", 1, named("checks_passed"), 1);
    }

    private Cell named(String key) {
        AreaReference area =
                new AreaReference(workbook.getName(key).getRefersToFormula(), workbook.getSpreadsheetVersion());
        CellReference cell = area.getFirstCell();
        return workbook.getSheet(cell.getSheetName()).getRow(cell.getRow()).getCell(cell.getCol());
    }

    private void compare(String what, double expected, Cell cell, double largest) {
        cells++;
        boolean number = cell.getCellType() == CellType.NUMERIC
                || (cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.NUMERIC);
        double actual = number ? cell.getNumericCellValue() : Double.NaN;
        double size = Math.max(largest, Math.max(Math.abs(expected), Math.abs(actual)));
        boolean near = Double.isNaN(expected) ? !number : Math.abs(expected - actual) <= TOLERANCE * size;
        if (!near) {
            differences.add(String.format(
                    Locale.ROOT,
                    "%s: %s is %s in the plan and %s in the workbook: =%s",
                    name,
                    what,
                    expected,
                    number ? actual : cell,
                    cell.getCellType() == CellType.FORMULA ? cell.getCellFormula() : ""));
        }
    }
}
