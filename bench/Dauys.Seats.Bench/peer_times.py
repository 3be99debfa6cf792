#!/usr/bin/env python3
"""Times the Python peers on the shapes that Program.cs measures: pip install votelib apportionment, or PYTHONPATH with their sources."""
import random
import time

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


def main():
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
