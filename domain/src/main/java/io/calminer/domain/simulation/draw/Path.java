package io.calminer.domain.simulation.draw;

import io.calminer.domain.simulation.process.Process;

/**
 * A process and the address of its draws.
 *
 * @param name the name in results
 * @param drawKey the address of its draws
 * @param process the law, which knows the slots that it fills
 */
public record Path(String name, long drawKey, Process process) {}
