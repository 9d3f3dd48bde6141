package io.calminer.application.project;

import io.calminer.application.RequestRule;
import io.calminer.application.catalogue.Currencies;
import io.calminer.application.catalogue.Currency;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.document.Suggestion;
import java.util.List;

/** What the values of a project must obey. */
final class ProjectChecks {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 10_000;

    private final Currencies currencies;
    private final Problems problems;

    ProjectChecks(Currencies currencies, Problems problems) {
        this.currencies = currencies;
        this.problems = problems;
    }

    void check(
            String name,
            String location,
            String operationType,
            String description,
            String currency,
            List<String> commodities) {
        length(name, Pointer.ROOT.child("name"), 1, LONGEST_NAME);
        length(location, Pointer.ROOT.child("location"), 0, LONGEST_NAME);
        length(operationType, Pointer.ROOT.child("operation_type"), 0, LONGEST_NAME);
        length(description, Pointer.ROOT.child("description"), 0, LONGEST_DESCRIPTION);
        Pointer list = Pointer.ROOT.child("commodities");
        for (int i = 0; i < commodities.size(); i++) {
            length(commodities.get(i), list.child(i), 1, LONGEST_NAME);
        }
        List<String> active = currencies.list().stream()
                .filter(Currency::active)
                .map(Currency::code)
                .toList();
        if (!active.contains(currency)) {
            problems.add(
                    RequestRule.UNKNOWN_CURRENCY,
                    Pointer.ROOT.child("currency"),
                    currency,
                    Suggestion.nearest(currency, active));
        }
    }

    private void length(String text, Pointer at, int low, int high) {
        int length = text.strip().length();
        if (length < low || length > high) {
            problems.add(RequestRule.TEXT_LENGTH, at, low, high, length);
        }
    }
}
