package io.calminer.domain.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the placeholders of a rule's words in the order of their first appearance. */
final class Placeholders {

    private static final Pattern BRACES = Pattern.compile("\\{([a-z_]+)}");

    private final Rule rule;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Placeholders(Rule rule, @Nullable Object... given) {
        this.rule = rule;
        int next = 0;
        Matcher matcher = BRACES.matcher(rule.text() + " " + (rule.hint() == null ? "" : rule.hint()));
        while (matcher.find()) {
            String name = matcher.group(1);
            if (!values.containsKey(name)) {
                if (next == given.length) {
                    throw new IllegalArgumentException(
                            "Rule " + rule.name() + " needs a value for {" + name + "}: " + next + " were given.");
                }
                values.put(name, given[next++]);
            }
        }
        if (next < given.length) {
            throw new IllegalArgumentException(
                    "Rule " + rule.name() + " has " + next + " placeholders: " + given.length + " values were given.");
        }
    }

    String text() {
        return fill(rule.text());
    }

    @Nullable String hint() {
        String hint = rule.hint();
        if (hint == null) {
            return null;
        }
        Matcher matcher = BRACES.matcher(hint);
        while (matcher.find()) {
            if (values.get(matcher.group(1)) == null) {
                return null;
            }
        }
        return fill(hint);
    }

    /** What stands in the placeholders that have a value. */
    Map<String, Object> values() {
        Map<String, Object> known = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                known.put(name, value instanceof Double ? value : shown(value));
            }
        });
        return known;
    }

    private String fill(String words) {
        return BRACES.matcher(words).replaceAll(match -> Matcher.quoteReplacement(shown(values.get(match.group(1)))));
    }

    private static String shown(@Nullable Object value) {
        return value instanceof Double number ? Numbers.shortest(number) : String.valueOf(value);
    }
}
