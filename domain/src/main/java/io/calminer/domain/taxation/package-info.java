/**
 * What the state takes: the depreciation that it allows, and the taxes that it charges.
 *
 * <p>{@link io.calminer.domain.taxation.DepreciationClasses} decodes what comes into service and is charged over time;
 * {@link io.calminer.domain.taxation.Taxes} what is charged on income, on what is paid out and on what is bought; {@code
 * TaxYears} says how figures of a whole tax year fall on periods. A new method of depreciation adds its formula for the charge
 * of a tax year to date, a new rule of taxes one that stands between income and charge.
 */
@NullMarked
package io.calminer.domain.taxation;

import org.jspecify.annotations.NullMarked;
