#!/usr/bin/env python3
"""Compares `dauys allot --jsonl` with the apportionment crate of kiesraad/abacus (Rust), the Dutch electoral council's own program.

    git clone https://github.com/kiesraad/abacus
    python3 bench/Dauys.Seats.Bench/compare_abacus.py ABACUS [HOW_MANY] [SEED]        # needs cargo, nothing from its registry

The crate knows the Dutch Kieswet alone. From 19 seats on that is a Hare quota and then the highest averages, which together are D'Hondt;
below 19 it is largest remainders, for lists with three quarters of a quota. So what can be compared is D'Hondt from 19 seats, and Hare below 19
where every list has those three quarters. Problems in which article P 9 moves a seat (to who has more than half of the votes) are counted
and left aside. Its votes are 32 bits wide. Exit code 0 only if the referee has no objection to ours and every difference is the peer's.
"""
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from compare_peers import DAUYS, referee, satisfies

HERE = Path(__file__).resolve().parent / "abacus"
MOST_VOTES = 100_000_000  # of all lists together; the crate's own fuzzing stays below it too


def problems(count, seed):
    """Alternately D'Hondt and Hare; half of them with ties or nearly so."""
    dice = random.Random(seed)
    made = 0
    while made < count:
        method = ("dhondt", "hare_lr")[made % 2]
        lists = dice.randint(2, 12)
        seats = dice.randint(19, 150) if method == "dhondt" else dice.randint(2, 18)
        votes = {
            0: lambda: dice.randint(0, 2_000_000),
            1: lambda: dice.randint(1, 300),
            2: lambda: 60 * dice.randint(1, 12),
            3: lambda: 8_000_000 + dice.randint(-2, 2),
        }[dice.randrange(4)]
        given = [votes() for _ in range(lists)]
        if not 0 < sum(given) <= MOST_VOTES or method == "hare_lr" and any(4 * v * seats < 3 * sum(given) for v in given):
            continue
        yield method, seats, given
        made += 1


def build(peer, folder):
    """A package of the crate, our driver and a stand-in for its only dependency, in a folder that is left behind by nobody."""
    manifest = '[package]\nname = "%s"\nversion = "0.0.0"\nedition = "2024"\n'
    (folder / "tracing").mkdir()
    (folder / "tracing" / "Cargo.toml").write_text(manifest % "tracing" + f'[lib]\npath = "{HERE / "tracing" / "lib.rs"}"\n')
    (folder / "peer").mkdir()
    crate = (peer / "backend" / "apportionment" / "src" / "lib.rs").resolve()
    (folder / "peer" / "Cargo.toml").write_text(manifest % "apportionment" + f'[lib]\npath = "{crate}"\n[dependencies]\ntracing = {{ path = "../tracing" }}\n')
    (folder / "Cargo.toml").write_text(
        manifest % "abacus-answers" + f'[[bin]]\nname = "abacus-answers"\npath = "{HERE / "main.rs"}"\n[dependencies]\napportionment = {{ path = "peer" }}\n')
    subprocess.run(["cargo", "build", "--release", "--offline", "--quiet"], cwd=folder, check=True)
    return folder / "target" / "release" / "abacus-answers"


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 2023
    asked = list(problems(count, seed))
    lines = "\n".join(json.dumps({"id": n, "method": m, "seats": s, "votes": {str(i): v for i, v in enumerate(vs)}}) for n, (m, s, vs) in enumerate(asked))
    begun = time.perf_counter()
    ours = [json.loads(line) for line in subprocess.run([DAUYS, "allot", "--jsonl"], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()]
    print(f"{len(asked)} problems, seed {seed}; ours answered in {time.perf_counter() - begun:.2f} s, {sum('tie' in a for a in ours)} of them ties")
    with tempfile.TemporaryDirectory() as folder:
        program = build(Path(sys.argv[1]), Path(folder))
        begun = time.perf_counter()
        plain = "".join(f"{s} {' '.join(map(str, vs))}\n" for _, s, vs in asked)
        theirs = subprocess.run([program], input=plain, capture_output=True, text=True, check=True).stdout.splitlines()
        print(f"abacus answered in {time.perf_counter() - begun:.2f} s")
    wrong, outcome, examples = 0, {}, {}
    for (method, seats, votes), answer, peer in zip(asked, ours, theirs, strict=True):
        objection = referee(method, votes, seats, answer)
        wrong += objection is not None
        given = "tie" if "tie" in answer else " ".join(str(answer["seats"][str(i)]) for i in range(len(votes)))
        if objection:
            verdict = "our answer is wrong: " + objection
        elif peer == given:
            verdict = "agree"
        elif peer == "majority":
            verdict = "article P 9 moved a seat, not compared"
        elif peer == "tie":
            verdict = "peer tells a tie where there is none"
        elif not peer[0].isdigit():
            verdict = "peer: " + peer
        elif satisfies(method, votes, seats, list(map(int, peer.split())))[0]:
            verdict = "peer breaks a tie silently"
        else:
            verdict = "peer's seats are not by the definition"
        outcome.setdefault(method, Counter())[verdict] += 1
        examples.setdefault((method, verdict), (seats, votes, peer, given))
    for method, verdicts in outcome.items():
        print(f"  {method}: " + ", ".join(f"{n} {v}" for v, n in verdicts.most_common()))
    for (method, verdict), (seats, votes, peer, given) in examples.items():
        if verdict != "agree":
            print(f"    e.g. {method}, {verdict}: {seats} seats, votes {votes}: peer {peer}, ours {given}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
