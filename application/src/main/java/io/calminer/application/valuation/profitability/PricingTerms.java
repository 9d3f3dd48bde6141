package io.calminer.application.valuation.profitability;

import io.calminer.application.settings.Setting;
import io.calminer.application.settings.SettingKey;
import java.util.List;

/**
 * The terms that hold for a parcel: its own, and the installation's where it states none.
 *
 * @param payable share of the recovered metal that is paid for
 * @param moistureThreshold percent of water that are free
 * @param moisturePenalty money for each percent above
 */
record PricingTerms(double payable, double moistureThreshold, double moisturePenalty, String currency) {

    private static final double WHOLE = 100;

    static PricingTerms of(Parcel parcel, List<Setting> settings) {
        String currency = parcel.currency();
        return new PricingTerms(
                parcel.payable().orElseGet(() -> number(settings, SettingKey.PRICING_PAYABLE_PCT) / WHOLE),
                parcel.moisture()
                        .threshold()
                        .orElseGet(() -> number(settings, SettingKey.PRICING_MOISTURE_THRESHOLD_PCT)),
                parcel.moisture()
                        .penalty()
                        .orElseGet(() -> number(settings, SettingKey.PRICING_MOISTURE_PENALTY_PER_PCT)),
                currency == null ? text(settings, SettingKey.PRICING_DEFAULT_CURRENCY) : currency);
    }

    private static double number(List<Setting> settings, SettingKey key) {
        return Double.parseDouble(text(settings, key));
    }

    private static String text(List<Setting> settings, SettingKey key) {
        return settings.stream()
                .filter(setting -> setting.key() == key)
                .map(Setting::value)
                .findFirst()
                .orElse(key.shipped());
    }
}
