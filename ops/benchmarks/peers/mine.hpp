// The copper mine W1 of docs/benchmarks.md for the C++ programs: its numbers, quantiles of its inputs, internal rates,
// statistics by bins, and the lines by which a program is asked for runs.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <vector>

namespace mine {

constexpr int YEARS = 20;
constexpr int INPUTS = 12;
constexpr double HURDLE = 0.08;
constexpr double NONE = std::numeric_limits<double>::quiet_NaN();

// The order in which inputs stand in statistics.
enum Input {
    RECOVERY, THROUGHPUT, GRADE, STRIP, MINING, MILLING, FIXED, CAPITAL, SUSTAINING, LONG_RUN, CHARGE, ROYALTY
};

// The members of the correlated group: milling, mining, capital, sustaining.
constexpr double CORRELATION[4][4] = {{1, .6, .4, .3}, {.6, 1, .4, .3}, {.4, .4, 1, .5}, {.3, .3, .5, 1}};

inline std::array<std::array<double, 4>, 4> cholesky() {
    std::array<std::array<double, 4>, 4> lower{};
    for (int i = 0; i < 4; i++) {
        for (int j = 0; j <= i; j++) {
            double sum = CORRELATION[i][j];
            for (int k = 0; k < j; k++) {
                sum -= lower[i][k] * lower[j][k];
            }
            lower[i][j] = i == j ? std::sqrt(sum) : sum / lower[j][j];
        }
    }
    return lower;
}

inline double cumulativeNormal(double z) {
    return 0.5 * std::erfc(-z * M_SQRT1_2);
}

inline double triangular(double a, double m, double b, double u) {
    return u < (m - a) / (b - a) ? a + std::sqrt(u * (b - a) * (m - a)) : b - std::sqrt((1 - u) * (b - a) * (b - m));
}

// The regularised incomplete beta function by its continued fraction (Abramowitz, Stegun 26.5.8).
inline double cumulativeBeta(double a, double b, double x) {
    if (x <= 0 || x >= 1) {
        return x <= 0 ? 0 : 1;
    }
    if (x > (a + 1) / (a + b + 2)) {
        return 1 - cumulativeBeta(b, a, 1 - x);
    }
    double front = std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
    double c = 1, d = 1 / (1 - (a + b) * x / (a + 1)), f = d;
    for (int m = 1; m < 300; m++) {
        double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / (1 + even * d);
        c = 1 + even / c;
        f *= d * c;
        double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / (1 + odd * d);
        c = 1 + odd / c;
        f *= d * c;
        if (std::fabs(d * c - 1) < 1e-16) {
            break;
        }
    }
    return front * f / a;
}

// The quantile of a PERT law (weight 4) by bisection: for tables only.
inline double pert(double low, double mode, double high, double p) {
    double a = 1 + 4 * (mode - low) / (high - low), b = 1 + 4 * (high - mode) / (high - low);
    double from = 0, to = 1;
    for (int i = 0; i < 60; i++) {
        double middle = (from + to) / 2;
        (cumulativeBeta(a, b, middle) < p ? from : to) = middle;
    }
    return low + (high - low) * (from + to) / 2;
}

// A quantile over the normal score from -8 to 8, to be interpolated by cubics through four points.
template <int STEPS>
struct Table {
    static constexpr double REACH = 8;
    std::array<double, STEPS + 3> at;

    template <typename Quantile>
    explicit Table(Quantile quantile) {
        for (int i = 0; i < STEPS + 3; i++) {
            at[i] = quantile(cumulativeNormal(-REACH + (i - 1) * 2 * REACH / STEPS));
        }
    }

