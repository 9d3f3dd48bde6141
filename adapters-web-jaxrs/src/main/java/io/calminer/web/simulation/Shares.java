package io.calminer.web.simulation;

import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;

/** Lists of probabilities in a body. */
final class Shares {

    private Shares() {}

    /** Tells every entry that is not a share from a least one up to 1. */
    static void check(Fields fields, String name, double[] shares, double least) {
        for (int i = 0; i < shares.length; i++) {
            if (!(shares[i] >= least && shares[i] <= 1)) {
                fields.problems()
                        .add(DocumentRule.OUT_OF_RANGE, fields.pointer(name).child(i), least, 1, shares[i]);
            }
        }
    }
}
