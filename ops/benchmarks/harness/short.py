"""Checks what every program computes, and measures nothing: what tests run."""

import contender
import reference
import workloads
from contender import Failed

ITERATIONS = 20_000
GOLDEN = contender.ROOT / "domain" / "src" / "test" / "resources" / "golden" / "copper-mine.txt"


def check():
    """Prints a line for each program; raises Failed where one computes something else."""
    wanted = golden().get(str(ITERATIONS))
    ours = None
    for jdk in contender.jdks().items():
        with contender.formulas(jdk, 2) as plain, contender.hand_written(jdk, 2, "full") as kernel:
            found = workloads.same_bits(jdk, plain, kernel, ITERATIONS)
            if found != wanted:
                raise Failed(f"JDK {jdk[0]}: the net present values have the hash {found}, not {wanted}.")
            for program in (plain, kernel):
                answer = program.ask(ITERATIONS)
                reference.check(program.name, ITERATIONS, answer)
                ours = ours or answer
                reference.agree(program.name, ours, answer, ITERATIONS)
        with contender.hand_written(jdk, 1, "wanted") as kernel:
            reference.check(kernel.name, ITERATIONS, kernel.ask(ITERATIONS))
        print(f"✓ JDK {jdk[0]}: formulas and the mine by hand have the golden bits and the figures of the reference")
    for program in peers():
        with program:
            answer = program.ask(ITERATIONS)
            reference.check(program.name, ITERATIONS, answer)
            reference.agree(program.name, ours, answer, ITERATIONS)
        print(f"✓ {program.name}: the figures of the reference")


def peers():
    programs = [contender.native("ordinary"), contender.native("tuned")]
    if contender.has_module("scipy"):
        programs += [
            contender.python("numpy_whole", "numpy, whole arrays"),
            contender.python("numpy_blocks", "numpy, blocks of 8192"),
        ]
    programs += [program for program, _ in workloads.context(workloads.newest())]
    return [program for program in programs if program]


def golden():
    """Hashes of net present values by the number of iterations."""
    lines = [line.split() for line in GOLDEN.read_text().splitlines() if line and not line.startswith("#")]
    return {words[0]: words[1] for words in lines}
