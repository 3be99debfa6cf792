"""Steps 1 to 3 of docs/format.md: the files of a bundle, its register, who signed it."""
import base64
import hashlib
import re

from bundles.canonical import parse_canonical
from bundles.files import SAFE, act_path, root_of, tile_files
from bundles.notes import Key, parse_note, signed_by, strict_base64
from bundles.verdicts import Broken, CHECKPOINT, HEAD, LIST, NOTE, NotChecked


class RegisterSteps:
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
