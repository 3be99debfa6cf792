"""Steps 6 to 10 of docs/format.md: totals, seats, exports, pages, sources."""
import hashlib
import json
import re
from fractions import Fraction

from bundles.authority import Authority
from bundles.canonical import distinct, parse_canonical, short_integer
from bundles.counting import outcome, plain
from bundles.verdicts import Broken, NotChecked


class OutcomeSteps:
    def step_6a(self):
        record = self.unsigned("6a")
        faults, _ = Authority(record).judge(self.entries)
        if faults:
            raise Broken(faults[0][1], *["act %d" % p for p, _ in faults])
        return "every signature holds"

    def step_6b(self):
        record = self.unsigned("6b")
        _, few = Authority(record).judge(self.entries)
        if few:
            raise Broken(few[0][1], *["act %d" % p for p, _ in few])
        return "each act is signed by as many persons as are needed"

    def contest(self):
        """The list contest; its outcome is computed once."""
        record = self.state()
        contest = next((c for c in record.law["contests"] if c.get("kind") == "list"), None)
        if contest is None:
            raise NotChecked("the law book has no list contest; others are not carried out here")
        if self.outcomes is None:
            try:
                self.outcomes = outcome(record, contest)
            except NotChecked as fault:
                self.outcomes = fault
        return contest

    def result(self):
        """The list contest and the published result."""
        contest = self.contest()
        try:
            # A figure with a fraction stays a text: 5.0 is no way to write 5.
            published = json.loads(self.bundle.read("result.json", 1 << 28).decode("utf-8"), parse_int=short_integer, parse_float=str, parse_constant=str, object_pairs_hook=distinct)
        except (ValueError, RecursionError) as fault:
            raise Broken("the result is no JSON: %s" % str(fault)[:100], "result.json")
        if not isinstance(published, dict) or not isinstance(published.get("contests"), dict):
            raise Broken("the result is no object, or lacks the contests", "result.json")
        return contest, published

    def step_7a(self):
        _, published = self.result()
        self.known()
        for key in ("checks", "not_checked"):
            ours = {k: v for k, v in self.outcomes[key].items() if v or key == "checks"}
            theirs = published.get(key)
            if theirs is not None and {k: v for k, v in theirs.items() if v or key == "checks"} != ours:
                raise Broken("%s of the result do not follow from the acts" % key, "result.json /" + key)
        return "every check was carried out: " + ", ".join("%s broken by %d" % c for c in self.outcomes["checks"].items())

    def known(self):
        if isinstance(self.outcomes, NotChecked):
            raise self.outcomes

    def step_7b(self):
        _, published = self.result()
        self.known()
        wrong = ["result.json /" + k for k, v in self.outcomes["totals"].items() if published.get(k) != v]
        if wrong:
            raise Broken("totals do not follow from the acts", *wrong)
        outside = re.sub(r'"(?:[^"\\]|\\.)*"', '""', self.bundle.read("result.json", 1 << 28).decode("utf-8"))
        if re.search(r"\s|\d[eE+]|-0(?!\.)", outside):
            raise Broken("the result says the same in another spelling", "result.json")
        return "totals of %d protocols follow from the acts" % self.outcomes["totals"]["protocols"]

    def step_7c(self):
        contest, published = self.result()
        self.known()
        if published.get("seats") != self.outcomes["seats"] or published["contests"][contest["id"]]["seats"] != self.outcomes["seats"]:
            raise Broken("seats do not follow from the acts", "result.json /seats")
        self.seats = self.outcomes["seats"]
        self.quotas(contest, published)
        if len(published["contests"]) > 1:
            raise NotChecked("list seats follow; single-mandate districts are not carried out here")
        return "seats follow from totals and law"

    def quotas(self, contest, published):
        """Of each list's mandates so many for groups, a part of one counted as a whole; who of a list would get them is not carried out here."""
        told = [q for q in published.get("mandate_quotas", []) if not q["checked"]]
        if len(told) < len(published.get("mandate_quotas", [])):
            raise NotChecked("who of a list gets its mandates under a quota of groups is not carried out here")
        percents = [Fraction(str(plain(q["percent"]))) for q in contest.get("mandate_quotas", [])]
        needed = {l: (n, [-(-p * n // 100) for p in percents]) for l, n in self.seats.items() if n > 0} if percents else {}
        if {q["list"]: (q["mandates"], q["needed"]) for q in told} != needed:
            raise Broken("quotas of groups do not follow from the seats", "result.json /mandate_quotas")

    def step_8a(self):
        """Votes and seats of the national report against the totals; names and regional reports are not looked at."""
        self.contest()
        self.known()
        report = json.loads(self.bundle.read("exports/nist/results.json").decode("utf-8"))
        party = next((c for c in report["Election"][0]["Contest"] if c["@type"] == "ElectionResults.PartyContest"), None)
        for selection, option in zip((party or {}).get("ContestSelection", []), self.outcomes["totals"]["votes"]):
            for count in selection["VoteCounts"]:
                wanted = self.outcomes["totals"]["votes"][option] if count["Type"] == "total" else self.outcomes["seats"].get(option)
                if count["GpUnitId"] == "unit-0" and count["Count"] != wanted:
                    raise Broken("a count does not follow from the acts", "exports/nist/results.json " + selection["@id"])
        raise NotChecked("national votes and seats follow; the rest of the reports is not written again here")

    def step_8b(self):
        """Every protocol of the CSV tables against its act, and the table of seats."""
        record = self.state()
        seen = {}
        for path in sorted(p for p in self.bundle.files if re.match(r"exports/csv/protocols-.*\.csv\Z", p)):
            rows = csv_rows(self.bundle.read(path).decode("utf-8"))
            if not rows or "act" not in rows[0] or any(len(row) != len(rows[0]) for row in rows):
                raise Broken("the table has no header, or a row of another length", path)
            header = rows[0]
            for row in rows[1:]:
                values = dict(zip(header, row))
                act = parse_canonical(self.entries[int(values["act"])].split(b"\n", 1)[0])["content"]
                figures = {"field." + k: v for k, v in act["fields"].items()}
                figures.update({"votes." + k: v for k, v in act["votes"].items()})
                wrong = [k for k, v in figures.items() if values.get(k) != ("" if v is None else str(v))]
                if wrong or int(values["act"]) in seen:
                    raise Broken("a row is not the protocol of its act", "%s act %s" % (path, values["act"]))
                seen[int(values["act"])] = True
        standing = {p[2] for papers in record.protocols.values() for p in papers.values()}
        if set(seen) != standing:
            raise Broken("the tables do not hold exactly the protocols that stand", "exports/csv")
        raise NotChecked("every protocol stands in the tables as in its act; totals and the description are not written again here")

    def step_8c(self):
        raise NotChecked("Python's standard library reads no Parquet")

    def step_8d(self):
        raise NotChecked("maps are not written again here")

    def step_9a(self):
        raise NotChecked("pages are not drawn here; step 1b holds them against the signed list")

    def step_9b(self):
        raise NotChecked("no program for browsers is at hand here to hold against it; believe the tool, not the page that came with the record")

    def step_10a(self):
        record, wrong, missing, here = self.state(), [], [], set()
        if self.list is None:
            raise NotChecked("the list of files cannot be read")
        for file in (f for i in record.imports for f in i["files"]):
            cut = file["name"].lower().find(".zip:")
            name = re.sub(r"[^A-Za-z0-9._-]", "_", file["name"] if cut < 0 else file["name"][:cut + 4]).lstrip(".")
            path = "sources/%s-%s" % (file["sha256"][:12], name if 0 < len(name) <= 100 else "file")
            if path not in self.bundle.files:
                missing.append(file["name"])
                continue
            here.add(path)
            data = self.bundle.read(path)
            if len(data) != file["bytes"] or hashlib.sha256(data).hexdigest() != file["sha256"]:
                wrong.append(path)
        wrong += [p for p in self.list if p.startswith("sources/") and p not in here]
        if wrong:
            raise Broken("files are not those that were loaded", *wrong)
        if missing:
            raise NotChecked("not in the bundle: " + ", ".join(missing[:5]))
        return "%d file(s) are as they were loaded" % len(here)


def csv_rows(text):
    """RFC 4180 as these tables write it: a line feed after each row."""
    import csv
    import io
    return list(csv.reader(io.StringIO(text, newline="")))
