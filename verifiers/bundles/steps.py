"""The steps of docs/format.md, one after the other."""
import hashlib

from bundles.acts import Record
from bundles.canonical import parse_canonical
from bundles.files import Bundle
from bundles.outcome_steps import OutcomeSteps
from bundles.register_steps import RegisterSteps
from bundles.verdicts import Broken, NotChecked, TITLES


class Verifier(RegisterSteps, OutcomeSteps):
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
