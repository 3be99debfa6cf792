"""What a step ends with, and the steps."""

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
