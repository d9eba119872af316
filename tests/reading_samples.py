"""A bulletin that is hard to set: long titles, tables, boxes, notes, deep headings, no sections."""

from __future__ import annotations

from collections.abc import Mapping

LONG_TITLE = (
    "国家发展改革委、科技部、工业和信息化部、财政部、国家知识产权局等十三部门联合印发关于进一步完善政策环境加大力度"
    "支持民间投资发展的意见并就推进新型基础设施建设工作作出部署（2021—2025年）"
)
LONG_SOURCE = "国家发展和改革委员会高技术产业司数字经济处与各省市发展改革部门联合调研组"
LONG_URL = "https://example.org/a-very-long-address/that-goes-on-and-on/without-any-break/index.html"
ISSUE = """---
number: '6'
total: '118'
date: 2022-03-28
publisher: 省科学技术情报研究院
colophon:
- 报：省委、省政府办公厅，省科技厅；送：各市州科技局、省属高等学校、科研院所，驻外科技机构，各协会学会
- 主编：张三　编辑：李四　电话：0000-00000000　邮箱：an-editor-with-a-long-name@bulletin.example.org
---

本期编者按：各地数据要素市场建设进入新阶段。
"""
HARD_ARTICLE = f"""---
kicker: 各方热议“十四五”数字经济发展规划
title: {LONG_TITLE}
subtitle: 做强数据要素，在软实力新赛道上塑造竞争优势，推动传统产业数字化转型
section: 政策法规
source:
- {LONG_SOURCE}
- {{name: 人民网, url: "{LONG_URL}", date: 2021-11-02, note: 第14版，原题《专业“金字招牌”如何擦亮》，有删节}}
region: [北京, 天津, 河北, 内蒙古, 马来西亚]
author: 张三 李四
editor: 王五
date: 2021-11-05
---

正文从这里开始，提到注[^1]和一个很长的地址 {LONG_URL} 。

## 一、总体要求

### （一）指导思想

#### 1. 基本原则

##### （1）市场主导

###### ①政府引导

六级小标题下的正文。

- （1）第一项，正文较长，在窄屏上要换行，换行以后与段落一样左端对齐；
- （2）第二项。

1. 普通的编号列表
2. 第二条

> **专栏 2 数据要素市场培育重点工程**
>
> 数据确权登记工程。建设全省统一的数据资源登记平台。

后文\\[1\\]。

> 引用的一段话。

\\[1\\] 王珂. 数据要素市场的几个问题[J]. 科技情报动态, 2021(6): 3-9.

表1　5个项目主要运行指标

| 项目名称 | 电解槽装机（万千瓦） | 年均利用率（%） | 制氢电耗（千瓦时/千克） | 储运方式 | 备注 |
| --- | --- | --- | --- | --- | --- |
| 甲项目 | 10.0 | 46.2 | 54.8 | 长管拖车 | 2021年投产 |
| 乙项目 | 6.5 | 39.7 | 55.6 | 管道掺氢 | 2022年投产 |

!!! note "编者注"
    数据由项目单位提供。

`print("一行代码")` 与 <kbd>Ctrl</kbd>。

[^1]: 数据由项目单位提供，说明见https://example.org/hydrogen/2021/inner-mongolia-west-dataset-notes.html
"""


def _article(title: str, **fields: str) -> str:
    head = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f"---\ntitle: {title}\n{head}---\n\n{'正文的一段话，读起来要舒服。' * 12}\n"


HARD_BULLETIN: Mapping[str, str] = {
    "issues/2022-06/index.md": ISSUE,
    "issues/2022-06/01.md": HARD_ARTICLE,
    "issues/2022-06/02.md": _article("短题", section="政策法规", source="人民网", region="[全国]"),
    **{
        f"issues/2022-06/{number:02}.md": _article(
            f"第{number}篇：{LONG_TITLE[:30]}",
            section=f"栏目{number // 4}",
            source=LONG_SOURCE,
            region="[江苏]",
        )
        for number in range(3, 22)
    },
    "issues/2021-11/index.md": "",
    "issues/2021-11/01.md": _article("没有栏目、来源和地区的一篇", aliases="[2021-11/09]"),
    "issues/2021-11/02.md": _article("没有栏目的第二篇"),
}
