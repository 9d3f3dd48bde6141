package io.calminer.faces.frame;

import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Suggestion;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What would likely mend an entry: the part of it that is wrong, and what should stand there.
 *
 * @param wrong as the message quotes it
 * @param maybe what its hint proposes
 */
public record Remedy(String wrong, String maybe) {

    private static final Pattern MEANT = Pattern.compile("'?(\\S+?)'? is meant");
    private static final String SUGGESTION = "suggestion";

    /** That of a problem; null where its hint proposes nothing that could be entered. */
    public static @Nullable Remedy of(Problem problem) {
        Object suggestion = problem.values().get(SUGGESTION);
        Matcher meant = MEANT.matcher(String.valueOf(problem.values().get("instead")));
        List<String> told = problem.values().entrySet().stream()
                .filter(value -> !value.getKey().equals(SUGGESTION))
                .map(value -> value.getValue() instanceof Double number
                        ? Numbers.shortest(number)
                        : String.valueOf(value.getValue()))
                .toList();
        if (told.isEmpty() || (suggestion == null && !meant.matches())) {
            return null;
        }
        String maybe = suggestion == null ? meant.group(1) : String.valueOf(suggestion);
        String near = Suggestion.nearest(maybe, told);
        return new Remedy(near == null ? told.get(0) : near, maybe);
    }

    /** The same, with its numbers in the marks of a reader. */
    public Remedy in(Marks marks) {
        return new Remedy(StrictNumber.local(wrong, marks), StrictNumber.local(maybe, marks));
    }

    /** An entry as it would be mended; null where the wrong part does not stand in it. */
    public @Nullable String in(String entry) {
        return entry.contains(wrong) ? entry.replace(wrong, maybe) : null;
    }
}
