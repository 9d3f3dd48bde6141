package io.calminer.application.catalogue;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Facts;
import io.calminer.application.audit.Journal;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds a currency or changes one by its code; the default currency stays active. */
public final class SaveCurrency {

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SYMBOL = 8;
    private static final int MOST_DECIMALS = 6;

    private final Access access;
    private final UnitOfWork work;
    private final Currencies currencies;
    private final Journal journal;

    public SaveCurrency(Access access, UnitOfWork work, Currencies currencies, Journal journal) {
        this.access = access;
        this.work = work;
        this.currencies = currencies;
        this.journal = journal;
    }

    /**
     * The currency as it shall be.
     *
     * @param revision the revision that the caller read; null to add a new one
     */
    public record Request(
            String code, @Nullable Long revision, String name, String symbol, int decimals, boolean active) {}

    public Answer<Currency> save(Request request) {
        Caller caller = access.require(Role.ADMIN);
        Problems problems = new Problems();
        check(request, problems);
        return problems.isEmpty()
                ? work.inTransaction(() -> store(caller, request))
                : Answer.refuse(new Answer.Invalid(problems.list()));
    }

    private Answer<Currency> store(Caller caller, Request request) {
        Optional<Currency> before = currencies.find(request.code());
        Long revision = request.revision();
        if (revision == null && before.isPresent()) {
            return Answer.refuse(new Answer.Taken("currency", "code", request.code()));
        }
        if (revision != null && before.isEmpty()) {
            return Answer.refuse(new Answer.NotFound("currency", request.code()));
        }
        Currency after = new Currency(
                request.code(),
                request.name(),
                request.symbol(),
                request.decimals(),
                request.active(),
                true,
                revision == null ? 1 : revision + 1);
        if (revision == null) {
            currencies.add(after);
        } else if (!currencies.replace(after)) {
            String current = Long.toString(before.orElseThrow().revision());
            return Answer.refuse(new Answer.Stale("currency", revision.toString(), current));
        }
        journal.write(
                caller,
                "currency.save",
                "currency",
                after.code(),
                null,
                before.map(SaveCurrency::facts).orElse(null),
                facts(after));
        return Answer.of(after);
    }

    private static void check(Request request, Problems problems) {
        if (!CODE.matcher(request.code()).matches()) {
            problems.add(RequestRule.CURRENCY_CODE, Pointer.ROOT.child("code"), request.code(), Currency.DEFAULT);
        }
        length(request.name(), "name", LONGEST_NAME, problems);
        length(request.symbol(), "symbol", LONGEST_SYMBOL, problems);
        if (request.decimals() < 0 || request.decimals() > MOST_DECIMALS) {
            Pointer at = Pointer.ROOT.child("decimals");
            problems.add(DocumentRule.OUT_OF_RANGE, at, 0, MOST_DECIMALS, request.decimals());
        }
        if (request.code().equals(Currency.DEFAULT) && !request.active()) {
            problems.add(RequestRule.DEFAULT_CURRENCY, Pointer.ROOT.child("active"), Currency.DEFAULT);
        }
    }

    private static void length(String text, String field, int most, Problems problems) {
        int length = text.strip().length();
        if (length < 1 || length > most) {
            problems.add(RequestRule.TEXT_LENGTH, Pointer.ROOT.child(field), 1, most, length);
        }
    }

    private static @Nullable JsonValue facts(Currency currency) {
        return Facts.of("name", currency.name())
                .and("symbol", currency.symbol())
                .and("decimals", currency.decimals())
                .and("active", currency.active())
                .object();
    }
}
