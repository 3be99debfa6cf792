#!/usr/bin/env python3
"""An independent verifier of Dauys bundles, written from docs/format.md alone. Python 3 (3.8 or later), standard library only.

    python3 verify.py DIR [--key FILE] [--seen CHECKPOINT] [--json]

Exit code 0: all holds; 1: something is broken; 4: nothing is broken and something was not checked. Meant for up to 10,000 stations.
It does not read YAML or Parquet, takes no policy of witnesses, and does not draw pages or maps: those steps end "not-checked" here.
"""
import base64
import hashlib
import json
import os
import re
import stat
import sys
import unicodedata
from fractions import Fraction

TITLES = [
    ("1a", "The bundle's head is of a form that is read here"),
    ("1b", "Every file of the list is there with its hash, and none besides"),
    ("1c", "The register's key signed the list of files"),
    ("2a", "The register's key signed the checkpoint"),
    ("2b", "Entries and tiles have the checkpoint's root"),
    ("2c", "Each act's own file is the act"),
    ("3a", "Origin: the checkpoint is signed by a key given from elsewhere"),
    ("3b", "What the record is: head, register and key say the same"),
    ("3c", "Administrators: those who enrol officers are those given from elsewhere"),
    ("3e", "Grown: the register begins with the head that the reader saw before"),
    ("4a", "The law book has the hash that every act names"),
    ("4b", "The law book as written is the law book of the hash"),
    ("5a", "Every act is canonical, of this register, and allowed where it stands"),
    ("6a", "Officers signed: every signature holds, of a key enrolled then"),
    ("6b", "Two-person rule: as many persons signed as the law asks for"),
    ("7a", "Every arithmetic check of every protocol"),
    ("7b", "Totals"),
    ("7c", "Seats"),
    ("8a", "Exports: NIST SP 1500-100"),
    ("8b", "Exports: CSV"),
    ("8c", "Exports: Parquet"),
    ("8d", "Exports: GeoJSON"),
    ("9a", "Every page, drawn again"),
    ("9b", "The program that pages load is the one of this verifier"),
    ("10a", "The files that were loaded, byte for byte"),
]
HEAD, LIST, NOTE, CHECKPOINT = "bundle.json", "files.sha256", "files.note", "checkpoint"
LARGEST = (1 << 53) - 1


class Broken(Exception):
    """A step does not hold: why, and where."""

    def __init__(self, why, *where):
        super().__init__(why)
        self.why, self.where = why, list(where)[:20]


class NotChecked(Exception):
    """A step cannot be carried out."""


# --- Ed25519, RFC 8032, by the acceptance rule of docs/format.md ---------------------------------------------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def point_add(a, b):
    x1, y1, z1, t1 = a
    x2, y2, z2, t2 = b
    e, f = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    g, h = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    i, j, k, m = f - e, h - g, h + g, f + e
    return i * j % P, k * m % P, j * k % P, i * m % P


