package io.calminer.application.catalogue;

import io.calminer.application.Answer;
import io.calminer.application.RequestRule;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.audit.Facts;
import io.calminer.application.audit.Journal;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds a unit of measurement or changes one by its symbol. */
public final class SaveMeasurementUnit {

    private static final Pattern SYMBOL = Pattern.compile("[\\p{L}\\p{N}_%°/^.·-]{1,32}");
    private static final int LONGEST = 100;

    private final Access access;
    private final UnitOfWork work;
    private final MeasurementUnits units;
    private final Journal journal;

    public SaveMeasurementUnit(Access access, UnitOfWork work, MeasurementUnits units, Journal journal) {
        this.access = access;
        this.work = work;
        this.units = units;
        this.journal = journal;
    }

    /**
     * The unit as it shall be.
     *
     * @param revision the revision that the caller read; null to add a new one
     */
    public record Request(String symbol, @Nullable Long revision, String name, String quantity, boolean active) {}

    public Answer<MeasurementUnit> save(Request request) {
        Caller caller = access.require(Role.ADMIN);
        Problems problems = new Problems();
        if (!SYMBOL.matcher(request.symbol()).matches()) {
            problems.add(RequestRule.UNIT_SYMBOL, Pointer.ROOT.child("symbol"), request.symbol());
        }
        length(request.name(), "name", problems);
        length(request.quantity(), "quantity", problems);
        return problems.isEmpty()
                ? work.inTransaction(() -> store(caller, request))
                : Answer.refuse(new Answer.Invalid(problems.list()));
    }

    private Answer<MeasurementUnit> store(Caller caller, Request request) {
        Optional<MeasurementUnit> before = units.find(request.symbol());
        Long revision = request.revision();
        if (revision == null && before.isPresent()) {
            return Answer.refuse(new Answer.Taken("unit", "symbol", request.symbol()));
        }
        if (revision != null && before.isEmpty()) {
            return Answer.refuse(new Answer.NotFound("unit", request.symbol()));
        }
        MeasurementUnit after = new MeasurementUnit(
                request.symbol(),
                request.name(),
                request.quantity(),
                request.active(),
                true,
                revision == null ? 1 : revision + 1);
        if (revision == null) {
            units.add(after);
        } else if (!units.replace(after)) {
            String current = Long.toString(before.orElseThrow().revision());
            return Answer.refuse(new Answer.Stale("unit", revision.toString(), current));
        }
        journal.write(
                caller,
                "unit.save",
                "unit",
                after.symbol(),
                null,
                before.map(SaveMeasurementUnit::facts).orElse(null),
                facts(after));
        return Answer.of(after);
    }

    private static void length(String text, String field, Problems problems) {
        int length = text.strip().length();
        if (length < 1 || length > LONGEST) {
            problems.add(RequestRule.TEXT_LENGTH, Pointer.ROOT.child(field), 1, LONGEST, length);
        }
    }

    private static @Nullable JsonValue facts(MeasurementUnit unit) {
        return Facts.of("name", unit.name())
                .and("quantity", unit.quantity())
                .and("active", unit.active())
                .object();
    }
}
