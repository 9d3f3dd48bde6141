package io.calminer.domain.formula;

import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that is no formula, with the rule that it breaks and the position of the mistake. */
public final class InvalidFormula extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final FormulaRule rule;
    private final int offset;
    private final transient List<@Nullable Object> values;

    InvalidFormula(FormulaRule rule, int offset, @Nullable Object... values) {
        super(Problem.of(rule, Pointer.ROOT, null, values).message());
        this.rule = rule;
        this.offset = offset;
        this.values = Collections.unmodifiableList(Arrays.asList(values.clone()));
    }

    public FormulaRule rule() {
        return rule;
    }

    /** The position of the mistake in the text, counted from 0. */
    public int offset() {
        return offset;
    }

    /** What stands in the placeholders of the rule. */
    public List<@Nullable Object> values() {
        return values;
    }
}
