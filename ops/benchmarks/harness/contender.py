"""Programs that answer lines, such as `1000000 2`, by lines of JSON: started once, asked in turns."""

import json
import os
import pathlib
import subprocess

HERE = pathlib.Path(__file__).resolve().parent.parent
ROOT = HERE.parent.parent
OUT = HERE / "target"
PLAN = ROOT / "ops" / "demo" / "copper-mine.json"


class Failed(Exception):
    """A program ended, or computed something else than the mine."""


class Contender:
    """A program on its own: `ask` carries out one run."""

    def __init__(self, name, command, words=""):
        self.name = name
        self.command = [str(part) for part in command]
        self.words = words
        self.process = None

    def ask(self, iterations, words=None):
        if self.process is None:
            self.start()
        line = f"{iterations} {self.words if words is None else words}".strip()
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return json.loads(self.read())

    def start(self):
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=os.environ
        )
        if self.read().strip() != "ready":
            raise Failed(f"{self.name} did not start: {' '.join(self.command)}")

    def read(self):
        line = self.process.stdout.readline()
        if not line:
            raise Failed(f"{self.name} ended: {' '.join(self.command)}")
        return line

    def close(self):
        if self.process is not None:
            self.process.stdin.close()
            self.process.wait(timeout=60)
            self.process = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def jdks():
    """Major version and folder of each JDK from 17 on, the newest first, one of each version."""
    found = {}
    for line in (OUT / "jdks").read_text().splitlines():
        major, home = line.split(" ", 1)
        found.setdefault(int(major), home)
    return found


def java(jdk, program, words, options=()):
    major, home = jdk
    usual = [option for option in (OUT / f"options-{major}").read_text().splitlines() if option]
    classes = f"{OUT / 'domain.jar'}{os.pathsep}{OUT / 'ours'}"
    return Contender(
        f"{program}, JDK {major}", [f"{home}/bin/java", *usual, *options, "-cp", classes, program, PLAN], words
    )


def formulas(jdk, threads, options=()):
    """The mine as a plan with formulas."""
    return java(jdk, "Formulas", str(threads), options)


def hand_written(jdk, threads, statistics):
    """The mine written out by hand, with the statistics `wanted` or `full`."""
    return java(jdk, "HandWritten", f"{threads} {statistics}")


def native(name):
    """A C++ program, or None where it was not compiled."""
    return Contender(f"{name} C++", [OUT / name]) if (OUT / name).exists() else None


def python(name, title):
    return Contender(title, [os.environ.get("BENCHMARK_PYTHON", "/usr/bin/python3"), HERE / "peers" / f"{name}.py"])


def has_module(name):
    command = [os.environ.get("BENCHMARK_PYTHON", "/usr/bin/python3"), "-c", f"import {name}"]
    return subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode == 0


def plain_java(jdk, program, title):
    libraries = OUT / "libraries"
    if not (OUT / "peers" / f"{program}.class").exists():
        return None
    classes = f"{OUT / 'peers'}{os.pathsep}{libraries}/*"
    return Contender(title, [f"{jdk[1]}/bin/java", "-Xmx3g", "-cp", classes, program])
