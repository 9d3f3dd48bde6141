package io.calminer.persistence.equipment;

import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.equipment.LogBook;
import io.calminer.application.equipment.LogLine;
import io.calminer.domain.maintenance.LogEntry;
import io.calminer.domain.maintenance.LogKind;
import io.calminer.persistence.Columns;
import io.calminer.persistence.JpaList;
import io.calminer.persistence.JpaUnitOfWork;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public final class JpaLogBook implements LogBook {

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("date", "l.happened_on"),
            Map.entry("meter", "l.meter"),
            Map.entry("kind", "l.kind COLLATE \"C\""),
            Map.entry("component", "l.component COLLATE \"C\""),
            Map.entry("downtime", "l.downtime"),
            Map.entry("cost", "l.cost"),
            Map.entry("unit", "u.code COLLATE \"C\""),
            Map.entry("fleet", "u.fleet COLLATE \"C\""),
            Map.entry("equipment_id", "l.equipment_id"),
            Map.entry("project_id", "u.project_id"));

    private static final String SELECT = "l.id, u.project_id, l.equipment_id, u.code, u.fleet, l.happened_on, l.meter,"
            + " l.kind, l.component, l.downtime, l.cost, l.description, l.revision, l.created_at, l.created_by,"
            + " l.updated_at";

    private static final String FROM = "maintenance_log l JOIN equipment u ON u.id = l.equipment_id";

    private static final String IN_TIME =
            " ORDER BY l.happened_on, l.meter, l.kind COLLATE \"C\", l.component COLLATE \"C\", l.id";

    private final JpaUnitOfWork work;

    public JpaLogBook(JpaUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<LogLine> find(UUID id) {
        return lines("l.id", id).stream().findFirst();
    }

    @Override
    public List<LogLine> ofUnit(UUID equipment) {
        return lines("l.equipment_id", equipment);
    }

    @Override
    public List<LogLine> ofProject(UUID project) {
        return lines("u.project_id", project);
    }

    @Override
    public void add(List<LogLine> lines) {
        work.with(entities -> {
            lines.forEach(line -> entities.persist(MaintenanceLogRow.of(line)));
            return lines;
        });
    }

    @Override
    public boolean replace(LogLine line) {
        return work.with(entities -> {
            MaintenanceLogRow row = entities.find(MaintenanceLogRow.class, line.id(), LockModeType.PESSIMISTIC_WRITE);
            boolean fits = row != null && row.revision == line.revision() - 1;
            if (fits) {
                row.take(line);
            }
            return fits;
        });
    }

    @Override
    public void remove(UUID id) {
        work.with(entities -> {
            Optional.ofNullable(entities.find(MaintenanceLogRow.class, id)).ifPresent(entities::remove);
            return id;
        });
    }

    @Override
    public Listing<LogLine> list(Slice slice, @Nullable UUID viewer) {
        JpaList list = new JpaList(SELECT, FROM, "l.happened_on DESC, l.meter DESC, l.id DESC", COLUMNS)
                .where(JpaEquipmentRegister.EXISTS);
        if (viewer != null) {
            list.where(JpaEquipmentRegister.VISIBLE, viewer);
        }
        return work.with(entities -> list.read(entities, slice, JpaLogBook::line));
    }

    private List<LogLine> lines(String column, UUID value) {
        String sql = "SELECT " + SELECT + " FROM " + FROM + " WHERE " + column + " = ?1" + IN_TIME;
        return work.with(entities -> {
            List<LogLine> lines = new ArrayList<>();
            for (Object row :
                    entities.createNativeQuery(sql).setParameter(1, value).getResultList()) {
                lines.add(line((Object[]) row));
            }
            return lines;
        });
    }

    private static LogLine line(Object[] row) {
        LogEntry entry = new LogEntry(
                LocalDate.parse(Columns.text(row[5])),
                real(row[6]),
                LogKind.valueOf(Columns.text(row[7]).toUpperCase(Locale.ROOT)),
                Columns.text(row[8]),
                real(row[9]),
                real(row[10]),
                Columns.text(row[11]));
        return new LogLine(
                Columns.id(row[0]),
                Columns.id(row[1]),
                Columns.id(row[2]),
                Columns.text(row[3]),
                Columns.text(row[4]),
                entry,
                Columns.number(row[12]),
                Columns.instant(row[13]),
                Columns.text(row[14]),
                Columns.instant(row[15]));
    }

    private static double real(Object column) {
        return Objects.requireNonNull(Columns.optionalDouble(column));
    }
}
