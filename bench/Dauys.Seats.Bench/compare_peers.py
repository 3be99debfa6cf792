#!/usr/bin/env python3
"""Compares `dauys allot --jsonl` with the Python packages votelib and apportionment on many generated problems.

    pip install votelib apportionment        # or PYTHONPATH with their sources; either may be missing
    python3 bench/Dauys.Seats.Bench/compare_peers.py [HOW_MANY] [SEED]

Every answer of ours is checked against the method's definition in exact fractions by a referee in this file. Where a peer gives
something else, the referee says whether the peer's seats satisfy the definition. Exit code 0 only if the referee has no objection to ours.
"""
import json
import random
import subprocess
import sys
import time
from collections import Counter
from fractions import Fraction
from pathlib import Path

try:
    import votelib.evaluate.core
    import votelib.evaluate.proportional as votelib_methods
except ImportError:
    votelib_methods = None
try:
    import apportionment.methods as apportionment
except ImportError:
    apportionment = None

DAUYS = Path(__file__).resolve().parents[2] / "dauys"
# Divisors raised to a power (2 where they are roots), so that all comparisons are of whole numbers and fractions.
DIVISORS = {
    "dhondt": (1, lambda k: Fraction(k + 1)),
    "sainte_lague": (1, lambda k: Fraction(2 * k + 1)),
    "modified_sainte_lague_1_4": (1, lambda k: Fraction(7, 5) if k == 0 else Fraction(2 * k + 1)),
    "danish": (1, lambda k: Fraction(3 * k + 1)),
    "imperiali_div": (1, lambda k: Fraction(k + 2)),
    "adams": (1, lambda k: Fraction(k)),
    "huntington_hill": (2, lambda k: Fraction(k * (k + 1))),
    "dean": (1, lambda k: Fraction(2 * k * (k + 1), 2 * k + 1)),
}
QUOTAS = {
    "hare_lr": lambda v, s: Fraction(v, s),
    "droop_lr": lambda v, s: Fraction(v // (s + 1) + 1),
}
VOTELIB = {
    "dhondt": "d_hondt", "sainte_lague": "sainte_lague", "danish": "danish", "imperiali_div": "imperiali", "huntington_hill": "huntington_hill",
}
APPORTIONMENT = {
    "dhondt": "dhondt", "sainte_lague": "saintelague", "modified_sainte_lague_1_4": "modified_saintelague", "adams": "adams",
    "huntington_hill": "huntington", "dean": "dean", "hare_lr": "largest_remainder",
}


def problems(count, seed):
    """Half of them with ties or nearly so, some with votes about 2^53 and 2^63."""
    dice = random.Random(seed)
    methods = list(DIVISORS) + list(QUOTAS)
    for number in range(count):
        lists, seats = dice.randint(2, 8), dice.randint(1, 40)
        votes = {
            0: lambda: dice.randint(0, 2_000_000),
            1: lambda: dice.randint(1, 30),
            2: lambda: 60 * dice.randint(1, 12),
            3: lambda: 2 ** 53 + dice.randint(-3, 3),
            4: lambda: 2 ** 63 - dice.randint(1, 4),
            5: lambda: 10 ** 15 * dice.randint(1, 9) + dice.randint(0, 1),
        }[dice.randrange(6)]
        given = [votes() for _ in range(lists)]
        if sum(given) > 0:
            yield number, methods[number % len(methods)], seats, given


def claim(method, votes, held):
    """Comparable: lists without a divisor come first, among themselves by votes."""
    power, divisor = DIVISORS[method]
    by = divisor(held)
    return (1, Fraction(votes)) if by == 0 else (0, Fraction(votes) ** power / by)


def satisfies(method, votes, seats, given):
    """Whether these seats are an apportionment by the method, and whether no other is."""
    if sum(given) != seats or any(s < 0 or (s and not v) for s, v in zip(given, votes)):
        return False, False
    if method in DIVISORS:
        waiting = [(claim(method, v, s), i) for i, (v, s) in enumerate(zip(votes, given)) if v]
        holding = [(claim(method, v, s - 1), i) for i, (v, s) in enumerate(zip(votes, given)) if s]
        worst = min(holding)[0]
        best = max(waiting)[0]
        if best > worst:
            return False, False
        return True, not any(w[0] == h[0] and w[1] != h[1] for w in waiting for h in holding)
    quota = QUOTAS[method](sum(votes), seats)
    rests = [v / quota - s for v, s in zip(votes, given)]
    pairs = [(rests[i] - rests[j] - 1) for i in range(len(votes)) for j in range(len(votes)) if i != j and votes[i] and given[j]]
    return all(p <= 0 for p in pairs), all(p < 0 for p in pairs)


def referee(method, votes, seats, answer):
    """None if our answer is right, else what is wrong with it."""
    ids = [str(i) for i in range(len(votes))]
    if "error" in answer:
        return answer["error"]
    if "seats" in answer:
        right, only = satisfies(method, votes, seats, [answer["seats"][i] for i in ids])
        return None if right and only else "not by the definition" if not right else "a tie was not told"
    certain, contested, left = answer["certain"], answer["contested"], answer["contested_seats"]
    if not 0 < left < len(contested):
        return "no choice in the tie"
    for turn in range(len(contested)):
        chosen = {contested[(turn + k) % len(contested)] for k in range(left)}
        if not satisfies(method, votes, seats, [certain[i] + (i in chosen) for i in ids])[0]:
            return "a way out of the tie is not by the definition"
    return None


def ask_votelib(method, votes, seats):
    if method not in VOTELIB and method not in QUOTAS:
        return None
    given = {str(i): v for i, v in enumerate(votes) if v}
    if method in VOTELIB:
        evaluator = votelib_methods.HighestAverages(VOTELIB[method])
    else:
        evaluator = votelib_methods.LargestRemainder("hare" if method == "hare_lr" else "droop")
    found = evaluator.evaluate(given, seats)
    if any(not isinstance(key, str) for key in found):
        return "tie"
    return [found.get(str(i), 0) for i in range(len(votes))]


def ask_apportionment(method, votes, seats):
    if method not in APPORTIONMENT:
        return None
    try:
        return [int(s) for s in apportionment.compute(APPORTIONMENT[method], votes, seats, tiesallowed=False)]
    except apportionment.TiesException:
        return "tie"


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 2023
    asked = list(problems(count, seed))
    lines = "\n".join(json.dumps({"id": n, "method": m, "seats": s, "votes": {str(i): v for i, v in enumerate(vs)}}) for n, m, s, vs in asked)
    begun = time.perf_counter()
    answers = [json.loads(line) for line in subprocess.run([DAUYS, "allot", "--jsonl"], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()]
    print(f"{len(asked)} problems, seed {seed}; ours answered in {time.perf_counter() - begun:.2f} s, {sum('tie' in a for a in answers)} of them ties")
    wrong = [(a, p) for a, p in zip(answers, asked) if referee(p[1], p[3], p[2], a)]
    print(f"referee on ours: {len(wrong)} objections")
    for answer, problem in wrong[:5]:
        print("  ", referee(problem[1], problem[3], problem[2], answer), problem, answer)
    for name, module, ask in (("votelib", votelib_methods, ask_votelib), ("apportionment", apportionment, ask_apportionment)):
        if module is None:
            print(f"{name}: not installed, not compared")
            continue
        compare(name, ask, asked, answers)
    return 1 if wrong else 0


def compare(name, ask, asked, answers):
    outcome, example, spent = {}, {}, 0.0
    for answer, (_, method, seats, votes) in zip(answers, asked):
        begun = time.perf_counter()
        try:
            theirs = ask(method, votes, seats)
        except Exception as fault:  # a peer may fail in any way
            theirs = f"fails: {type(fault).__name__}"
        spent += time.perf_counter() - begun
        if theirs is None:
            continue
        ours = "tie" if "tie" in answer else [answer["seats"][str(i)] for i in range(len(votes))]
        if theirs == ours:
            verdict = "agree"
        elif isinstance(theirs, str):
            verdict = "peer tells a tie where there is none" if theirs == "tie" else f"peer {theirs}"
        elif satisfies(method, votes, seats, theirs)[0]:
            verdict = "peer breaks a tie silently"
        else:
            verdict = "peer's seats are not by the definition"
        outcome.setdefault(method, Counter())[verdict] += 1
        example.setdefault((method, verdict), (seats, votes, theirs, ours))
    print(f"\n{name} ({spent:.1f} s in its calls)")
    for method, verdicts in outcome.items():
        print(f"  {method}: " + ", ".join(f"{n} {v}" for v, n in verdicts.most_common()))
    for (method, verdict), (seats, votes, theirs, ours) in example.items():
        if verdict != "agree":
            print(f"    e.g. {method}, {verdict}: {seats} seats, votes {votes}: peer {theirs}, ours {ours}")


if __name__ == "__main__":
    sys.exit(main())
