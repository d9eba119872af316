"""A Word seed -> its lines, by styles, numbering and what is printed of each paragraph.

Of the libraries that were measured, python-docx reads no automatic number, note, text box, insertion or
content control; mammoth, seven times slower, no number, note or text box. So the XML is read here, with lxml.
"""

from __future__ import annotations

from bulletin.errors import SeedError
from bulletin.lines import Lines
from bulletin.read.docx.body import BodyReader
from bulletin.read.docx.package import OLE_MAGIC, RTF_MAGIC, ZIP_MAGIC, Package


def looks_like_docx(data: bytes) -> bool:
    """Whether the file is a ZIP file, as DOCX is, or of an older Word format, which is refused by name."""
    return data.startswith((ZIP_MAGIC, OLE_MAGIC, RTF_MAGIC))


def read_docx(data: bytes, name: str) -> Lines:
    """The paragraphs and table rows of a Word document; `page` is 0, as Word makes the pages when it prints.

    A line that the author began by hand is a line of its own. Raises SeedError for a file that is damaged,
    encrypted, of the old format or too large, or that has no text.
    """
    lines = BodyReader(Package(data, name), name).read()
    if not lines:
        raise SeedError(name, "there is no text in this Word file", "see whether its pages are pictures")
    return lines
