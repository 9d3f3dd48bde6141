package io.calminer.domain.consumption;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What consumption must obey beyond its shape. */
public enum ConsumptionRule implements Rule {
    RESOURCE_KEY_TAKEN(
            "'{key}' cannot be a resource: the name resources.{key} belongs to the sum over all resources.",
            "Maybe '{key}s'."),
    RESOURCE_PRICE_UNIT(
            "The price of resource '{name}' is money in {currency} per {unit}: '{actual}' is not.",
            "Maybe {suggestion}."),
    USE_UNIT(
            "Use '{use}' of '{name}' multiplies {rate} by {driver}: the result must be in {unit}.",
            "Maybe the driver should be {suggestion}."),
    USE_MISSING(
            "Nothing says how much of '{name}' is used.",
            "Maybe 'uses', 'fuel', 'grinding' or a closing stock is missing."),
    USE_AND_CLOSING(
            "Resource '{name}' states its closing stock, from which its use follows, and '{field}'.",
            "Maybe one of them is to be left out."),
    GRINDING_SIZE(
            "Grains have a size above 0 um: '{field}' of '{name}' is {value} in {period}.",
            "Maybe the size is in another unit, such as 106 [um]."),
    GRINDING_UNIT(
            "Grinding takes energy: resource '{name}' is counted in {unit}.",
            "Maybe the resource should be counted in MWh."),
    EMISSION_UNIT("The emission factor of '{name}' is mass per {unit}: '{actual}' is not.", "Maybe {suggestion}."),
    EMISSION_MISSING("'{name}' states '{field}', but no emission factor.", "Maybe the emission factor is missing."),
    MARKET_SCOPE(
            "A market-based factor belongs to bought energy, scope 2: the emissions of '{name}' are scope 1.",
            "Maybe 'emission_scope' should be 2."),
    WARMING_SETS(
            "Emissions of '{name}' weigh gases by {actual}, those of '{other}' by {expected}: they cannot be added.",
            "Maybe one of the factors is of another report."),
    CARBON_WITHOUT_EMISSIONS(
            "Carbon has a price, but no resource has emissions of scope 1.", "Maybe an emission factor is missing.");

    private final String text;
    private final @Nullable String hint;

    ConsumptionRule(String text, @Nullable String hint) {
        this.text = text;
        this.hint = hint;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public @Nullable String hint() {
        return hint;
    }
}
