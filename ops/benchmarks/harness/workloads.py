"""The workloads B1 to B7 and B13 of docs/benchmarks.md."""

import json
import re
import statistics
import subprocess
import time

import contender
from contender import OUT, PLAN, ROOT, Failed
from measured import Part, Result, Times, in_turns

MILLION = 1_000_000


class Plan:
    """How much is run: fewer rounds where a glance is enough."""

    def __init__(self, quick):
        self.quick = quick

    def rounds(self, usual):
        return max(3, usual // 3) if self.quick else usual


def newest():
    return next(iter(contender.jdks().items()))


def oldest():
    major, home = list(contender.jdks().items())[-1]
    return (major, home) if major != newest()[0] else None


def closing(programs):
    for program in programs:
        program.close()


def ratio(times, other):
    """How many times faster the first is, by wall time of an iteration."""
    return other.each / times.each


def b1(plan):
    """W1 with all statistics beside numpy; other peers with fewer iterations, for context."""
    new, old = newest(), oldest()
    ours = contender.formulas(new, 2)
    before = contender.formulas(old, 2) if old else None
    whole = blocks = None
    if contender.has_module("scipy"):
        whole = contender.python("numpy_whole", "numpy, whole arrays")
        blocks = contender.python("numpy_blocks", "numpy, blocks of 8192")
    rows = [(program, MILLION, runs) for program, runs in ((ours, 3), (before, 3), (whole, 1), (blocks, 1)) if program]
    rows += [(program, iterations, 1) for program, iterations in context(new)]
    try:
        ours.ask(MILLION)
        times = in_turns(rows, plan.rounds(6), warm=2)
    finally:
        closing(program for program, _, _ in rows)
    parts = [Part("a million iterations", times[ours].wall, "s")]
    if whole:
        parts.append(Part("beside numpy, whole arrays", ratio(times[ours], times[whole]), "×", least=45))
        parts.append(Part("beside numpy, blocks of 8192", ratio(times[ours], times[blocks]), "×", least=30))
    if before and whole:
        value = ratio(times[before], times[whole])
        parts.append(Part(f"JDK {old[0]} beside numpy, whole arrays", value, "×", least=15))
    for program, _ in context_of(rows):
        parts.append(Part(f"beside {program.name}", ratio(times[ours], times[program]), "×"))
    notes = []
    if whole:
        cpu = times[whole].cpu / (times[ours].cpu / 2)
        notes.append(f"By processor time of one thread: {cpu:.1f} × numpy, whole arrays.")
    return Result("B1", "W1, a million iterations, all statistics, 2 threads, warm", parts, times, notes)


def context(jdk):
    """Peers that are asked for fewer iterations, as they are slow."""
    peers = [
        (contender.plain_java(jdk, "NaiveMine", "naive Java"), 100_000),
        (contender.plain_java(jdk, "SsjMine", "SSJ"), 50_000),
        (contender.python("plain_python", "plain Python"), 5_000),
    ]
    return [(program, iterations) for program, iterations in peers if program]


def context_of(rows):
    return [(program, iterations) for program, iterations, _ in rows if iterations < MILLION]


def b2(plan):
    """The hand-written kernel on one thread beside C++."""
    jdks = [newest()] + ([oldest()] if oldest() else [])
    kernels = [contender.hand_written(jdk, 1, "wanted") for jdk in jdks]
    tuned, ordinary = contender.native("tuned"), contender.native("ordinary")
    if not tuned or not ordinary:
        return Result("B2", "W1 by hand, one thread", [Part("left out: no C++ here", float("nan"), "")])
    rows = [(program, MILLION, 2) for program in kernels] + [(tuned, MILLION, 2), (ordinary, MILLION, 1)]
    try:
        times = in_turns(rows, plan.rounds(9), warm=3)
    finally:
        closing(program for program, _, _ in rows)
    first = times[kernels[0]]
    parts = [
        Part("beside tuned C++, time", first.each / times[tuned].each, "×", most=1.25),
        Part("beside ordinary C++", ratio(first, times[ordinary]), "×", least=4.5),
        Part("an iteration", first.each, "ns"),
    ]
    for jdk, kernel in list(zip(jdks, kernels))[1:]:
        parts.append(Part(f"JDK {jdk[0]} beside tuned C++, time", times[kernel].each / times[tuned].each, "×"))
    cpu = first.cpu / times[tuned].cpu
    return Result("B2", "W1 by hand, one thread", parts, times, [f"By processor time: {cpu:.2f} × tuned C++."])


def b3(plan):
    """Formulas beside the same mine written by hand, whole runs; the first result of a new JVM."""
    parts, all_times, notes = [], {}, []
    for jdk in [newest()] + ([oldest()] if oldest() else []):
        plain, kernel = contender.formulas(jdk, 1), contender.hand_written(jdk, 1, "full")
        try:
            same_bits(jdk, plain, kernel, 20_000)
            times = in_turns([(plain, MILLION, 2), (kernel, MILLION, 2)], plan.rounds(9), warm=3)
        finally:
            closing([plain, kernel])
        value = times[plain].wall / times[kernel].wall
        parts.append(Part(f"JDK {jdk[0]}, formulas beside by hand, time", value, "×", most=1.2))
        notes.append(f"JDK {jdk[0]} by processor time: {times[plain].cpu / times[kernel].cpu:.2f} ×.")
        all_times.update(times)
    first = statistics.median(first_result(newest()) for _ in range(plan.rounds(9)))
    parts.append(Part("first result in a new JVM", first * 1e3, "ms", most=100))
    return Result("B3", "W1 as formulas beside the same by hand, one thread", parts, all_times, notes)


def same_bits(jdk, plain, kernel, iterations):
    one = plain.ask(iterations, "1 hash")["hash"]
    other = kernel.ask(iterations, "1 hash")["hash"]
    if one != other:
        raise Failed(f"JDK {jdk[0]}: formulas and hand-written mine differ: {one} and {other}.")
    return one


def first_result(jdk):
    # as a new command begins: with plain loops, since the others would have to be compiled first
    with contender.formulas(jdk, 2, ["-Dcalminer.accelerator=off"]) as program:
        return program.ask(100_000)["first"]


def b4(plan):
    """Two threads beside one, and ten million iterations in 16 MB."""
    jdk = newest()
    one, two = contender.formulas(jdk, 1), contender.formulas(jdk, 2)
    two.name += ", 2 threads"
    try:
        times = in_turns([(one, 4 * MILLION, 1), (two, 4 * MILLION, 1)], plan.rounds(9), warm=2)
    finally:
        closing([one, two])
    small = contender.formulas(jdk, 2, ["-Xmx16m"])
    small.name += " in 16 MB"
    try:
        small.ask(MILLION)
        long = in_turns([(small, 10 * MILLION, 1)], plan.rounds(5), warm=1)
    finally:
        closing([small])
    parts = [
        Part("efficiency of 2 threads", times[one].wall / (2 * times[two].wall), "", least=0.95),
        Part("10 million iterations in 16 MB of heap", long[small].wall, "s", most=1.5),
    ]
    notes = [f"Efficiency by processor time: {times[one].cpu / times[two].cpu:.3f}."]
    return Result("B4", "threads and memory", parts, {**times, **long}, notes)


def b5(_):
    """Sobol beside plain draws: the program of its own says."""
    program = ROOT / "ops" / "benchmarks" / "precision"
    title = "Sobol, 16 384 iterations, 50 replications: error of plain draws over its own"
    if not program.exists():
        return Result("B5", title, [Part("left out: no ops/benchmarks/precision here", float("nan"), "")])
    run = subprocess.run([program], cwd=ROOT, capture_output=True, text=True, check=True)
    found = json.loads([line for line in run.stdout.splitlines() if line.startswith("{")][-1])
    goals = {"mean": 80, "cvar95": 3, "p5": 1.8}
    return Result("B5", title, [Part(name, found[name], "×", least=goals[name]) for name in goals])


def b6(plan):
    """A small run, warm and in a new JVM."""
    small = contender.formulas(newest(), 2)
    times = Times(10_000)
    try:
        for _ in range(400):
            small.ask(10_000)
        for _ in range(200):
            times.add(small.ask(10_000))
    finally:
        small.close()
    command = [ROOT / "ops" / "calminer", "simulate", PLAN, "--iterations", "10000"]
    seconds = []
    for _ in range(plan.rounds(15)):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        seconds.append(time.perf_counter() - start)
    parts = [
        Part("10 000 iterations, warm", times.wall * 1e3, "ms", most=3),
        Part("new JVM to printed result", statistics.median(seconds), "s", most=0.5),
    ]
    return Result("B6", "small and cold", parts, {small: times})


def b7(_):
    """The large plan: its own program prints the figures."""
    run = subprocess.run([ROOT / "ops/benchmarks/large"], cwd=ROOT, capture_output=True, text=True, check=True)
    goals = [
        ("valued, warm", r"^valued, warm: ([\d.]+) ms", "ms", 4),
        ("an uncertain cell and iteration", r"^simulated: ([\d.]+) ns", "ns", 0.5),
        ("compiled, cold", r"^compiled, cold: ([\d.]+) ms", "ms", 300),
        ("plan in memory", r"plan in memory: ([\d.]+) MB", "MB", 40),
    ]
    parts = []
    for name, pattern, unit, most in goals:
        found = re.search(pattern, run.stdout, re.MULTILINE)
        if found is None:
            raise Failed(f"ops/benchmarks/large did not print '{name}'.")
        parts.append(Part(name, float(found.group(1)), unit, most=most))
    return Result("B7", "a large plan, processor time of one thread", parts)


def b13(plan):
    """The exported workbook recalculated by LibreOffice beside one iteration of ours."""
    title = "the exported workbook, recalculated by LibreOffice"
    workbook = OUT / "copper-mine.xlsx"
    if not workbook.exists() or not contender.has_module("uno"):
        return Result("B13", title, [Part("left out: no LibreOffice with Python here", float("nan"), "")])
    office = contender.python("workbook", "LibreOffice")
    office.command += [str(workbook), "27613"]
    ours = contender.formulas(newest(), 2)
    try:
        for _ in range(3):
            ours.ask(MILLION)
            answer = office.ask(20)
        if not abs(answer["base"] - 718.0874151158) < 1e-6:
            raise Failed(f"LibreOffice finds a base value of {answer['base']}, not 718.0874151158.")
        rows = [(ours, MILLION, 1), (office, 50, 1)]
        times = in_turns(rows, plan.rounds(6), warm=0, checked=False)
    finally:
        closing([office, ours])
    parts = [
        Part("beside one iteration of ours", ratio(times[ours], times[office]), "×"),
        Part("one recalculation", times[office].wall / 50 * 1e3, "ms"),
    ]
    return Result("B13", title, parts, times)


ALL = {"B1": b1, "B2": b2, "B3": b3, "B4": b4, "B5": b5, "B6": b6, "B7": b7, "B13": b13}
