package io.calminer.persistence.calculation;

import io.calminer.application.Listing;
import io.calminer.application.Slice;
import io.calminer.application.calculation.Calculator;
import io.calminer.application.calculation.Snapshot;
import io.calminer.application.calculation.Snapshots;
import io.calminer.persistence.Columns;
import io.calminer.persistence.JpaList;
import io.calminer.persistence.JpaUnitOfWork;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public final class JpaSnapshots implements Snapshots {

    private static final String VISIBLE = "EXISTS (SELECT 1 FROM project p WHERE p.id = kept.project_id"
            + " AND (NOT p.is_private OR EXISTS (SELECT 1 FROM project_member m"
            + " WHERE m.project_id = p.id AND m.user_id = ?)))";

    private static final Map<String, String> FIELDS = Map.of(
            "created_at", "kept.created_at",
            "created_by", "kept.created_by",
            "project_id", "kept.project_id",
            "scenario_id", "kept.scenario_id");

    private final JpaUnitOfWork work;

    public JpaSnapshots(JpaUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(Snapshot snapshot) {
        work.with(entities -> {
            entities.persist(CalculationSnapshotRow.of(snapshot));
            return snapshot;
        });
    }

    @Override
    public Listing<Snapshot> list(Calculator calculator, @Nullable UUID viewer, Slice slice) {
        JpaList list = new JpaList(
                        "kept.id, kept.calculator",
                        "calculation_snapshot kept",
                        "kept.created_at DESC, kept.id DESC",
                        FIELDS)
                .where("kept.calculator = ?", calculator.text());
        if (viewer != null) {
            list.where(VISIBLE, viewer);
        }
        return work.with(entities -> list.read(
                entities,
                slice,
                row -> Objects.requireNonNull(entities.find(CalculationSnapshotRow.class, Columns.id(row[0])))
                        .toDomain()));
    }
}
