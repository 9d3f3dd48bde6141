package io.calminer.web.health;

/** Figures in the text format of Prometheus, version 0.0.4. */
final class MetricsText {

    private final StringBuilder text = new StringBuilder(4096);

    /** Begins the figures of one name. */
    void family(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    /**
     * One figure.
     *
     * @param labels as in {@code state="queued"}; empty for none
     */
    void value(String name, String labels, double value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append('{').append(labels).append('}');
        }
        text.append(' ');
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            text.append((long) value);
        } else {
            text.append(value);
        }
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
