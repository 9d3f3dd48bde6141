package io.calminer.faces.project.scenario;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The families of distributions and the laws of processes as forms: which fields each of them has, the usual ones first. */
final class LawForms {

    /**
     * A field of a family.
     *
     * @param own whether it is in the unit of the input; else it is a plain number, such as a shape or a probability
     * @param list whether it takes several values
     * @param optional whether it may stay empty
     */
    record Field(String name, boolean own, boolean list, boolean optional) {}

    /**
     * A family.
     *
     * @param key its type; of one that can be written in two ways, the second has a suffix after a colon
     */
    record Form(String key, List<Field> fields) {

        Form {
            fields = List.copyOf(fields);
        }

        String type() {
            return key.replaceFirst(":.*", "");
        }
    }

    /**
     * All of them. Of a field's name a star says that it is a plain number, brackets that it takes several values, and a
     * question mark that it may stay empty.
     */
    static final List<Form> ALL = List.of(
            form("triangular", "lower", "mode", "upper"),
            form("pert", "lower", "mode", "upper", "lambda*?"),
            form("uniform", "lower", "upper"),
            form("normal", "mean", "sd"),
            form("truncated_normal", "mean", "sd", "lower?", "upper?"),
            form("lognormal", "mean", "sd"),
            form("lognormal:logarithms", "mu*", "sigma*"),
            form("percentiles", "p10", "p50", "p90"),
            form("discrete", "values[]", "probabilities*[]"),
            form("bernoulli", "p*"),
            form("beta", "alpha*", "beta*", "lower?", "upper?"),
            form("binomial", "trials*", "p*"),
            form("constant", "value"),
            form("cumulative", "values[]", "probabilities*[]"),
            form("empirical", "values[]"),
            form("exponential", "mean"),
            form("gamma", "shape*", "scale"),
            form("geometric", "p*"),
            form("gumbel", "location", "scale"),
            form("histogram", "edges[]", "weights*[]"),
            form("log_uniform", "lower", "upper"),
            form("logistic", "location", "scale"),
            form("pareto", "scale", "shape*"),
            form("poisson", "mean"),
            form("student_t", "degrees_of_freedom*", "location?", "scale?"),
            form("trapezoidal", "a", "b", "c", "d"),
            form("uniform_discrete", "lower", "upper"),
            form("weibull", "shape*", "scale"));

    /** The laws of processes, written in the same way, the default of a price first. */
    static final List<Form> PROCESSES = List.of(
            form("deck", "deck", "reversion*", "volatility*"),
            form("schwartz", "start", "long_run", "reversion*", "volatility*"),
            form("gbm", "start", "drift*", "volatility*"),
            form("ornstein_uhlenbeck", "start", "long_run", "reversion*", "volatility"),
            form("merton", "start", "drift*", "volatility*", "jump_rate*", "jump_mean*", "jump_sd*"),
            form("ar1", "start", "mean", "autocorrelation*", "sd"),
            form("bootstrap", "start", "history[]", "block*?"),
            form("event", "probability*", "impact", "from*?", "to*?"));

    private LawForms() {}

    private static Form form(String key, String... fields) {
        return new Form(
                key,
                Arrays.stream(fields)
                        .map(text -> new Field(
                                text.replaceAll("[^a-z0-9_]", ""),
                                !text.contains("*"),
                                text.contains("["),
                                text.endsWith("?")))
                        .toList());
    }

    /** The forms with their words, as JSON that is safe inside of a script element. */
    static String json(List<Form> all, Texts texts) {
        List<JsonValue> forms = new ArrayList<>();
        for (Form form : all) {
            forms.add(new JsonFields()
                    .put("key", form.key())
                    .put("type", form.type())
                    .put("label", texts.get("law." + form.key().replace(':', '.')))
                    .put(
                            "fields",
                            form.fields(),
                            field -> new JsonFields()
                                    .put("name", field.name())
                                    .put("label", texts.get("law.field." + field.name()))
                                    .put("own", field.own())
                                    .put("list", field.list())
                                    .put("optional", field.optional())
                                    .object())
                    .object());
        }
        return CanonicalJson.write(new JsonValue.JsonArray(forms)).replace("<", "\\u003c");
    }
}
