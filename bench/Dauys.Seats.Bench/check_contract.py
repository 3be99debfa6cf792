#!/usr/bin/env python3
"""Holds `dauys allot --jsonl` to its contract: every answer against the methods' definitions, in whole numbers and fractions.

    python3 bench/Dauys.Seats.Bench/check_contract.py [HOW_MANY] [SEED]

Nothing is needed but Python. What is checked:
- generated problems of every method, with and without thresholds: small ones against trying every apportionment (and, for the quota method of
  Balinski and Young, every way through the house), others against the definition of an apportionment and of a tie;
- large ones: thousands of lists, up to 100,000 seats, votes about 2^53, 2^63 and 2^99;
- explain: the seats told are the seats won, in the order of their claims, each figure exact and found again in its sentence;
- margin: small contests against changing votes one by one along every way;
- every contest in data/seats with its official seats.
Exit code 0 only if there is no objection.
"""
import itertools
import json
import random
import re
import subprocess
import sys
import time
from collections import Counter
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Divisors raised to a power (2 where they are roots): for the next seat of a list that holds k.
DIVISORS = {
    "dhondt": (1, lambda k: (k + 1, 1)),
    "sainte_lague": (1, lambda k: (2 * k + 1, 1)),
    "modified_sainte_lague_1_4": (1, lambda k: (7, 5) if k == 0 else (2 * k + 1, 1)),
    "modified_sainte_lague_1_2": (1, lambda k: (6, 5) if k == 0 else (2 * k + 1, 1)),
    "danish": (1, lambda k: (3 * k + 1, 1)),
    "imperiali_div": (1, lambda k: (k + 2, 1)),
    "adams": (1, lambda k: (k, 1)),
    "huntington_hill": (2, lambda k: (k * (k + 1), 1)),
    "dean": (1, lambda k: (2 * k * (k + 1), 2 * k + 1)),
    "macanese": (1, lambda k: (2 ** k, 1)),
    "hagenbach_bischoff": (1, lambda k: (k + 1, 1)),  # with the exact quota it gives what D'Hondt gives
}
QUOTAS = {
    "hare_lr": lambda total, seats: Fraction(total, seats),
    "droop_lr": lambda total, seats: Fraction(total // (seats + 1) + 1),
}
METHODS = list(DIVISORS) + list(QUOTAS) + ["balinski_young"]


def claim(method, votes, held):
    """What a list that holds so many seats brings for the next; lists whose divisor is 0 come first, among themselves by votes."""
    power, divisor = DIVISORS[method]
    over, under = divisor(held)
    return (1, Fraction(votes)) if over == 0 else (0, Fraction(votes ** power * under, over))


def ways(lists, seats):
    """Every way to give so many seats to so many lists."""
    if lists == 1:
        yield (seats,)
        return
    for first in range(seats + 1):
        for rest in ways(lists - 1, seats - first):
            yield (first, *rest)


def is_apportionment(method, votes, given):
    """Min-max for divisors; for remainders no list could pass a seat to another that is further below its quotas."""
    if any(s and not v for s, v in zip(given, votes)):
        return False
    with_votes = [i for i, v in enumerate(votes) if v]
    if method in DIVISORS:
        waiting = [claim(method, votes[i], given[i]) for i in with_votes]
        holding = [claim(method, votes[i], given[i] - 1) for i in with_votes if given[i]]
        return all(w <= h for i, w in zip(with_votes, waiting) for j, h in zip([i for i in with_votes if given[i]], holding) if i != j)
    quota = QUOTAS[method](sum(votes), sum(given))
    rest = {i: votes[i] / quota - given[i] for i in with_votes}
    return all(rest[i] - rest[j] <= 1 for i in with_votes for j in with_votes if i != j and given[j])


def in_common(found):
    """Certain seats, who is contested, and for how many seats."""
    least = [min(s) for s in zip(*found)]
    most = [max(s) for s in zip(*found)]
    return least, [i for i in range(len(least)) if most[i] > least[i]], sum(found[0]) - sum(least)


def by_trying(method, votes, seats):
    if method != "balinski_young":
        return in_common([w for w in ways(len(votes), seats) if is_apportionment(method, votes, w)])
    found, total = {(0,) * len(votes)}, sum(votes)
    for house in range(1, seats + 1):
        grown = set()
        for way in found:
            # One more seat must not pass the list's share of the house so far, rounded up.
            free = [i for i, v in enumerate(votes) if v and way[i] * total < v * house]
            best = max(Fraction(votes[i], way[i] + 1) for i in free)
            grown |= {way[:i] + (way[i] + 1,) + way[i + 1:] for i in free if Fraction(votes[i], way[i] + 1) == best}
        found = grown
    return in_common(sorted(found))


def objection_by_definition(method, votes, seats, certain, contested, open_seats):
    """For problems that are too large to try: an edge must part what is held from what waits, and the contested must all stand on it."""
    if any(s < 0 or (s and not v) for s, v in zip(certain, votes)) or sum(certain) + open_seats != seats:
        return "seats are not all given, or given to no votes"
    if contested and not 0 < open_seats < len(contested) or not contested and open_seats:
        return "a tie without a choice"
    edge_of = set(contested)
    if any(not votes[i] for i in edge_of):
        return "a list without votes competes"
    if method in DIVISORS:
        waiting = [claim(method, v, s) for i, (v, s) in enumerate(zip(votes, certain)) if v and i not in edge_of]
        holding = [claim(method, v, s - 1) for v, s in zip(votes, certain) if s]
        edge = {claim(method, votes[i], certain[i]) for i in edge_of}
    else:
        quota = QUOTAS[method](sum(votes), seats)
        rest = [v / quota - s for v, s in zip(votes, certain)]
        waiting = [rest[i] for i, v in enumerate(votes) if v and i not in edge_of]
        holding = [rest[i] + 1 for i, v in enumerate(votes) if v and certain[i]]
        edge = {rest[i] for i in edge_of}
    if len(edge) > 1:
        return "unequal lists compete"
    if edge:
        (at,) = edge
        return None if all(w < at for w in waiting) and all(h > at for h in holding) else "the contested do not stand between those who have and those who have not"
    return None if not waiting or not holding or max(waiting) < min(holding) else "a better claim was passed over, or a tie was not told"


def expected_line(problem):
    """The lists that take part; None if none does."""
    votes = problem["votes"]
    if "threshold" not in problem:
        return list(votes)
    share = Fraction(problem["threshold"]["percent"])
    return [i for i, v in votes.items() if 100 * v >= share * sum(votes.values())]


def objection(problem, answer):
    if answer.get("id") != problem["id"]:
        return "another id"
    taking = expected_line(problem)
    if not taking:
        return None if "error" in answer else "nobody passes, and seats were given"
    if "error" in answer:
        return answer["error"]
    tie = "tie" in answer
    if tie and answer["tie"] is not True or tie == ("seats" in answer):
        return "neither seats nor a tie"
    told = answer["certain"] if tie else answer["seats"]
    if list(told) != list(problem["votes"]):
        return "other lists, or another order"
    if any(told[i] for i in told if i not in taking):
        return "a list below the threshold has seats"
    contested, left = (answer["contested"], answer["contested_seats"]) if tie else ([], 0)
    if any(i not in taking for i in contested):
        return "a list below the threshold competes"
    votes, certain = [problem["votes"][i] for i in taking], [told[i] for i in taking]
    places = [taking.index(i) for i in contested]
    if places != sorted(places):
        return "the contested stand in another order"
    method, seats = problem["method"], problem["seats"]
    if len(votes) <= 4 and seats <= 7 or method == "balinski_young":
        return None if by_trying(method, votes, seats) == (certain, places, left) else "trying every way gives something else"
    return objection_by_definition(method, votes, seats, certain, places, left)


def objection_to_reasons(problem, answer):
    if "explain" not in answer:
        return None if "error" in answer else "no reasons"
    told = answer.get("certain") or answer["seats"]
    if Counter(a["list"] for a in answer["explain"]) != Counter(told):
        return "reasons for other seats"
    if [a["order"] for a in answer["explain"]] != list(range(1, sum(told.values()) + 1)):
        return "an order with gaps"
    held, last = Counter(), None
    for award in answer["explain"]:
        who = award["list"]
        held[who] += 1
        if award["nth"] != held[who]:
            return "a seat out of turn"
        sentence = award["sentence"].replace(",", "")
        if f"{award['nth']} of {who}" not in award["sentence"]:
            return "a sentence about another seat"
        if problem["method"] in DIVISORS and problem["method"] != "hagenbach_bischoff":
            now = claim(problem["method"], problem["votes"][who], held[who] - 1)
            if last is not None and now > last:
                return "a weaker claim before a stronger"
            last = now
            if now[0] == 0 and award["figure"] is not None and Fraction(award["figure"]) != now[1]:
                return f"figure {award['figure']} is not the claim {now[1]}"
        if award["figure"] is not None and award.get("power", 1) == 1 and award["why"] in ("quotient", "remainder"):
            figure = Fraction(award["figure"])
            shown = [Fraction(n) for n in re.findall(r"\d+(?:\.\d+)?", sentence)]
            if not any(abs(n - figure) <= Fraction(1, 200) for n in shown):
                return f"the sentence does not say {award['figure']}: {award['sentence']}"
    return None


def solve(problem, votes, base):
    """Seats and whether they are settled, by trying; None where nothing can be allotted."""
    share = Fraction(problem.get("threshold", {}).get("percent", "0"))
    taking = [i for i, v in enumerate(votes) if 100 * v >= share * base]
    if not any(votes[i] for i in taking):
        return None
    certain, contested, _ = by_trying(problem["method"], [votes[i] for i in taking], problem["seats"])
    seats = [0] * len(votes)
    for i, s in zip(taking, certain):
        seats[i] = s
    return seats, not contested


def objection_to_margin(problem, answer, most):
    votes = list(problem["votes"].values())
    before = solve(problem, votes, sum(votes))
    if before is None or not before[1]:
        return None if answer.get("margin") is None else "a margin of no result"
    if not answer["margin"]["exact"]:
        return "not exact"
    lists = range(len(votes))
    roads = {
        "moved": [(a, b) for a in lists for b in lists if a != b],
        "added": [(None, b) for b in lists],
        "removed": [(a, None) for a in lists],
    }
    for figure, pairs in roads.items():
        nearest = sure = None
        for k in range(1, most + 1):
            for a, b in pairs:
                now = [v - (k if i == a else 0) + (k if i == b else 0) for i, v in enumerate(votes)]
                if min(now) < 0 or not any(now):
                    continue
                after = solve(problem, now, sum(now))
                if after is None or not after[1] or after[0] != before[0]:
                    nearest = nearest or k
                    if after is not None and after[1]:
                        sure = sure or k
            if sure:
                break
        for name, tried in (("nearest", nearest), ("sure", sure)):
            told = answer["margin"][figure][name]
            told = told["votes"] if told and told["votes"] <= most else None
            if told != tried:
                return f"{figure}, {name}: told {told}, found {tried}"
    return None


def votes_of(dice, kind):
    return {
        0: lambda: dice.randint(0, 2_000_000),
        1: lambda: dice.randint(0, 30),
        2: lambda: 60 * dice.randint(0, 12),
        3: lambda: 2 ** 53 + dice.randint(-3, 3),
        4: lambda: 2 ** 63 + dice.randint(-3, 3),
        5: lambda: 10 ** 15 * dice.randint(1, 9) + dice.randint(0, 1),
        6: lambda: 2 ** 99 + dice.randint(-2, 2),
        7: lambda: 0 if dice.random() < 0.6 else dice.randint(1, 9),
    }[kind]()


def problems(count, dice):
    for number in range(count):
        small = number % 2 == 0
        method = METHODS[number // 2 % len(METHODS)]
        lists, seats = (dice.randint(1, 4), dice.randint(1, 7)) if small else (dice.randint(1, 12), dice.randint(1, 60))
        if method == "balinski_young":
            lists, seats = dice.randint(1, 4), dice.randint(1, 12)
        kind = dice.randrange(8)
        votes = [votes_of(dice, kind) for _ in range(lists)]
        if not any(votes):
            votes[0] = 1
        problem = {"id": number, "method": method, "seats": seats, "votes": {f"p{i}": v for i, v in enumerate(votes)}}
        if dice.random() < 0.4:
            # Often a percent on which a list stands exactly.
            exact = Fraction(100 * dice.choice(votes), sum(votes))
            percent = f"{exact.numerator}/{exact.denominator}" if dice.random() < 0.3 and exact.denominator < 10 ** 60 else dice.choice(["0", "3", "3.25", "5", "7.5", "10", "25", "33.333", "50", "100"])
            problem["threshold"] = {"percent": percent, "base": "valid"}
        yield problem


def large(dice):
    number = 0
    for method in METHODS[:-1]:
        for lists, seats in ((3000, 1), (3000, 2000), (2000, 100_000), (5, 100_000), (60, 435), (49, 5000)):
            if method == "macanese" and seats > 5000:
                seats = 700
            for kind in (0, 1, 3, 4, 6, 7):
                votes = {f"l{i}": votes_of(dice, kind) for i in range(lists)}
                votes["l0"] = max(1, votes["l0"])
                number += 1
                yield {"id": ["large", number], "method": method, "seats": seats, "votes": votes}


def ask(asked):
    lines = "\n".join(json.dumps(p, ensure_ascii=False) for p in asked)
    begun = time.perf_counter()
    done = subprocess.run([ROOT / "dauys", "allot", "--jsonl"], input=lines.encode(), capture_output=True, check=True)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if len(answers) != len(asked):
        sys.exit(f"{len(asked)} lines asked, {len(answers)} answered")
    return answers, time.perf_counter() - begun


def report(name, asked, check):
    answers, spent = ask(asked)
    wrong = [(why, p, a) for p, a in zip(asked, answers) if (why := check(p, a))]
    print(f"{name}: {len(asked)} problems, {sum('tie' in a for a in answers)} ties, {sum('error' in a for a in answers)} errors; answered in {spent:.2f} s; {len(wrong)} objections", flush=True)
    for why, problem, answer in wrong[:5]:
        print("   ", why, "|", json.dumps(problem, ensure_ascii=False)[:400], "|", json.dumps(answer, ensure_ascii=False)[:400])
    return len(wrong)


def real(problem, answer):
    if "error" in answer or "tie" in answer:
        return "not settled"
    won = {i: s for i, s in answer["seats"].items() if s}
    return None if won == {i: s for i, s in problem["expected"].items() if s} else f"official seats are {problem['expected']}"


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    dice = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 2023)
    wrong = report("generated", list(problems(count, dice)), objection)
    wrong += report("large", list(large(dice)), objection)
    told = [p | {"explain": True} for p in problems(count // 20, dice)]
    wrong += report("reasons", told, lambda p, a: objection(p, a) or objection_to_reasons(p, a))
    close = []
    for number in range(max(1, count // 400)):
        problem = {"id": number, "method": METHODS[number % len(METHODS)], "seats": dice.randint(1, 4), "votes": {f"p{i}": dice.randint(0, 14) for i in range(dice.randint(2, 3))}, "margin": True}
        problem["votes"]["p0"] += 1
        if dice.random() < 0.4:
            problem["threshold"] = {"percent": dice.choice(["10", "20", "30"]), "base": "valid"}
        close.append(problem)
    wrong += report("margins", close, lambda p, a: objection(p, a) or objection_to_margin(p, a, 40) if "error" not in a else None)
    contests = []
    for file in sorted((ROOT / "data" / "seats").glob("*.json")):
        for contest in json.loads(file.read_text()):
            if "method" in contest and contest["method"] in METHODS and isinstance(contest.get("votes"), dict) and "alliances" not in contest and not contest.get("beyond_contract"):
                asked = {"id": contest["name"], "method": contest["method"], "seats": contest["seats"], "votes": contest["votes"], "expected": contest["expected"]}
                contests.append(asked | ({"threshold": contest["threshold"]} if contest.get("threshold") else {}))
    wrong += report("real", contests, real)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
