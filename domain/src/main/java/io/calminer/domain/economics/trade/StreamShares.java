package io.calminer.domain.economics.trade;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.economics.EconomicItem;
import io.calminer.domain.economics.EconomicsRule;
import io.calminer.domain.model.Kind;
import io.calminer.domain.quantity.Unit;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Shares of a stream that change with what has been delivered: 50 % until 1 million ounces, 25 % from then on.
 *
 * <p>While the share is s, metal X makes deliveries s·X, so that deliveries to date are a broken line over the metal to date:
 * the threshold D₁ is reached at X₁ = D₁/s₀, the next at X₂ = X₁ + (D₂ − D₁)/s₁, and so on. A threshold that is reached within
 * a period divides it, on every calendar alike.
 */
final class StreamShares {

    /** More metal than there is on Earth, in any unit: where the last part of the line ends. */
    private static final double FAR = 1e15;

    private StreamShares() {}

    /** Declares deliveries to date over the metal of a line and gives their line. */
    static String read(EconomicItem item, Fields shares, Unit unit, String metal) {
        SortedMap<Double, Double> steps = new TreeMap<>();
        int before = item.context().problems().size();
        for (String key : shares.names()) {
            OptionalDouble share = item.context().constant(shares, key, Unit.ONE);
            boolean number = key.matches("[0-9]+(\\.[0-9]+)?");
            if (!number) {
                item.context().problems().add(EconomicsRule.STREAM_KEY, shares.pointer(key), item.key(), unit, key);
            }
            double value = share.orElse(1);
            if (!(value >= 0 && value <= 1)) {
                String percent = value > 1 && value <= 100 ? Numbers.shortest(value) + "%" : null;
                item.context()
                        .problems()
                        .add(EconomicsRule.STREAM_SHARE, shares.pointer(key), item.key(), key, value, percent);
            }
            steps.put(number ? Double.parseDouble(key) : 0, value);
        }
        if (item.context().problems().size() == before && !isWhole(steps)) {
            item.context().problems().add(EconomicsRule.STREAM_STEPS, shares.pointer(), item.key());
        }
        boolean right = item.context().problems().size() == before;
        String curve = right ? curve(steps, "in(to_date(" + metal + "), [" + unit + "])") : "0";
        return item.derive("delivered_to_date", Kind.BALANCE, unit, "(" + curve + ") [" + unit + "]");
    }

    /** Whether shares begin at 0 and only the last one may be none. */
    private static boolean isWhole(SortedMap<Double, Double> steps) {
        return !steps.isEmpty()
                && steps.firstKey() == 0
                && steps.headMap(steps.lastKey()).values().stream().allMatch(share -> share > 0);
    }

    private static String curve(SortedMap<Double, Double> steps, String metal) {
        StringBuilder points = new StringBuilder("curve(" + metal + "; ");
        double mined = 0;
        double delivered = 0;
        double share = 0;
        for (Map.Entry<Double, Double> step : steps.entrySet()) {
            mined += share == 0 ? 0 : (step.getKey() - delivered) / share;
            delivered = step.getKey();
            share = step.getValue();
            points.append(Numbers.shortest(mined))
                    .append(": ")
                    .append(Numbers.shortest(delivered))
                    .append(", ");
        }
        double end = delivered + share * FAR;
        return points + Numbers.shortest(mined + FAR) + ": " + Numbers.shortest(end) + ")";
    }
}
