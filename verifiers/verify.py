#!/usr/bin/env python3
"""An independent verifier of Dauys bundles, written from docs/format.md alone. Python 3 (3.8 or later), standard library only.

    python3 verify.py DIR [--key FILE] [--seen CHECKPOINT] [--json]

Exit code 0: all holds; 1: something is broken; 4: nothing is broken and something was not checked. Meant for up to 10,000 stations.
It does not read YAML or Parquet, takes no policy of witnesses, and does not draw pages or maps: those steps end "not-checked" here.
"""
import json
import os
import re
import sys

# Nothing is written beside a verifier.
sys.dont_write_bytecode = True

from bundles.notes import Key, parse_note, strict_base64  # noqa: E402
from bundles.steps import Verifier  # noqa: E402
from bundles.verdicts import Broken  # noqa: E402


def keys_of(path):
    """The register's key and the first administrators' of a file of keys."""
    register, administrators = None, []
    with open(path, encoding="utf-8") as file:
        for words in (line.split() for line in file if line.strip() and not line.lstrip().startswith("#")):
            if len(words) > 2 or len(words) == 2 and words[0] not in ("register", "administrator"):
                raise Broken("a key, or \"register\" or \"administrator\" and a key, was expected")
            text = Key(words[-1]).text
            if words[0] == "administrator":
                administrators.append(text)
            else:
                register = register or text
    if register is None:
        raise Broken("no register's key stands in it")
    return register, administrators


def head_of(path):
    """Origin, size and root of a checkpoint that the reader kept."""
    with open(path, "rb") as file:
        lines = parse_note(file.read())[0].decode().split("\n")[:-1]
    if len(lines) < 3 or not re.match(r"(0|[1-9]\d{0,18})\Z", lines[1]) or len(strict_base64(lines[2])) != 32:
        raise Broken("this is no checkpoint")
    return lines[0], int(lines[1]), strict_base64(lines[2])


def main(arguments):
    as_json = "--json" in arguments
    arguments = [a for a in arguments if a != "--json"]
    given = {}
    for option in ("--key", "--seen"):
        if option in arguments[:-1]:
            at = arguments.index(option)
            given[option] = arguments[at + 1]
            arguments = arguments[:at] + arguments[at + 2:]
    if len(arguments) != 1 or not os.path.isdir(arguments[0]):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        key, administrators = keys_of(given["--key"]) if "--key" in given else (None, [])
        seen = head_of(given["--seen"]) if "--seen" in given else None
    except (Broken, OSError, ValueError) as fault:
        print("%s: %s" % (" or ".join(given.values()), fault), file=sys.stderr)
        return 2
    verifier = Verifier(arguments[0], key, administrators, seen)
    steps = verifier.run()
    verdict = next((v for v in ("broken", "not-checked") if any(s["verdict"] == v for s in steps)), "holds")
    if as_json:
        print(json.dumps({"bundle": arguments[0], "verdict": verdict, "steps": steps, "seats": verifier.seats, "checkpoint": verifier.checkpoint}, ensure_ascii=False, indent=2))
    else:
        print("%s: %s" % (arguments[0], {"holds": "everything holds.", "not-checked": "nothing is broken; what could not be checked says why.", "broken": "BROKEN."}[verdict]))
        for step in steps:
            print("  %-12s %-4s %s\n  %17s %s" % (step["verdict"], step["id"], step["title"], "", step["why"]))
            for where in step["where"]:
                print("  %17s at %s" % ("", where))
    return {"holds": 0, "broken": 1, "not-checked": 4}[verdict]


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main(sys.argv[1:]))
