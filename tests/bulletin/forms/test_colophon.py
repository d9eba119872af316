from __future__ import annotations

import pytest

from bulletin.forms.colophon import COPIES, SENT, is_colophon_line


@pytest.mark.parametrize(
    "line",
    [
        "报：市委、市政府领导",
        "送：各区（市）党委",
        "主送：各处室",
        "抄送：市人大办公室",
        "发：各县（区）",
        "共印50份",
        "（共印一百二十份）",
        "青岭市办公室　2023年8月14日印发",
        "编辑：小满",
        "本期编辑：小满　校对：大雪",
        "责任编辑：王五",
        "联系电话：025-12345678",
        "查詢電話：(852) 2345 0000",
        "投稿邮箱：a@example.com",
        "欢迎赐稿",
        "欢迎读者对本刊提出意见和建议。",
        "欢迎会员单位踊跃投稿，投稿邮箱：a@example.com",
        "责编：小满　　审核：大雪",
        "（完）",
        "（全文完）",
        "本期共印50份",
        "（此件共印50份）　青岭市办公室",
        "副主任委员：陈安",
        "委员：陈安　林一舟",
        "通讯地址：青岭市港前街121号",
        "通联：青岭市港前街121号（318000）",
        "通信地址：青岭市港前街121号",
        "投稿信箱：a@example.com",
        "某某商会秘书处　　地址：" + "东湾市港前街121号" * 8 + "　　信息员：陈安　　邮箱：a@example.com",
        "法團熱線︰2658 6168(駱小姐)",
        "想以電子郵件方式接收快訊嗎？請訂閱新聞郵件列表。",
        "這次快訊由某某、某某負責編輯。",
        "本简讯由各灌区管理单位轮流编写，下期轮值：东湾灌区。",
        "相关链接：司法部　中国公证协会　东湾市司法局",
        "发送：各会员单位",
        "本刊声明：所载文章仅代表作者观点",
        "本剪报内容均摘自公开媒体，不代表编者观点；仅供领导参阅，请勿外传。",
        "《政府文件选编》（半月刊）　赠阅　免费发放",
        "注：本周报数据来源于监测系统，按报告日期统计，数据可能因订正而变动。",
        "版权及合理使用声明：仅供内部学习交流。",
        "电话/传真：0798-8570000　QQ群：000000",
        "值班电话：0713-8610000",
        "青岭市标准化研究院图书馆　王珂　0532-80880001",
        "本通报所载信息仅供研究参考，不构成建议。",
        "（本动态由公开信息整理，转载请注明出处）",
        "如需了解更多信息，请登录：www.example.cn",
        "送：" + "各县（市、区）人民政府，市直各部门，" * 8,
        "《港口动态》编辑委员会",
        "发至：各乡镇总工会、县直各工会",
        "秘书处联系人：滕小语　电话：0000-6523017",
        "标准文本查询：std.example.cn　欢迎各成员单位来稿",
        "本刊编委：陈安　林一舟　　责任编辑：王五",
        "副理事长单位：洛阳豫芯精密、焦作中轴粉冶",
        "注：本摘报内容均采自公开信息，不代表本局观点，请注意保存。",
        "《国际储能快报》每月两期，仅供内部研究使用，转载请注明出处。",
    ],
)
def test_lines_at_the_foot_of_an_issue_are_known(line: str) -> None:
    assert is_colophon_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "据报：市场回暖",
        "报名地址：青岭市港前街121号",
        "会议决定，联系电话0532-80880001全天开通。",
        "本通报会介绍了三项成果。",
        "今日发布的报告显示，共印发文件50份。",
        "地址变更已经完成",
        "会议要求，各地要认真落实。",
        "主编寄语",
        "电话销售新规出台",
        "委员们一致认为",
        "此件共印发文件50份",
        "《港口动态》编辑委员会成立",
    ],
)
def test_lines_of_a_text_are_not(line: str) -> None:
    assert not is_colophon_line(line)


@pytest.mark.parametrize(
    "line", ["报：市委", "送：各处室", "抄送：人大", "分送：各科室", "共印50份", "此件共印50份"]
)
def test_to_whom_it_goes_stands_only_there(line: str) -> None:
    assert SENT.match(line)


@pytest.mark.parametrize("line", ["编辑：小满", "呈现：新格局", "共印发文件50份", "报送材料"])
def test_other_beginnings_stand_elsewhere_too(line: str) -> None:
    assert not SENT.match(line)


def test_the_number_of_copies_may_be_written_out() -> None:
    assert COPIES.fullmatch("共印 一百二十 份")
    assert COPIES.fullmatch("（本期共印50份）")
    assert not COPIES.fullmatch("共印发50份")
