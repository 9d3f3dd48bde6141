"""The copper mine W1 of docs/benchmarks.md in numpy: draws, cash flow, rates, paybacks and statistics of whole arrays."""

import numpy as np
from scipy import special, stats

YEARS = 20
HURDLE = 0.08
CORRELATION = np.array([[1, 0.6, 0.4, 0.3], [0.6, 1, 0.4, 0.3], [0.4, 0.4, 1, 0.5], [0.3, 0.3, 0.5, 1]])
FACTOR = np.linalg.cholesky(CORRELATION)
# the quantile of the correlated PERT over the normal score, since the exact one takes a microsecond a value
SCORES = np.linspace(-8, 8, 4097)


def shapes(low, mode, high):
    return 1 + 4 * (mode - low) / (high - low), 1 + 4 * (high - mode) / (high - low)


MILLING = 8 + 5 * special.betaincinv(*shapes(8, 9.5, 13), special.ndtr(SCORES))


def pert(rng, low, mode, high, n):
    return low + (high - low) * rng.beta(*shapes(low, mode, high), n)


def truncated(rng, mean, sd, low, high, n):
    start = special.ndtr((low - mean) / sd)
    span = special.ndtr((high - mean) / sd) - start
    return mean + sd * special.ndtri(start + span * rng.random(n))


def triangular(low, mode, high, u):
    rising = low + np.sqrt(u * ((high - low) * (mode - low)))
    falling = high - np.sqrt((1 - u) * ((high - low) * (high - mode)))
    return np.where(u < (mode - low) / (high - low), rising, falling)


def draw(rng, n):
    """The inputs in the order of the statistics, the prices and the noises by year."""
    milling, mining, capital, sustaining = FACTOR @ rng.standard_normal((4, n))
    long_run = truncated(rng, 8500, 800, 6000, 11500, n)
    inputs = [
        pert(rng, 0.80, 0.87, 0.91, n),
        pert(rng, 9, 10, 10.6, n),
        truncated(rng, 0.62, 0.05, 0.45, 0.80, n),
        rng.triangular(1.5, 2.0, 2.8, n),
        triangular(1.8, 2.1, 2.9, special.ndtr(mining)),
        np.interp(milling, SCORES, MILLING),
        rng.triangular(28, 32, 42, n),
        np.exp(np.log(800) + 0.15 * capital),
        np.exp(np.log(12) + 0.25 * sustaining),
        long_run,
        rng.uniform(60, 110, n),
        np.array([0.03, 0.04, 0.05])[np.searchsorted([0.5, 0.8], rng.random(n), side="right")],
    ]
    kappa, sigma = 0.35, 0.24
    decay = np.exp(-kappa)
    spread = sigma * np.sqrt((1 - np.exp(-2 * kappa)) / (2 * kappa))
    pull = (1 - decay) * (np.log(long_run) - sigma**2 / (4 * kappa))
    prices = rng.standard_normal((YEARS, n))
    prices *= spread
    x = np.full(n, np.log(8800))
    for t in range(YEARS):
        x *= decay
        x += pull
        x += prices[t]
        np.exp(x, out=prices[t])
    return inputs, prices, rng.standard_normal((YEARS, n))


def cash_flow(inputs, prices, noises):
    (recovery, throughput, first_grade, strip, mining, milling, fixed, capital, per_year, _, charge, royalty) = inputs
    n = len(recovery)
    remaining = np.full(n, 185.0)
    pool = capital.copy()
    losses = np.zeros(n)
    treatment = charge / 0.28 + charge * (2.20462 * 0.965)
    flows = np.empty((YEARS + 1, n))
    flows[0] = -capital
    for t in range(1, YEARS + 1):
        ramp = 0.6 if t == 1 else 0.9 if t == 2 else 1
        grade = first_grade * ((1.12 - 0.012 * t) / 100) * np.maximum(0.2, 1 + 0.07 * noises[t - 1])
        ore = np.minimum(throughput * ramp, remaining)
        nsr = ore * grade * recovery * (0.965 * prices[t - 1] - treatment)
        active = np.minimum(1, ore)
        opex = fixed * active + mining * ore * (1 + strip * (1.15 - 0.02 * t)) + milling * ore
        sustaining = per_year * active
        pool += sustaining
        depreciation = np.divide(pool * ore, remaining, out=np.zeros(n), where=remaining > 0)
        pool -= depreciation
        ebitda = nsr - royalty * np.maximum(nsr, 0) - opex
        taxable = ebitda - depreciation
        gain = np.maximum(taxable, 0)
        used = np.minimum(gain, losses)
        losses += np.maximum(-taxable, 0) - used
        flows[t] = ebitda - 0.27 * (gain - used) - sustaining - (40 if t == YEARS else 0)
        remaining -= ore
    return flows


