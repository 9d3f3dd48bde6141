"""Answers lines with a number of iterations by lines of JSON until there are no more."""

import json
import sys
import time


def serve(run):
    print("ready", flush=True)
    for line in sys.stdin:
        start, processor = time.perf_counter(), time.process_time()
        answer = run(int(line.split()[0]))
        seconds, used = time.perf_counter() - start, time.process_time() - processor
        print(json.dumps({"seconds": seconds, "cpu": used, **answer}), flush=True)
