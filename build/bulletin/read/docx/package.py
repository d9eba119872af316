"""The ZIP file that a Word document is -> its XML parts, their size bounded before anything is unpacked."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import NoReturn

from lxml import etree

from bulletin.errors import SeedError

ZIP_MAGIC = b"PK\x03\x04"
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RTF_MAGIC = b"{\\rtf"
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
MOST_FILES = 10_000
# A bulletin of a hundred pages has 2 MB of XML.
MOST_BYTES = 100 << 20

DOCUMENT = "word/document.xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/"
TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
STRICT_OFFICE = b"http://purl.oclc.org/ooxml/officeDocument/"

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Parts that Word itself takes in when it saves the file: of another format, or of a master document.
ELSEWHERE = (W + "altChunk", W + "subDoc")
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
DAMAGED = ("this Word file is damaged", "get the file again or save it anew")


class Package:
    """The parts of one document; raises SeedError where they cannot be read."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._refuse_old_formats(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            self._refuse(*DAMAGED)
        if len(self._zip.infolist()) > MOST_FILES:
            self._refuse("this Word file has more than {most} parts", "save it anew", most=MOST_FILES)
        self._left = MOST_BYTES
        targets = self._related("_rels/.rels", "")
        self._main = targets.get("officeDocument", DOCUMENT)
        if self._main not in self._zip.NameToInfo:
            self._refuse("this is a ZIP file but not a Word document", "give a DOCX, PDF or text file")
        folder, file = posixpath.split(self._main)
        self._targets = self._related(f"{folder}/_rels/{file}.rels", folder)

    def document(self) -> etree._Element:
        """The main part."""
        root = self._part(self._main)
        if root is None or root.find(f"{W}body") is None:
            self._refuse(*DAMAGED)
        if next(root.iter(*ELSEWHERE), None) is not None:
            message = "parts of this Word file are in another format or in other files"
            self._refuse(message, "open it in Word or WPS and save it as .docx")
        return root

    def part(self, kind: str) -> etree._Element | None:
        """The part that the document names as its `styles` or `numbering`; None where there is none."""
        target = self._targets.get(kind)
        return self._part(target) if target else None

    def _part(self, path: str) -> etree._Element | None:
        data = self._bytes(path)
        if data is None:
            return None
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
        )
        try:
            root = etree.fromstring(
                data.replace(STRICT, TRANSITIONAL).replace(STRICT_OFFICE, OFFICE.encode()), parser
            )
        except etree.XMLSyntaxError:
            self._refuse(*DAMAGED)
        if root.getroottree().docinfo.doctype:
            self._refuse("this Word file declares entities, which Word never does", "save it anew with Word")
        return root

    def _bytes(self, path: str) -> bytes | None:
        """The unpacked bytes of a part; all parts together are bounded, whatever their headers say."""
        if path not in self._zip.NameToInfo:
            return None
        try:
            with self._zip.open(path) as file:
                data = file.read(self._left + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError):
            self._refuse(*DAMAGED)
        except (RuntimeError, NotImplementedError):
            self._refuse("this Word file is packed in a way that cannot be read", "save it anew")
        self._left -= len(data)
        if self._left < 0:
            message = "this Word file unpacks to more than {most} MB"
            self._refuse(message, "save it anew", most=MOST_BYTES >> 20)
        return data

    def _related(self, path: str, folder: str) -> dict[str, str]:
        """The parts that a part names, by the last word of their kind."""
        root = self._part(path)
        found: dict[str, str] = {}
        for item in root.iter(RELATIONSHIP) if root is not None else ():
            if item.get("TargetMode") != "External":
                kind = item.get("Type", "").rpartition("/")[2]
                target = posixpath.normpath(posixpath.join("/" + folder, item.get("Target", "")))
                found.setdefault(kind, target.lstrip("/"))
        return found

    def addresses(self, kind: str = "") -> dict[str, str]:
        """What the links of the main part, or of its `footnotes`, lead to outside the file, by their ids."""
        folder, file = posixpath.split(self._targets.get(kind, "") if kind else self._main)
        root = self._part(f"{folder}/_rels/{file}.rels")
        items = root.iter(RELATIONSHIP) if root is not None else ()
        return {
            item.get("Id", ""): item.get("Target", "")
            for item in items
            if item.get("TargetMode") == "External"
        }

    def _refuse_old_formats(self, data: bytes) -> None:
        hint = "open it in Word or WPS and save it as .docx"
        if data.startswith(RTF_MAGIC):
            self._refuse("this is an RTF file", hint)
        if data.startswith(OLE_MAGIC) and ENCRYPTED_PACKAGE in data:
            self._refuse("this Word file needs a password", "save it without one")
        if data.startswith(OLE_MAGIC):
            self._refuse("this is a Word file of the old format (.doc)", hint)

    def _refuse(self, message: str, hint: str, /, **values: object) -> NoReturn:
        raise SeedError(self._name, message, hint, **values) from None
