// The copper mine W1 as fast as it gets in C++ with reasonable effort: as many iterations side by side as a vector has
// lanes, counter-based draws, an inverse normal of its own, the whole mine in registers and the nearest cache, integer
// bins. What it gains over a program for any plan: the draws of an iteration are packed, and nothing is addressed.
#include "mine.hpp"

#include "lanes.hpp"

using namespace mine;

namespace {

constexpr uint64_t SEED = 42;
constexpr int DRAWS = 52;
constexpr int BLOCK = 256;

// What one block found, by iteration.
struct alignas(64) Found {
    double inputs[INPUTS][BLOCK];
    double npv[BLOCK], rate[BLOCK], years[BLOCK];
};

struct Laws {
    std::array<std::array<double, 4>, 4> factor = cholesky();
    Table<4096> recovery{[](double p) { return pert(.80, .87, .91, p); }};
    Table<4096> throughput{[](double p) { return pert(9, 10, 10.6, p); }};
    Table<4096> milling{[](double p) { return pert(8, 9.5, 13, p); }};
    Table<4096> mining{[](double p) { return triangular(1.8, 2.1, 2.9, p); }};
    double gradeFrom = cumulativeNormal((.45 - .62) / .05);
    double gradeSpan = cumulativeNormal((.80 - .62) / .05) - gradeFrom;
    double longRunFrom = cumulativeNormal((6000. - 8500) / 800);
    double longRunSpan = cumulativeNormal((11500. - 8500) / 800) - longRunFrom;
};

INLINE Reals looked(const Table<4096>& table, Reals z) {
    Reals place = (z + Table<4096>::REACH) * (4096 / (2 * Table<4096>::REACH));
    Longs i = whole(place);
    Reals t = place - real(i);
    const double* at = table.at.data();
    Reals a = look(at, i), b = look(at + 1, i), c = look(at + 2, i), d = look(at + 3, i);
    return b + t * ((c - a) * 0.5 + t * (a - 2.5 * b + 2 * c - 0.5 * d + t * ((d - a) * 0.5 + 1.5 * (b - c))));
}

INLINE Reals triangle(double a, double m, double b, Reals u) {
    Reals rising = a + root(u * ((b - a) * (m - a)));
    Reals falling = b - root((1 - u) * ((b - a) * (b - m)));
    return u < (m - a) / (b - a) ? rising : falling;
}

// All draws of the lanes from an iteration on: inputs, yearly prices, yearly noises.
INLINE void draw(const Laws& laws, uint64_t first, Reals* in, Reals* prices, Reals* noises) {
    Reals u[DRAWS];
    Words iteration = first - Words{};
    for (int i = 0; i < LANES; i++) {
        iteration[i] += i;
    }
#pragma GCC unroll 2
    for (int k = 0; k < DRAWS; k += 2) {
        Words a = iteration, b = (uint64_t) k - Words{};
        threefry(SEED, 0x9E3779B97F4A7C15ULL, a, b);
        u[k] = uniform(a);
        u[k + 1] = uniform(b);
    }
    in[FIXED] = triangle(28, 32, 42, u[0]);
    in[STRIP] = triangle(1.5, 2.0, 2.8, u[1]);
    in[CHARGE] = 60 + 50 * u[2];
    in[ROYALTY] = u[3] < .5 ? all(.03) : u[3] < .8 ? all(.04) : all(.05);
    in[GRADE] = .62 + .05 * quantile(laws.gradeFrom + laws.gradeSpan * u[4]);
    in[LONG_RUN] = 8500 + 800 * quantile(laws.longRunFrom + laws.longRunSpan * u[5]);
    in[RECOVERY] = looked(laws.recovery, quantile(u[6]));
    in[THROUGHPUT] = looked(laws.throughput, quantile(u[7]));
    Reals z[4], w[4];
    for (int i = 0; i < 4; i++) {
        z[i] = quantile(u[8 + i]);
        w[i] = all(0);
        for (int k = 0; k <= i; k++) {
            w[i] += laws.factor[i][k] * z[k];
        }
    }
    in[MILLING] = looked(laws.milling, w[0]);
    in[MINING] = looked(laws.mining, w[1]);
    in[CAPITAL] = exponential(std::log(800.) + .15 * w[2]);
    in[SUSTAINING] = exponential(std::log(12.) + .25 * w[3]);
    const double kappa = .35, sigma = .24, decay = std::exp(-kappa);
    const double spread = sigma * std::sqrt((1 - std::exp(-2 * kappa)) / (2 * kappa));
    Reals pull = (1 - decay) * (logarithm(in[LONG_RUN]) - sigma * sigma / (4 * kappa));
    Reals x = all(std::log(8800.));
    for (int t = 0; t < YEARS; t++) {
        x = decay * x + pull + spread * quantile(u[12 + t]);
        prices[t] = exponential(x);
        noises[t] = quantile(u[12 + YEARS + t]);
    }
}

INLINE void cashFlow(const Reals* in, const Reals* prices, const Reals* noises, Reals* flows) {
    Reals zero = all(0), remaining = all(185), pool = in[CAPITAL], losses = zero;
    Reals treatment = in[CHARGE] / .28 + in[CHARGE] * (2.20462 * .965);
    flows[0] = -in[CAPITAL];
    for (int t = 1; t <= YEARS; t++) {
        double ramp = t == 1 ? .6 : t == 2 ? .9 : 1;
        Reals noise = most(all(.2), 1 + .07 * noises[t - 1]);
        Reals ore = least(in[THROUGHPUT] * ramp, remaining);
        Reals metal = ore * (in[GRADE] * ((1.12 - .012 * t) / 100) * noise) * in[RECOVERY];
        Reals nsr = metal * (.965 * prices[t - 1] - treatment);
        Reals active = least(all(1), ore);
        Reals opex = in[FIXED] * active + ore * (in[MINING] * (1 + in[STRIP] * (1.15 - .02 * t)) + in[MILLING]);
        Reals sustaining = in[SUSTAINING] * active;
        pool += sustaining;
        Reals depreciation = pool * ore / most(remaining, all(1e-300));
        pool -= depreciation;
        Reals ebitda = nsr - in[ROYALTY] * most(nsr, zero) - opex;
        Reals taxable = ebitda - depreciation;
        Reals gain = most(taxable, zero);
        Reals used = least(gain, losses);
        losses += most(-taxable, zero) - used;
        flows[t] = ebitda - .27 * (gain - used) - sustaining - (t == YEARS ? 40.0 : 0.0);
        remaining -= ore;
    }
}

// The rates of a lane that may have several, or none: signs on a grid of discount factors, side by side.
double scanned(const Reals* flows, int lane) {
    constexpr int GRID = 144;
    alignas(64) static thread_local double z[GRID], values[GRID];
    if (z[0] == 0) {
        for (int i = 0; i < GRID; i++) {
            z[i] = std::exp(-2 + i * 0.05);
        }
    }
    double own[YEARS + 1];
    for (int t = 0; t <= YEARS; t++) {
        own[t] = flows[t][lane];
    }
    for (int i = 0; i < GRID; i += LANES) {
        Reals at = *(Reals*) (z + i), p = all(own[YEARS]);
        for (int t = YEARS - 1; t >= 0; t--) {
            p = p * at + own[t];
        }
        *(Reals*) (values + i) = p;
    }
    double best = NONE;
    for (int i = 1; i < GRID; i++) {
        if ((values[i] < 0) != (values[i - 1] < 0)) {
            double rate = 1 / rootWithin(own, z[i - 1], z[i], (z[i - 1] + z[i]) / 2) - 1;
            best = std::fabs(rate - HURDLE) < std::fabs(best - HURDLE) || std::isnan(best) ? rate : best;
        }
    }
    return best;
}

INLINE void measure(const Reals* flows, Reals& npv, Reals& rate, Reals& years) {
    const double factor = 1 / (1 + HURDLE);
    Reals zero = all(0), sum = flows[0], paid = all(NONE);
    npv = flows[YEARS];
    for (int t = YEARS - 1; t >= 0; t--) {
        npv = npv * factor + flows[t];
    }
    Longs isPaid{};
    Longs changed{};
    for (int t = 1; t <= YEARS; t++) {
        Reals before = sum;
        sum += flows[t];
        Longs back = (before < 0.0) & (sum >= 0.0);
        paid = (back & ~isPaid) ? (double) (t - 1) - before / flows[t] : paid;
        isPaid |= back;
        changed |= (before >= 0.0) & (sum < 0.0);
    }
    years = paid;
    // Halley's method from the hurdle rate where one positive rate exists
    Reals z = all(factor), move = zero;
    for (int i = 0; i < 4; i++) {
        Reals p = flows[YEARS], d = zero, e = zero;
        for (int t = YEARS - 1; t >= 0; t--) {
            e = e * z + d;
            d = d * z + p;
            p = p * z + flows[t];
        }
        move = p * d / (d * d - p * e);
        z -= move;
    }
    rate = 1 / z - 1;
    Longs settled = ~changed & (flows[0] < 0.0) & (sum > 0.0) & (z > 0.0) & (z < 1.0)
            & (move < 1e-6) & (move > -1e-6);
    unsigned open = ~bits(settled) & ((1u << LANES) - 1);
    while (open != 0) {
        int lane = __builtin_ctz(open);
        rate[lane] = scanned(flows, lane);
        open &= open - 1;
    }
}

void compute(const Laws& laws, uint64_t first, Found& found) {
    for (int i = 0; i < BLOCK; i += LANES) {
        Reals in[INPUTS], prices[YEARS], noises[YEARS], flows[YEARS + 1];
        draw(laws, first + i, in, prices, noises);
        cashFlow(in, prices, noises, flows);
        measure(flows, *(Reals*) (found.npv + i), *(Reals*) (found.rate + i), *(Reals*) (found.years + i));
        for (int d = 0; d < INPUTS; d++) {
            *(Reals*) (found.inputs[d] + i) = in[d];
        }
    }
}

void gather(const Found& found, int n, Statistics& statistics) {
    int coarse[BLOCK];
    double sum = statistics.sum, squares = statistics.squares;
    for (int i = 0; i < n; i++) {
        double deviation = found.npv[i] - statistics.centre;
        sum += deviation;
        squares += deviation * deviation;
        int fine = Statistics::bin(statistics.metric[0], found.npv[i], Statistics::BINS);
        statistics.bins[0][fine]++;
        coarse[i] = fine >> 6;
    }
    statistics.sum = sum;
    statistics.squares = squares;
    for (int i = 0; i < n; i++) {
        statistics.addIfDefined(1, found.rate[i]);
        statistics.addIfDefined(2, found.years[i]);
    }
    for (int d = 0; d < INPUTS; d++) {
        const double low = statistics.input[d].low, scale = statistics.input[d].scale;
        const int32_t* rank = statistics.rank[d].data();
        int64_t* sums = statistics.rankSums[d].data();
        int64_t ranksSquared = 0;
        int at[BLOCK];
        for (int i = 0; i < n; i++) {
            int place = (int) ((found.inputs[d][i] - low) * scale);
            at[i] = place < 0 ? 0 : place > Statistics::COARSE - 1 ? Statistics::COARSE - 1 : place;
        }
        for (int i = 0; i < n; i++) {
            int64_t r = rank[at[i]];
            sums[coarse[i]] += r;
            ranksSquared += r * r;
        }
        statistics.rankSquares[d] += ranksSquared;
    }
    statistics.count += n;
}

void pilot(const Laws& laws, Found& found, Statistics& statistics) {
    std::vector<double> values[3 + INPUTS];
    for (int i = 0; i < Statistics::PILOT; i += BLOCK) {
        compute(laws, i, found);
        const double* columns[3] = {found.npv, found.rate, found.years};
        for (int k = 0; k < 3 + INPUTS; k++) {
            const double* column = k < 3 ? columns[k] : found.inputs[k - 3];
            values[k].insert(values[k].end(), column, column + BLOCK);
        }
    }
    const double* all[3 + INPUTS];
    for (int k = 0; k < 3 + INPUTS; k++) {
        all[k] = values[k].data();
    }
    statistics.layOut(all, all + 3);
}

void run(long iterations, Statistics& statistics) {
    static const Laws laws;
    static Found found;
    pilot(laws, found, statistics);
    for (long i = 0; i < iterations; i += BLOCK) {
        compute(laws, i, found);
        gather(found, (int) std::min<long>(BLOCK, iterations - i), statistics);
    }
}

}  // namespace

int main() {
    return serve(run);
}
