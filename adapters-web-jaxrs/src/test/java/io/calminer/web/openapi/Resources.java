package io.calminer.web.openapi;

import io.calminer.web.http.Body;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations that the compiled classes of this module really have. */
final class Resources {

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target", "classes");
    private static final Pattern TEMPLATE = Pattern.compile("\\{(\\w+)(:[^}]*)?}");

    private Resources() {}

    /** By verb and path; the parameters of lists are those that every list has. */
    static Map<String, Operation> operations() throws IOException {
        Map<String, Operation> operations = new TreeMap<>();
        for (Class<?> type : classes()) {
            WebServlet servlet = type.getAnnotation(WebServlet.class);
            if (servlet != null && servlet.value()[0].equals("/health")) {
                operations.put("get /health", new Operation(Set.of(), Set.of(), Set.of(MediaType.APPLICATION_JSON)));
            }
            Path path = type.getAnnotation(Path.class);
            if (path != null) {
                for (Method method : type.getDeclaredMethods()) {
                    add(operations, type, path.value(), method);
                }
            }
        }
        return operations;
    }

    /** Whether an operation reads the address itself, as lists do for their filters. */
    static boolean isList(Operation operation) {
        return operation.parameters().contains("query limit");
    }

    private static void add(Map<String, Operation> operations, Class<?> type, String top, Method method) {
        String verb = verb(method);
        if (verb == null) {
            return;
        }
        Path path = method.getAnnotation(Path.class);
        String address = ("/api/" + top + "/" + (path == null ? "" : path.value()))
                .replaceAll("/+", "/")
                .replaceAll("/$", "");
        Operation operation =
                new Operation(parameters(address, method), takes(type, method), media(type, method, Produces.class));
        operations.merge(verb + " " + TEMPLATE.matcher(address).replaceAll("{$1}"), operation, Resources::joined);
    }

    /** Two methods of one address differ in what they give. */
    private static Operation joined(Operation a, Operation b) {
        Set<String> gives = new TreeSet<>(a.gives());
        gives.addAll(b.gives());
        return new Operation(a.parameters(), a.takes(), gives);
    }

    private static Set<String> parameters(String address, Method method) {
        Set<String> parameters = new TreeSet<>();
        Matcher matcher = TEMPLATE.matcher(address);
        while (matcher.find()) {
            parameters.add("path " + matcher.group(1));
        }
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            HeaderParam header = parameter.getAnnotation(HeaderParam.class);
            if (query != null) {
                parameters.add("query " + query.value());
            } else if (header != null && !header.value().equals("User-Agent")) {
                parameters.add("header " + header.value());
            } else if (parameter.getType() == UriInfo.class && !address.equals("/api/docs")) {
                // the page only looks whether its address ends with a slash
                parameters.addAll(List.of("query cursor", "query limit", "query sort"));
            }
        }
        return parameters;
    }

    private static Set<String> takes(Class<?> type, Method method) {
        boolean hasBody = Arrays.asList(method.getParameterTypes()).contains(Body.class);
        return hasBody ? media(type, method, Consumes.class) : Set.of();
    }

    private static Set<String> media(Class<?> type, Method method, Class<? extends Annotation> kind) {
        Annotation annotation =
                method.isAnnotationPresent(kind) ? method.getAnnotation(kind) : type.getAnnotation(kind);
        String[] values = annotation instanceof Produces produces
                ? produces.value()
                : annotation instanceof Consumes consumes ? consumes.value() : new String[0];
        return new TreeSet<>(List.of(values));
    }

    private static @Nullable String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(found -> found.value().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(null);
    }

    private static List<Class<?>> classes() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .<Class<?>>map(name -> load(name.replace(".class", "").replace('/', '.')))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Resources.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
