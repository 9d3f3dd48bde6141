package io.calminer.domain.production;

import io.calminer.domain.model.Model;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stockpiles and a mill simulated lot by lot, with loops instead of formulas. */
final class LotsOfOre {

    private final RandomMines mine;
    private final Model model;
    private final Map<String, List<Deque<double[]>>> heaps = new LinkedHashMap<>();

    /** What happens, by name and period; the names are those of lines. */
    final Map<String, double[]> values = new LinkedHashMap<>();

    private LotsOfOre(RandomMines mine, Model model) {
        this.mine = mine;
        this.model = model;
    }

    static LotsOfOre of(RandomMines mine, Model model) {
        LotsOfOre lots = new LotsOfOre(mine, model);
        mine.heaps().forEach(lots::open);
        for (int period = 1; period <= model.calendar().periods(); period++) {
            lots.run(period);
        }
        return lots;
    }

    /** One heap, or three by grade; each a queue of lots of ore, copper and gold. */
    private void open(RandomMines.Heap heap) {
        List<Deque<double[]>> parts = new ArrayList<>();
        for (int i = 0; i < (heap.bins() == null ? 1 : 3); i++) {
            parts.add(new ArrayDeque<>());
        }
        heaps.put(heap.name(), parts);
        // a gold grade in ppm
        lay(heap, new double[] {heap.ore(), heap.ore() * heap.copper(), heap.ore() * heap.gold() * 1e-6});
    }

    private void lay(RandomMines.Heap heap, double[] lot) {
        if (lot[0] > 0) {
            double grade = lot[1] / lot[0];
            int bin = heap.bins() == null || grade < heap.bins()[0] ? 0 : grade < heap.bins()[1] ? 1 : 2;
            part(heap, bin).add(lot);
        }
    }

    private Deque<double[]> part(RandomMines.Heap heap, int bin) {
        return heaps.getOrDefault(heap.name(), List.of()).get(bin);
    }

    private double[] phase(int phase, int period) {
        String name = "phases.pit_" + phase + ".";
        return new double[] {
            model.value(name + "ore", period),
            model.value(name + "metal.copper", period),
            model.value(name + "metal.gold", period)
        };
    }

    private static void add(double[] sum, double[] more, double share) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i] * share;
        }
    }

    private void run(int period) {
        double[] delivered = new double[3];
        for (int phase = 0; phase < mine.phases(); phase++) {
            add(delivered, phase(phase, period), mine.destinations().get(phase).equals("mill") ? 1 : 0);
        }
        double room = model.value("routes.mill.capacity", period);
        double share = delivered[0] > room ? room / delivered[0] : 1;
        double[] feed = new double[3];
        add(feed, delivered, share);
        for (RandomMines.Heap heap : mine.heaps()) {
            double want = heap.amount() < 0 ? room - feed[0] : Math.min(heap.amount(), room - feed[0]);
            double[] taken = take(heap, Math.max(0, want));
            add(feed, taken, 1);
            record("stockpiles." + heap.name() + ".out", period, taken[0]);
            record("stockpiles." + heap.name() + ".metal_out.copper", period, taken[1]);
            record("stockpiles." + heap.name() + ".metal_out.gold", period, taken[2]);
        }
        record("routes.mill.feed", period, feed[0]);
        record("routes.mill.metal.copper", period, feed[1]);
        record("routes.mill.metal.gold", period, feed[2]);
        for (RandomMines.Heap heap : mine.heaps()) {
            arrive(heap, delivered, 1 - share, period);
            record("stockpiles." + heap.name() + ".close", period, lying(heap, 0));
            record("stockpiles." + heap.name() + ".metal.copper", period, lying(heap, 1));
        }
    }

    /** What comes in: each source apart where it is laid out by grade, otherwise as one lot. */
    private void arrive(RandomMines.Heap heap, double[] delivered, double share, int period) {
        List<double[]> lots = new ArrayList<>();
        for (int phase = 0; phase < mine.phases(); phase++) {
            if (mine.destinations().get(phase).equals(heap.name())) {
                lots.add(phase(phase, period));
            }
        }
        if (mine.overflow().equals(heap.name()) && share > 0) {
            double[] surplus = new double[3];
            add(surplus, delivered, share);
            lots.add(surplus);
        }
        if (heap.bins() != null) {
            lots.forEach(lot -> lay(heap, lot));
        } else {
            double[] all = new double[3];
            lots.forEach(lot -> add(all, lot, 1));
            lay(heap, all);
        }
    }

    private double[] take(RandomMines.Heap heap, double want) {
        double[] taken = new double[3];
        for (int bin = heap.bins() == null ? 0 : 2; bin >= 0; bin--) {
            Deque<double[]> lots = part(heap, bin);
            if (heap.isQueue()) {
                takeOldest(lots, want, taken);
            } else {
                takeBlend(lots, want - taken[0], taken);
            }
        }
        return taken;
    }

    private static void takeOldest(Deque<double[]> lots, double want, double[] taken) {
        while (!lots.isEmpty() && want - taken[0] > 0) {
            double[] lot = lots.remove();
            double share = Math.min(1, (want - taken[0]) / lot[0]);
            add(taken, lot, share);
            if (share < 1) {
                add(lot, lot.clone(), -share);
                lots.addFirst(lot);
            }
        }
    }

    private static void takeBlend(Deque<double[]> lots, double want, double[] taken) {
        double ore = lots.stream().mapToDouble(lot -> lot[0]).sum();
        if (ore > 0 && want > 0) {
            double share = Math.min(1, want / ore);
            for (double[] lot : lots) {
                add(taken, lot, share);
                add(lot, lot.clone(), -share);
            }
            lots.removeIf(lot -> lot[0] <= 0);
        }
    }

    private double lying(RandomMines.Heap heap, int what) {
        return heaps.getOrDefault(heap.name(), List.of()).stream()
                .flatMap(Deque::stream)
                .mapToDouble(lot -> lot[what])
                .sum();
    }

    private void record(String name, int period, double value) {
        values.computeIfAbsent(name, key -> new double[model.calendar().periods() + 1])[period] = value;
    }
}
