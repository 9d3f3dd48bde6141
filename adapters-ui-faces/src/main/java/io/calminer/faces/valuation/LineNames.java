package io.calminer.faces.valuation;

import io.calminer.faces.language.Texts;
import java.util.Locale;

/** What people call a line that nobody named: the totals of every plan, and the aspects of items, in the reader's language. */
public final class LineNames {

    private static final String OF_LINE = "line.";
    private static final String ASPECT = "line.aspect.";
    private static final String AREA = "costs.area.";

    private LineNames() {}

    /**
     * The name of a line.
     *
     * @param key by which formulas read it
     * @param name as the plan has it, such as {@code Senior: interest}; the key where nobody gave one
     */
    public static String of(String key, String name, Texts texts) {
        if (name.equals(key)) {
            String area = "report.area." + key.substring(Math.min(key.length(), AREA.length()));
            if (key.startsWith(AREA) && texts.has(area)) {
                return texts.get("line.costs.area", texts.get(area));
            }
            return texts.has(OF_LINE + key) ? texts.get(OF_LINE + key) : name;
        }
        String shown = named(name, ": ", key, texts);
        // areas of production write "Concentrate, revenue"
        return shown.equals(name) ? named(name, ", ", key, texts) : shown;
    }

    /** A name of the form {@code item, aspect}, of which the aspect, and the item that stands for all, have words. */
    private static String named(String name, String mark, String key, Texts texts) {
        int at = name.lastIndexOf(mark);
        if (at < 0) {
            return name;
        }
        String item = name.substring(0, at);
        String collection = item.toLowerCase(Locale.ROOT);
        boolean ofAll = key.startsWith(collection + ".") && texts.has(OF_LINE + collection);
        return (ofAll ? texts.get(OF_LINE + collection) : item)
                + mark
                + aspect(name.substring(at + mark.length()), texts);
    }

    /** An aspect in words; behind it may stand the metal that it is about. */
    private static String aspect(String aspect, Texts texts) {
        String known = ASPECT + aspect.replace(' ', '_');
        if (texts.has(known)) {
            return texts.get(known);
        }
        int metal = aspect.lastIndexOf(' ');
        String before = ASPECT + aspect.substring(0, Math.max(0, metal)).replace(' ', '_');
        return metal > 0 && texts.has(before) ? texts.get(before) + aspect.substring(metal) : aspect;
    }
}
