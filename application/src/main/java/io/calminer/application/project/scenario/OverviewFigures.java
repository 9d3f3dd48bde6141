package io.calminer.application.project.scenario;

import org.jspecify.annotations.Nullable;

/**
 * The figures of a scenario that lists show.
 *
 * @param currency the plan's currency
 * @param npv net present value; null where it is undefined
 * @param npvUnit the unit of npv, such as MUSD; empty where it is undefined
 * @param irr internal rate of return per year; null where there is none, or not one
 * @param irrStatus how irr is to be read
 * @param payback years from the first outflow; null where it is never reached
 * @param reason why npv is undefined; null when it is defined
 */
public record OverviewFigures(
        String currency,
        @Nullable Double npv,
        String npvUnit,
        @Nullable Double irr,
        String irrStatus,
        @Nullable Double payback,
        @Nullable String reason) {}
