#!/usr/bin/env python3
"""Compares the library with the apportionment crate of kiesraad/abacus (Rust), the Dutch electoral council's own program.

    git clone https://github.com/kiesraad/abacus
    python3 bench/Dauys.Seats.Bench/compare_abacus.py ABACUS [HOW_MANY] [SEED]        # needs cargo, nothing from its registry

The crate knows the Dutch Kieswet alone, so the same law is composed of the library's parts (Kieswet.cs): Hare's quota, then highest averages
from 19 seats on, and below that largest remainders for lists with three quarters of a quota, then one each by highest average (Art. P 6 to
P 8); a seat for who has more than half of the votes (P 9); seats that a list has no candidates for move on (P 10). Where the two differ a third
reading decides, which follows the articles seat by seat and every lot; it also looks at every tenth answer on which they agree.
Its votes are 32 bits wide. Exit code 0 only if no answer of ours is wrong.
"""
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).resolve().parent
MOST_VOTES = 100_000_000  # of all lists together; the crate's own fuzzing stays below it too
LARGE_COUNCIL = 19
MOST_WAYS = 20_000


def problems(count, seed):
    """Half of them small councils; ties or nearly so in half; a list with about half of the votes in a third; too few candidates in half."""
    dice = random.Random(seed)
    made = 0
    while made < count:
        lists = dice.randint(2, 12)
        seats = dice.randint(LARGE_COUNCIL, 60) if made % 2 else dice.randint(2, LARGE_COUNCIL - 1)
        kind = dice.randrange(4)
        given = [(dice.randint(0, 2_000_000), dice.randint(1, 300), 60 * dice.randint(1, 12), 8_000_000 + dice.randint(-2, 2))[kind] for _ in range(lists)]
        if dice.randrange(3) == 0:
            given[dice.randrange(lists)] = sum(given) + dice.randint(-3, 3) + (60 if kind == 2 else 0)
        if min(given) < 0 or not 0 < sum(given) <= MOST_VOTES:
            continue
        few = dice.randrange(2)
        candidates = [dice.randint(1, max(2, seats // 2)) if few and dice.randrange(3) == 0 else seats for _ in range(lists)]
        yield seats, given, candidates
        made += 1


def build(peer, folder):
    """A package of the crate, our driver and a stand-in for its only dependency, in a folder that is left behind by nobody."""
    manifest = '[package]\nname = "%s"\nversion = "0.0.0"\nedition = "2024"\n'
    (folder / "tracing").mkdir()
    (folder / "tracing" / "Cargo.toml").write_text(manifest % "tracing" + f'[lib]\npath = "{HERE / "abacus" / "tracing" / "lib.rs"}"\n')
    (folder / "peer").mkdir()
    crate = (peer / "backend" / "apportionment" / "src" / "lib.rs").resolve()
    (folder / "peer" / "Cargo.toml").write_text(manifest % "apportionment" + f'[lib]\npath = "{crate}"\n[dependencies]\ntracing = {{ path = "../tracing" }}\n')
    (folder / "Cargo.toml").write_text(
        manifest % "abacus-answers" + f'[[bin]]\nname = "abacus-answers"\npath = "{HERE / "abacus" / "main.rs"}"\n[dependencies]\napportionment = {{ path = "peer" }}\n')
    subprocess.run(["cargo", "build", "--release", "--offline", "--quiet"], cwd=folder, check=True)
    return folder / "target" / "release" / "abacus-answers"


class TooMany(Exception):
    """More ways than are worth following."""


def outcomes(seats, votes, candidates):
    """Every outcome by the articles, as a set of tuples of seats."""
    total = sum(votes)
    quota = Fraction(total, seats)
    full = tuple(v * seats // total for v in votes)
    lists = range(len(votes))
    small = seats < LARGE_COUNCIL

    def choices(held, remainder, average, limited):
        room = [i for i in lists if votes[i] > 0 and (not limited or held[i] < candidates[i])]
        by_average = lambda which: [(Fraction(votes[i], held[i] + 1), i) for i in which]
        if small:
            first = [(Fraction(votes[i]) - full[i] * quota, i) for i in room if 4 * votes[i] >= 3 * quota and not remainder[i]]
            if first:
                return "remainder", first
            unique = [i for i in room if not average[i]]
            if unique:
                return "one average each", by_average(unique)
        return "average", by_average(room)

    def plus(numbers, at, by):
        return numbers[:at] + (numbers[at] + by,) + numbers[at + 1:]

    def give(states, limited):
        done = set()
        while states:
            following = set()
            for held, remainder, average, left, stage, key, last in states:
                which, able = choices(held, remainder, average, limited) if left else ("", [])
                if not able:
                    done.add((held, remainder, average, left, stage, key, last))
                    continue
                best = max(k for k, _ in able)
                for i in [i for k, i in able if k == best]:
                    following.add((
                        plus(held, i, 1), plus(remainder, i, which == "remainder"), plus(average, i, which == "one average each"), left - 1, which, best,
                        tuple(sorted(last + (i,))) if (which, best) == (stage, key) else (i,)))
            if len(following) + len(done) > MOST_WAYS:
                raise TooMany
            states = following
        return done

    none = (0,) * len(votes)
    states = set()
    for state in give({(full, none, none, seats - sum(full), "", None, ())}, False):
        held, remainder, average, left, stage, key, last = state
        first = next((i for i in lists if 2 * votes[i] > total and 2 * held[i] <= seats), None)
        if first is None or not last:
            states.add(state)
            continue
        for loser in last:
            states.add((
                plus(plus(held, loser, -1), first, 1), plus(remainder, loser, -(stage == "remainder")), plus(average, loser, -(stage == "one average each")),
                left, stage, key, last))
    within = set()
    for held, remainder, average, left, stage, key, last in states:
        cut = tuple(min(h, c) for h, c in zip(held, candidates))
        within.add((cut, remainder, average, left + sum(held) - sum(cut), stage, key, last))
    return {state[0] for state in give(within, True)}


def objection(seats, votes, candidates, answer):
    """What is wrong with an answer of ours; None if nothing is."""
    certain, contested, open_seats = answer
    every = outcomes(seats, votes, candidates)
    least = [min(o[i] for o in every) for i in range(len(votes))]
    differs = [i for i in range(len(votes)) if any(o[i] > least[i] for o in every)]
    expected = (least, differs, sum(next(iter(every))) - sum(least))
    return None if expected == (certain, contested, open_seats) else f"{expected}, not {answer}"


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 2023
    asked = list(problems(count, seed))
    lines = "".join(f"{s} {' '.join(map(str, vs))}|{' '.join(map(str, cs))}\n" for s, vs, cs in asked)
    begun = time.perf_counter()
    ours = subprocess.run(["dotnet", "run", "--project", HERE, "-c", "Release", "--", "kieswet"], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()[-count:]
    print(f"{count} problems, seed {seed}; ours answered in {time.perf_counter() - begun:.2f} s (with the build), {sum(not a.endswith('|0') for a in ours)} of them ties")
    with tempfile.TemporaryDirectory() as folder:
        program = build(Path(sys.argv[1]), Path(folder))
        begun = time.perf_counter()
        theirs = subprocess.run([program], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()
        print(f"abacus answered in {time.perf_counter() - begun:.2f} s")
    wrong, outcome, examples = 0, {}, {}
    for at, ((seats, votes, candidates), line, peer) in enumerate(zip(asked, ours, theirs, strict=True)):
        certain, contested, open_seats = ([int(word) for word in part.split()] for part in line.split("|"))
        answer = (certain, contested, open_seats[0])
        given = "tie" if contested else " ".join(map(str, certain))
        verdict, fault = "agree", None
        try:
            if peer != given or at % 10 == 0:
                fault = objection(seats, votes, candidates, answer)
            if fault:
                verdict = "our answer is wrong"
                wrong += 1
            elif peer != given and peer == "tie":
                verdict = "peer asks for a lot that changes nothing"
            elif peer != given and given == "tie":
                verdict = "peer overlooks a tie"
            elif peer != given:
                verdict = "peer's seats are not by the articles"
        except TooMany:
            verdict = "agree" if peer == given else "differ, with more ways than were followed"
        name = f"below {LARGE_COUNCIL} seats" if seats < LARGE_COUNCIL else f"{LARGE_COUNCIL} seats and more"
        outcome.setdefault(name, Counter())[verdict] += 1
        examples.setdefault((name, verdict), (seats, votes, candidates, peer, line, fault))
    for name, verdicts in outcome.items():
        print(f"  {name}: " + ", ".join(f"{n} {v}" for v, n in verdicts.most_common()))
    for (name, verdict), (seats, votes, candidates, peer, given, fault) in examples.items():
        if verdict != "agree":
            print(f"    e.g. {name}, {verdict}: {seats} seats, votes {votes}, candidates {candidates}: peer {peer}, ours {given}{'; ' + fault if fault else ''}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
