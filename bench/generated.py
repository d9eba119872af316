"""An archive of any size to measure with: articles made from the sentences of the sample issue.

    python bench/generated.py FOLDER [--articles 1300]

Figures are changed and names of companies invented, so that an article has words that others do not have.
The same arguments give the same bytes.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bulletin import front_matter
from bulletin.front_matter import ArticleMeta
from bulletin.model import Source

SAMPLE = Path(__file__).parents[1] / "content/issues/2021-11"
PER_ISSUE = 13
LAST_MONTH = 2021 * 12 + 11
SECTIONS = ("政策法规", "各地动态", "行业新闻", "产品市场", "知识产权")
REGIONS = re.findall(
    r"\w+",
    "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南"
    " 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 全国",
)
SOURCES = (
    "中国政府网",
    "工业和信息化部",
    "省科技厅",
    "新华社",
    "人民日报",
    "经济日报",
    "科技日报",
    "国家知识产权局",
)
TOPICS = re.findall(
    r"\w+",
    "数据要素 工业互联网 人工智能 集成电路 软件产业 网络安全 云计算 区块链 大数据 产业链 智能制造"
    " 知识产权 专利导航 物联网 5G应用 开源社区 数字政府 中小企业 量子信息 生物医药 新材料 卫星导航",
)
FORMS = (
    "{}印发{}行动计划",
    "{}{}推进会召开",
    "{}加快{}基地建设",
    "{}发布{}报告",
    "{}启动{}试点",
    "{}出台{}扶持政策",
)
NAMES = "华创智联中科海云天信达远景星辰瑞泰博安鼎新思源迅捷凌峰佳和启明宏图盛世卓越恒通众诚"
SENTENCE = re.compile(r"[^。！？]{12,180}[。！？]")
HEADING = re.compile(r"#{2,6} (.+?)(?: \{.*\})?")


@dataclass(frozen=True, slots=True)
class Generated:
    """A generated article."""

    issue: str
    name: str
    meta: ArticleMeta
    blocks: tuple[tuple[str, str], ...]
    """`("p", text)` and `("h2", text)`."""

    @property
    def path(self) -> str:
        """Below the content folder: `issues/2021-11/05.md`."""
        return f"issues/{self.issue}/{self.name}.md"

    def markdown(self) -> str:
        """The article as a content file."""
        parts = (f"## {text}" if tag == "h2" else text for tag, text in self.blocks)
        return front_matter.render(self.meta) + "\n" + "\n\n".join(parts) + "\n"


def articles(count: int, seed: int = 1) -> Iterator[Generated]:
    """So many articles, the oldest issue first."""
    chance = random.Random(seed)  # noqa: S311  # it must come out the same every time
    sentences, headings = _sample()
    titles: set[str] = set()
    issues = -(-count // PER_ISSUE)
    for number in range(count):
        month = LAST_MONTH - issues + number // PER_ISSUE
        place = number % PER_ISSUE + 1
        region = chance.choice(REGIONS)
        title = chance.choice(FORMS).format(region, chance.choice(TOPICS))
        title += f"（第{number}号）" if title in titles else ""
        titles.add(title)
        meta = ArticleMeta(
            title=title,
            section=SECTIONS[(place - 1) * len(SECTIONS) // PER_ISSUE],
            sources=(Source(chance.choice(SOURCES)),),
            regions=(region,),
        )
        blocks = tuple(_blocks(chance, sentences, headings))
        yield Generated(f"{month // 12}-{month % 12 + 1:02}", f"{place:02}", meta, blocks)


def write(folder: Path, count: int) -> None:
    """Write an archive as a content folder."""
    for article in articles(count):
        path = folder / article.path
        path.parent.mkdir(parents=True, exist_ok=True)
        (path.parent / "index.md").write_text("", encoding="utf-8")
        path.write_text(article.markdown(), encoding="utf-8")
    for name, title in (("index.md", "首页"), ("about.md", "关于")):
        (folder / name).write_text(f"# {title}\n", encoding="utf-8")


def _sample() -> tuple[list[str], list[str]]:
    """The sentences and headings of the sample issue."""
    sentences: list[str] = []
    headings: list[str] = []
    for path in sorted(SAMPLE.glob("[0-9]*.md")):
        page = front_matter.split(path.read_text(encoding="utf-8"), path.name)
        for block in page.body.replace("\\", "").split("\n\n"):
            if heading := HEADING.fullmatch(block):
                headings.append(heading[1])
            else:
                sentences += SENTENCE.findall(block)
    return sentences, headings


def _blocks(
    chance: random.Random, sentences: Sequence[str], headings: Sequence[str]
) -> Iterator[tuple[str, str]]:
    left = chance.randint(800, 2200)
    company = "".join(chance.sample(NAMES, 3)) + chance.choice(("科技", "软件", "信息", "数据"))
    while left > 0:
        if chance.random() < 0.2:  # noqa: PLR2004  # about every fifth block
            yield "h2", chance.choice(headings)
        text = "".join(chance.sample(sentences, chance.randint(1, 4)))
        text = re.sub(r"\d+", lambda match: _figure(chance, match[0]), text)
        if chance.random() < 0.2:  # noqa: PLR2004
            text = f"据{company}介绍，{text}"
        yield "p", text
        left -= len(text)


def _figure(chance: random.Random, figure: str) -> str:
    return figure if chance.random() < 0.5 else str(chance.randint(2, 9999))  # noqa: PLR2004


def main() -> None:
    """Write an archive into the folder that is named."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=1300)
    args = parser.parse_args()
    write(args.folder, args.articles)


if __name__ == "__main__":
    main()
