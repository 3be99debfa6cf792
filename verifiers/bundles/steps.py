"""The steps of docs/format.md, one after the other."""
import base64
import hashlib
import json
import re
from fractions import Fraction

from bundles.acts import Record
from bundles.authority import Authority
from bundles.canonical import distinct, parse_canonical, short_integer
from bundles.counting import outcome, plain
from bundles.files import Bundle, SAFE, act_path, root_of, tile_files
from bundles.notes import Key, parse_note, signed_by, strict_base64
from bundles.verdicts import Broken, CHECKPOINT, HEAD, LIST, NOTE, NotChecked, TITLES


class Verifier:
    def __init__(self, root, key_text, administrators=(), seen=None):
        self.bundle, self.key_text, self.given_administrators, self.seen = Bundle(root), key_text, list(administrators), seen
        self.head = self.list = self.key = self.record = self.checkpoint = self.law = None
        self.fold_fault = self.seats = self.outcomes = None
        self.entries = []

    def run(self):
        steps = []
        for id, title in (t for t in TITLES if t[0] != "3e" or self.seen is not None):
            if id == "9b" and not any(path.startswith("browser/") for path in self.list or ()):
                continue
            try:
                if self.head is None and id != "1a":
                    raise NotChecked("the bundle's head cannot be read")
                why = getattr(self, "step_" + id)()
                steps.append({"id": id, "title": title, "verdict": "holds", "where": [], "why": why})
            except Broken as fault:
                steps.append({"id": id, "title": title, "verdict": "broken", "where": fault.where, "why": fault.why})
            except NotChecked as fault:
                steps.append({"id": id, "title": title, "verdict": "not-checked", "where": [], "why": str(fault)})
            except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, OverflowError, MemoryError) as fault:
                steps.append({"id": id, "title": title, "verdict": "broken", "where": [], "why": "the step could not be carried out: %s" % str(fault)[:200]})
        return steps

    def step_1a(self):
        data = self.bundle.read(HEAD, 1 << 16)
        head = parse_canonical(data)
        if not isinstance(head, dict) or head.get("format") != "dauys-bundle draft-2":
            raise Broken("the bundle is of another form", HEAD)
        texts = ("election", "kind", "law", "law_hash", "origin", "release", "root")
        if set(head) != set(texts) | {"format", "size"} or any(not isinstance(head[k], str) for k in texts) or type(head["size"]) is not int or head["size"] < 1:
            raise Broken("the head has other keys", HEAD)
        if head["kind"] not in ("own", "reconstruction", "synthetic") or not all(re.match("[0-9a-f]{64}\\Z", head[k]) for k in ("root", "law_hash")):
            raise Broken("kind, root or law_hash is not of its form", HEAD)
        self.head = head
        return "dauys-bundle draft-2, written by release %s" % head["release"]

    def step_1b(self):
        wrong, listed, last = [], {}, ""
        text = self.bundle.read(LIST, 1 << 28)
        for number, line in enumerate(text.split(b"\n")[:-1] if text.endswith(b"\n") or not text else [b""]):
            match = re.match(rb"([0-9a-f]{64})  ([\x21-\x7e]+)\Z", line)
            path = match and match.group(2).decode()
            own = path and (path in (LIST, NOTE) or path.startswith(("acts/", "tile/")))
            if not match or not SAFE.match(path) or len(path) > 400 or own or path <= last:
                raise Broken("line %d of the list is not of its form, or its path may not stand there" % (number + 1), LIST)
            listed[path], last = match.group(1).decode(), path
        self.list = listed
        for path, wanted in listed.items():
            if path not in self.bundle.files:
                wrong.append(path + " is missing")
            elif hashlib.sha256(self.bundle.read(path)).hexdigest() != wanted:
                wrong.append(path + " has another hash")
        if self.head["size"] > 10_000_000:
            raise Broken("the register is larger than this verifier reads", HEAD)
        if CHECKPOINT not in listed:
            wrong.append(CHECKPOINT + " does not stand in the list")
        known = set(listed) | {LIST, NOTE} | set(tile_files(self.head["size"])) | {act_path(i) for i in range(self.head["size"])}
        wrong += [p + " is no file of this bundle" for p in self.bundle.files if p not in known] + self.bundle.odd
        if wrong:
            raise Broken("%d file(s) are not as listed" % len(wrong), *sorted(wrong))
        return "%d files have their hash, and nothing else lies there" % len(listed)

    def register_key(self):
        if self.key is None:
            data = self.bundle.read("keys/register.vkey", 1 << 16).decode("utf-8", "replace")
            if not data.endswith("\n"):
                raise Broken("the key does not end with a line feed", "keys/register.vkey")
            self.key = Key(data[:-1])
        return self.key

    def step_1c(self):
        key = self.register_key()
        text, signatures = parse_note(self.bundle.read(NOTE, 1 << 20))
        listed = hashlib.sha256(self.bundle.read(LIST, 1 << 28)).digest()
        root = base64.b64encode(bytes.fromhex(self.head["root"])).decode()
        wanted = "dauys-files draft-2\n%s\n%d\n%s\n%s\n" % (self.head["origin"], self.head["size"], root, base64.b64encode(listed).decode())
        if text != wanted.encode():
            raise Broken("what was signed is another list of files, or another head", NOTE)
        if len(signatures) != 1 or not signed_by(key, text, signatures):
            raise Broken("no valid signature of the register's key stands alone below it", NOTE)
        return "signed by " + key.text

    def step_2a(self):
        text, signatures = parse_note(self.bundle.read(CHECKPOINT, 1 << 20))
        lines = text.decode().split("\n")[:-1]
        root = base64.b64encode(bytes.fromhex(self.head["root"])).decode()
        if len(lines) >= 3 and re.match(r"(0|[1-9]\d{0,18})\Z", lines[1]):
            self.checkpoint = {"origin": lines[0], "size": int(lines[1]), "root": strict_base64(lines[2]).hex()}
        if lines != [self.head["origin"], str(self.head["size"]), root]:
            raise Broken("the checkpoint is of another head than the bundle's", CHECKPOINT)
        self.note = text, signatures
        key = self.register_key()
        if key.name != self.head["origin"] or not signed_by(key, text, signatures):
            raise Broken("the checkpoint has no valid signature of the register's key", CHECKPOINT)
        return "%d acts, signed by %s" % (self.head["size"], key.text)

    def step_2b(self):
        size = self.head["size"]
        if size > len(self.bundle.files) * 256:
            raise Broken("entry bundles are missing", "tile/entries")
        leaves = []
        for path, (level, index, width) in tile_files(size).items():
            if level >= 0:
                continue
            data, at = self.bundle.read(path), 0
            for _ in range(width):
                length = int.from_bytes(data[at:at + 2], "big")
                if length == 0 or at + 2 + length > len(data):
                    self.entries = []
                    raise Broken("an entry bundle is cut", path)
                self.entries.append(data[at + 2:at + 2 + length])
                leaves.append(hashlib.sha256(b"\0" + self.entries[-1]).digest())
                at += 2 + length
            if at != len(data):
                self.entries = []
                raise Broken("an entry bundle holds more than its entries", path)
        wrong, level, hashes = [], 0, leaves
        files = tile_files(size)
        while hashes:
            for path, (_, index, width) in ((p, f) for p, f in files.items() if f[0] == level):
                if path not in self.bundle.files or self.bundle.read(path, 8192) != b"".join(hashes[index * 256:index * 256 + width]):
                    wrong.append(path)
            hashes = [root_of(hashes[i:i + 256]) for i in range(0, len(hashes) - 255, 256)]
            level += 1
        if root_of(leaves).hex() != self.head["root"]:
            raise Broken("the entries have another root than the checkpoint", *(wrong or ["tile/entries"]))
        if wrong:
            raise Broken("tiles are not those of the entries", *wrong)
        return "%d entries have the checkpoint's root" % size

    def step_2c(self):
        if len(self.entries) != self.head["size"]:
            raise NotChecked("the entries cannot all be read")
        wrong = [act_path(i) for i, e in enumerate(self.entries) if act_path(i) not in self.bundle.files or self.bundle.read(act_path(i), 65535) != e]
        if wrong:
            raise Broken("%d file(s) are not the act that the register holds" % len(wrong), *wrong)
        return "%d files hold the acts" % len(self.entries)

    def step_3a(self):
        if self.key_text is None:
            raise NotChecked("no key was given: whoever rewrote this record as a whole could have signed it with a key of their own")
        key = Key(self.key_text)
        if self.checkpoint is None or key.name != self.checkpoint["origin"]:
            raise Broken("the record is of another origin than the key given", CHECKPOINT)
        text, signatures = parse_note(self.bundle.read(CHECKPOINT, 1 << 20))
        if not signed_by(key, text, signatures):
            raise Broken("the checkpoint is not signed by the key given", CHECKPOINT)
        if self.register_key().text != key.text:
            raise Broken("the bundle's list of files is signed by another key than the one given", "keys/register.vkey")
        return "signed by the key given"

    def step_3b(self):
        self.fold()
        if self.record is None or self.record.kind is None:
            raise NotChecked("the register's first act cannot be read")
        if self.record.kind != self.head["kind"]:
            raise Broken("the bundle says %s, the register's first act %s" % (self.head["kind"], self.record.kind), HEAD)
        return self.record.kind

    def step_3c(self):
        self.fold()
        if self.record is None or self.record.kind is None:
            raise NotChecked("the register's first act cannot be read")
        if not self.record.administrators:
            raise NotChecked("the record names no administrators: nobody signs its acts")
        if not self.given_administrators:
            raise NotChecked("the administrators' keys were not given from elsewhere")
        named = {a["key"] for a in self.record.administrators}
        if named != set(self.given_administrators):
            raise Broken("the first act names other administrators than those given", "act 0")
        return "the first act names the administrators given"

    def step_3e(self):
        origin, size, root = self.seen
        if origin != self.head["origin"]:
            raise Broken("the head seen before is of another register", CHECKPOINT)
        if size > self.head["size"]:
            raise Broken("rolled back: %d acts were seen before, %d are here" % (size, self.head["size"]), CHECKPOINT)
        if len(self.entries) != self.head["size"]:
            raise NotChecked("the entries cannot all be read")
        if size and root_of([hashlib.sha256(b"\0" + e).digest() for e in self.entries[:size]]) != root:
            raise Broken("another history: the first %d acts have another root than was seen before" % size, CHECKPOINT)
        return "the first %d of %d acts are those seen before" % (size, self.head["size"])

    def step_4a(self):
        data = self.bundle.read("law/book.json", 1 << 22)
        if hashlib.sha256(data).hexdigest() != self.head["law_hash"]:
            raise Broken("the law book has another hash than the register is bound to", "law/book.json")
        return "SHA-256 " + self.head["law_hash"]

    def step_4b(self):
        raise NotChecked("Python's standard library reads no YAML; everything below rests on the canonical form")

    def fold(self):
        """Folds the entries once; a fault is kept for step 5a."""
        if self.record is not None or len(self.entries) != self.head["size"]:
            return
        if "law/book.json" not in self.bundle.files or self.bundle.files["law/book.json"] > 1 << 22:
            return
        data = self.bundle.read("law/book.json", 1 << 22)
        if hashlib.sha256(data).hexdigest() != self.head["law_hash"]:
            return
        self.law = parse_canonical(data)
        self.record = Record(self.law, self.head["origin"], self.head["election"], self.head["law_hash"])
        for position, entry in enumerate(self.entries):
            try:
                self.record.apply(entry.split(b"\n", 1)[0], position)
            except Broken as fault:
                self.fold_fault = Broken("act %d: %s" % (position, fault.why), "act %d" % position)
                return
            except (KeyError, TypeError, ValueError, AttributeError) as fault:
                self.fold_fault = Broken("act %d: %s" % (position, fault), "act %d" % position)
                return

    def step_5a(self):
        self.fold()
        if self.record is None:
            raise NotChecked("the law book or the entries cannot be read")
        if self.fold_fault:
            raise self.fold_fault
        return "%d acts are allowed by what this verifier knows of the law" % len(self.entries)

    def state(self):
        self.fold()
        if self.record is None or self.fold_fault:
            raise NotChecked("the acts do not fold")
        return self.record

    def unsigned(self, step):
        record = self.state()
        signed = [p for p, e in enumerate(self.entries) if b"\n" in e] if not record.administrators else []
        if signed and step == "6a":
            raise Broken("an entry is signed, but the first act names nobody who could have enrolled a key", *["act %d" % p for p in signed])
        if not record.administrators:
            raise NotChecked({"reconstruction": "a reconstruction from a publication: no officer signed its acts"}.get(record.kind, "the record names no administrators: nobody signs it"))
        return record

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
