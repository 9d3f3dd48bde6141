package io.calminer.application.equipment;

import io.calminer.application.InMemoryDatabase;
import io.calminer.application.InMemoryListing;
import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.domain.maintenance.LogEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

public final class InMemoryLogBook implements LogBook {

    private static final Map<String, Function<LogLine, @Nullable Object>> FIELDS = Map.of(
            "date", line -> line.entry().date(),
            "meter", line -> line.entry().meter(),
            "kind", line -> line.entry().kind().text(),
            "component", line -> line.entry().component(),
            "downtime", line -> line.entry().downtime(),
            "cost", line -> line.entry().cost(),
            "unit", LogLine::unit,
            "fleet", LogLine::fleet,
            "equipment_id", LogLine::equipmentId,
            "project_id", LogLine::projectId);

    private final InMemoryDatabase.Table<UUID, LogLine> rows;
    private final InMemoryEquipmentRegister register;
    private final BiPredicate<UUID, UUID> visible;

    /** Logs over a database; {@code visible} says whether a project is open to a user. */
    public InMemoryLogBook(
            InMemoryDatabase database, InMemoryEquipmentRegister register, BiPredicate<UUID, UUID> visible) {
        this.rows = database.table();
        this.register = register;
        this.visible = visible;
    }

    @Override
    public Optional<LogLine> find(UUID id) {
        return rows.find(id).map(this::named);
    }

    @Override
    public List<LogLine> ofUnit(UUID equipment) {
        return lines(line -> line.equipmentId().equals(equipment));
    }

    @Override
    public List<LogLine> ofProject(UUID project) {
        return lines(line -> line.projectId().equals(project));
    }

    @Override
    public void add(List<LogLine> lines) {
        lines.forEach(line -> rows.put(line.id(), line));
    }

    @Override
    public boolean replace(LogLine line) {
        boolean fits = find(line.id())
                .filter(old -> old.revision() == line.revision() - 1)
                .isPresent();
        if (fits) {
            rows.put(line.id(), line);
        }
        return fits;
    }

    @Override
    public void remove(UUID id) {
        rows.with(all -> all.remove(id));
    }

    @Override
    public Listing<LogLine> list(Slice slice, @Nullable UUID viewer) {
        return InMemoryListing.of(
                rows.rows().stream()
                        .filter(line -> viewer == null || visible.test(line.projectId(), viewer))
                        .map(this::named),
                slice,
                FIELDS,
                Comparator.comparing((LogLine line) -> line.entry().date())
                        .thenComparingDouble(line -> line.entry().meter())
                        .thenComparing(LogLine::id)
                        .reversed());
    }

    private List<LogLine> lines(Predicate<LogLine> wanted) {
        return rows.rows().stream()
                .filter(wanted)
                .map(this::named)
                .sorted(Comparator.comparing(LogLine::entry, LogEntry.IN_TIME).thenComparing(LogLine::id))
                .toList();
    }

    /** The line with the words of its machine as they are now. */
    private LogLine named(LogLine line) {
        Equipment equipment = register.find(line.equipmentId()).orElseThrow();
        return new LogLine(
                line.id(),
                line.projectId(),
                line.equipmentId(),
                equipment.unit().code(),
                equipment.unit().fleet(),
                line.entry(),
                line.revision(),
                line.createdAt(),
                line.createdBy(),
                line.updatedAt());
    }
}
