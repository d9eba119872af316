from __future__ import annotations

import pytest

from bulletin.enrich.region_context import Role, role_of
from bulletin.enrich.region_gazetteer import gazetteer
from bulletin.enrich.region_mentions import mentions
from bulletin.hanzi.fold import fold

# The name stands in brackets; the role follows.
ROLES = """
[江苏]加快布局算力                place
在[沈阳]举行的博览会              venue
于[合肥市]正式投产                venue
在[沈阳]工作的人                  place
位于[无锡]的研究所                site
走进[大庆]                        site
[江苏]企业走出去                  actor
[浙江]大学团队                    actor
[四川]籍工程师                    actor
[福建]远航科技股份有限公司        actor
[江苏]公开招标                    place
[山东]汽车产业集群                place
[北京]路小学                      nothing
[上海]路                          nothing
[上海]路径选择                    place
[昆明]街道治理                    place
[昆明]出版社                      nothing
[兰州]银行                        nothing
[长春]日报                        nothing
[青岛]宣言                        nothing
[义乌]镇                          nothing
[义乌]乡村                        place
[义乌]同志                        nothing
[江苏]同志                        place
统计员刘[海宁]                    nothing
高级技师李[海南]                  nothing
对标[深圳]                        compared
例如，[浙江]                      compared
如今[浙江]                        place
记者从[浙江]获悉                  place
[北京]等16个城市                  compared
[北京]等3个城市                   place
融入[长三角]                      reached
销往[越南]                        reached
两天就到[上海]                    delivered
卖进[北京]                        delivered
飞抵[上海]                        delivered
次日到[上海]                      delivered
8个小时到[北京]                   delivered
今天到[上海]调研                  place
近日到[江苏]调研                  place
6月8日到[江苏]调研                place
[全国]首个                        boast
领跑[全国]                        boast
[全国]推广                        place
[中东]首个                        boast
[中东]地区最大                    boast
[东南亚]地区推广                  place
"""


@pytest.mark.parametrize("line", ROLES.strip().splitlines())
def test_the_words_around_a_name_say_what_it_tells(line: str) -> None:
    marked, role = line.split()
    start, end = marked.index("["), marked.index("]") - 1
    text = fold(marked.replace("[", "").replace("]", ""))
    assert role_of(text, start, end, gazetteer().forms[text[start:end]]) == Role(role)


@pytest.mark.parametrize(
    "text",
    [
        "其中国有企业占一半",
        "集中国家力量",
        "沿海地区",
        "近日本报记者",
        "增加纳入范围",
        "出台中小企业政策",
        "珠江西岸",
        "黄河南岸",
        "长江西段",
        "重大庆典",
        "双重庆祝",
        "形成都市圈",
        "完成都市更新",
        "普通化肥",
        "农民和合作社",
        "创新和应用",
        "振兴国家",
        "扩大同时",
        "东西安全通道",
        "节假日本地游",
        "北京时间八点",
        "阿里巴巴",
        "长治久安",
        "哈密瓜",
        "平安中国",
        "比如个人信息",
        "资源互助合作",
    ],
)
def test_no_place_is_named_by_chance(text: str) -> None:
    found = [
        mention.form for mention in mentions(fold(text), gazetteer()) if mention.places[0].kind == "place"
    ]
    assert found == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("在中国内地上市", "中国"),
        ("江苏丹阳", "江苏 丹阳"),
        ("浙江西部山区", "浙江"),
        ("上海南站", "上海"),
        ("内蒙古西部", "内蒙古"),
        ("以上海为龙头", "上海"),
        ("从南京西路到外滩", "南京 外滩"),
        ("黑龙江省大庆市", "黑龙江省 大庆市"),
        ("构建宁海县域医共体", "宁海"),
        ("在杭州召开", "杭州"),
        ("成都市值榜", "成都"),
        ("臺灣、香港、澳門", "台湾 香港 澳门"),
        ("ＡＢＣ苏州", "苏州"),
    ],
)
def test_a_place_is_found_whatever_stands_beside_it(text: str, names: str) -> None:
    assert [mention.form for mention in mentions(fold(text), gazetteer())] == names.split()
