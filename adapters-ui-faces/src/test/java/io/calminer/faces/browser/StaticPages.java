package io.calminer.faces.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.calminer.faces.language.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The module's scripts and styles on a port of their own, with test pages beside them, under the strict policy. */
public final class StaticPages implements AutoCloseable {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'";
    private static final Map<String, String> TYPES = Map.of("js", "text/javascript", "css", "text/css");

    private final HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    /** Starts to serve on a free port of this machine. */
    public StaticPages() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Adds a page made of a body, with scripts and styles of the module, and the texts of a language. */
    public String page(String name, Locale locale, List<String> scripts, List<String> styles, String body) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"" + locale.toLanguageTag()
                + "\"><head><meta charset=\"utf-8\"><title>" + name + "</title>"
                + "<link rel=\"icon\" href=\"data:,\"/>");
        styles.forEach(style -> html.append("<link rel=\"stylesheet\" href=\"/calminer/" + style + "\"/>"));
        html.append("</head><body><main><h1>")
                .append(name)
                .append("</h1><script type=\"application/json\" id=\"calminer-texts\">")
                .append(json(new TreeMap<>(Texts.of(locale).under("number.", "grid.", "keys.", "script."))))
                .append("</script>")
                .append(body)
                .append("</main>");
        scripts.forEach(script -> html.append("<script src=\"/calminer/" + script + "\"></script>"));
        pages.put("/" + name, html.append("</body></html>").toString());
        return "http://localhost:" + server.getAddress().getPort() + "/" + name;
    }

    private static String json(Map<String, String> texts) {
        StringBuilder json = new StringBuilder("{");
        texts.forEach((key, text) -> json.append(json.length() == 1 ? "" : ",")
                .append('"')
                .append(key)
                .append("\":\"")
                .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"'));
        return json.append('}').toString();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String page = pages.get(path);
        byte[] content = page != null ? page.getBytes(StandardCharsets.UTF_8) : resource(path);
        String suffix = path.substring(path.lastIndexOf('.') + 1);
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(suffix, "text/html") + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(content == null ? 404 : 200, content == null ? -1 : content.length);
        if (content != null) {
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = StaticPages.class.getResourceAsStream("/META-INF/resources" + path)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
