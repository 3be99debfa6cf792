#!/usr/bin/env python3
"""The score in a report of mutation testing: found by a test, over all that could be tested. `--survivors` lists those not found."""
import json
import sys
from collections import Counter

name, report = sys.argv[1:3]
counts, survivors = Counter(), []
for file, content in json.load(open(report, encoding="utf-8"))["files"].items():
    lines = content["source"].split("\n")
    for mutant in content["mutants"]:
        counts[mutant["status"]] += 1
        if mutant["status"] in ("Survived", "NoCoverage"):
            start = mutant["location"]["start"]["line"]
            survivors.append((file.replace("\\", "/").rsplit("/", 1)[-1], start, mutant["mutatorName"], lines[start - 1].strip(), mutant.get("replacement", "")))
found = counts["Killed"] + counts["Timeout"]
tested = found + counts["Survived"] + counts["NoCoverage"]
print(f"{name:16} {100 * found / max(1, tested):5.1f} %  {tested} mutants, {counts['Killed']} killed, {counts['Timeout']} timed out, {tested - found} survive", flush=True)
if "--survivors" in sys.argv:
    for file, line, mutator, text, replacement in sorted(survivors):
        print(f"    {file}:{line} {mutator}: {text[:120]} => {replacement[:80]!r}")
