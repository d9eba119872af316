"""What a mail program puts around a bulletin that was sent as a letter: its head and its signature."""

from __future__ import annotations

import re
from itertools import takewhile

from bulletin.lines import Lines

# 发件人: 宣传部 <xcb@example.cn>   日  期: 2023年4月28日   Subject: …
FIELD = re.compile(
    r"(?:From|To|Cc|Bcc|Date|Sent|Subject|Reply-To|Attachments?"
    r"|[发收]\s*件\s*人|抄\s*送(?:人)?|密\s*送|发送[时日][间期]|日\s*期|时\s*间|主\s*题|附\s*件"
    r"|寄件者|收件者|寄件日期|主旨)\s*[:：]\s*\S.*"
)
FEWEST_FIELDS = 3
# 在 2023年3月17日 17:05，国际科技政策邮摘 <kjym@example.cn> 写道：
PASSES_ON = re.compile(
    r"(?:写道|寫道|wrote)\s*[:：]$|^-+\s*(?:原始邮件|转发的?邮件|Original Message)[^-]*-+$"
)
MOST_NOTE = 12
"""Lines of what is said of a letter that is passed on."""
# a line of two dashes   本邮件由系统自动发送，请勿直接回复。   如不想再收到本刊，请回复“退订”
SIGNATURE = re.compile(
    r"-- ?|.{0,12}[郵邮]件.{0,8}自[動动].{0,2}[發发][送出].{0,16}"
    r"|.{0,16}[請请]勿(?:直接)?回[覆复].{0,6}|.{0,30}退[订訂].{0,12}"
)
MOST_SIGNATURE = 8
"""Lines of a signature."""


def mail(lines: Lines) -> Lines:
    """The lines below the head of a letter; its signature and what the program adds go too.

    Where it passes another one on, those below 在 3月17日，某某 写道：.
    """
    head = sum(1 for _ in takewhile(lambda line: FIELD.fullmatch(line.text), lines))
    if head < FEWEST_FIELDS:
        return lines
    near = range(head, min(len(lines), head + MOST_NOTE))
    head = next((i + 1 for i in near if PASSES_ON.search(lines[i].text)), head)
    last = range(max(head, len(lines) - MOST_SIGNATURE - 1), len(lines))
    end = next((i for i in last if SIGNATURE.fullmatch(lines[i].text)), len(lines))
    return lines[head:end]
