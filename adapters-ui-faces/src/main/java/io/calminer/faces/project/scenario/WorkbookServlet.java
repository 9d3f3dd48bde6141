package io.calminer.faces.project.scenario;

import io.calminer.application.workbook.ExportWorkbook;
import io.calminer.faces.frame.JsonAnswers;
import io.calminer.faces.frame.Reader;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** Downloads a scenario as a workbook of live formulas: {@code GET /ui/workbooks/{id}}. */
@WebServlet("/ui/workbooks/*")
public final class WorkbookServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient Reader reader;
    private final transient ExportWorkbook exportWorkbook;

    @Inject
    public WorkbookServlet(Reader reader, ExportWorkbook exportWorkbook) {
        this.reader = reader;
        this.exportWorkbook = exportWorkbook;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID id;
        try {
            String path = request.getPathInfo();
            id = UUID.fromString(path == null || path.isEmpty() ? "" : path.substring(1));
        } catch (IllegalArgumentException notAnId) {
            JsonAnswers.missing(response, reader.texts());
            return;
        }
        JsonAnswers.send(response, reader.texts(), () -> exportWorkbook.export(id), exported -> {
            byte[] content = exported.content();
            response.setContentType(XLSX);
            response.setHeader("Content-Disposition", "attachment; filename=\"" + exported.fileName() + "\"");
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        });
    }
}
