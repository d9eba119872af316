"""Forms that what stands right beside a character tells, whatever its word: 十余天, 8只候鸟, 三天后."""

from __future__ import annotations

import re
from collections.abc import Iterator

DIGIT = "0-9０-９〇零一二三四五六七八九十百千万亿"
NUMBER = DIGIT + "两几数多"
# 2020年只有 and 这只能 are no counts; what only goes on with is no animal.
ONLY = "有是能会要需用为占剩够差达花限对在管见好想顾得允准许可作做因靠凭算"

# What foreign names are written with: 坦格西里, 里泽克.
SOUNDS = frozenset(
    "阿埃艾安奥巴贝本比博布查茨达德迪蒂丁多厄恩尔法菲费弗夫伏盖戈格根古哈赫胡霍基吉加贾杰金卡凯坎柯科克库拉莱兰朗劳勒雷里利列林隆卢鲁"
    "路伦罗洛马玛迈曼梅门蒙米莫姆穆拿纳娜南内尼涅宁努诺欧帕佩皮珀普奇恰乔切丘日瑞若萨塞桑森沙尚舍申施史斯苏孙索塔泰坦特提廷图托瓦万"
    "韦维魏温文翁沃乌武西希锡夏香谢辛欣休雅亚延扬耶叶伊易英尤于约赞泽扎詹朱兹祖佐奥雄娅妮丝莎黛蕾琳"
)
SOUND = f"[{''.join(sorted(SOUNDS))}]"
# 物理系, 水系, 关系: what stands before a 系 that orders or ties, and what behind one that is.
BRANCHES = (
    "关体派院科谱母父根山水星法层网一语色管联维紧河阳标数文机程理学化业史艺音美术外哲经政治该本各全两三四五六七八九十几多"
    "嫡直旁情心所相干支品渠轨配套"
)
COPULA = (
    "由于|因[^此]|未|被告|原告|申请人|被申请人|法定|职务犯罪|累犯|初犯|本人|他人|伪造|同一|走私|外籍|怀孕|孕妇"
    "|善意|故意|过失|虚假|违法|国家工作人员|用人单位|劳动者"
)
# 余姚 and 余热: what makes a place or what is left of 余.
LEFT_OVER = "姚杭江干庆热压额量料泥渣党粮款下部外"
# A name in a list of names: such a mark stands before it, behind it or on both sides.
LISTED = (
    r"(?:(?<=[、\u3000])|(?=[\u4e00-\u9fff]{{2,3}}[、\u3000])(?<![\w，。：；）”》]))"
    r"{}(?=[\u4e00-\u9fff]{{1,2}}(?:[、\u3000]|\Z))"
)
# 作者：余三妹, 本报记者余三妹报道, and the whole of a byline
CREDITED = (
    r"(?:(?<=[者辑译撰审对文稿员片影摄][：:])|(?<=记者|作者|译者)|(?<=通讯员)|\A(?=.{{2}}[^天年月日个人]\Z))"
    r"{}(?=[\u4e00-\u9fff]{{1,2}}(?:\W|\Z|报道|摄影?|整理|供稿))"
)

PATTERNS: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "余": (
        # 10余天, 两千余亩      but 余天 and 余升 by themselves may be persons
        (re.compile(rf"(?<=[{DIGIT}])余(?=[^\W\d_])"), "餘"),
        # 胡旭、余里、康锦      but 余姚、余热
        (re.compile(LISTED.format(f"余(?![{LEFT_OVER}])")), "余"),
        (re.compile(CREDITED.format(f"余(?![{LEFT_OVER}])")), "余"),
    ),
    "于": ((re.compile(LISTED.format("于(?![是今此])")), "于"),),
    # 8只金鹰, 数万只候鸟, 每只犬, 首只大熊猫, 采砂船只数量, 一只只天鹅
    "只": (
        (
            re.compile(
                rf"(?:(?<=[{DIGIT}])(?<!一)|(?<=[两几数每哪首余船犬禽])|(?<=第一)|(?<=一只))只(?![{ONLY}])"
            ),
            "隻",
        ),
    ),
    # 连同货物一并作除害处理      but 统一并处
    "并": ((re.compile(r"(?<=一)(?<![统第唯万单]一)并(?=[作处予提纳报审办考移列解交编公告送研推])"), "併"),),
    # 禁止借婚姻索取财物, 借收养名义
    "借": (
        (
            re.compile(
                r"(?<![假出租外拆])借(?![款贷用条据给入出他])(?=婚姻|收养|[^，。；、]{1,6}(?:名义|之名|之机|为名))"
            ),
            "藉",
        ),
    ),
    # 该货物系走私入境, 合同系法定代表人签订      but 物理系由, 关系因
    "系": ((re.compile(rf"(?<=[\u4e00-\u9fff])(?<![{BRANCHES}])系(?={COPULA})"), "係"),),
    # 准七级航道, 准保护区, 批准后方准使用
    "准": (
        (re.compile(r"(?<=后方)准(?=使用|予|许|进|入|运|起|生|销|出|上|离|开)"), "准"),
        (re.compile(r"准(?=[一二三四五六七八九]级|保护区|军事|公共|金融)"), "準"),
    ),
    # 米、面、油      but 米、面向
    "面": ((re.compile(r"(?<=米、)面(?![对向貌临积])"), "麪"),),
    # 11天后, 几天后        but 天后宫
    "后": ((re.compile(rf"(?<=[{NUMBER}]天)后(?!宫)"), "後"),),
    "里": (
        # 穆罕默德·穆哈里, 坦格西里, 里佩尔说
        (re.compile(rf"(?:(?<=·{SOUND})|(?<=·{SOUND}{{2}})|(?<={SOUND}{{3}}))里|里(?=·)"), "里"),
        (re.compile(rf"(?:(?<=[。，、；：“·])|\A)里(?={SOUND}{{2}})"), "里"),
        # 五千里长征
        (re.compile(r"(?<=[十百千万亿0-9])里(?![面边头外])"), "里"),
        # 港云里社区, 仁丰里历史文化街区     but 村里社区
        (
            re.compile(
                r"(?<=[^\W\d_])(?<![村城镇区市省县山家院这那哪店厂乡])"
                r"里(?=社区|小区|古镇|街道|居委|弄堂|历史文化|历史街区)"
            ),
            "里",
        ),
    ),
}
TELLING = re.compile(f"[{''.join(PATTERNS)}]")


def told(line: str) -> Iterator[tuple[int, str]]:
    """Places of the line and the form each has there."""
    for found in TELLING.finditer(line):
        for pattern, form in PATTERNS[found.group()]:
            if pattern.match(line, found.start()):
                yield found.start(), form
