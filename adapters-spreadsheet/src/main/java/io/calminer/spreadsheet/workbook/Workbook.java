package io.calminer.spreadsheet.workbook;

import io.calminer.domain.project.Scenario;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A plan as a workbook whose cells are live formulas: the same lines that CalMiner values, simulates and explains.
 *
 * <p>Uncertain inputs stand at their base. Values are not written along: whatever opens the workbook computes them.
 */
public final class Workbook {

    /** So many rows of a sheet are kept in memory while it is written. */
    private static final int ROWS_AT_ONCE = 100;

    private final Scenario scenario;

    private Workbook(Scenario scenario) {
        this.scenario = scenario;
    }

    public static Workbook of(Scenario scenario) {
        return new Workbook(scenario);
    }

    /** Writes it in the format XLSX. */
    public void write(OutputStream out) throws IOException {
        Book book = Book.of(scenario);
        List<Page> pages = new ArrayList<>(book.pages());
        pages.addAll(3, new StatementPages(book).pages());
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_AT_ONCE)) {
            Styles styles = new Styles(workbook);
            for (Page page : pages) {
                new PageWriter(scenario, book.columns(), styles, workbook.createSheet(page.name())).write(page);
            }
            book.names().forEach((key, reference) -> {
                Name name = workbook.createName();
                name.setNameName(key);
                name.setRefersToFormula(reference);
            });
            workbook.setForceFormulaRecalculation(true);
            workbook.setActiveSheet(3);
            workbook.setSelectedTab(3);
            workbook.getXSSFWorkbook().getProperties().getCoreProperties().setTitle(scenario.name());
            workbook.write(out);
        }
    }
}
