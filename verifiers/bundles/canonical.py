"""Canonical JSON: one spelling of each value."""
import json
import re
import unicodedata

from bundles.verdicts import Broken

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
