package io.calminer.faces.language;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The words of the pages in one language; {@code {0}} in a text stands for the first value. */
public final class Texts {

    private static final String BUNDLE = "io.calminer.faces.Messages";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** The words of a language, English where it has none. */
    public static Texts of(Locale locale) {
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        return new Texts(ResourceBundle.getBundle(BUNDLE, locale, control), locale);
    }

    /** The language that was asked for. */
    public Locale locale() {
        return locale;
    }

    /**
     * The text of a key with its values in place; a key without a text is an error of the page that asks. A text that
     * counts may have one for a single thing, whose key ends in {@code .one}.
     */
    public String get(String key, Object... values) {
        boolean single = values.length > 0 && values[0].equals(1) && has(key + ".one");
        String text = bundle.getString(single ? key + ".one" : key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** Whether the key has a text. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The texts whose keys begin with one of the prefixes, by key: what a page hands to its scripts. */
    public Map<String, String> under(String... prefixes) {
        Map<String, String> found = new TreeMap<>();
        for (String key : Collections.list(bundle.getKeys())) {
            for (String prefix : prefixes) {
                if (key.startsWith(prefix)) {
                    found.put(key, bundle.getString(key));
                }
            }
        }
        return found;
    }
}
