#!/usr/bin/env python3
"""Writes an invented list of members with known faults. SYNTHETIC: no row is a person; identity numbers are computed, not taken from anywhere.

    bench/lists-vs-duckdb/generate.py ROWS OUT.csv [--seed N] [--faults PERCENT]

Beside OUT.csv lies OUT.planted.json: how many rows have each fault, and how many persons count. Every planted fault is one of those that
`dauys registration check` names; each faulty row has exactly one. The same seed writes the same bytes.
"""
import argparse
import datetime
import json
import random

TERRITORIES = ("abai akmola aktobe almaty_region atyrau west_kazakhstan zhambyl zhetysu karaganda kostanay kyzylorda mangystau pavlodar "
               "north_kazakhstan turkistan ulytau east_kazakhstan astana almaty shymkent").split()
NAMES = ["Синтетиков Пример", "Үлгіұлы Мысал", "Sintetikov Primer", "Úlgiuly Mysal", "Примерова Образца", "Мысалқызы Үлгі"]
W1, W2 = tuple(range(1, 12)), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
KINDS = ["territory-missing", "territory-unknown", "id-missing", "id-form", "id-check-digit", "id-birth-date", "name-missing", "under-age",
         "signed-form", "signed-late", "duplicate"]


def check_digit(body):
    for weights in (W1, W2):
        rest = sum(int(d) * w for d, w in zip(body, weights)) % 11
        if rest < 10:
            return str(rest)
    return None


def identities():
    """Numbers with their birth dates from 1950 on; every one is another. Sums of the parts are computed once, since ten million take a while."""
    parts = [(f"{n:04d}", sum(int(d) * w for d, w in zip(f"{n:04d}", W1[7:])), sum(int(d) * w for d, w in zip(f"{n:04d}", W2[7:]))) for n in range(10000)]
    for day in range(18000):
        born = datetime.date(1950, 1, 1) + datetime.timedelta(days=day)
        heads = [born.strftime("%y%m%d") + sex for sex in "43"]
        sums = [(sum(int(d) * w for d, w in zip(head, W1)), sum(int(d) * w for d, w in zip(head, W2))) for head in heads]
        stated = born.isoformat()
        for n, (serial, one, two) in enumerate(parts):
            last = (sums[n % 2][0] + one) % 11
            if last == 10:
                last = (sums[n % 2][1] + two) % 11
            if last < 10:
                yield heads[n % 2] + serial + str(last), stated


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("rows", type=int)
    options.add_argument("out")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--faults", type=float, default=1.0, help="percent of rows with each kind of fault")
    args = options.parse_args()
    draw = random.Random(args.seed)
    share = args.faults / 100
    planted = dict.fromkeys(KINDS, 0)
    persons = 0
    numbers = identities()
    earlier = []
    with open(args.out, "w", encoding="utf-8", newline="") as out:
        out.write("territory,iin,name,born,signed\r\n")
        for row in range(args.rows):
            iin, stated = next(numbers)
            territory = TERRITORIES[row * 7919 % 20]
            name, signed = NAMES[row % len(NAMES)], f"2022-{row % 9 + 1:02d}-{row % 28 + 1:02d}"
            at = draw.random()
            kind = KINDS[int(at / share)] if at < share * len(KINDS) else None
            if kind == "territory-missing":
                territory = ""
            elif kind == "territory-unknown":
                territory = "atlantis"
            elif kind == "id-missing":
                iin = ""
            elif kind == "id-form":
                iin = iin[1:]
            elif kind == "id-check-digit":
                iin = iin[:11] + str((int(iin[11]) + 1 + row % 9) % 10)
            elif kind == "id-birth-date":
                body = iin[:2] + "13" + iin[4:11]
                last = check_digit(body)
                iin, kind = (body + last, kind) if last else (iin, None)
            elif kind == "name-missing":
                name = ""
            elif kind == "under-age":
                young = datetime.date(2006, 1, 1) + datetime.timedelta(days=row % 365)
                body = young.strftime("%y%m%d") + "5" + f"{row // 365 % 10000:04d}"
                last = check_digit(body) if row // 365 < 10000 else None
                iin, stated, kind = (body + last, young.isoformat(), kind) if last else (iin, stated, None)
            elif kind == "signed-form":
                signed = "2022/03/04"
            elif kind == "signed-late":
                signed = "2023-06-01"
            elif kind == "duplicate":
                if len(earlier) > 0:
                    territory, iin, name, stated, signed = earlier.pop(draw.randrange(len(earlier)))
                else:
                    kind = None
            if kind is None:
                persons += 1
                if draw.random() < 0.05 and len(earlier) < 100000:
                    earlier.append((territory, iin, name, stated, signed))
            else:
                planted[kind] += 1
            out.write(f"{territory},{iin},{name},{stated},{signed}\r\n")
    with open(args.out.removesuffix(".csv") + ".planted.json", "w", encoding="utf-8") as beside:
        json.dump({"synthetic": True, "seed": args.seed, "rows": args.rows, "valid": persons, "planted": planted}, beside, indent=2)
        beside.write("\n")


main()
