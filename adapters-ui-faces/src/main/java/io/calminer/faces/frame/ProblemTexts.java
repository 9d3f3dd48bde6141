package io.calminer.faces.frame;

import io.calminer.application.project.draft.DraftView;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Rule;
import io.calminer.domain.formula.FormulaRule;
import io.calminer.domain.quantity.UnitRule;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with input, in the reader's language. The rules speak English; {@code Problems_de.properties} has the same
 * sentences in German, with the same placeholders, and the phrases that stand in them.
 *
 * <p>Of the key of a phrase, {@code _} is a blank, {@code *} any words, which are translated where they are a phrase or
 * the name of a field, and {@code #} a number, which gets the marks of the language.
 */
public final class ProblemTexts {

    private static final String BUNDLE = "io.calminer.faces.Problems";
    private static final String PHRASE = "phrase.";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");
    private static final Pattern WILD = Pattern.compile("[*#]");

    /** Reading the phrases costs more than saying them. */
    private static final Map<Locale, ProblemTexts> KNOWN = new ConcurrentHashMap<>();

    private final ResourceBundle bundle;
    private final Texts texts;
    private final Marks marks;
    private final Map<Pattern, String> phrases = new LinkedHashMap<>();

    private ProblemTexts(ResourceBundle bundle, Texts texts) {
        this.bundle = bundle;
        this.texts = texts;
        this.marks = Marks.of(texts.locale());
        Map<String, String> sorted = new TreeMap<>();
        for (String key : bundle.keySet()) {
            if (key.startsWith(PHRASE)) {
                sorted.put(key, bundle.getString(key));
            }
        }
        // those without wild cards, and then the longest, say best what is meant
        sorted.entrySet().stream()
                .sorted((a, b) -> rank(b.getKey()) - rank(a.getKey()))
                .forEach(entry -> phrases.put(pattern(entry.getKey()), entry.getValue()));
    }

    private static int rank(String key) {
        return key.length() + (WILD.matcher(key).find() ? 0 : 10_000);
    }

    private static Pattern pattern(String key) {
        StringBuilder pattern = new StringBuilder();
        Stream.of(key.substring(PHRASE.length()).replace('_', ' ').split("(?<=[*#])|(?=[*#])"))
                .forEach(part -> pattern.append(
                        part.equals("*") ? "(.+?)" : part.equals("#") ? "([^ ]+?)" : Pattern.quote(part)));
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }

    /** The sentences of the language of some texts. */
    public static ProblemTexts of(Texts texts) {
        return KNOWN.computeIfAbsent(texts.locale(), locale -> {
            ResourceBundle.Control control =
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
            return new ProblemTexts(ResourceBundle.getBundle(BUNDLE, locale, control), texts);
        });
    }

    /** Whether the language has a rule's sentence. */
    boolean has(String code) {
        return bundle.containsKey(code);
    }

    /** The same problem in the language; a rule without a sentence in it stays as it is. */
    Problem localized(Problem problem) {
        if (!has(problem.code())) {
            return problem;
        }
        String hint = problem.hint() == null ? null : hint(problem);
        return new Problem(
                problem.code(),
                problem.pointer(),
                problem.place(),
                fill(bundle.getString(problem.code()), problem.values()),
                hint,
                problem.values());
    }

    private @Nullable String hint(Problem problem) {
        try {
            return fill(bundle.getString(problem.code() + ".hint"), problem.values());
        } catch (MissingResourceException none) {
            return null;
        }
    }

    /** A sentence or words that stand in sentences; what the language has no words for stays as it is. */
    public String words(String english) {
        return phrase(english);
    }

    /** A scenario whose problems are told in the language. */
    public DraftView localized(DraftView view) {
        return phrases.isEmpty()
                ? view
                : new DraftView(
                        view.headRevision(),
                        view.draft(),
                        view.document(),
                        view.problems().stream().map(this::localized).toList(),
                        view.valuation(),
                        view.undefined() == null ? null : phrase(view.undefined()));
    }

    private String fill(String template, Map<String, Object> values) {
        return PLACE.matcher(template).replaceAll(place -> {
            Object value = values.get(place.group(1));
            String shown = value instanceof Double number
                    ? StrictNumber.local(Numbers.shortest(number), marks)
                    : nested(phrase(String.valueOf(value)));
            return Matcher.quoteReplacement(shown);
        });
    }

    /** A sentence of another rule, as a reason. */
    private String nested(String text) {
        for (Rule rule : Stream.<Rule>concat(Stream.of(FormulaRule.values()), Stream.of(UnitRule.values()))
                .toList()) {
            Map<String, Object> values = has(rule.name()) && text.endsWith(".") ? values(rule, text) : null;
            if (values != null) {
                return fill(bundle.getString(rule.name()), values);
            }
        }
        return text;
    }

    private static @Nullable Map<String, Object> values(Rule rule, String text) {
        StringBuilder pattern = new StringBuilder();
        Matcher places = PLACE.matcher(rule.text());
        int end = 0;
        while (places.find()) {
            pattern.append(Pattern.quote(rule.text().substring(end, places.start())))
                    .append("(.+?)");
            end = places.end();
        }
        Matcher found = Pattern.compile(pattern + Pattern.quote(rule.text().substring(end)), Pattern.DOTALL)
                .matcher(text);
        if (!found.matches()) {
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        places.reset();
        for (int i = 1; places.find(); i++) {
            values.putIfAbsent(places.group(1), found.group(i));
        }
        return values;
    }

    /** Words that stand in a sentence, such as "a number" or "above lower 0.8". */
    private String phrase(String words) {
        for (Map.Entry<Pattern, String> phrase : phrases.entrySet()) {
            Matcher found = phrase.getKey().matcher(words);
            if (found.matches()) {
                return wild(phrase.getValue(), found);
            }
        }
        return texts.has("law.field." + words) ? texts.get("law.field." + words) : words;
    }

    private String wild(String translated, Matcher found) {
        int[] next = {1};
        return WILD.matcher(translated).replaceAll(mark -> {
            String group = found.group(next[0]++);
            return Matcher.quoteReplacement(
                    mark.group().equals("#") ? StrictNumber.local(group, marks) : phrase(group));
        });
    }
}
