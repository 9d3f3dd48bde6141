package io.calminer.spreadsheet.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.costs.CostExamples;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/**
 * A statement of unit costs as an analyst writes it in a spreadsheet, from the figures of the example to C1 and all-in
 * sustaining costs; another program than ours computes it.
 */
class UnitCostStatementTest {

    private static final Path FOLDER = Path.of("target", "statement").toAbsolutePath();

    /** Millions of dollars that the analyst is given, and ounces; then what follows from them. */
    private static final String[][] STATEMENT = {
        {"mining", "40"},
        {"processing", "30"},
        {"site administration", "8"},
        {"smelting and refining", "5"},
        {"transport", "3"},
        {"selling", "2"},
        {"copper sold", "20"},
        {"ounces payable", "100000"},
        {"C1 cost", "SUM(B1:B6)-B7"},
        {"unit_cost.c1", "B9*1000000/B8"},
        {"depreciation", "25"},
        {"unit_cost.c2", "(B9+B11)*1000000/B8"},
        {"royalties", "6"},
        {"head office, drilling, schools", "4+2+1"},
        {"interest", "3"},
        {"unit_cost.c3", "(B9+B11+B13+B14+B15)*1000000/B8"},
        {"hedges, stock change, write-downs", "0.5-0.4+0.2"},
        {"schools", "1"},
        {"adjusted operating costs", "SUM(B1:B6)+B13+B17+B18"},
        {"head office", "4"},
        {"accretion and amortisation", "1.5+2.5"},
        {"drilling", "2"},
        {"stripping", "7"},
        {"sustaining capital", "12"},
        {"leases", "1"},
        {"ounces sold", "98000"},
        {"unit_cost.aisc", "(B19+SUM(B20:B25)-B7)*1000000/B26"},
        {"crusher", "10"},
        {"unit_cost.aic", "(B19+SUM(B20:B25)-B7+B28)*1000000/B26"},
    };

    @Test
    void theStatementOfAnAnalystHasTheUnitCostsOfThePlan() throws IOException, InterruptedException {
        Path before = Files.createDirectories(FOLDER.resolve("written")).resolve("statement.xlsx");
        Path after = Files.createDirectories(FOLDER.resolve("computed"));
        write(before);
        Office.compute(List.of(before), after);
        Model model = PlanDocument.read(CostExamples.GOLD_MINE).model();
        Map<String, Double> computed = read(after.resolve("statement.xlsx"));
        assertThat(computed).hasSize(5);
        computed.forEach(
                (line, value) -> assertThat(model.value(line, 1)).as(line).isCloseTo(value, within(1e-9 * value)));
        assertThat(computed.get("unit_cost.c1")).isCloseTo(680, within(1e-9));
        assertThat(computed.get("unit_cost.aisc")).isCloseTo(1074.489795918367, within(1e-9));
    }

    private static void write(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Unit costs");
            for (int i = 0; i < STATEMENT.length; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue(STATEMENT[i][0]);
                row.createCell(1).setCellFormula(STATEMENT[i][1]);
            }
            workbook.write(out);
        }
    }

    /** The figures that are named as lines of the plan are. */
    private static Map<String, Double> read(Path file) throws IOException {
        Map<String, Double> figures = new LinkedHashMap<>();
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XSSFWorkbook workbook = new XSSFWorkbook(opened)) {
            for (Row row : workbook.getSheet("Unit costs")) {
                String name = row.getCell(0).getStringCellValue();
                if (name.startsWith("unit_cost.")) {
                    figures.put(name, row.getCell(1).getNumericCellValue());
                }
            }
        } catch (InvalidFormatException wrong) {
            throw new IOException(wrong);
        }
        return figures;
    }
}
