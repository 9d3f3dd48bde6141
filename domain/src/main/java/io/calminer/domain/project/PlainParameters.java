package io.calminer.domain.project;

import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import java.util.List;

/** Parameters written as plain numbers. */
final class PlainParameters implements DistributionFields.Reading {

    private final Fields fields;
    private final int before;

    PlainParameters(Fields fields) {
        this.fields = fields;
        before = fields.problems().size();
    }

    @Override
    public boolean failed() {
        return fields.problems().size() > before;
    }

    @Override
    public boolean has(String field) {
        return fields.has(field);
    }

    @Override
    public double own(String field) {
        return fields.number(field);
    }

    @Override
    public double plain(String field) {
        return fields.number(field);
    }

    @Override
    public double[] owns(String field) {
        List<JsonValue> values = fields.array(field);
        double[] numbers = new double[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonValue value = values.get(i);
            if (value instanceof JsonValue.JsonNumber number) {
                numbers[i] = number.value();
            } else {
                fields.problems()
                        .add(DocumentRule.WRONG_TYPE, fields.pointer(field).child(i), "a number", value.typeName());
            }
        }
        return numbers;
    }

    @Override
    public double[] plains(String field) {
        return owns(field);
    }
}
