"""Acts, and the record that follows from them."""
import re

from bundles.applications import Applications
from bundles.canonical import parse_canonical
from bundles.verdicts import Broken, LARGEST

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
        self.applications = Applications()

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
            "registration.application-filed.v1": self.applications.filed, "registration.application-corrected.v1": self.applications.unsaid,
            "registration.application-corrected.v2": self.applications.repaired, "registration.officer-corrected.v1": self.applications.corrected,
        }.get(name)
        if name.startswith("counting.protocol-") and (name == "counting.protocol-corrected.v1") != (act["replaces"] > 0):
            raise Broken("a protocol that stands is changed only by a correction")
        if take:
            try:
                take(content, subject, position)
            except (KeyError, TypeError, AttributeError, ValueError) as fault:
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
