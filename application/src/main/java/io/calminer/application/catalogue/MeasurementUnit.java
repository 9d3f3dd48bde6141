package io.calminer.application.catalogue;

/**
 * A unit of measurement that people choose from on screens; plans may use any unit that the model can read.
 *
 * @param symbol how it is written in plans, such as t or g/t
 * @param name what people call it
 * @param quantity what it measures, such as mass
 * @param active whether screens offer it
 * @param edited whether a person changed it, so that start-up leaves it alone
 * @param revision grows with each change
 */
public record MeasurementUnit(
        String symbol, String name, String quantity, boolean active, boolean edited, long revision) {}