def point_multiply(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = point_add(result, point)
        point = point_add(point, point)
        scalar >>= 1
    return result


def point_encode(point):
    x, y, z, _ = point
    inverse = pow(z, P - 2, P)
    x, y = x * inverse % P, y * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def point_decode(data):
    """The point of a canonical encoding, or None."""
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & ((1 << 255) - 1)
    if len(data) != 32 or y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


IDENTITY = point_encode((0, 1, 1, 0))
BASE = point_decode((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
BASE_TABLE = [BASE]
while len(BASE_TABLE) < 256:
    BASE_TABLE.append(point_add(BASE_TABLE[-1], BASE_TABLE[-1]))


def is_key(data):
    """A canonical point of the prime-order group, not the identity."""
    point = point_decode(data)
    return point is not None and data != IDENTITY and point_encode(point_multiply(L, point)) == IDENTITY


def signature_holds(key, message, signature):
    if len(signature) != 64:
        return False
    r, s = signature[:32], int.from_bytes(signature[32:], "little")
    point = point_decode(key)
    if s >= L or r == IDENTITY or point is None:
        return False
    k = int.from_bytes(hashlib.sha512(r + key + message).digest(), "little") % L
    left, bit = (0, 1, 1, 0), 0
    while s:
        if s & 1:
            left = point_add(left, BASE_TABLE[bit])
        s, bit = s >> 1, bit + 1
    x, y, z, t = point_multiply(k, point)
    # R must be [S]B - [k]A; with A in the prime-order group, so is R, and its bytes are compared in their one encoding.
    return point_encode(point_add(left, (P - x, y, z, P - t))) == r


# --- Notes and keys ------------------------------------------------------------------------------------------------------------------------


def strict_base64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except (ValueError, UnicodeError):
        raise Broken("no base64")
    if base64.b64encode(data).decode() != text:
        raise Broken("base64 in another than its one spelling")
    return data


def is_name(name):
    return name != "" and "+" not in name and not any(c.isspace() or unicodedata.category(c) == "Cc" for c in name)


class Key:
    def __init__(self, text):
        parts = text.split("+", 2)
        if len(parts) != 3 or not is_name(parts[0]):
            raise Broken("a key is NAME+ID+BASE64")
        data = strict_base64(parts[2])
        if len(data) != 33 or data[0] != 1:
            raise Broken("the key is not of the type 01 with 32 bytes")
        self.name, self.public, self.text = parts[0], data[1:], text
        self.id = hashlib.sha256(self.name.encode() + b"\n" + data).digest()[:4]
        if parts[1] != self.id.hex():
            raise Broken("the key's number does not follow from name and key")
        if not is_key(self.public):
            raise Broken("the key is no point that may be used")


def parse_note(data):
    """Text (with its line feed) and signature lines (name, number, signature) of a signed note."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Broken("the note is not UTF-8")
    if any(ord(c) < 32 and c != "\n" for c in text):
        raise Broken("the note holds a control character")
    cut = text.rfind("\n\n")
    if cut < 1 or not text.endswith("\n"):
        raise Broken("no empty line separates a text from its signatures")
    lines = text[cut + 2:-1].split("\n")
    signatures = []
    for line in lines:
        parts = line.split(" ")
        if len(parts) != 3 or parts[0] != "\u2014" or not is_name(parts[1]):
            raise Broken("a line below the text is no signature")
        raw = strict_base64(parts[2])
        if len(raw) < 5:
            raise Broken("a signature is too short")
        signatures.append((parts[1], raw[:4], raw[4:]))
    return text[:cut + 1].encode(), signatures


def signed_by(key, text, signatures):
    """True if the key signed; a line of the key that does not hold spoils the note."""
    own = [s for n, i, s in signatures if n == key.name and i == key.id]
    return bool(own) and all(signature_holds(key.public, text, s) for s in own)


# --- Canonical JSON ------------------------------------------------------------------------------------------------------------------------

PLAIN = re.compile('["\\\\\x00-\x1f]')
SHORT = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def quoted(text):
    return '"' + PLAIN.sub(lambda m: SHORT.get(m.group()) or "\\u%04x" % ord(m.group()), text) + '"'


def canonical(value, depth=0):
    if depth >= 32 and isinstance(value, (list, dict)):
        raise Broken("deeper than 32 levels")
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, int):
        if not -(1 << 127) <= value < 1 << 127:
            raise Broken("a number is beyond 128 bits")
        return str(value)
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list):
        return "[" + ",".join(canonical(v, depth + 1) for v in value) + "]"
    keys = sorted(value, key=lambda k: k.encode("utf-8"))
    return "{" + ",".join(quoted(k) + ":" + canonical(value[k], depth + 1) for k in keys) + "}"


def no_fraction(_):
    raise Broken("a number is not whole")


def short_integer(text):
    if len(text) > 40:
        raise Broken("a number is beyond 128 bits")
    return int(text)


def distinct(pairs):
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Broken("a key stands twice")
    return found


def parse_canonical(data):
    """The value of canonical JSON; any other spelling is broken."""
    try:
        text = data.decode("utf-8")
        value = json.loads(text, parse_float=no_fraction, parse_int=short_integer, parse_constant=no_fraction, object_pairs_hook=distinct)
        if canonical(value) != text or unicodedata.normalize("NFC", text) != text:
            raise Broken("it is not in canonical spelling")
        return value
    except (ValueError, RecursionError) as fault:
        raise Broken("it is no JSON: %s" % str(fault)[:100])


# --- Files ---------------------------------------------------------------------------------------------------------------------------------

SAFE = re.compile(r"(?!\.)[A-Za-z0-9._-]{1,200}(/(?!\.)[A-Za-z0-9._-]{1,200})*\Z")


def shown(path):
    """A name that somebody else chose, so that it can be printed."""
    return "".join(c if c.isprintable() else "?" for c in path.encode("utf-8", "replace").decode())


class Bundle:
    """A folder, listed once. Links are not followed; what is no plain file is not opened."""

    def __init__(self, root):
        self.root, self.files, self.odd = root, {}, []
        self._list("", 0)

    def _list(self, prefix, depth):
        entries = list(os.scandir(os.path.join(self.root, prefix)))
        if not entries and depth:
            self.odd.append(prefix + " is a folder with nothing in it")
        for entry in entries:
            path = prefix + entry.name
            mode = entry.stat(follow_symlinks=False).st_mode
            if not SAFE.match(path) or depth > 20 or not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
                self.odd.append(shown(path) + " has a name that no bundle has, or is a link or no file")
            elif stat.S_ISDIR(mode):
                self._list(path + "/", depth + 1)
            else:
                self.files[path] = entry.stat(follow_symlinks=False).st_size

    def read(self, path, most=1 << 30):
        if path not in self.files:
            raise Broken("%s is missing" % path, path)
        if self.files[path] > most:
            raise Broken("%s is too large" % path, path)
        with open(os.path.join(self.root, path), "rb") as file:
            return file.read()


def number_path(number):
    path = "%03d" % (number % 1000)
    while number >= 1000:
        number //= 1000
        path = "x%03d/%s" % (number % 1000, path)
    return path


def tile_files(size):
    """Every tile and entry bundle of a tree: path -> (level or -1, index, width)."""
    files = {}
    for level in [-1] + list(range(8)):
        count = size >> (8 * max(level, 0))
        for index in range((count + 255) // 256):
            width = min(256, count - index * 256)
            path = "tile/%s/%s%s" % ("entries" if level < 0 else level, number_path(index), "" if width == 256 else ".p/%d" % width)
            files[path] = (level, index, width)
    return files


def act_path(position):
    return "acts/%d/%d.json" % (position // 1000, position)


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def root_of(hashes):
    """RFC 6962 2.1 over leaves (or over roots of whole subtrees)."""
    stack = []
    for leaf in hashes:
        size, top = 1, leaf
        while stack and stack[-1][0] == size:
            top = node(stack.pop()[1], top)
            size *= 2
        stack.append((size, top))
    if not stack:
        return hashlib.sha256(b"").digest()
    top = stack.pop()[1]
    while stack:
        top = node(stack.pop()[1], top)
    return top


# --- Acts, and what follows from them ------------------------------------------------------------------------------------------------------

ENVELOPE = ["act", "at", "content", "law", "matter", "origin", "replaces", "subject"]
ACT_NAME = re.compile(r"([a-z]([a-z0-9-]*[a-z0-9])?\.){2,}v[1-9][0-9]{0,3}\Z")
MOMENT = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?[+-]\d\d:\d\d)?)?)?\Z")


class Record:
    """The fold: what the acts add up to."""

    def __init__(self, law, origin, election, law_hash):
        self.law, self.origin, self.election, self.law_hash = law, origin, election, law_hash
        self.kind, self.levels, self.lists, self.alliances = None, [], {}, {}
        self.stations, self.protocols, self.versions, self.lots = {}, {}, {}, {}
        self.imports, self.expected, self.administrators, self.has_districts = [], {}, [], False

    def apply(self, data, position):
        act = parse_canonical(data)
        if not isinstance(act, dict) or list(act) != ENVELOPE or len(data) > 65535:
            raise Broken("it is no act")
        name, subject, content = act["act"], act["subject"], act["content"]
        if not isinstance(name, str) or not ACT_NAME.match(name) or not isinstance(content, dict) or not isinstance(subject, str) or subject == "":
            raise Broken("it is no act")
        if act["at"] is not None and not (isinstance(act["at"], str) and MOMENT.match(act["at"])):
            raise Broken("its moment is spelled otherwise")
        if act["origin"] != self.origin or act["matter"] != self.election or act["law"] != self.law_hash:
            raise Broken("it belongs to another register, election or law")
        if type(act["replaces"]) is not int or act["replaces"] != self.versions.get(subject, 0):
            raise Broken("it replaces version %s of %s" % (act["replaces"], subject))
        if position == 0 and name != "register.opened.v1":
            raise Broken("the first act does not open the register")
        take = {
            "register.opened.v1": self.opened, "election.called.v1": self.called, "registration.list-admitted.v1": self.listed,
            "registration.nomination-withdrawn.v1": self.withdrawn,
            "registration.alliance-declared.v1": self.allied, "territory.station-established.v1": self.station,
            "counting.protocol-accepted.v1": self.protocol, "counting.protocol-corrected.v1": self.protocol,
            "register.files-imported.v1": self.imported, "results.lot-drawn.v1": self.lot, "results.figure-reported.v1": self.figure,
        }.get(name)
        if name.startswith("counting.protocol-") and (name == "counting.protocol-corrected.v1") != (act["replaces"] > 0):
            raise Broken("a protocol that stands is changed only by a correction")
        if take:
            try:
                take(content, subject, position)
            except (KeyError, TypeError, AttributeError) as fault:
                raise Broken("its content is not of its form: %s" % fault)
        self.versions[subject] = act["replaces"] + 1

    def opened(self, content, subject, position):
        if subject != "register" or position != 0 or content["kind"] not in ("own", "reconstruction", "synthetic"):
            raise Broken("it opens no register")
        self.kind, self.administrators = content["kind"], content.get("administrators") or []

    def called(self, content, subject, _):
        if subject != "election":
            raise Broken("subject and content differ")
        self.levels = content["levels"]

    def contest(self, id):
        for contest in self.law["contests"]:
            if contest["id"] == id:
                return contest
        raise Broken("the law book has no contest %s" % id)

    def listed(self, content, subject, _):
        contest = content["contest"]
        self.contest(contest)
        if subject != "list/%s/%s" % (contest, content["id"]):
            raise Broken("subject and content differ")
        lists = self.lists.setdefault(contest, {})
        if content["id"] not in lists and (contest, None) in self.protocols:
            raise Broken("protocols of this contest are in, so the ballot can gain no option")
        lists[content["id"]] = content

    def withdrawn(self, content, subject, _):
        where = "/".join(p for p in (content["contest"], content["district"], content["id"]) if p is not None)
        if subject != "withdrawal/" + where:
            raise Broken("subject and content differ")
        if content["district"] is None:
            options = self.lists.get(content["contest"], {})
            if content["id"] not in options or options[content["id"]]["kind"] == "against-all" or any(c == content["contest"] for c, _ in self.protocols):
                raise Broken("no such list stands, or protocols of this contest are in")
            del self.lists[content["contest"]][content["id"]]

    def allied(self, content, subject, _):
        contest = self.contest(content["contest"])
        if "alliances" not in contest or any(i not in self.lists.get(contest["id"], {}) for i in content["lists"]):
            raise Broken("the law knows no alliances, or the alliance names a list that was not admitted")
        self.alliances.setdefault(contest["id"], {})[subject] = content["lists"]

    def station(self, content, subject, position):
        if not subject.startswith("station:") or subject == "station:" or content not in ({"roll": True}, {"roll": False}):
            raise Broken("it establishes no station")
        self.stations[subject[8:]] = (content["roll"], position)

    def ballot(self, contest):
        options = self.lists.get(contest, {})
        against = [i for i, o in options.items() if o["kind"] == "against-all"]
        return [i for i in options if i not in against] + against

    def protocol(self, content, subject, position):
        contest, district, part = content["contest"], content["district"], content["part"]
        self.contest(contest)
        prefix = "protocol/%s%s:" % (contest, "" if district is None else "/" + district)
        suffix = "" if part is None else "#" + part
        if not subject.startswith(prefix) or not subject.endswith(suffix):
            raise Broken("subject and content differ")
        path = subject[len(prefix):len(subject) - len(suffix)]
        if path not in self.stations and path != "" and path.count("/") + 1 >= len(self.levels):
            raise Broken("%s is no polling station that was established" % path)
        fields = [f["id"] for f in self.law["protocol"]["fields"]]
        if district is not None:
            self.has_districts = True
        elif set(content["votes"]) != set(self.ballot(contest)):
            raise Broken("the votes are not those of the options on the ballot")
        keys = {"contest", "district", "fields", "part", "votes"} | ({"corrects"} if self.versions.get(subject) else set())
        if set(content) != keys or set(content["fields"]) != set(fields):
            raise Broken("the protocol has other lines than the form")
        for figure in list(content["fields"].values()) + list(content["votes"].values()):
            if figure is not None and not (type(figure) is int and 0 <= figure <= LARGEST):
                raise Broken("a figure is out of range")
        version = self.versions.get(subject, 0) + 1
        self.protocols.setdefault((contest, district), {})[(path, part)] = (content["fields"], content["votes"], position, version)

    def imported(self, content, subject, _):
        if subject != "import/%d" % content["number"]:
            raise Broken("subject and content differ")
        self.imports.append(content)

    def lot(self, content, subject, _):
        self.lots[subject] = content

    def figure(self, content, subject, _):
        if content["key"] == "control" and content["about"].endswith("/stations"):
            self.expected[content["about"][:-9]] = int(content["value"])


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


# --- Steps ---------------------------------------------------------------------------------------------------------------------------------


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
        published = json.loads(self.bundle.read("result.json", 1 << 28).decode("utf-8"), parse_int=short_integer, object_pairs_hook=distinct)
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
        wrong += [p for p in self.bundle.files if p.startswith("sources/") and p not in here]
        if wrong:
            raise Broken("files are not those that were loaded", *wrong)
        if missing:
            raise NotChecked("not in the bundle: " + ", ".join(missing[:5]))
        return "%d file(s) are as they were loaded" % len(here)


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
            "registration.ballot-order-drawn.v1": "lot",
            "registration.alliance-declared.v1": "registration", "registration.applicant-named.v1": "registration", "registration.step-reported.v1": "registration",
            "results.lot-drawn.v1": "lot", "results.result-established.v1": "result", "results.mandate-declared.v1": "result",
        }.get(name)
        steps = ("rules-adopted", "application-filed", "application-corrected", "application-withdrawn", "decision-appealed", "appeal-decided")
        decisions = ("application-confirmed", "application-returned", "applicant-registered", "application-refused", "nomination-withdrawn")
        if name in ["registration.%s.v1" % n for n in steps + decisions]:
            matter = "registration"
        two = matter in ("protocol", "correction") or name in ["registration.%s.v1" % n for n in decisions]
        return "officer", max(self.needs.get(matter, 1), 2 if two else 1)


def moment(text):
    """Seconds since year 1 of a moment with time and zone."""
    import datetime
    return datetime.datetime.fromisoformat(text).timestamp()


def csv_rows(text):
    """RFC 4180 as these tables write it: a line feed after each row."""
    import csv
    import io
    return list(csv.reader(io.StringIO(text, newline="")))


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
