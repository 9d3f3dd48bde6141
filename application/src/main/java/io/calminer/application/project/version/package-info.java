/**
 * Versions: immutable copies of a scenario, which can be named, compared and approved.
 *
 * <p>{@link io.calminer.application.project.version.VersionMaker} makes one unless the scenario has one with the same
 * hash; {@link io.calminer.application.project.version.CompareVersions} compares any two.
 */
@NullMarked
package io.calminer.application.project.version;

import org.jspecify.annotations.NullMarked;
