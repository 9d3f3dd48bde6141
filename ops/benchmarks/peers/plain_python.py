"""The copper mine W1 in Python without any library, one iteration after the other."""

import bisect
import math
import random
from statistics import NormalDist

from serve import serve

YEARS = 20
HURDLE = 0.08
NORMAL = NormalDist()
ROWS = [[1, 0.6, 0.4, 0.3], [0.6, 1, 0.4, 0.3], [0.4, 0.4, 1, 0.5], [0.3, 0.3, 0.5, 1]]


def cholesky(rows):
    lower = [[0.0] * 4 for _ in range(4)]
    for i in range(4):
        for j in range(i + 1):
            rest = rows[i][j] - sum(lower[i][k] * lower[j][k] for k in range(j))
            lower[i][j] = math.sqrt(rest) if i == j else rest / lower[j][j]
    return lower


FACTOR = cholesky(ROWS)


def pert_table(low, mode, high, steps=4000):
    """The cumulative of a PERT law on equal steps, by the trapezoidal rule."""
    a, b = 4 * (mode - low) / (high - low), 4 * (high - mode) / (high - low)
    density = [(i / steps) ** a * (1 - i / steps) ** b for i in range(steps + 1)]
    cumulative = [0.0]
    for i in range(steps):
        cumulative.append(cumulative[-1] + (density[i] + density[i + 1]) / 2)
    return [c / cumulative[-1] for c in cumulative]


MILLING = pert_table(8, 9.5, 13)


def milling_cost(u):
    i = bisect.bisect_right(MILLING, u)
    if i >= len(MILLING):
        return 13.0
    share = (u - MILLING[i - 1]) / (MILLING[i] - MILLING[i - 1])
    return 8 + 5 * (i - 1 + share) / (len(MILLING) - 1)


def pert(low, mode, high):
    a, b = 1 + 4 * (mode - low) / (high - low), 1 + 4 * (high - mode) / (high - low)
    return low + (high - low) * random.betavariate(a, b)


def truncated(mean, sd, low, high):
    while True:
        x = random.gauss(mean, sd)
        if low <= x <= high:
            return x


def triangular(low, mode, high, u):
    if u < (mode - low) / (high - low):
        return low + math.sqrt(u * (high - low) * (mode - low))
    return high - math.sqrt((1 - u) * (high - low) * (high - mode))


def draw():
    z = [random.gauss(0, 1) for _ in range(4)]
    milling, mining, capital, sustaining = (sum(f * x for f, x in zip(row, z)) for row in FACTOR)
    return [
        pert(0.80, 0.87, 0.91),
        pert(9, 10, 10.6),
        truncated(0.62, 0.05, 0.45, 0.80),
        random.triangular(1.5, 2.8, 2.0),
        triangular(1.8, 2.1, 2.9, NORMAL.cdf(mining)),
        milling_cost(NORMAL.cdf(milling)),
        random.triangular(28, 42, 32),
        math.exp(math.log(800) + 0.15 * capital),
        math.exp(math.log(12) + 0.25 * sustaining),
        truncated(8500, 800, 6000, 11500),
        random.uniform(60, 110),
        random.choices([0.03, 0.04, 0.05], [0.5, 0.3, 0.2])[0],
    ]


def cash_flow(inputs):
    (recovery, throughput, first_grade, strip, mining, milling, fixed, capital, per_year, long_run, charge, royalty) = inputs
    kappa, sigma = 0.35, 0.24
    decay = math.exp(-kappa)
    spread = sigma * math.sqrt((1 - math.exp(-2 * kappa)) / (2 * kappa))
    level = math.log(long_run) - sigma**2 / (4 * kappa)
    x = math.log(8800)
    remaining, pool, losses = 185.0, capital, 0.0
    flows = [-capital]
    for t in range(1, YEARS + 1):
        x = decay * x + (1 - decay) * level + spread * random.gauss(0, 1)
        ramp = 0.6 if t == 1 else 0.9 if t == 2 else 1
        grade = first_grade * (1.12 - 0.012 * t) / 100 * max(0.2, 1 + 0.07 * random.gauss(0, 1))
        ore = min(throughput * ramp, remaining)
        metal = ore * grade * recovery
        nsr = metal * (0.965 * math.exp(x) - charge / 0.28 - charge * 2.20462 * 0.965)
        active = min(1, ore)
        opex = fixed * active + mining * ore * (1 + strip * (1.15 - 0.02 * t)) + milling * ore
        sustaining = per_year * active
        pool += sustaining
        depreciation = pool * ore / remaining if remaining > 0 else 0
        pool -= depreciation
        ebitda = nsr - royalty * max(nsr, 0) - opex
        taxable = ebitda - depreciation
        used = min(max(taxable, 0), losses)
        losses += max(-taxable, 0) - used
        flows.append(ebitda - 0.27 * (max(taxable, 0) - used) - sustaining - (40 if t == YEARS else 0))
        remaining -= ore
    return flows


