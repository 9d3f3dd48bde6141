/**
 * Currencies and units of measurement over HTTP, in {@code CurrencyResource} and {@code UnitResource}.
 */
@NullMarked
package io.calminer.web.catalogue;

import org.jspecify.annotations.NullMarked;
