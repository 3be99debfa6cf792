"""Runs the two turn by turn and compares what was found with what was planted. Started by `run`."""
import json
import os
import statistics
import subprocess
import sys
import time


def timed(command):
    """Seconds of the whole process, and its largest resident memory in MiB."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    out = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} ended with {status}")
    return time.perf_counter() - started, usage.ru_maxrss / 1024, out


def main():
    dauys, duckdb, path, rounds, work = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), sys.argv[5]
    check = [dauys, "registration", "check", path, "--application", "bench/lists-vs-duckdb/application.yaml", "--law", "kz-parties-2022",
             "--faults", os.path.join(work, "faults.csv"), "--json"]
    ours, theirs, most = [], [], 0
    for _ in range(rounds):
        seconds, memory, out = timed(check)
        ours.append(seconds)
        most = max(most, memory)
        theirs.append(timed([duckdb, path])[0])
    told = json.loads(out)
    with open(path.removesuffix(".csv") + ".planted.json", encoding="utf-8") as file:
        planted = json.load(file)
    wrong = {f["fault"]: (f["rows"], planted["planted"].get(f["fault"], 0)) for f in told["faults"] if f["rows"] != planted["planted"].get(f["fault"], 0)}
    if told["valid"] != planted["valid"]:
        wrong["valid"] = (told["valid"], planted["valid"])
    a, b = statistics.median(ours), statistics.median(theirs)
    print(f"{planted['rows']:,} synthetic rows, {rounds} rounds, load {os.getloadavg()[0]:.1f}")
    print(f"dauys registration check  {a:.2f} s (all: {', '.join(f'{s:.2f}' for s in ours)}), at most {most:.0f} MiB")
    print(f"duckdb read_csv + count   {b:.2f} s (all: {', '.join(f'{s:.2f}' for s in theirs)})")
    print(f"ratio {a / b:.2f}")
    print("every planted fault found, none invented" if not wrong else f"DIFFERENT (found, planted): {wrong}")
    sys.exit(1 if wrong else 0)


main()
