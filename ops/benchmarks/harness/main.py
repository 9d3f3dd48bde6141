"""Carries out the workloads that the arguments name, all when they name none; started by ops/benchmarks/run."""

import sys

import contender
import reference
import report
import short
import workloads


def main(arguments):
    wanted = [argument for argument in arguments if not argument.startswith("-")]
    if "--short" in arguments:
        short.check()
        return 0
    plan = workloads.Plan("--quick" in arguments)
    before = report.load()
    results = []
    for number, workload in workloads.ALL.items():
        if not wanted or number in wanted:
            print(f"{number}: {workload.__doc__}", flush=True)
            result = workload(plan)
            results.append(result)
            show(result)
    whole = not wanted and not plan.quick
    if whole:
        check_all_at_a_million()
    folder = contender.ROOT / "ops" / "benchmarks" / "results" if whole else contender.OUT
    report.write(results, folder, before)
    print(f"Written: {folder}/latest.json and latest.md")
    return 0


def show(result):
    for part in result.parts:
        reached = {True: "reached", False: "NOT reached", None: ""}[part.met]
        print(f"    {part.name}: {report.shown(part)}   {part.goal or ''}   {reached}".rstrip())
    for program, times in result.times.items():
        print(f"      {program.name}: {times.each:,.1f} ns each, {times.cpu / times.iterations * 1e9:,.1f} of processor")
    for note in result.notes:
        print(f"    {note}")
    sys.stdout.flush()


def check_all_at_a_million():
    """The slow peers too must find the reference at 10^6 iterations."""
    for program, _ in workloads.context(workloads.newest()):
        with program:
            reference.check(program.name, workloads.MILLION, program.ask(workloads.MILLION))
        print(f"✓ {program.name}: the reference at a million iterations")


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except contender.Failed as failed:
        print(f"FAILED: {failed}", file=sys.stderr)
        sys.exit(1)
