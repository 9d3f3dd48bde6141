package io.calminer.faces.frame;

import io.calminer.faces.language.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The page that says why another one cannot be shown. It is written without Faces, so that it also stands when Faces
 * failed, and no part of it comes from the request.
 */
@WebServlet(FaultServlet.PATH)
public final class FaultServlet extends HttpServlet {

    static final String PATH = "/fault";
    private static final long serialVersionUID = 1L;
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final List<Integer> TOLD = List.of(400, 403, 404, 405, 500, 503);
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s" data-theme="%s"><head><meta charset="utf-8"><title>%s · CalMiner</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="%s/calminer/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="%s/calminer/theme.css"><link rel="stylesheet" href="%s/calminer/frame.css"></head>
            <body class="cm-gate-page"><main class="cm-gate cm-fault"><a class="cm-brand cm-brand-plain" href="%s/home.xhtml"><span class="cm-mark" aria-hidden="true"></span>CalMiner</a>
            <p class="cm-fault-code">%d</p><h1>%s</h1><p>%s</p><p><a class="cm-button cm-primary" href="%s/home.xhtml">%s</a></p></main></body></html>
            """;

    private final transient Reader reader;

    @Inject
    public FaultServlet(Reader reader) {
        this.reader = reader;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object given = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int asked = given instanceof Integer status ? status : HttpServletResponse.SC_NOT_FOUND;
        int status = TOLD.contains(asked) ? asked : asked < 500 ? 400 : 500;
        Texts texts = reader.texts();
        String title = texts.get("fault." + status);
        String home = request.getContextPath();
        String page = PAGE.formatted(
                reader.getLanguage(),
                reader.getTheme(),
                title,
                home,
                home,
                home,
                home,
                asked,
                title,
                texts.get("fault." + status + ".hint"),
                home,
                texts.get("fault.home"));
        response.setStatus(asked);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
