package io.calminer.application.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.Answer;
import io.calminer.application.Fixture;
import io.calminer.application.account.Role;
import io.calminer.application.settings.SaveSetting;
import io.calminer.application.settings.Setting;
import io.calminer.application.settings.ShowSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Currencies, units and settings over every adapter. */
public interface CatalogueContract {

    Fixture fixture();

    private SaveCurrency save() {
        fixture().actAs("root", Role.ADMIN);
        return new SaveCurrency(
                fixture().access, fixture().ports.work(), fixture().ports.currencies(), fixture().journal);
    }

    @Test
    default void theShippedCurrenciesAreThere() {
        assertThat(fixture().ports.currencies().list())
                .extracting(Currency::code)
                .containsExactly("AUD", "CAD", "CLP", "EUR", "GBP", "RMB", "USD");
    }

    private List<SeedCatalogue.Seeded> seed(SeedCatalogue.Way way) {
        Fixture f = fixture();
        return new SeedCatalogue(f.access, f.ports.work(), f.ports.currencies(), f.ports.units())
                .seed(new SeedCatalogue.Request(way));
    }

    @Test
    default void whatIsOnlyToldIsNotWritten() {
        Currency old = new Currency("CLP", "Peso", "$", 2, true, false, 2);
        fixture().ports.work().inTransaction(() -> fixture().ports.currencies().replace(old));
        var changed = new SeedCatalogue.Seeded("currency", "CLP", false);
        assertThat(seed(SeedCatalogue.Way.TELL)).containsExactly(changed);
        assertThat(fixture().ports.currencies().find("CLP")).contains(old);
        assertThat(seed(SeedCatalogue.Way.WRITE)).containsExactly(changed);
        assertThat(seed(SeedCatalogue.Way.TELL)).isEmpty();
        assertThat(seed(SeedCatalogue.Way.TELL_ALL))
                .hasSize(7 + fixture().ports.units().list().size())
                .allMatch(SeedCatalogue.Seeded::isNew);
    }

    @Test
    default void startUpKeepsWhatPeopleEdited() {
        Answer<Currency> edited = save().save(new SaveCurrency.Request("CLP", 1L, "Peso de Chile", "CLP$", 0, true));
        assertThat(edited.get().revision()).isEqualTo(2);
        assertThat(seed(SeedCatalogue.Way.WRITE)).isEmpty();
        assertThat(fixture().ports.currencies().find("CLP").orElseThrow().name())
                .isEqualTo("Peso de Chile");
    }

    @Test
    default void theSecondOfTwoWritersIsToldThatTheCurrencyChanged() {
        SaveCurrency save = save();
        assertThat(save.save(new SaveCurrency.Request("EUR", 1L, "Euro", "EUR", 2, true))
                        .isRefused())
                .isFalse();
        assertThat(save.save(new SaveCurrency.Request("EUR", 1L, "Euro", "E", 2, true))
                        .refusal())
                .isEqualTo(new Answer.Stale("currency", "1", "2"));
    }

    @Test
    default void theDefaultCurrencyStaysActive() {
        Answer<Currency> refused = save().save(new SaveCurrency.Request("USD", 1L, "Dollar", "$", 2, false));
        assertThat(refused.refusal()).isInstanceOf(Answer.Invalid.class);
        assertThat(String.valueOf(refused.refusal())).contains("DEFAULT_CURRENCY");
    }

    @Test
    default void aStoredSettingHoldsUntilTheEnvironmentSaysOtherwise() {
        fixture().actAs("root", Role.ADMIN);
        var settings = fixture().ports.settings();
        SaveSetting save = new SaveSetting(fixture().access, fixture().ports.work(), settings, fixture().journal);
        assertThat(save.save(new SaveSetting.Request("theme_primary", 0, "#123456"))
                        .get()
                        .revision())
                .isEqualTo(1);
        assertThat(save.save(new SaveSetting.Request("theme_primary", 0, "#654321"))
                        .refusal())
                .isEqualTo(new Answer.Stale("setting", "0", "1"));
        assertThat(new ShowSettings(fixture().access, settings, Map.of()).show())
                .filteredOn(setting -> setting.key().text().equals("theme_primary"))
                .extracting(Setting::value)
                .containsExactly("#123456");
        assertThat(new ShowSettings(fixture().access, settings, Map.of("CALMINER_THEME_PRIMARY", "#abcdef")).show())
                .filteredOn(setting -> setting.key().text().equals("theme_primary"))
                .extracting(Setting::value)
                .containsExactly("#abcdef");
        assertThat(save.save(new SaveSetting.Request("theme_primary", 1, null))
                        .get()
                        .origin())
                .isEqualTo(Setting.Origin.SHIPPED);
        assertThat(settings.list()).isEmpty();
    }
}
