#!/usr/bin/env python3
"""Times the Python peers on the shapes that Program.cs measures: pip install votelib apportionment, or PYTHONPATH with their sources."""
import json
import random
import resource
import subprocess
import time
from pathlib import Path

DAUYS = Path(__file__).resolve().parents[2] / "dauys"
SHAPES = [(7, 69), (30, 10_000)]


def votes(lists):
    dice = random.Random(2023)
    return [[1 + int(3e6 * dice.random() ** 3) for _ in range(lists)] for _ in range(20)]


def microseconds(run, given):
    best = float("inf")
    for vector in given:
        begun = time.perf_counter()
        run(vector)
        best = min(best, time.perf_counter() - begun)
    return best * 1e6


def allot_lines(count):
    """How many problems a second the tool answers, its start included, and the processor time it takes."""
    dice = random.Random(2023)
    methods = ["dhondt", "sainte_lague", "hare_lr", "droop_lr", "huntington_hill"]
    lines = "\n".join(json.dumps({
        "id": n, "method": methods[n % len(methods)], "seats": dice.randint(10, 120),
        "votes": {f"list{i}": dice.randint(1, 2_000_000) for i in range(dice.randint(5, 12))}, "threshold": {"percent": "5", "base": "valid"},
    }) for n in range(count)).encode()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    subprocess.run([DAUYS, "allot", "--jsonl"], input=lines, stdout=subprocess.DEVNULL, check=True)
    clock = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"dauys allot --jsonl, {count:,} problems: {count / clock:,.0f} a second by the clock, {spent:.2f} s of processor time")


def main():
    subprocess.run([DAUYS, "--help"], stdout=subprocess.DEVNULL, check=True)
    allot_lines(1_000_000)
    runs = []
    try:
        import apportionment.methods as apportionment
        runs.append(("apportionment, floats", lambda seats: lambda v: apportionment.compute("saintelague", v, seats)))
        runs.append(("apportionment, fractions", lambda seats: lambda v: apportionment.compute("saintelague", v, seats, fractions=True)))
    except ImportError:
        print("apportionment: not installed")
    try:
        from votelib.evaluate.proportional import HighestAverages
        runs.append(("votelib, exact", lambda seats: lambda v: HighestAverages("sainte_lague").evaluate(dict(enumerate(v)), seats)))
    except ImportError:
        print("votelib: not installed")
    for name, make in runs:
        for lists, seats in SHAPES:
            print(f"Sainte-Laguë, {lists} lists, {seats:,} seats, {name}: {microseconds(make(seats), votes(lists)):,.0f} µs")


if __name__ == "__main__":
    main()
