package io.calminer.bootstrap.launch;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.model.Explanation;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An explanation drawn as a tree of text or written as JSON. */
final class ExplanationTree {

    private ExplanationTree() {}

    static void print(Explanation root, PrintWriter out) {
        print(root, "", "", out);
    }

    private static void print(Explanation node, String first, String following, PrintWriter out) {
        out.println(first + head(node));
        String inner = following + (node.inputs().isEmpty() ? "   " : "│  ");
        if (!node.formula().isEmpty()) {
            out.println(inner + "= " + node.formula());
        }
        node.notes().forEach(note -> out.println(inner + "· " + note));
        List<Explanation> inputs = node.inputs();
        for (int i = 0; i < inputs.size(); i++) {
            boolean last = i == inputs.size() - 1;
            print(inputs.get(i), following + (last ? "└─ " : "├─ "), following + (last ? "   " : "│  "), out);
        }
    }

    private static String head(Explanation node) {
        String when = node.when().isEmpty() ? "" : " " + node.when();
        String label = node.label().equals(node.name()) ? "" : "  (" + node.label() + ")";
        String source = node.source() == null ? "" : "  [" + node.source() + "]";
        String more = node.continues() ? "  …" : "";
        return node.name() + when + ": " + value(node) + label + source + more;
    }

    private static String value(Explanation node) {
        String unit = node.unit().equals("1") ? "" : " " + node.unit();
        if (Double.isNaN(node.value())) {
            return "undefined";
        }
        double size = Math.abs(node.value());
        String digits = size != 0 && (size < 0.01 || size >= 1e9) ? "%.6g" : "%,.4f";
        return String.format(Locale.ROOT, digits, node.value() + 0.0) + unit;
    }

    static JsonValue json(Explanation node) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("name", Json.text(node.name()));
        fields.put("label", Json.text(node.label()));
        fields.put("period", Json.text(node.when()));
        fields.put("value", Json.number(node.value()));
        fields.put("unit", Json.text(node.unit()));
        fields.put("formula", Json.text(node.formula()));
        if (node.source() != null) {
            fields.put("source", Json.text(node.source()));
        }
        fields.put("notes", Json.texts(node.notes()));
        fields.put(
                "inputs",
                new JsonValue.JsonArray(
                        node.inputs().stream().map(ExplanationTree::json).toList()));
        fields.put("continues", new JsonValue.JsonBoolean(node.continues()));
        return new JsonValue.JsonObject(fields);
    }
}
