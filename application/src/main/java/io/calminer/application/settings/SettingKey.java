package io.calminer.application.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A setting: its name, its shipped value and the form of its values. */
public enum SettingKey {
    THEME_PRIMARY("#1f5f8b", Form.COLOUR),
    THEME_PRIMARY_DARK("#8ec1e6", Form.COLOUR),
    THEME_ACCENT("#b4530a", Form.COLOUR),
    THEME_ACCENT_DARK("#f0a35e", Form.COLOUR),
    THEME_BACKGROUND("#ffffff", Form.COLOUR),
    THEME_BACKGROUND_DARK("#15191e", Form.COLOUR),
    THEME_TEXT("#1d2329", Form.COLOUR),
    THEME_TEXT_DARK("#e8ecf0", Form.COLOUR),
    THEME_MODE("auto", Form.MODE),
    SELF_REGISTRATION("false", Form.TRUTH),
    PRICING_PAYABLE_PCT("100", Form.PERCENT),
    PRICING_MOISTURE_THRESHOLD_PCT("8", Form.PERCENT),
    PRICING_MOISTURE_PENALTY_PER_PCT("0", Form.AMOUNT),
    PRICING_DEFAULT_CURRENCY("USD", Form.CURRENCY);

    private final String shipped;
    private final Form form;

    SettingKey(String shipped, Form form) {
        this.shipped = shipped;
        this.form = form;
    }

    private enum Form {
        COLOUR("#[0-9a-fA-F]{6}", "a colour such as #1f5f8b"),
        MODE("auto|light|dark", "auto, light or dark"),
        TRUTH("true|false", "true or false"),
        PERCENT("100(\\.0+)?|[0-9]{1,2}(\\.[0-9]{1,9})?", "a number within [0, 100]"),
        AMOUNT("[0-9]{1,12}(\\.[0-9]{1,9})?", "a number of 0 or more"),
        CURRENCY("[A-Z]{3}", "a currency code such as USD");

        private final Pattern pattern;
        private final String words;

        Form(String pattern, String words) {
            this.pattern = Pattern.compile(pattern);
            this.words = words;
        }
    }

    /** The name in documents, tables and, in capitals after {@code CALMINER_}, in the environment. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value where nobody chose one. */
    public String shipped() {
        return shipped;
    }

    public boolean accepts(String value) {
        return form.pattern.matcher(value).matches();
    }

    /** What values look like, in words. */
    public String rule() {
        return form.words;
    }

    public static Optional<SettingKey> find(String text) {
        return Arrays.stream(values()).filter(key -> key.text().equals(text)).findFirst();
    }

    public static List<String> texts() {
        return Arrays.stream(values()).map(SettingKey::text).toList();
    }
}
