/**
 * Drafts: what one user is changing in a scenario and has not saved yet.
 *
 * <p>{@link io.calminer.application.project.draft.EditDraft} appends a change, undoes and redoes;
 * {@link io.calminer.application.project.draft.ShowDraft} shows the plan with the changes in it;
 * {@link io.calminer.application.project.draft.SaveDraft} joins them with what others saved meanwhile.
 */
@NullMarked
package io.calminer.application.project.draft;

import org.jspecify.annotations.NullMarked;
