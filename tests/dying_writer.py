"""Writes an issue in a process that is killed at its n-th touch of the disk, for every n; tells what is left.

Run as `python dying_writer.py FOLDER exchange|rename`. Prints a JSON object a line: `left`, what the folder
was right after the death, `then`, what it was when the next run had put things right (each `old`, `new`,
`none` or `mixed`), and `litter`, what else lay beside it. With `rename` the system cannot let two folders
change places in one step.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from pathlib import Path

from bulletin.write.place import alone, carry_out
from bulletin.write.plan import plan
from issue_samples import issue_of

OLD = issue_of("甲", "乙", "丙")
NEW = issue_of("甲", "新", "丙", "丁", texts={"甲": "全文改写。"})
TOUCHES = ("open", "os.", "shutil.", "ctypes.")


def write_new(folder: Path) -> None:
    with alone(folder):
        carry_out(plan(folder, NEW, force=False))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.is_dir() else {}


def die_at(touch: int) -> None:
    """Kill this process at its n-th touch of the disk."""
    touches = 0

    def count(event: str, _: tuple[object, ...]) -> None:
        nonlocal touches
        if event.startswith(TOUCHES):
            touches += 1
            if touches == touch:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


def refuse_exchange(event: str, _: tuple[object, ...]) -> None:
    if event == "ctypes.dlopen":
        raise OSError


def main() -> None:
    base, way = Path(sys.argv[1]), sys.argv[2]
    if way == "rename":
        sys.addaudithook(refuse_exchange)
    folder = base / "issues" / OLD.id
    with alone(folder):
        carry_out(plan(folder, OLD, force=False))
    (folder / "图.png").write_bytes(b"\x89PNG")
    shutil.copytree(folder, base / "old")
    shutil.copytree(folder, base / "new" / "issues" / OLD.id)
    write_new(base / "new" / "issues" / OLD.id)
    known = {"old": contents(base / "old"), "new": contents(base / "new" / "issues" / OLD.id), "none": {}}

    def state() -> str:
        return next((name for name, files in known.items() if contents(folder) == files), "mixed")

    for touch in range(1, 1000):
        shutil.rmtree(base / "issues")
        shutil.copytree(base / "old", folder)
        child = os.fork()
        if not child:
            die_at(touch)
            write_new(folder)
            os._exit(0)
        died = os.waitpid(child, 0)[1] != 0
        left = state()
        with alone(folder):
            then = state()
        litter = sorted(path.name for path in folder.parent.iterdir() if path != folder)
        sys.stdout.write(json.dumps({"left": left, "then": then, "litter": litter}) + "\n")
        sys.stdout.flush()
        if not died:
            return


if __name__ == "__main__":
    main()
