package io.calminer.domain.taxation;

import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a tax refers to: other taxes that it deducts, and depreciation classes that it allows. */
final class TaxReferences {

    private static final String DEDUCT = "deduct";
    private static final String CLASSES = "classes";

    private final Set<String> taxes;
    private final DepreciationCharges classes;

    TaxReferences(Set<String> taxes, DepreciationCharges classes) {
        this.taxes = taxes;
        this.classes = classes;
    }

    /** The lines of the taxes that are deducted. */
    List<String> deducted(TaxItem item) {
        List<String> lines = new ArrayList<>();
        for (String tax : listed(item, DEDUCT, taxes, TaxationRule.UNKNOWN_TAX)) {
            lines.add(item.collection() + "." + tax + ".charge");
        }
        return lines;
    }

    /** The depreciation classes that a tax allows: those listed, otherwise those of its entity. */
    List<String> allowed(TaxItem item) {
        String entity = item.fields().text("entity", "");
        return item.fields().has(CLASSES)
                ? listed(item, CLASSES, classes.keys(), TaxationRule.UNKNOWN_TAX_CLASS)
                : classes.keysOf(entity);
    }

    /** The lines of the charges of classes. */
    List<String> charges(List<String> keys) {
        return classes.charges(keys);
    }

    /** What is earned by selling assets of classes, as a sum to append to a formula; empty where none of it is income. */
    String proceeds(Collection<String> keys) {
        return classes.proceeds(keys).stream().map(line -> " + " + line).collect(Collectors.joining());
    }

    /** The same of all classes. */
    String proceeds() {
        return proceeds(classes.keys());
    }

    /** The line of what comes into service in the class of a credit; no money where it is none, which is told. */
    String additions(TaxItem item, Fields credit) {
        String key = credit.text("class");
        if (classes.keys().contains(key)) {
            return DepreciationClasses.COLLECTION + "." + key + ".additions";
        }
        if (!key.isBlank()) {
            tell(item, TaxationRule.UNKNOWN_TAX_CLASS, credit.pointer("class"), key, classes.keys());
        }
        return item.none();
    }

    private List<String> listed(TaxItem item, String field, Set<String> known, TaxationRule rule) {
        List<String> found = new ArrayList<>();
        if (!item.fields().has(field)) {
            return found;
        }
        List<JsonValue> keys = item.fields().array(field);
        for (int i = 0; i < keys.size(); i++) {
            Pointer at = item.fields().pointer(field).child(i);
            if (!(keys.get(i) instanceof JsonValue.JsonText key)) {
                item.context()
                        .problems()
                        .add(DocumentRule.WRONG_TYPE, at, "a text", keys.get(i).typeName());
            } else if (known.contains(key.value())) {
                found.add(key.value());
            } else {
                tell(item, rule, at, key.value(), known);
            }
        }
        return found;
    }

    private static void tell(TaxItem item, TaxationRule rule, Pointer at, String key, Set<String> known) {
        item.context().problems().add(rule, at, item.key(), key, Suggestion.nearest(key, known));
    }
}
