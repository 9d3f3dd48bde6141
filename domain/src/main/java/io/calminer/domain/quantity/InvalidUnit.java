package io.calminer.domain.quantity;

import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that is no unit, with the rule that it breaks and the values that the message names. */
public final class InvalidUnit extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final UnitRule rule;
    private final transient List<@Nullable Object> values;

    InvalidUnit(UnitRule rule, @Nullable Object... values) {
        super(message(Problem.of(rule, Pointer.ROOT, null, values)));
        this.rule = rule;
        this.values = Collections.unmodifiableList(Arrays.asList(values.clone()));
    }

    public UnitRule rule() {
        return rule;
    }

    /** What stands in the placeholders of the rule. */
    public List<@Nullable Object> values() {
        return values;
    }

    private static String message(Problem problem) {
        return problem.message() + (problem.hint() == null ? "" : " " + problem.hint());
    }
}
