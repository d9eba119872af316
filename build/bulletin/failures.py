"""Why the disk refused, in words that an editor understands."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from bulletin.messages import Term

REASONS: Mapping[int, Term] = {
    errno.EACCES: Term("permission is missing"),
    errno.EPERM: Term("permission is missing"),
    errno.EROFS: Term("the disk can only be read"),
    errno.ENOSPC: Term("the disk is full"),
    errno.EDQUOT: Term("the disk is full"),
    errno.EFBIG: Term("the file grew too large"),
    errno.ENOTDIR: Term("a file is in the place of a folder"),
    errno.EEXIST: Term("a file is in the place of a folder"),
    errno.EISDIR: Term("a folder is in the place of a file"),
    errno.ENAMETOOLONG: Term("the name is too long"),
    errno.ENOENT: Term("the folder is not there"),
    errno.ELOOP: Term("its links go in a circle"),
    errno.EIO: Term("the disk fails"),
}


def reason(error: OSError) -> str:
    """The reason of a failure; what is rare is told in the system's own words."""
    return REASONS.get(error.errno or 0, error.strerror or type(error).__name__)
