package io.calminer.application.settings;

/**
 * The value of a setting that holds now.
 *
 * @param origin where the value comes from
 * @param revision grows with each change of the stored value; 0 when none is stored
 */
public record Setting(SettingKey key, String value, Origin origin, long revision) {

    /** Where a value comes from; an earlier one wins. */
    public enum Origin {
        /** The environment, which pages cannot change. */
        ENVIRONMENT,
        /** Chosen by an administrator. */
        STORED,
        /** Nobody chose one. */
        SHIPPED
    }
}
