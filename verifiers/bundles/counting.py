"""Checks, totals and seats of a list contest."""
import json
from fractions import Fraction

from bundles.verdicts import NotChecked


def terms(value):
    return value if isinstance(value, list) else [value]


def plain(value):
    """A value of the law book; with its article, note or readings it is a mapping."""
    return value["value"] if isinstance(value, dict) and "value" in value else value


def term_sum(record, wanted, fields, votes, against):
    total = 0
    for term in terms(wanted):
        sign, word = (-1, term[1:]) if term.startswith("-") else (1, term.lstrip("+"))
        if word in fields:
            parts = [fields[word]]
        elif word == "options":
            parts = list(votes.values())
        elif word == "lists":
            parts = [v for i, v in votes.items() if i != against]
        else:
            parts = [votes[against]] if against else []
        if any(p is None for p in parts):
            return None
        total += sign * sum(parts)
    return total


def checks_of(law):
    form = law["protocol"]
    checks = list(form.get("checks") or [])
    valid = [f["id"] for f in form["fields"] if f.get("role") == "valid"]
    says = [{frozenset(terms(c["left"])), frozenset(terms(c["right"]))} for c in checks if c.get("relation", "equal") == "equal"]
    if valid and {frozenset(valid), frozenset(["options"])} not in says:
        checks.append({"number": "options-sum", "left": valid, "relation": "equal", "right": ["options"]})
    return checks


def outcome(record, contest):
    """The keys of result.json that follow for a list contest, and the certain seats."""
    law, form = record.law, record.law["protocol"]
    options = record.ballot(contest["id"])
    against = next((i for i in options if record.lists[contest["id"]][i]["kind"] == "against-all"), None)
    protocols = record.protocols.get((contest["id"], None), {})
    roles = {f["id"]: f.get("role") for f in form["fields"]}
    checks, not_checked = {}, {}
    for check in checks_of(law):
        on_roll = any(roles.get(t.lstrip("+-")) == "electorate" for t in terms(check["left"]) + terms(check["right"]))
        broken = unknown = 0
        for (path, _), (fields, votes, _, _) in protocols.items():
            if on_roll and not record.stations.get(path, (True,))[0]:
                continue
            left, right = (term_sum(record, check[side], fields, votes, against) for side in ("left", "right"))
            if left is None or right is None:
                unknown += 1
            elif not (left == right if check.get("relation", "equal") == "equal" else left <= right):
                broken += 1
        checks[check["number"]] = broken
        if unknown:
            not_checked[check["number"]] = unknown
    totals = {}
    for key in list(roles) + ["votes." + o for o in options]:
        total = 0 if protocols else None
        for (path, _), (fields, votes, _, _) in protocols.items():
            figure = votes[key[6:]] if key.startswith("votes.") and key not in fields else fields[key]
            if figure is None and roles.get(key) == "electorate" and path in record.stations and not record.stations[path][0]:
                figure = 0
            total = None if total is None or figure is None else total + figure
        totals[key] = total
    votes = {o: totals["votes." + o] for o in options}

    def role(wanted):
        parts = [totals[f] for f, r in roles.items() if r == wanted]
        if parts and None not in parts:
            return sum(parts)
        if wanted == "cast":
            both = role("valid"), role("invalid")
            return None if None in both else sum(both)
        if wanted == "valid" and "valid" not in roles.values():
            return None if None in votes.values() or not votes else sum(votes.values())
        return None

    stations = {p for p, _ in protocols if p in record.stations}
    found = {r: role(r) for r in ("electorate", "received", "issued", "cancelled", "cast", "invalid", "valid")}
    found.update(stations=len(stations), stations_expected=record.expected.get(contest["id"]), protocols=len(protocols),
                 stations_without_roll=sum(not record.stations[p][0] for p in stations), votes=votes)
    return {"checks": checks, "not_checked": not_checked, "totals": found, "seats": allot(record, contest, votes, role, against)}