def net_present_values(flows):
    return (1 + HURDLE) ** -np.arange(YEARS + 1.0) @ flows


def paybacks(cumulative, flows):
    back = (cumulative[:-1] < 0) & (cumulative[1:] >= 0)
    first = back.argmax(axis=0)
    column = np.arange(flows.shape[1])
    years = first - cumulative[first, column] / flows[first + 1, column]
    return np.where(back.any(axis=0), years, np.nan)


def polynomial(flows, z):
    p = flows[YEARS].copy()
    d = np.zeros_like(p)
    for t in range(YEARS - 1, -1, -1):
        d *= z
        d += p
        p *= z
        p += flows[t]
    return p, d


def newton(flows):
    """The root in (0, 1) in terms of the discount factor; those that run away are bisected."""
    z = np.full(flows.shape[1], 1 / (1 + HURDLE))
    for _ in range(12):
        value, slope = polynomial(flows, z)
        step = value / slope
        z -= step
        if np.abs(step).max(initial=0) < 1e-12:
            return z
    wild = np.flatnonzero(~((np.abs(step) < 1e-9) & (z > 0) & (z < 1)))
    z[wild] = bisected(flows[:, wild], np.zeros(len(wild)), np.ones(len(wild)))
    return z


def bisected(flows, low, high):
    below = polynomial(flows, low)[0] < 0
    for _ in range(45):
        middle = (low + high) / 2
        same = (polynomial(flows, middle)[0] < 0) == below
        low = np.where(same, middle, low)
        high = np.where(same, high, middle)
    return (low + high) / 2


def internal_rates(flows, cumulative):
    below = cumulative < 0
    economic = ((below[:-1] != below[1:]).sum(axis=0) == 1) & ~below[-1]
    rates = np.full(flows.shape[1], np.nan)
    rates[economic] = 1 / newton(flows[:, economic]) - 1
    rest = np.flatnonzero(~economic)
    grid = np.exp(np.arange(-2, 5.001, 0.05))
    negative = np.vander(grid, YEARS + 1, increasing=True) @ flows[:, rest] < 0
    at, column = np.nonzero(negative[:-1] != negative[1:])
    found = 1 / bisected(flows[:, rest[column]], grid[at], grid[at + 1]) - 1
    # the nearest to the hurdle rate is written last
    order = np.argsort(-np.abs(found - HURDLE))
    rates[rest[column[order]]] = found[order]
    return rates


def measures(flows):
    cumulative = np.cumsum(flows, axis=0)
    return net_present_values(flows), internal_rates(flows, cumulative), paybacks(cumulative, flows)


def ranks(x):
    order = np.argsort(x)
    rank = np.empty(len(x))
    rank[order] = np.arange(len(x))
    return rank


def statistics(npv, rate, years, inputs):
    """What docs/benchmarks.md wants of a run."""
    wanted = [5, 10, 50, 90, 95]
    answer = {"mean": float(npv.mean()), "sd": float(npv.std(ddof=1))}
    for name, values in (("p", npv), ("irr", rate[~np.isnan(rate)]), ("payback", years[~np.isnan(years)])):
        for p, value in zip(wanted, np.percentile(values, wanted)):
            answer[f"{name}{p}"] = float(value)
    answer["var95"] = -answer["p5"]
    answer["cvar95"] = -float(npv[npv <= answer["p5"]].mean())
    answer["histogram"] = np.histogram(npv, 50)[0].tolist()
    own = ranks(npv)
    answer["correlations"] = [
        float(np.corrcoef(stats.rankdata(x) if k == 11 else ranks(x), own)[0, 1]) for k, x in enumerate(inputs)
    ]
    return answer
