"""The copper mine W1 in numpy, in blocks of 8192 iterations that the caches hold."""

import arrays
import numpy as np
from serve import serve

BLOCK = 8192


def run(iterations):
    rng = np.random.default_rng(42)
    kept = np.empty((15, iterations))
    for first in range(0, iterations, BLOCK):
        part = slice(first, min(first + BLOCK, iterations))
        inputs, prices, noises = arrays.draw(rng, part.stop - part.start)
        for row, values in zip(kept, (*arrays.measures(arrays.cash_flow(inputs, prices, noises)), *inputs)):
            row[part] = values
    return arrays.statistics(*kept[:3], kept[3:])


serve(run)