def allot(record, contest, votes, role, against):
    """Certain seats by list; NotChecked for rules that this verifier does not know, and where something is open."""
    lists = {i: v for i, v in votes.items() if i != against}
    if None in votes.values() or not lists:
        raise NotChecked("the votes are not all known")
    for key in contest:
        if key not in ("against_all", "allotment", "alliances", "article", "ballot_order", "id", "kind", "mandate_quotas", "name", "note", "seats", "threshold", "ties", "too_few_pass", "turnout", "unverified"):
            raise NotChecked("the rule \"%s\" is not known here" % key)
    for part in [contest] + [contest[k] for k in ("seats", "threshold", "allotment", "ties") if isinstance(contest.get(k), dict)]:
        if "readings" in part or "readings" in json.dumps(part.get("base", "")) + json.dumps(part.get("percent", "")):
            raise NotChecked("the law leaves a question open")
    seats = int(plain(contest["seats"]))
    threshold = contest.get("threshold")
    passed = dict(lists)
    if threshold:
        if set(threshold) - {"article", "base", "comparison", "note", "percent", "unverified"}:
            raise NotChecked("the threshold has rules that are not known here")
        word = plain(threshold.get("base", "valid"))
        base = {"options": lambda: sum(votes.values()), "lists": lambda: sum(lists.values())}.get(word, lambda: role(word))()
        if base is None:
            raise NotChecked("the base of the threshold is not known")
        percent = Fraction(str(plain(threshold["percent"])))
        above = plain(threshold.get("comparison", "at-least")) != "at-least"
        passed = {i: v for i, v in lists.items() if (v * 100 > percent * base if above else v * 100 >= percent * base)}
    if len(passed) < 2 or record.lots:
        raise NotChecked("fewer than two lists passed, or a lot was drawn")
    rule = contest["allotment"]
    method = rule if isinstance(rule, str) else plain(rule["method"])
    options = {} if isinstance(rule, str) else rule
    if set(options) - {"article", "from", "method", "note", "quota", "remainder_decimals", "source", "unverified"}:
        raise NotChecked("the allotment has rules that are not known here")
    result = {i: 0 for i in lists}
    if method == "largest-remainders" and plain(options.get("quota", "hare")) == "hare" and "alliances" not in contest:
        if "too_few_pass" in contest and sum(passed.values()) * 2 <= sum(votes.values()):
            raise NotChecked("whether enough lists passed is another rule")
        result.update(hare(record, contest, passed, seats, options))
    elif method == "dhondt":
        groups = {i: [i] for i in passed}
        for members in record.alliances.get(contest["id"], {}).values():
            if all(m in passed for m in members):
                for member in members:
                    groups.pop(member)
                groups["+".join(members)] = members
        if groups and any(len(m) > 1 for m in groups.values()) and plain(contest["alliances"].get("inside", {}).get("method", "dhondt")) != "dhondt":
            raise NotChecked("alliances share their seats by a method that is not known here")
        shared = dhondt({g: sum(passed[m] for m in members) for g, members in groups.items()}, seats)
        for group, members in groups.items():
            result.update(dhondt({m: passed[m] for m in members}, shared[group]))
    else:
        raise NotChecked("the method \"%s\" is not known here" % method)
    return result


def hare(record, contest, votes, seats, options):
    total = sum(votes.values())
    won = {i: v * seats // total for i, v in votes.items()}
    places = options.get("remainder_decimals")
    rest = {i: Fraction(v * seats, total) - won[i] for i, v in votes.items()}
    if places is not None:
        scale = 10 ** int(plain(places))
        rest = {i: Fraction(int(r * scale), scale) for i, r in rest.items()}
    left = seats - sum(won.values())
    order = sorted(rest, key=lambda i: rest[i], reverse=True)
    if 0 < left < len(order) and rest[order[left - 1]] == rest[order[left]]:
        ties = plain(contest.get("ties", []))
        equal = [i for i in order if rest[i] == rest[order[left]]]
        if "more-votes" in terms(ties) and len({votes[i] for i in equal}) == len(equal):
            order.sort(key=lambda i: (rest[i], votes[i]), reverse=True)
        else:
            raise NotChecked("equal remainders: the law's rule for them is not carried out here")
    for list_id in order[:left]:
        won[list_id] += 1
    return won


def dhondt(votes, seats):
    won = {i: 0 for i in votes}
    for _ in range(seats):
        best = max(Fraction(v, won[i] + 1) for i, v in votes.items())
        leaders = [i for i, v in votes.items() if Fraction(v, won[i] + 1) == best]
        if len(leaders) > 1 and seats - sum(won.values()) < len(leaders):
            raise NotChecked("equal quotients for the last seats")
        won[leaders[0]] += 1
    return won