    double operator()(double z) const {
        double place = std::min(std::max((z + REACH) * (STEPS / (2 * REACH)), 0.0), STEPS - 1e-9);
        int i = (int) place;
        double t = place - i, a = at[i], b = at[i + 1], c = at[i + 2], d = at[i + 3];
        return b + t * ((c - a) / 2 + t * (a - 2.5 * b + 2 * c - d / 2 + t * ((d - a) / 2 + 1.5 * (b - c))));
    }
};

// Years until the cumulative flow first comes back to zero.
inline double payback(const double* flows) {
    double sum = flows[0];
    for (int t = 1; t <= YEARS; t++) {
        double before = sum;
        sum += flows[t];
        if (before < 0 && sum >= 0) {
            return t - 1 - before / flows[t];
        }
    }
    return NONE;
}

inline double netPresentValue(const double* flows, double rate) {
    double sum = 0;
    for (int t = YEARS; t >= 0; t--) {
        sum = sum / (1 + rate) + flows[t];
    }
    return sum;
}

// Whether the cumulative flow changes sign once and ends above zero: then one rate lies above 0 (Norstrom).
inline bool oneEconomic(const double* flows) {
    int changes = 0;
    double sum = flows[0];
    for (int t = 1; t <= YEARS; t++) {
        double before = sum;
        sum += flows[t];
        changes += (before < 0) != (sum < 0);
    }
    return changes == 1 && sum > 0;
}

// Polynomial and derivative in the discount factor z.
inline double valueAt(const double* flows, double z, double& slope) {
    double p = flows[YEARS], d = 0;
    for (int t = YEARS - 1; t >= 0; t--) {
        d = d * z + p;
        p = p * z + flows[t];
    }
    slope = d;
    return p;
}

// Newton's method within a bracket of the discount factor.
inline double rootWithin(const double* flows, double low, double high, double z) {
    double slope, atLow = valueAt(flows, low, slope);
    for (int i = 0; i < 100; i++) {
        double value = valueAt(flows, z, slope);
        ((value < 0) == (atLow < 0) ? low : high) = z;
        double next = z - value / slope;
        if (!(next > low && next < high)) {
            next = (low + high) / 2;
        }
        if (std::fabs(next - z) <= 1e-13 * z) {
            return next;
        }
        z = next;
    }
    return z;
}

// All rates are looked for where more than one may exist; the one nearest to the hurdle rate counts.
inline double internalRate(const double* flows) {
    if (oneEconomic(flows)) {
        return 1 / rootWithin(flows, 0, 1, 1 / (1 + HURDLE)) - 1;
    }
    constexpr int GRID = 140;
    double best = NONE, slope, before = 0, atBefore = 0;
    for (int i = 0; i <= GRID; i++) {
        double z = std::exp(-2 + i * 0.05);
        double value = valueAt(flows, z, slope);
        if (i > 0 && (value < 0) != (atBefore < 0)) {
            double rate = 1 / rootWithin(flows, before, z, (before + z) / 2) - 1;
            best = std::fabs(rate - HURDLE) < std::fabs(best - HURDLE) || std::isnan(best) ? rate : best;
        }
        before = z;
        atBefore = value;
    }
    return best;
}

// Equal bins laid by a pilot.
struct Range {
    double low = 0, width = 1, scale = 1;

    Range() = default;

    Range(const double* values, int n, int bins, double room) {
        double least = INFINITY, most = -INFINITY;
        for (int i = 0; i < n; i++) {
            if (!std::isnan(values[i])) {
                least = std::min(least, values[i]);
                most = std::max(most, values[i]);
            }
        }
        double span = most > least ? most - least : 1;
        low = least - room * span;
        width = span * (1 + 2 * room) / bins;
        scale = 1 / width;
    }
};

// What docs/benchmarks.md wants of a run, gathered by bins: memory does not grow with the iterations.
struct Statistics {
    static constexpr int PILOT = 4096, BINS = 65536, COARSE = 1024, METRICS = 3;
    Range metric[METRICS], input[INPUTS];
    std::vector<uint32_t> bins[METRICS];
    std::array<int32_t, COARSE> rank[INPUTS];
    std::vector<int64_t> rankSums[INPUTS];
    int64_t rankSquares[INPUTS] = {};
    double centre = 0, sum = 0, squares = 0;
    int64_t undefined[METRICS] = {};
    int64_t count = 0;

    // Lays the bins by the values of the first iterations: metrics[m][i], inputs[d][i].
    void layOut(const double* const* metrics, const double* const* inputs) {
        for (int m = 0; m < METRICS; m++) {
            metric[m] = Range(metrics[m], PILOT, BINS, 1);
            bins[m].assign(BINS, 0);
        }
        for (int i = 0; i < PILOT; i++) {
            centre += metrics[0][i] / PILOT;
        }
        for (int d = 0; d < INPUTS; d++) {
            input[d] = Range(inputs[d], PILOT, COARSE, 0);
            std::array<int, COARSE> counts{};
            for (int i = 0; i < PILOT; i++) {
                counts[bin(input[d], inputs[d][i], COARSE)]++;
            }
            double below = 0;
            for (int k = 0; k < COARSE; k++) {
                rank[d][k] = (int32_t) ((below + counts[k] / 2.0) / PILOT * 32768);
                below += counts[k];
            }
            rankSums[d].assign(COARSE, 0);
        }
    }

    static int bin(const Range& range, double value, int bins) {
        return std::max(0, std::min(bins - 1, (int) ((value - range.low) * range.scale)));
    }

