package io.calminer.persistence.project;

import io.calminer.application.project.draft.Draft;
import io.calminer.application.project.draft.Drafts;
import io.calminer.persistence.JpaUnitOfWork;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

public final class JpaDrafts implements Drafts {

    private final JpaUnitOfWork work;

    public JpaDrafts(JpaUnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Draft> find(UUID scenarioId, UUID userId) {
        DraftKey key = new DraftKey(scenarioId, userId);
        return work.with(entities ->
                Optional.ofNullable(entities.find(DraftRow.class, key)).map(DraftRow::toDomain));
    }

    @Override
    public Optional<Draft> findForUpdate(UUID scenarioId, UUID userId) {
        DraftKey key = new DraftKey(scenarioId, userId);
        return work.with(
                entities -> Optional.ofNullable(entities.find(DraftRow.class, key, LockModeType.PESSIMISTIC_WRITE))
                        .map(DraftRow::toDomain));
    }

    @Override
    public void put(Draft draft) {
        work.with(entities -> entities.merge(DraftRow.of(draft)));
    }

    @Override
    public void remove(UUID scenarioId, UUID userId) {
        String delete = "DELETE FROM DraftRow d WHERE d.scenarioId = :scenario AND d.userId = :user";
        work.with(entities -> entities.createQuery(delete)
                .setParameter("scenario", scenarioId)
                .setParameter("user", userId)
                .executeUpdate());
    }
}
