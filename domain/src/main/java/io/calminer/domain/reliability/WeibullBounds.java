package io.calminer.domain.reliability;

/**
 * How far the parameters and the mean of a fitted Weibull law may be from the truth.
 *
 * @param level the confidence of each interval
 * @param shape of the shape
 * @param scale of the scale
 * @param meanLife of the mean time between failures
 */
public record WeibullBounds(double level, Bounds shape, Bounds scale, Bounds meanLife) {}
