package io.calminer.bootstrap.launch.configuration;

/** One name that the environment may set. The same table, in words, is {@code docs/configuration.md}. */
public enum Variable {
    DATABASE_DRIVER("org.postgresql.Driver", Form.DRIVER, false),
    DATABASE_HOST("", Form.TEXT, false),
    DATABASE_PORT("5432", Form.PORT, false),
    DATABASE_NAME("calminer", Form.NAME, false),
    DATABASE_SCHEMA("public", Form.NAME, false),
    DATABASE_USER("calminer", Form.TEXT, false),
    DATABASE_PASSWORD("", Form.TEXT, true),
    CALMINER_HOST("0.0.0.0", Form.TEXT, false),
    CALMINER_PORT("8000", Form.PORT, false),
    CALMINER_DATA("var", Form.TEXT, false),
    CALMINER_SIMULATION_THREADS("0", Form.THREADS, false),
    CALMINER_SIMULATION_ITERATIONS("1000000000", Form.COUNT, false),
    CALMINER_CALCULATION_SECONDS("60", Form.COUNT, false),
    CALMINER_BODY_MEGABYTES("10", Form.MEGABYTES, false),
    CALMINER_REQUESTS_PER_SECOND("200", Form.COUNT, false),
    CALMINER_TOKEN_KEY("", Form.SECRET, true),
    CALMINER_METRICS_TOKEN("", Form.SECRET, true),
    CALMINER_SEED_ADMIN_EMAIL("", Form.TEXT, false),
    CALMINER_SEED_ADMIN_USERNAME("admin", Form.TEXT, false),
    CALMINER_SEED_ADMIN_PASSWORD("", Form.TEXT, true),
    CALMINER_SEED_ADMIN_ROLES("admin", Form.TEXT, false),
    CALMINER_SEED_FORCE("false", Form.TRUTH, false),
    CALMINER_TLS_PROXY("false", Form.TRUTH, false),
    CALMINER_LOG_LEVEL("WARNING", Form.LEVEL, false),
    CALMINER_THEME_PRIMARY("", Form.COLOUR, false),
    CALMINER_THEME_PRIMARY_DARK("", Form.COLOUR, false),
    CALMINER_THEME_ACCENT("", Form.COLOUR, false),
    CALMINER_THEME_ACCENT_DARK("", Form.COLOUR, false),
    CALMINER_THEME_BACKGROUND("", Form.COLOUR, false),
    CALMINER_THEME_BACKGROUND_DARK("", Form.COLOUR, false),
    CALMINER_THEME_TEXT("", Form.COLOUR, false),
    CALMINER_THEME_TEXT_DARK("", Form.COLOUR, false),
    CALMINER_THEME_MODE("", Form.MODE, false),
    CALMINER_SELF_REGISTRATION("", Form.TRUTH, false),
    CALMINER_PRICING_PAYABLE_PCT("", Form.PERCENT, false),
    CALMINER_PRICING_MOISTURE_THRESHOLD_PCT("", Form.PERCENT, false),
    CALMINER_PRICING_MOISTURE_PENALTY_PER_PCT("", Form.AMOUNT, false),
    CALMINER_PRICING_DEFAULT_CURRENCY("", Form.CURRENCY, false);

    private final String otherwise;
    private final Form form;
    private final boolean secret;

    Variable(String otherwise, Form form, boolean secret) {
        this.otherwise = otherwise;
        this.form = form;
        this.secret = secret;
    }

    /** The value that holds when the environment sets none; empty for "none". */
    public String otherwise() {
        return otherwise;
    }

    /** Whether a value may also be read from the file that the name with {@code _FILE} gives. */
    public boolean hasFile() {
        return secret || name().startsWith("DATABASE_");
    }

    /** Whether a message may not show the value. */
    boolean isSecret() {
        return secret;
    }

    Form form() {
        return form;
    }
}
