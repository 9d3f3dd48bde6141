package io.calminer.bootstrap.launch.configuration;

import io.calminer.domain.document.Suggestion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values with which CalMiner starts: what the environment sets, else the defaults. Immutable.
 *
 * <p>A name that begins with {@code CALMINER_} and is not in {@link Variable} is refused, since it is most likely
 * misspelt; so is a value of the wrong form. A secret, and everything about the database, may stand in a file that the
 * name with {@code _FILE} gives.
 */
public final class Configuration {

    private static final String FILE = "_FILE";

    private final Map<Variable, String> values;

    private Configuration(Map<Variable, String> values) {
        this.values = new EnumMap<>(values);
    }

    /**
     * Reads an environment.
     *
     * @throws InvalidConfiguration with all problems, when a name or a value is wrong
     */
    public static Configuration of(Map<String, String> environment) {
        List<String> problems = new ArrayList<>(unknownNames(environment));
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        for (Variable variable : Variable.values()) {
            values.put(variable, value(variable, environment, problems));
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfiguration(problems);
        }
        return new Configuration(values);
    }

    /**
     * This configuration with one value replaced, as an option of the command line does.
     *
     * @throws InvalidConfiguration when the value is wrong
     */
    public Configuration with(Variable variable, String value) {
        List<String> problems = new ArrayList<>();
        check(variable, variable.name(), value, problems);
        if (!problems.isEmpty()) {
            throw new InvalidConfiguration(problems);
        }
        Map<Variable, String> changed = new EnumMap<>(values);
        changed.put(variable, value);
        return new Configuration(changed);
    }

    /** The value, or the default; empty for "none". */
    public String text(Variable variable) {
        return values.getOrDefault(variable, variable.otherwise());
    }

    public int whole(Variable variable) {
        return Integer.parseInt(text(variable));
    }

    public boolean truth(Variable variable) {
        return Boolean.parseBoolean(text(variable));
    }

    public boolean has(Variable variable) {
        return !text(variable).isEmpty();
    }

    /** The folder in which CalMiner keeps what must outlive it. */
    public Path data() {
        return Path.of(text(Variable.CALMINER_DATA)).toAbsolutePath().normalize();
    }

    private static List<String> unknownNames(Map<String, String> environment) {
        List<String> known = Arrays.stream(Variable.values())
                .flatMap(variable -> variable.hasFile()
                        ? Stream.of(variable.name(), variable.name() + FILE)
                        : Stream.of(variable.name()))
                .toList();
        return new TreeMap<>(environment)
                .keySet().stream()
                        .filter(name -> name.startsWith("CALMINER_") && !known.contains(name))
                        .map(name -> unknown(name, known))
                        .toList();
    }

    private static String unknown(String name, List<String> known) {
        String near = Suggestion.nearest(name, known);
        return name + " is not a name that CalMiner knows." + (near == null ? "" : " Maybe " + near + ".");
    }

    private static String value(Variable variable, Map<String, String> environment, List<String> problems) {
        String name = variable.name();
        String plain = environment.getOrDefault(name, "");
        String file = variable.hasFile() ? environment.getOrDefault(name + FILE, "") : "";
        if (!plain.isEmpty() && !file.isEmpty()) {
            problems.add(name + " and " + name + FILE + " are both set: one of them is allowed.");
            return variable.otherwise();
        }
        String source = file.isEmpty() ? name : name + FILE;
        String value = file.isEmpty() ? plain : content(source, file, problems);
        if (value == null || value.isEmpty()) {
            return variable.otherwise();
        }
        check(variable, source, value, problems);
        return value;
    }

    private static @Nullable String content(String name, String file, List<String> problems) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException | InvalidPathException unreadable) {
            problems.add(name + " names the file '" + file + "', which cannot be read.");
            return null;
        }
    }

    private static void check(Variable variable, String source, String value, List<String> problems) {
        String problem = variable.form().problem(value);
        if (problem != null) {
            problems.add(source + " " + problem + (variable.isSecret() ? "." : ": was '" + value + "'."));
        }
    }
}
