package io.calminer.bootstrap.launch.configuration;

import java.util.List;

/** An environment that CalMiner refuses to start with: all that is wrong with it, each with its name. */
public final class InvalidConfiguration extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    InvalidConfiguration(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
