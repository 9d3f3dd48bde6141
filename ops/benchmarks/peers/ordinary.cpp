// The copper mine W1 as most people would write it in C++: one iteration after the other, the library's generator and
// distributions, -O3.
#include "mine.hpp"

#include <random>

using namespace mine;

namespace {

struct Drawn {
    double inputs[INPUTS];
    double prices[YEARS];
    double noises[YEARS];
};

class Sampler {
public:
    explicit Sampler(uint64_t seed)
        : random(seed), factor(cholesky()), millingCost([](double p) { return pert(8, 9.5, 13, p); }) {}

    void draw(Drawn& drawn) {
        double* in = drawn.inputs;
        in[RECOVERY] = drawPert(.80, .87, .91);
        in[THROUGHPUT] = drawPert(9, 10, 10.6);
        in[GRADE] = truncated(.62, .05, .45, .80);
        in[STRIP] = triangular(1.5, 2.0, 2.8, uniform(random));
        in[FIXED] = triangular(28, 32, 42, uniform(random));
        in[LONG_RUN] = truncated(8500, 800, 6000, 11500);
        in[CHARGE] = 60 + 50 * uniform(random);
        double u = uniform(random);
        in[ROYALTY] = u < .5 ? .03 : u < .8 ? .04 : .05;
        double z[4], w[4];
        for (double& score : z) {
            score = normal(random);
        }
        for (int i = 0; i < 4; i++) {
            w[i] = 0;
            for (int k = 0; k <= i; k++) {
                w[i] += factor[i][k] * z[k];
            }
        }
        in[MILLING] = millingCost(w[0]);
        in[MINING] = triangular(1.8, 2.1, 2.9, cumulativeNormal(w[1]));
        in[CAPITAL] = std::exp(std::log(800) + .15 * w[2]);
        in[SUSTAINING] = std::exp(std::log(12) + .25 * w[3]);
        const double kappa = .35, sigma = .24, decay = std::exp(-kappa);
        const double level = std::log(in[LONG_RUN]) - sigma * sigma / (4 * kappa);
        const double spread = sigma * std::sqrt((1 - std::exp(-2 * kappa)) / (2 * kappa));
        double x = std::log(8800);
        for (int t = 0; t < YEARS; t++) {
            x = decay * x + (1 - decay) * level + spread * normal(random);
            drawn.prices[t] = std::exp(x);
            drawn.noises[t] = normal(random);
        }
    }

private:
    std::mt19937_64 random;
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform;
    std::array<std::array<double, 4>, 4> factor;
    Table<4096> millingCost;

    double drawPert(double low, double mode, double high) {
        std::gamma_distribution<double> above(1 + 4 * (mode - low) / (high - low));
        std::gamma_distribution<double> below(1 + 4 * (high - mode) / (high - low));
        double x = above(random), y = below(random);
        return low + (high - low) * x / (x + y);
    }

    double truncated(double mean, double sd, double low, double high) {
        double x;
        do {
            x = mean + sd * normal(random);
        } while (x < low || x > high);
        return x;
    }
};

void cashFlow(const Drawn& drawn, double* flows) {
    const double* in = drawn.inputs;
    double remaining = 185, pool = in[CAPITAL], losses = 0;
    flows[0] = -in[CAPITAL];
    for (int t = 1; t <= YEARS; t++) {
        double ramp = t == 1 ? .6 : t == 2 ? .9 : 1;
        double noise = std::max(.2, 1 + .07 * drawn.noises[t - 1]);
        double grade = in[GRADE] * (1.12 - .012 * t) / 100 * noise;
        double strip = in[STRIP] * (1.15 - .02 * t);
        double ore = std::min(in[THROUGHPUT] * ramp, remaining);
        double metal = ore * grade * in[RECOVERY];
        double nsr = metal * (.965 * drawn.prices[t - 1] - in[CHARGE] / .28 - in[CHARGE] * 2.20462 * .965);
        double active = std::min(1.0, ore);
        double opex = in[FIXED] * active + in[MINING] * ore * (1 + strip) + in[MILLING] * ore;
        double sustaining = in[SUSTAINING] * active;
        pool += sustaining;
        double depreciation = remaining > 0 ? pool * ore / remaining : 0;
        pool -= depreciation;
        double ebitda = nsr - in[ROYALTY] * std::max(nsr, 0.0) - opex;
        double taxable = ebitda - depreciation;
        double used = std::min(std::max(taxable, 0.0), losses);
        losses += std::max(-taxable, 0.0) - used;
        double tax = .27 * (std::max(taxable, 0.0) - used);
        flows[t] = ebitda - tax - sustaining - (t == YEARS ? 40 : 0);
        remaining -= ore;
    }
}

void run(long iterations, Statistics& statistics) {
    Sampler sampler(42);
    Drawn drawn;
    double flows[YEARS + 1];
    std::vector<double> metrics[3], inputs[INPUTS];
    for (long i = 0; i < iterations; i++) {
        sampler.draw(drawn);
        cashFlow(drawn, flows);
        double npv = netPresentValue(flows, HURDLE), rate = internalRate(flows), years = payback(flows);
        if (i < Statistics::PILOT) {
            metrics[0].push_back(npv);
            metrics[1].push_back(rate);
            metrics[2].push_back(years);
            for (int d = 0; d < INPUTS; d++) {
                inputs[d].push_back(drawn.inputs[d]);
            }
        } else {
            statistics.add(drawn.inputs, npv, rate, years);
        }
        if (i == Statistics::PILOT - 1) {
            const double *m[3] = {metrics[0].data(), metrics[1].data(), metrics[2].data()}, *in[INPUTS];
            for (int d = 0; d < INPUTS; d++) {
                in[d] = inputs[d].data();
            }
            statistics.layOut(m, in);
            for (int k = 0; k < Statistics::PILOT; k++) {
                double one[INPUTS];
                for (int d = 0; d < INPUTS; d++) {
                    one[d] = in[d][k];
                }
                statistics.add(one, m[0][k], m[1][k], m[2][k]);
            }
        }
    }
}

}  // namespace

int main() {
    return serve(run);
}
