package io.calminer.bootstrap.assembly;

import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.audit.Journal;
import io.calminer.application.catalogue.Currencies;
import io.calminer.application.catalogue.ListCurrencies;
import io.calminer.application.catalogue.ListMeasurementUnits;
import io.calminer.application.catalogue.MeasurementUnits;
import io.calminer.application.catalogue.SaveCurrency;
import io.calminer.application.catalogue.SaveMeasurementUnit;
import io.calminer.application.catalogue.SeedCatalogue;
import io.calminer.application.catalogue.ShowCurrency;
import io.calminer.application.settings.SaveSetting;
import io.calminer.application.settings.Settings;
import io.calminer.application.settings.ShowSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Currencies, units and settings. */
@ApplicationScoped
class CatalogueUseCases {

    @Produces
    @Singleton
    ListCurrencies listCurrencies(Access access, Currencies currencies) {
        return new ListCurrencies(access, currencies);
    }

    @Produces
    @Singleton
    ListMeasurementUnits listMeasurementUnits(Access access, MeasurementUnits units) {
        return new ListMeasurementUnits(access, units);
    }

    @Produces
    @Singleton
    SaveCurrency saveCurrency(Access access, UnitOfWork work, Currencies currencies, Journal journal) {
        return new SaveCurrency(access, work, currencies, journal);
    }

    @Produces
    @Singleton
    SaveMeasurementUnit saveMeasurementUnit(Access access, UnitOfWork work, MeasurementUnits units, Journal journal) {
        return new SaveMeasurementUnit(access, work, units, journal);
    }

    @Produces
    @Singleton
    SaveSetting saveSetting(Access access, UnitOfWork work, Settings settings, Journal journal) {
        return new SaveSetting(access, work, settings, journal);
    }

    @Produces
    @Singleton
    SeedCatalogue seedCatalogue(Access access, UnitOfWork work, Currencies currencies, MeasurementUnits units) {
        return new SeedCatalogue(access, work, currencies, units);
    }

    @Produces
    @Singleton
    ShowCurrency showCurrency(Access access, Currencies currencies) {
        return new ShowCurrency(access, currencies);
    }

    @Produces
    @Singleton
    ShowSettings showSettings(Access access, Settings settings) {
        return new ShowSettings(access, settings, System.getenv());
    }
}
