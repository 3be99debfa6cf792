#!/usr/bin/env python3
"""Which mutants a test finds. Stryker has made them; the program of the tests switches them on one after another (Mutants/MutantRun.cs).

    mutants.py LOG TESTS RESULTS [--survivors] [FOLDER or FILE.cs ...]

LOG is Stryker's debug log, TESTS the program of the tests beside the mutated assembly, RESULTS a file that grows and is gone on from.
"""
import os
import re
import select
import subprocess
import sys
import threading
import time
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor

log, program, results, *rest = sys.argv[1:]
listed = "--survivors" in rest
wanted = [r for r in rest if r != "--survivors"]

# A test that says nothing for so many seconds ends no more; tests are tried for it cheap ones first, up to so many measured milliseconds. What that does not find counts as not found.
LIMIT = float(os.environ.get("MUTANT_SECONDS", "15"))
BUDGET = float(os.environ.get("MUTANT_BUDGET", "20000"))
JOBS = int(os.environ.get("JOBS", os.cpu_count() or 1))


def mutants():
    """Number to (file in the room, mutator, original, replacement); without removed blocks and statements, text of two languages, and what does not compile."""
    file, made, dead = None, {}, set()
    for entry in re.split(r"(?m)^\d{4}-\d\d-\d\dT\S+\s+\[[A-Z]+\] ", open(log, encoding="utf-8").read()):
        if m := re.match(r'Mutating "([^"]+)"', entry):
            file = m[1].split("/src/Dauys.Seats/", 1)[1]
        elif m := re.match(r'(?s)Mutant (\d+) created "(.*)" -> "(.*)" using "Stryker\.Core\.Mutators\.(\w+?)(?:Mutator)?"', entry):
            made[int(m[1])] = (file, m[4], " ".join(m[2].split()), " ".join(m[3].split()))
        elif m := re.match(r'Found mutant "?(\d+)"?', entry):
            dead.add(int(m[1]))
    return {n: m for n, m in made.items() if n not in dead and m[1] not in ("Block", "Statement") and not m[0].endswith("SentenceWords.cs")}


def folder(file):
    return file.split("/")[0]


def start(order, first=None):
    environment = dict(os.environ, DAUYS_FEW="1", DAUYS_MUTANTS=order, DOTNET_TieredPGO="0")
    if first is not None:
        environment["DAUYS_MUTANT_FIRST"] = str(first)
    return subprocess.Popen(["dotnet", program], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)


def cover():
    """Tests by mutant, milliseconds by test, and mutants that must be on from the start."""
    kept = results + ".cover"
    if not os.path.exists(kept):
        lines = start("cover").communicate()[0]
        open(kept, "wb").write(lines)
    by, cost, once = defaultdict(list), {}, set()
    for line in open(kept, encoding="utf-8"):
        if line.startswith("! "):
            sys.exit(f"A test fails without any mutant: {line[2:]}")
        name, spent, passed, early = line.rstrip("\n").split("\t")
        numbers = {int(n) for n in (passed + "," + early).split(",") if n}
        if name == "*":
            once = {int(n) for n in early.split(",") if n}
            start_only = numbers
            continue
        cost[name] = float(spent)
        for n in numbers:
            by[n].append(name)
    for n in start_only - set(by):
        once.add(n)
    for n in once:
        by[n] = by[n] or list(cost)
    return by, cost, once


def main():
    made = mutants()
    by, cost, once = cover()
    chosen = [n for n, m in sorted(made.items()) if not wanted or folder(m[0]) in wanted or m[0].split("/")[-1] in wanted]
    done, finders = {}, Counter()
    if os.path.exists(results):
        for line in open(results, encoding="utf-8"):
            number, said = line.rstrip("\n").split(" ", 1)

            # What a test found that is no more is found by none.
            if not said.startswith("found by ") or said[9:] in cost or said[9:] == "the data of the tests":
                done[int(number)] = said
            else:
                done.pop(int(number), None)
    record, one = open(results, "a", encoding="utf-8"), threading.Lock()

    def tell(number, said):
        with one:
            done[number] = said
            record.write(f"{number} {said}\n")
            record.flush()
            if said.startswith("found by "):
                finders[made[number][0], said[9:]] += 1

    def tests(number):
        # Cheap ones first, and those that have found others of the same file, or whose name is of its folder.
        file = made[number][0]
        near = {t for t in cost if f".{folder(file)}." in t}
        order = sorted(by[number], key=lambda t: cost[t] / (1 + 3 * finders[file, t]) / (4 if t in near else 1))
        taken, spent = [], 0.0
        for test in order:
            if not taken or spent + cost[test] <= BUDGET:
                taken.append(test)
                spent += cost[test]
        return taken

    def run(batch, first=None):
        order = f"{results}.list{batch[0]}"
        with open(order, "w", encoding="utf-8") as lines:
            lines.writelines(f"{n} {'|'.join(tests(n))}\n" for n in batch)
        process, current, text, since = start(order, first), first, b"", time.time()
        while True:
            if select.select([process.stdout], [], [], 1)[0]:
                more = os.read(process.stdout.fileno(), 1 << 16)
                if not more:
                    break
                text, since = text + more, time.time()
                while b"\n" in text:
                    line, text = text.split(b"\n", 1)
                    number, said = line.decode().split(" ", 1)
                    current = int(number)
                    if said != "begun":
                        tell(current, said)
                        current = None
            elif time.time() - since > LIMIT:
                process.kill()
                break
        process.wait()
        os.remove(order)
        if current is not None and current not in done:
            tell(current, "ends no more")

    for n in chosen:
        if n not in done and n not in once and not by[n]:
            tell(n, "passed by no test")
    left, early = [[n for n in chosen if n not in done and (n in once) == first] for first in (False, True)]

    def work(_):
        while True:
            with one:
                batch, number = left[:20], early.pop(0) if early and not left else None
                del left[:20]
            if batch:
                run(batch)
                with one:
                    # What a batch leaves when a mutant of it does not end goes back.
                    left.extend(n for n in batch if n not in done)
            elif number is not None:
                run([number], number)
            else:
                return

    with ThreadPoolExecutor(JOBS) as workers:
        list(workers.map(work, range(JOBS)))

    table = defaultdict(Counter)
    for n in chosen:
        table[folder(made[n][0])]["found" if done[n].startswith("found") else done[n]] += 1
    total = Counter()
    for name, counts in [*sorted(table.items()), ("all", total)]:
        found, of = counts["found"] + counts["ends no more"], sum(counts.values())
        print(f"{name:14} {100 * found / of:5.1f} %  {of:4} mutants: {counts['found']} found by a test, {counts['ends no more']} end no more, "
              f"{counts['survives']} survive, {counts['passed by no test']} passed by no test", flush=True)
        if counts is not total:
            total.update(counts)
    if listed:
        for n in chosen:
            if done[n] in ("survives", "passed by no test"):
                file, mutator, original, replacement = made[n]
                print(f"    {n} {file} {mutator}: {original[:150]} => {replacement[:150]}{' (no test)' if done[n] != 'survives' else ''}")


main()
