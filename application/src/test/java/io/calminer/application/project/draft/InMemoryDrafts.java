package io.calminer.application.project.draft;

import io.calminer.application.InMemoryDatabase;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryDrafts implements Drafts {

    private final InMemoryDatabase.Table<String, Draft> drafts;

    public InMemoryDrafts(InMemoryDatabase database) {
        this.drafts = database.table();
    }

    @Override
    public Optional<Draft> find(UUID scenarioId, UUID userId) {
        return drafts.find(scenarioId + "/" + userId);
    }

    @Override
    public Optional<Draft> findForUpdate(UUID scenarioId, UUID userId) {
        return find(scenarioId, userId);
    }

    @Override
    public void put(Draft draft) {
        drafts.put(draft.scenarioId() + "/" + draft.userId(), draft);
    }

    @Override
    public void remove(UUID scenarioId, UUID userId) {
        drafts.with(rows -> rows.remove(scenarioId + "/" + userId));
    }
}
