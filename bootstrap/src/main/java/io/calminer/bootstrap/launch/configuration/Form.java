package io.calminer.bootstrap.launch.configuration;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the value of a variable must look like. */
enum Form {
    TEXT("a text", ".*", 0),
    NAME("a name of letters, digits and underscores", "[A-Za-z_][A-Za-z0-9_]{0,62}", 0),
    DRIVER("org.postgresql.Driver", "org\\.postgresql\\.Driver|postgresql", 0),
    PORT("a whole number within [0, 65535]", "[0-9]{1,5}", 65_535),
    THREADS("a whole number within [0, 1024]", "[0-9]{1,4}", 1024),
    MEGABYTES("a whole number within [1, 1024]", "[1-9][0-9]{0,3}", 1024),
    COUNT("a whole number within [1, 1000000000]", "[1-9][0-9]{0,9}", 1_000_000_000),
    TRUTH("true or false", "true|false", 0),
    LEVEL("SEVERE, WARNING, INFO or FINE", "SEVERE|WARNING|INFO|FINE", 0),
    SECRET("a text of at least 32 characters", ".{32,}", 0),
    COLOUR("a colour such as #1f5f8b", "#[0-9a-fA-F]{6}", 0),
    MODE("auto, light or dark", "auto|light|dark", 0),
    PERCENT("a number within [0, 100]", "100(\\.0+)?|[0-9]{1,2}(\\.[0-9]{1,9})?", 0),
    AMOUNT("a number of 0 or more", "[0-9]{1,12}(\\.[0-9]{1,9})?", 0),
    CURRENCY("a currency code such as USD", "[A-Z]{3}", 0);

    private final String words;
    private final Pattern pattern;
    private final long most;

    /** A form whose values are numbers up to a limit, or texts when the limit is 0. */
    Form(String words, String pattern, long most) {
        this.words = words;
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
        this.most = most;
    }

    /** Why a value cannot be used; null when it can. */
    @Nullable String problem(String value) {
        boolean fits = pattern.matcher(value).matches() && (most == 0 || Long.parseLong(value) <= most);
        return fits ? null : "must be " + words;
    }
}
