"""Runs in turns, and what they took: medians of wall and of processor time."""

import statistics

import reference


class Times:
    """The runs of one program."""

    def __init__(self, iterations):
        self.iterations = iterations
        self.seconds = []
        self.processor = []
        self.last = None

    def add(self, answer):
        self.seconds.append(answer["seconds"])
        self.processor.append(answer.get("cpu", answer["seconds"]))
        self.last = answer

    @property
    def wall(self):
        """Seconds of a run, the median."""
        return statistics.median(self.seconds)

    @property
    def cpu(self):
        """Seconds of all processors, the median."""
        return statistics.median(self.processor)

    @property
    def each(self):
        """Nanoseconds of an iteration by wall time."""
        return self.wall / self.iterations * 1e9

    def summary(self):
        return {
            "iterations": self.iterations,
            "runs": len(self.seconds),
            "seconds": round(self.wall, 6),
            "least": round(min(self.seconds), 6),
            "processor": round(self.cpu, 6),
            "ns_per_iteration": round(self.each, 2),
        }


def in_turns(contenders, rounds, warm=2, checked=True):
    """Asks all programs in each round: {program: Times}. contenders: (program, iterations, runs in a round)."""
    times = {}
    for program, iterations, _ in contenders:
        for _ in range(warm):
            answer = program.ask(iterations)
            if checked:
                reference.check(program.name, iterations, answer)
        times[program] = Times(iterations)
    for _ in range(rounds):
        for program, iterations, runs in contenders:
            for _ in range(runs):
                times[program].add(program.ask(iterations))
    return times


class Part:
    """One figure of a workload with its goal."""

    def __init__(self, name, value, unit, goal=None, least=None, most=None):
        self.name = name
        self.value = value
        self.unit = unit
        self.goal = goal
        self.met = None
        if least is not None:
            self.met = value >= least
            self.goal = goal or f"≥ {least:g} {unit}".strip()
        if most is not None:
            self.met = value <= most
            self.goal = goal or f"≤ {most:g} {unit}".strip()

    def summary(self):
        return {"name": self.name, "value": self.value, "unit": self.unit, "goal": self.goal, "met": self.met}


class Result:
    """What one workload gave: the first part is the one to read first."""

    def __init__(self, number, title, parts, times=(), notes=()):
        self.number = number
        self.title = title
        self.parts = parts
        self.times = dict(times)
        self.notes = list(notes)

    @property
    def met(self):
        goals = [part.met for part in self.parts if part.met is not None]
        return all(goals) if goals else None

    def summary(self):
        first = self.parts[0]
        return {
            "title": self.title,
            "value": first.value,
            "ratio": next((part.value for part in self.parts if part.unit == "×"), None),
            "goal": "; ".join(f"{part.name} {part.goal}" for part in self.parts if part.goal),
            "met": self.met,
            "parts": [part.summary() for part in self.parts],
            "times": {program.name: times.summary() for program, times in self.times.items()},
            "notes": self.notes,
        }
