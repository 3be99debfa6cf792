"""Signed notes and their keys."""
import base64
import hashlib
import unicodedata

from bundles.ed25519 import is_key, signature_holds
from bundles.verdicts import Broken


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
