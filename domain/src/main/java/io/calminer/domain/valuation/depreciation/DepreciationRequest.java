package io.calminer.domain.valuation.depreciation;

import io.calminer.domain.document.Fields;
import java.util.OptionalDouble;

/**
 * What is asked of a depreciation.
 *
 * @param name the method's name
 * @param method the method with its figures
 * @param from the point in time from which the charges between two points are asked; empty when they are not
 * @param to the point in time up to which they are asked; empty when they are not
 * @param at the periods whose depreciation is asked
 */
public record DepreciationRequest(
        MethodName name, DepreciationMethod method, OptionalDouble from, OptionalDouble to, double[] at) {

    public DepreciationRequest {
        at = at.clone();
    }

    /** The request of a document's object; everything that is wrong about it goes to the problems of the fields. */
    public static DepreciationRequest read(Fields fields) {
        return new DepreciationFields(fields).read();
    }

    @Override
    public double[] at() {
        return at.clone();
    }
}
