"""Officers of an authority's own register: keys, and who must sign what."""
import json

from bundles.ed25519 import signature_holds
from bundles.notes import Key, parse_note
from bundles.verdicts import Broken


class Authority:
    """Who may sign: administrators of the first act, keys enrolled and revoked by position."""

    def __init__(self, record):
        self.record = record
        self.needs = {s["act"]: s["officers"] for s in record.law.get("signatures") or []}

    def judge(self, entries):
        keys, faults, few, latest = {}, [], [], None
        for administrator in self.record.administrators:
            key = Key(administrator["key"])
            keys[key.name] = [key, "administrator", administrator["holder"], None, None]
        for position, entry in enumerate(entries):
            data, _, rest = entry.partition(b"\n")
            act = json.loads(data.decode("utf-8"))
            persons = {"officer": set(), "administrator": set()}
            try:
                signatures = parse_note(entry)[1] if rest else []
                order = [(n.encode("utf-8"), i) for n, i, _ in signatures]
                if any(a >= b for a, b in zip(order, order[1:])):
                    raise Broken("the signatures are not in the order of their keys, each once")
                for name, number, signature in signatures:
                    known = keys.get(name)
                    if known is None or known[0].id != number:
                        raise Broken("signed by %s, who is not enrolled" % name)
                    if known[4] is not None and known[4] <= position:
                        raise Broken("signed by %s, whose key was revoked" % name)
                    own = moment(act["at"]) if act["at"] and len(act["at"]) > 10 else None
                    if known[3] is not None and any(m is not None and m > moment(known[3]) for m in (own, latest)):
                        raise Broken("signed by %s, whose key had expired" % name)
                    if not signature_holds(known[0].public, data + b"\n", signature):
                        raise Broken("the signature of %s does not hold" % name)
                    persons[known[1]].add(known[2])
            except Broken as fault:
                faults.append((position, fault.why))
                continue
            role, needed = self.need(act["act"])
            if len(persons[role]) < needed:
                few.append((position, "%s needs %d persons as %s, it has %d" % (act["act"], needed, role, len(persons[role]))))
            content = act["content"]
            stated = {"register.files-imported.v1": "recorded", "authority.key-enrolled.v1": "enrolled", "authority.key-revoked.v1": "revoked"}.get(act["act"])
            if stated and isinstance(content.get(stated), str) and len(content[stated]) > 10:
                # The register's own clock: whatever moment a later act claims, a key that expired before this one signs nothing.
                latest = max(moment(content[stated]), latest or moment(content[stated]))
            if act["act"] == "authority.key-enrolled.v1":
                key = Key(content["key"])
                keys[key.name] = [key, content["role"], content["holder"], content["expires"], None]
            elif act["act"] == "authority.key-revoked.v1" and content["name"] in keys:
                keys[content["name"]][4] = position
        return faults, few

    def need(self, name):
        if name in ("register.opened.v1", "authority.key-enrolled.v1", "authority.key-revoked.v1"):
            return "administrator", 2
        matter = {
            "counting.protocol-accepted.v1": "protocol", "counting.protocol-corrected.v1": "correction", "territory.station-established.v1": "territory",
            "territory.district-established.v1": "territory", "registration.list-admitted.v1": "registration", "registration.candidate-admitted.v1": "registration",
            "registration.ballot-order-drawn.v1": "lot", "registration.sample-seed-drawn.v1": "lot",
            "registration.alliance-declared.v1": "registration", "registration.applicant-named.v1": "registration", "registration.step-reported.v1": "registration",
            "results.lot-drawn.v1": "lot", "results.result-established.v1": "result", "results.mandate-declared.v1": "result",
        }.get(name)
        steps = ("rules-adopted", "application-filed", "application-withdrawn", "decision-appealed", "appeal-decided", "list-committed", "list-erased")
        decisions = ("officer-corrected", "application-confirmed", "application-returned", "applicant-registered", "application-refused", "nomination-withdrawn")
        if name in ["registration.%s.v1" % n for n in steps + decisions]:
            matter = "registration"
        two = matter in ("protocol", "correction") or name in ["registration.%s.v1" % n for n in decisions]
        return "officer", max(self.needs.get(matter, 1), 2 if two else 1)


def moment(text):
    """Seconds since year 1 of a moment with time and zone."""
    import datetime
    return datetime.datetime.fromisoformat(text).timestamp()
