"""Writes what a run measured: JSON for programs, a table for people."""

import json
import os
import pathlib
import platform
import subprocess
import time

import contender
from contender import OUT, ROOT


def load():
    return [round(value, 2) for value in os.getloadavg()]


def machine():
    """What the figures depend on besides the programs."""
    text = pathlib.Path("/proc/cpuinfo").read_text() if pathlib.Path("/proc/cpuinfo").exists() else ""
    model = next((line.split(":")[1].strip() for line in text.splitlines() if line.startswith("model name")), "unknown")
    flags = next((line.split(":")[1].split() for line in text.splitlines() if line.startswith("flags")), [])
    return {
        "processor": model,
        "vectors": "AVX-512" if "avx512f" in flags else "AVX2" if "avx2" in flags else "no AVX2",
        "cores": os.cpu_count(),
        "memory_gb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        "system": platform.platform(),
    }


def versions():
    found = {f"JDK {major}": first_line([f"{home}/bin/java", "-version"]) for major, home in contender.jdks().items()}
    python = os.environ.get("BENCHMARK_PYTHON", "/usr/bin/python3")
    found["Python"] = first_line([python, "--version"])
    for module in ("numpy", "scipy"):
        found[module] = first_line([python, "-c", f"import {module}; print({module}.__version__)"])
    found["g++"] = first_line([os.environ.get("CXX", "g++"), "--version"])
    found["LibreOffice"] = first_line(["soffice", "--version"])
    found["SSJ"] = "3.3.2" if (OUT / "libraries").exists() else None
    found["CalMiner"] = first_line(["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"])
    return {name: version for name, version in found.items() if version}


def first_line(command):
    try:
        run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
        return (run.stdout + run.stderr).strip().splitlines()[0]
    except (OSError, subprocess.SubprocessError, IndexError):
        return None


def write(results, folder, before):
    """Writes latest.json and latest.md into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    about = {
        "when": time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime()),
        "machine": machine(),
        "versions": versions(),
        "load": {"before": before, "after": load()},
    }
    answer = {**{result.number: result.summary() for result in results}, "about": about}
    text = json.dumps(answer, indent=2, ensure_ascii=False, default=float)
    (folder / "latest.json").write_text(text.replace("NaN", "null") + "\n")
    (folder / "latest.md").write_text(table(results, about))


def table(results, about):
    lines = [
        "# Benchmarks of the simulation engine",
        "",
        "Written by `ops/benchmarks/run`; what the workloads are stands in [docs/benchmarks.md](../../../docs/benchmarks.md).",
        "",
        f"{about['when']}, {about['machine']['processor']} ({about['machine']['vectors']}), "
        f"{about['machine']['cores']} cores, {about['machine']['memory_gb']} GB. "
        f"Load {about['load']['before'][0]} before, {about['load']['after'][0]} after.",
        "",
        "| # | measured | value | goal | reached |",
        "|---|---|---|---|---|",
    ]
    for result in results:
        lines.append(f"| **{result.number}** | **{result.title}** | | | |")
        for part in result.parts:
            reached = {True: "yes", False: "no", None: ""}[part.met]
            lines.append(f"| | {part.name} | {shown(part)} | {part.goal or ''} | {reached} |")
    lines += ["", "## Times", "", "| # | program | iterations | runs | s, median | s, least | s of processor | ns each |"]
    lines.append("|---|---|---|---|---|---|---|---|")
    for result in results:
        for program, times in result.times.items():
            lines.append(
                f"| {result.number} | {program.name} | {times.iterations:,} | {len(times.seconds)} | {times.wall:.4f} "
                f"| {min(times.seconds):.4f} | {times.cpu:.4f} | {times.each:,.1f} |"
            )
    lines.append("")
    for result in results:
        lines += [f"- {result.number}: {note}" for note in result.notes]
    lines += ["", "## Versions", ""]
    lines += [f"- {name}: {version}" for name, version in about["versions"].items()]
    return "\n".join(lines) + "\n"


def shown(part):
    value = part.value
    if value != value:
        return "–"
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2 if abs(value) >= 1 else 3
    return f"{value:,.{digits}f} {part.unit}".strip()
