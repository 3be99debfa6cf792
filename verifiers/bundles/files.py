"""The files of a bundle, and the tree over its entries."""
import hashlib
import os
import re
import stat

from bundles.verdicts import Broken

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
            if not SAFE.match(path) or depth > 20 or stat.S_ISLNK(mode):
                self.odd.append(shown(path) + " has a name that no bundle has, or is a link")
            elif stat.S_ISDIR(mode):
                self._list(path + "/", depth + 1)
            else:
                # A pipe, a socket or a device holds nothing that could be the file of its name, and opening one could wait for ever.
                self.files[path] = entry.stat(follow_symlinks=False).st_size if stat.S_ISREG(mode) else 0

    def read(self, path, most=1 << 30):
        if path not in self.files:
            raise Broken("%s is missing" % path, path)
        if self.files[path] > most:
            raise Broken("%s is too large" % path, path)
        if self.files[path] == 0:
            return b""
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
