"""What every program must find: the reference of docs/benchmarks.md, to the error of as many iterations as it ran."""

import math

from contender import Failed

MEAN, SD = 566.0, 583.0
# percentiles and tails by a run of 10^7 iterations
PERCENTILES = {"p5": -315.6, "p50": 530.5, "p95": 1577.7, "cvar95": 522.3}
RATES = {"irr5": 0.0308, "irr50": 0.1655, "irr95": 0.3319}
PAYBACKS = {"payback5": 2.89, "payback50": 5.55, "payback95": 12.95}


def check(name, iterations, answer):
    """Raises Failed when an answer is not that of the mine."""
    root = math.sqrt(iterations)
    # six standard errors below a million iterations, the goal of the reference above
    expect(name, "mean", answer["mean"], MEAN, max(2, 6 * SD / root))
    expect(name, "standard deviation", answer["sd"], SD, max(2, 6 * 0.75 * SD / root))
    for key, value in PERCENTILES.items():
        expect(name, key, answer[key], value, 3 + 12000 / root)
    for key, value in RATES.items():
        expect(name, key, answer[key], value, 0.001 + 1.5 / root)
    for key, value in PAYBACKS.items():
        expect(name, key, answer[key], value, 0.04 + 60 / root)
    if sum(answer["histogram"]) != iterations:
        raise Failed(f"{name}: the 50 bars hold {sum(answer['histogram'])} of {iterations} iterations.")


def agree(name, answer, other, iterations):
    """The rank correlations of two programs are those of the same mine."""
    tolerance = 0.004 + 8 / math.sqrt(iterations)
    for position, (mine, theirs) in enumerate(zip(answer["correlations"], other["correlations"])):
        expect(name, f"rank correlation of input {position + 1}", theirs, mine, tolerance)


def expect(name, what, value, wanted, tolerance):
    if not abs(value - wanted) <= tolerance:
        raise Failed(f"{name}: {what} is {value}, not {wanted} ± {tolerance:.4g}.")
