package io.calminer.faces.valuation;

import io.calminer.domain.model.Explanation;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of explanations in the reader's language and marks; what is not known here stays as it is. */
final class ExplanationWords {

    private static final Map<Pattern, String> SENTENCES = new LinkedHashMap<>();

    static {
        know("sum of discount factor \\* (\\S+)", "npv");
        know("the yearly rate at which npv is 0; all such rates: (.*)", "irr");
        know("inflows reinvested and outflows financed at the discount rate of (.*) %", "mirr");
        know("years from the first outflow until the cumulative undiscounted flow first reaches 0", "payback");
        know("years from the first outflow until the cumulative discounted flow first reaches 0", "discounted_payback");
        know("1 \\+ npv / present value of the outflows before the first inflow", "index");
        know("1 \\+ npv / present value of the initial capital", "capital_index");
        know("the level yearly amount from the valuation date to the last flow that is worth npv", "annual");
        know("([-+.\\deE]+) \\* ([-+.\\deE]+)", "present_value");
        know("discounted at (.*) % per year to (\\S+), flows at (\\S+) of period", "discounting");
        know(
                "discounted at (.*) % per year to (\\S+), flows at (\\S+) of period, by actual days ÷ 365",
                "discounting.days");
        know("solved so that (.*) is 0", "solved");
        know("flexed by (.*): × (\\S+)", "flexed");
        know("sum of its periods", "sum");
        know("value of its last period", "last");
        know("mean of its periods by time", "mean");
        know("mean of its periods by (\\S+)", "weighted");
        know("'(.*)' is converted from (.*) to (.*): × (\\S+)", "converted");
        know("'(.*)' sums (\\d+) periods: the (\\d+) that count most are listed", "sums");
        know("0 before the first period", "before");
        know("The other (\\d+) periods together", "others");
        know("Present value of the flow", "part");
    }

    private final Texts texts;
    private final Marks marks;

    ExplanationWords(Texts texts, Marks marks) {
        this.texts = texts;
        this.marks = marks;
    }

    private static void know(String sentence, String key) {
        SENTENCES.put(Pattern.compile(sentence), key);
    }

    String label(Explanation node) {
        String own = "figure." + node.name();
        return texts.has(own) ? texts.get(own) : said(node.label());
    }

    /** The formula of a line or an input is said in the planning language by everybody, that of a figure in words. */
    String formula(Explanation node, boolean planned) {
        return planned && node.formula().matches("[-+.\\deE]+ \\* [-+.\\deE]+") ? node.formula() : said(node.formula());
    }

    List<String> notes(Explanation node) {
        return node.notes().stream().map(this::said).toList();
    }

    String period(Explanation node) {
        return node.when().equals("start") ? texts.get("plan.start") : node.when();
    }

    String value(Explanation node) {
        double value = node.value();
        if (Double.isNaN(value)) {
            return "–";
        }
        return isRate(node)
                ? StrictNumber.format(value * 100, 2, marks)
                : StrictNumber.format(value, Decimals.of(value), marks);
    }

    String unit(Explanation node) {
        return switch (node.unit()) {
            case "1" -> isRate(node) ? "%" : "";
            case "a" -> texts.get("unit.years");
            default -> Headline.money(node.unit());
        };
    }

    private static boolean isRate(Explanation node) {
        return node.name().equals("irr") || node.name().equals("mirr");
    }

    private String said(String words) {
        for (Map.Entry<Pattern, String> sentence : SENTENCES.entrySet()) {
            Matcher match = sentence.getKey().matcher(words);
            if (match.matches()) {
                return texts.get("explain.words." + sentence.getValue(), values(sentence.getValue(), match));
            }
        }
        return words;
    }

    private Object[] values(String key, Matcher match) {
        List<Object> values = new ArrayList<>();
        for (int group = 1; group <= match.groupCount(); group++) {
            values.add(match.group(group));
        }
        return switch (key) {
            case "irr" -> new Object[] {rates(match.group(1))};
            case "present_value" -> values.stream().map(this::number).toArray();
            case "discounting", "discounting.days" ->
                new Object[] {percent(values.get(0)), values.get(1), texts.get("explain.timing." + values.get(2))};
            case "mirr" -> new Object[] {percent(values.get(0))};
            default -> values.toArray();
        };
    }

    private String percent(Object text) {
        return StrictNumber.local(text.toString(), marks);
    }

    private String number(Object text) {
        double value = Double.parseDouble(text.toString());
        return StrictNumber.format(value, Math.abs(value) < 1 ? 4 : Decimals.of(value), marks);
    }

    private String rates(String roots) {
        return roots.equals("none")
                ? texts.get("explain.words.none")
                : Stream.of(roots.split(", ", -1))
                        .map(root -> StrictNumber.format(Double.parseDouble(root) * 100, 2, marks) + " %")
                        .collect(Collectors.joining(", "));
    }
}
