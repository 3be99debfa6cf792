"""Applications: what the applicant stated, and what officers laid over it."""
import json

from bundles.verdicts import Broken

FIXED = ("application", "format", "stage")


def spelled(value):
    """A value to be compared: a list of texts is a set."""
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        value = sorted(set(value))
    return None if value is None else json.dumps(value, sort_keys=True)


def flat(values, before=""):
    """Every value that is known, by its place."""
    places = {}
    for key, value in values.items():
        place = before + key.replace("~", "~0").replace("/", "~1")
        if isinstance(value, dict) and value:
            places.update(flat(value, place + "/"))
        elif value is not None:
            places[place] = spelled(value)
    return places


def stated(text):
    """The values of an application; None where it is written in YAML, which is not read here."""
    try:
        return flat(json.loads(text))
    except ValueError:
        return None


def meets(one, other):
    return one == other or one.startswith(other + "/") or other.startswith(one + "/")


def said(text):
    return isinstance(text, str) and text.strip() != ""


class Applications:
    """The values of each application: the applicant's own, and over them those of officers."""

    def __init__(self):
        self.own, self.over = {}, {}

    def step(self, content, subject):
        application, number = content["application"], content["number"]
        if subject != "application/%s/%s" % (application, number) or type(number) is not int:
            raise Broken("subject and content differ")
        return application

    def filed(self, content, subject, _):
        application = self.step(content, subject)
        if content["number"] != 1 or application in self.own:
            raise Broken("the application was filed already, or not as its first step")
        self.own[application], self.over[application] = stated(content["text"]), {}

    def repaired(self, content, subject, _):
        application = self.step(content, subject)
        if content.get("by") != "applicant":
            raise Broken("the correction does not say that it is the applicant's")
        before, now = self.own[application], stated(content["text"])
        if before is None or now is None:
            self.own[application] = None
            return
        over = self.over[application]
        for place in set(before) | set(now):
            if before.get(place) != now.get(place):
                for laid in [p for p in over if meets(p, place)]:
                    del over[laid]
        self.own[application] = now

    def corrected(self, content, subject, _):
        application = self.step(content, subject)
        if not said(content.get("by")) or content["by"] == "applicant" or not said(content.get("reason")):
            raise Broken("the correction names nobody, or no reason")
        if not said(content["rows"]) and not said(content["document"]):
            raise Broken("the correction names no evidence")
        own, over, values = self.own[application], self.over[application], content["values"]
        places = [v["field"] for v in values]
        if not values or len(set(places)) != len(places):
            raise Broken("nothing is corrected, or one place twice")
        if own is None:
            return
        counts = {p: over[p] if p in over else own[p] for p in list(own) + list(over)}
        for value in values:
            place = value["field"]
            if "" in place.split("/") or place.split("/")[0] in FIXED:
                raise Broken("%s is no place that can be corrected" % place)
            if any(p != place and v not in (None, "{}") and meets(p, place) for p, v in counts.items()):
                raise Broken("%s lies in or around another value" % place)
            if spelled(value["from"]) != counts.get(place) or spelled(value["to"]) == counts.get(place):
                raise Broken("%s: another value stood there, or the same" % place)
        for value in values:
            over[value["field"]] = spelled(value["to"])

    def unsaid(self, content, subject, _):
        raise Broken("the correction does not say whose it is")
