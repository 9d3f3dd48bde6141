"""The copper mine W1 in numpy, all iterations in one array."""

import arrays
import numpy as np
from serve import serve


def run(iterations):
    inputs, prices, noises = arrays.draw(np.random.default_rng(42), iterations)
    return arrays.statistics(*arrays.measures(arrays.cash_flow(inputs, prices, noises)), inputs)


serve(run)