    // One iteration.
    void add(const double* inputs, double npv, double rate, double years) {
        double deviation = npv - centre;
        sum += deviation;
        squares += deviation * deviation;
        int fine = bin(metric[0], npv, BINS);
        bins[0][fine]++;
        addIfDefined(1, rate);
        addIfDefined(2, years);
        for (int d = 0; d < INPUTS; d++) {
            int r = rank[d][bin(input[d], inputs[d], COARSE)];
            rankSums[d][fine >> 6] += r;
            rankSquares[d] += (int64_t) r * r;
        }
        count++;
    }

    void addIfDefined(int m, double value) {
        if (std::isnan(value)) {
            undefined[m]++;
        } else {
            bins[m][bin(metric[m], value, BINS)]++;
        }
    }

    double percentile(int m, double p) const {
        double position = (count - undefined[m] - 1) * p, below = 0;
        for (int k = 0; k < BINS; k++) {
            if (bins[m][k] > 0 && position < below + bins[m][k]) {
                return metric[m].low + metric[m].width * (k + (position - below + 0.5) / bins[m][k]);
            }
            below += bins[m][k];
        }
        return NONE;
    }

    // The mean loss over the worst share.
    double shortfall(double share) const {
        double left = share * count, worst = 0;
        for (int k = 0; k < BINS && left > 0; k++) {
            double taken = std::min(left, (double) bins[0][k]);
            worst += taken * (metric[0].low + metric[0].width * (k + 0.5));
            left -= taken;
        }
        return -worst / (share * count);
    }

    double rankCorrelation(int d) const {
        double n = 0, sumR = 0, sumS = 0, sumSS = 0, sumRS = 0;
        for (int k = 0; k < COARSE; k++) {
            double inBin = 0;
            for (int i = 64 * k; i < 64 * k + 64; i++) {
                inBin += bins[0][i];
            }
            double s = n + inBin / 2;
            sumR += rankSums[d][k];
            sumS += inBin * s;
            sumSS += inBin * s * s;
            sumRS += rankSums[d][k] * s;
            n += inBin;
        }
        return (sumRS - sumR * sumS / n) / std::sqrt((rankSquares[d] - sumR * sumR / n) * (sumSS - sumS * sumS / n));
    }

    // The 50 bars between the least and the greatest value.
    std::array<int64_t, 50> histogram() const {
        std::array<int64_t, 50> bars{};
        int first = 0, last = BINS - 1;
        while (bins[0][first] == 0) first++;
        while (bins[0][last] == 0) last--;
        for (int k = first; k <= last; k++) {
            bars[(int64_t) (k - first) * 50 / (last - first + 1)] += bins[0][k];
        }
        return bars;
    }

    // One line of JSON with everything.
    void print(double seconds, double processor) const {
        double mean = centre + sum / count;
        double sd = std::sqrt((squares - sum * sum / count) / (count - 1));
        std::printf("{\"seconds\": %.9f, \"cpu\": %.9f, \"mean\": %.6f, \"sd\": %.6f", seconds, processor, mean, sd);
        for (int p : {5, 10, 50, 90, 95}) {
            std::printf(", \"p%d\": %.6f, \"irr%d\": %.8f, \"payback%d\": %.6f", p, percentile(0, p / 100.0), p,
                    percentile(1, p / 100.0), p, percentile(2, p / 100.0));
        }
        std::printf(", \"var95\": %.6f, \"cvar95\": %.6f, \"histogram\": [", -percentile(0, 0.05), shortfall(0.05));
        const char* comma = "";
        for (int64_t bar : histogram()) {
            std::printf("%s%lld", comma, (long long) bar);
            comma = ", ";
        }
        comma = "";
        std::printf("], \"correlations\": [");
        for (int d = 0; d < INPUTS; d++) {
            std::printf("%s%.5f", comma, rankCorrelation(d));
            comma = ", ";
        }
        std::printf("]}\n");
        std::fflush(stdout);
    }
};

// Answers lines with a number of iterations by lines of JSON until there are no more.
template <typename Run>
int serve(Run run) {
    std::printf("ready\n");
    std::fflush(stdout);
    char line[256];
    while (std::fgets(line, sizeof line, stdin) != nullptr) {
        long iterations = std::atol(line);
        auto start = std::chrono::steady_clock::now();
        std::clock_t processor = std::clock();
        Statistics statistics;
        run(iterations, statistics);
        double used = double(std::clock() - processor) / CLOCKS_PER_SEC;
        double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        statistics.print(seconds, used);
    }
    return 0;
}

}  // namespace mine