def value_at(flows, z):
    total = 0.0
    for flow in reversed(flows):
        total = total * z + flow
    return total


def bisected(flows, low, high):
    below = value_at(flows, low) < 0
    for _ in range(40):
        middle = (low + high) / 2
        if (value_at(flows, middle) < 0) == below:
            low = middle
        else:
            high = middle
    return (low + high) / 2


GRID = [math.exp(-2 + 0.05 * i) for i in range(141)]


def internal_rate(flows):
    total, changes = flows[0], 0
    for flow in flows[1:]:
        changes += (total < 0) != (total + flow < 0)
        total += flow
    if changes == 1 and total > 0:
        return 1 / bisected(flows, 0, 1) - 1
    signs = [value_at(flows, z) < 0 for z in GRID]
    rates = [
        1 / bisected(flows, GRID[i - 1], GRID[i]) - 1 for i in range(1, len(GRID)) if signs[i] != signs[i - 1]
    ]
    return min(rates, key=lambda rate: abs(rate - HURDLE), default=None)


def payback(flows):
    total = flows[0]
    for t in range(1, YEARS + 1):
        before = total
        total += flows[t]
        if before < 0 <= total:
            return t - 1 - before / flows[t]
    return None


def ranks(values):
    order = sorted(range(len(values)), key=values.__getitem__)
    rank = [0.0] * len(values)
    i = 0
    while i < len(order):
        j = i
        while j < len(order) and values[order[j]] == values[order[i]]:
            j += 1
        for k in range(i, j):
            rank[order[k]] = (i + j - 1) / 2
        i = j
    return rank


def correlation(x, y):
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    covariance = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y))
    return covariance / math.sqrt(sum((a - mean_x) ** 2 for a in x) * sum((b - mean_y) ** 2 for b in y))


def percentile(ordered, p):
    place = (len(ordered) - 1) * p / 100
    i = int(place)
    return ordered[i] + (place - i) * (ordered[min(i + 1, len(ordered) - 1)] - ordered[i])


def run(iterations):
    random.seed(42)
    npvs, rates, years, inputs = [], [], [], []
    for _ in range(iterations):
        drawn = draw()
        flows = cash_flow(drawn)
        npvs.append(value_at(flows, 1 / (1 + HURDLE)))
        rates.append(internal_rate(flows))
        years.append(payback(flows))
        inputs.append(drawn)
    mean = sum(npvs) / iterations
    ordered = sorted(npvs)
    answer = {"mean": mean, "sd": math.sqrt(sum((x - mean) ** 2 for x in npvs) / (iterations - 1))}
    for name, values in (
        ("p", ordered),
        ("irr", sorted(x for x in rates if x is not None)),
        ("payback", sorted(x for x in years if x is not None)),
    ):
        for p in (5, 10, 50, 90, 95):
            answer[f"{name}{p}"] = percentile(values, p)
    worst = ordered[: max(1, iterations // 20)]
    answer["var95"], answer["cvar95"] = -answer["p5"], -sum(worst) / len(worst)
    bars = [0] * 50
    for x in npvs:
        bars[min(49, int((x - ordered[0]) / (ordered[-1] - ordered[0]) * 50))] += 1
    answer["histogram"] = bars
    own = ranks(npvs)
    answer["correlations"] = [correlation(ranks(list(x)), own) for x in zip(*inputs)]
    return answer


serve(run)
