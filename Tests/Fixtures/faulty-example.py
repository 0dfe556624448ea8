#!/usr/bin/env python3
"""Writes those files of lists/faulty-example that no text editor writes: Word, Excel, GB18030 and ZIP files with faults.

Needs python-docx and openpyxl. The same run gives the same bytes, with the same versions of both.
"""

import io
import struct
import zipfile
from pathlib import Path

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

ROOT = Path(__file__).resolve().parents[2] / "lists/faulty-example/submissions"
NOON = (2022, 8, 15, 12, 0, 0)


def settled(data: bytes) -> bytes:
    """The archive with one date everywhere."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = CORE
            new.writestr(entry(name), content)
    return result.getvalue()


CORE = (
    '<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties '
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
).encode()


def entry(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, NOON)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def saved(document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return settled(stream.getvalue())


def write(path: str, data: bytes) -> None:
    file = ROOT / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


# Word


def add_table(document, rows, merges=()):
    """A table; `merges` are pairs of cells (row, column), each the corner of an area."""
    table = document.add_table(len(rows), len(rows[0]), "Table Grid")
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(number, column).text = text
    for first, last in merges:
        table.cell(*first).merge(table.cell(*last))
    return table


def housing_list() -> bytes:
    """Revisions and a comment are left in it."""
    document = docx.Document()
    document.add_heading("三亚市住房和城乡建设局责任清单", 0)
    document.add_heading("一、主要职责", 1)
    table = add_table(
        document,
        [
            ["序号", "主要职责", "具体工作事项", "责任处室"],
            ["1", "负责建筑市场的监督管理", "核发建筑工程施工许可", "建筑管理科"],
            ["", "", "监督工程招标投标活动", "建筑管理科"],
            ["2", "负责城市排水设施的建设管理", "组织雨污水管网的新建和改建", "城建科"],
            ["3", "负责房地产市场的监督管理", "监督商品房预售资金的使用", "房产科"],
        ],
        [((1, 0), (2, 0)), ((1, 1), (2, 1))],
    )
    revise(table.cell(4, 2).paragraphs[0])
    document.add_heading("二、职责边界", 1)
    parties = [
        ("市住建局", "牵头", "负责新建、改建雨污水管网的建设管理，工程验收后移交运行维护单位"),
        ("市水务局", "分工负责", "负责已移交的公共雨污水管网的运行维护"),
        ("市交通局", "分工负责", "负责公路用地范围内雨水边沟的养护"),
        ("市住建局", "牵头", "负责地下管线普查，建立综合管理信息系统"),
        ("市大数据局", "配合", "提供数据共享通道"),
    ]
    matters = ["雨污水管网建设和管理", "", "", "地下管线信息共享", ""]
    bases = ["《城镇排水与污水处理条例》第五条", "", "", "", ""]
    rows = [
        [number, matter, *party, basis]
        for number, matter, party, basis in zip(["1", "", "", "2", ""], matters, parties, bases)
    ]
    header = ["序号", "管理事项", "相关部门", "角色", "职责分工", "相关依据"]
    areas = [((1, column), (3, column)) for column in (0, 1, 5)]
    areas += [((4, column), (5, column)) for column in (0, 1, 5)]
    add_table(document, [header, *rows], areas)
    document.add_heading("三、事中事后监管", 1)
    add_table(
        document,
        [
            ["序号", "监管制度", "监管对象", "监管内容", "监管方式"],
            ["1", "施工现场质量安全巡查制度", "在建工程的参建单位", "质量安全责任落实情况", "随机巡查"],
        ],
    )
    document.add_heading("四、公共服务事项", 1)
    add_table(
        document,
        [
            ["序号", "服务事项", "服务内容", "承办机构", "联系电话"],
            ["1", "房屋安全知识宣传", "在社区开展房屋安全使用的宣传", "房产科", "0898-88000003"],
        ],
    )
    return saved(document)


def revise(paragraph) -> None:
    """Deletes a word under revision, inserts another, and comments on it."""
    author = 'w:author="经办人" w:date="2022-08-12T09:00:00Z"'
    run = paragraph.runs[0]
    run.text = "监督商品房预售资金的"
    for markup in (
        f'<w:del {nsdecls("w")} w:id="901" {author}><w:r><w:delText>使用</w:delText></w:r></w:del>',
        f'<w:ins {nsdecls("w")} w:id="902" {author}><w:r><w:t>收存和使用</w:t></w:r></w:ins>',
    ):
        paragraph._p.append(parse_xml(markup))
    paragraph.part.document.add_comment(run, text="请房产科再核", author="经办人", initials="经")
    for comment in paragraph.part._comments_part.element.xpath("//w:comment"):
        for name in list(comment.attrib):
            if name.endswith("}date"):
                comment.set(name, "2022-08-12T09:00:00Z")


def forestry_list() -> bytes:
    """Its numbers skip, and a table of its own making is at the end."""
    document = docx.Document()
    document.add_heading("三亚市林业局责任清单", 0)
    document.add_heading("一、主要职责", 1)
    add_table(
        document,
        [
            ["序号", "主要职责", "具体工作事项"],
            ["一", "负责林木采伐的监督管理", "核发林木采伐许可证"],
            ["二", "负责森林资源的保护发展", "组织森林资源调查和监测"],
            ["三", "负责造林绿化", "组织开展全民义务植树"],
            ["六", "负责自然保护地的监督管理", "提出自然保护地的设立和调整建议"],
        ],
    )
    document.add_heading("二、职责边界", 1)
    document.add_paragraph("无")
    document.add_heading("三、事中事后监管", 1)
    add_table(
        document,
        [
            ["序号", "监管制度", "监管对象", "监管内容", "监管方式"],
            ["1", "林木采伐后监督检查制度", "取得采伐许可证的单位和个人", "采伐地点、数量和更新造林", "伐后检查"],
        ],
    )
    document.add_heading("四、公共服务事项", 1)
    document.add_paragraph("无")
    document.add_heading("五、其他情况", 1)
    add_table(
        document,
        [
            ["人员", "编制数", "实有数"],
            ["行政", "18", "17"],
            ["事业", "42", "40"],
        ],
    )
    return saved(document)


# Excel


def housing_powers() -> bytes:
    """A row is hidden, and the number above its category counts one more."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "权力清单"
    sheet.append(["三亚市住房和城乡建设局权力清单"])
    sheet.append(["序号", "职权编码", "职权名称", "实施主体", "实施依据", "行使层级"])
    sheet.append(["一、行政许可（共4项）"])
    own = "市住建局"
    for row in [
        [1, "000117001000", "建筑工程施工许可", own, "《中华人民共和国建筑法》第七条", "市级"],
        [2, "000117002000", "商品房预售许可", own, "《中华人民共和国城市房地产管理法》第四十五条", "市级"],
        [3, "000117003000", "城镇污水排入排水管网许可", own, "《城镇排水与污水处理条例》第二十一条", "市级"],
    ]:
        sheet.append(row)
    sheet.append(["二、行政处罚（共2项）"])
    for row in [
        [1, "000217001000", "对未取得施工许可证擅自施工的处罚", own, "《中华人民共和国建筑法》第六十四条", "市级"],
        [2, "000217002000", "对建设单位将建设工程肢解发包的处罚", own, "《建设工程质量管理条例》第五十五条", "市级"],
    ]:
        sheet.append(row)
    sheet.append(["三、其他行政权力（共1项）"])
    sheet.append(
        [1, "001017001000", "房屋建筑工程竣工验收备案", own, "《建设工程质量管理条例》第四十九条", "市级"]
    )
    sheet.append([2, "", "（拟取消）施工图设计文件审查情况备案", own, "《建设工程质量管理条例》第十一条", "市级"])
    sheet.row_dimensions[sheet.max_row].hidden = True
    for row in (1, 3, 7, 10):
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=6)
    return saved(book)


def enforcement_powers() -> bytes:
    """The spreadsheet made a number of a code; the column of the legal basis is gone; a mark of internal use is on it."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "行政处罚"
    sheet.append(["内部资料"])
    sheet.append(["序号", "职权编码", "职权类别", "职权名称", "行使层级"])
    for row in [
        [1, "000220001000", "行政处罚", "对占用城市道路期满不及时清理现场的处罚", "市级"],
        [2, "000220002000", "行政处罚", "对未按照批准的位置、面积、期限占用城市道路的处罚", "市级"],
        [3, 1.1460200568012345e30, "行政处罚", "对工程施工单位擅自倾倒建筑垃圾的处罚", "市级"],
    ]:
        sheet.append(row)
    sheet.merge_cells("A1:E1")
    return saved(book)


# Separated values, as a Chinese Windows saves them


def values(rows) -> bytes:
    return "".join(",".join(row) + "\r\n" for row in rows).encode("gb18030")


TRANSPORT_POWERS = [
    ["序号", "职权编码", "职权类别", "主项", "子项", "实施依据", "行使层级"],
    ["1", "000118001001", "行政许可", "", "跨县公路超限运输许可", "《中华人民共和国公路法》第五十条", "市级"],
    ["2", "000118002001", "行政许可", "道路旅客运输经营许可", "道路旅客运输经营许可", "《中华人民共和国道路运输条例》第十条", "市级"],
    ["3", "00011800300", "行政许可", "道路货物运输经营许可", "", "《中华人民共和国道路运输条例》第二十四条", "市级"],
    ["4", "000218001000", "行政处罚", "对未取得道路运输经营许可擅自从事道路运输经营的处罚", "", "《中华人民共和国道路运输条例》第六十三条", "市级"],
    ["5", "000218002000", "行政处罚", "对在公路上擅自超限行驶的处罚", "", "《中华人民共和国公路法》第七十六条", "市级"],
    ["6", "000718001000", "行政审批", "对道路客运站的站级核定", "", "《中华人民共和国道路运输条例》第三十六条", "市级"],
]
TRANSPORT_DUTIES = [
    ["序号", "主要职责", "具体工作事项", "责任科室"],
    ["1", "负责道路运输市场的监督管理", "核发道路运输经营许可", "运输管理科"],
    ["2", "负责公路的养护和路政管理", "组织国道、省道的养护", "公路科"],
]
TRANSPORT_BOUNDARIES = [
    ["序号", "管理事项", "相关部门", "角色", "职责分工"],
    ["1", "雨污水管网建设和管理", "住建局", "牵头", "负责新建、改建雨污水管网的建设管理，工程验收后移交运行维护单位"],
    ["1", "雨污水管网建设和管理", "水务局", "分工负责", "负责已移交的公共雨污水管网的运行维护"],
    ["1", "雨污水管网建设和管理", "市交通局", "分工负责", "负责公路用地范围内雨水边沟的养护"],
]
TRANSPORT_SERVICES = [
    ["序号", "服务事项", "服务内容", "承办机构", "联系电话"],
    ["1", "公路出行信息服务", "发布公路施工和通阻信息", "公路科", "13800000000"],
]


# Archives


def enforcement_list() -> bytes:
    """It lacks the public services."""
    return """<?xml version="1.0" encoding="UTF-8"?>
<submission xmlns="urn:qingdan:submission:1" unit="市综合执法局">
  <duties>
    <duty name="负责市容环境卫生方面的行政执法">
      <task office="执法一科">查处占用城市道路的违法行为</task>
      <task office="执法一科">查处擅自倾倒建筑垃圾的违法行为</task>
    </duty>
  </duties>
  <boundaries>
    <boundary matter="施工噪声污染防治">
      <party unit="市综合执法局" role="lead">负责建筑施工噪声的日常巡查和查处</party>
      <party unit="市环保局" role="guide">负责噪声污染防治的统一监督管理，开展噪声监测</party>
      <basis>《中华人民共和国噪声污染防治法》第八条</basis>
    </boundary>
  </boundaries>
  <oversight>
    <rule name="建筑垃圾运输巡查制度" industry="城市管理">
      <object>建筑垃圾运输单位</object>
      <content>运输线路、时间和密闭情况</content>
      <manner>道路巡查和视频监控</manner>
    </rule>
  </oversight>
</submission>
""".encode()


def archive(files) -> bytes:
    """A ZIP as an old Chinese program writes it: the names in GBK, without saying so."""
    # The names are put in after writing, in place of names as long as theirs.
    result = io.BytesIO()
    names = [(f"{number}" * len(name.encode("gbk")), name.encode("gbk")) for number, (name, _) in enumerate(files)]
    with zipfile.ZipFile(result, "w") as new:
        for (stand_in, _), (_, content) in zip(names, files):
            new.writestr(entry(stand_in), content)
    data = result.getvalue()
    for stand_in, name in names:
        data = data.replace(stand_in.encode(), name)
    return data


def encrypted_workbook() -> bytes:
    """A compound file as Office writes it for a workbook behind a password: two streams, neither of them readable."""
    size, free, end = 512, 0xFFFFFFFF, 0xFFFFFFFE
    streams = [("EncryptionInfo", 4096), ("EncryptedPackage", 4096)]
    directory = directory_entry("Root Entry", 5, end, 0, child=1)
    start = 2
    table = [0xFFFFFFFD, end]
    body = b""
    for number, (name, length) in enumerate(streams, start=1):
        right = number + 1 if number < len(streams) else free
        directory += directory_entry(name, 2, start, length, right=right)
        count = length // size
        table += [*range(start + 1, start + count), end]
        start += count
        body += bytes((number * 89 + index * 167 + (index >> 8) * 31) % 256 for index in range(length))
    directory += directory_entry("", 0, 0, 0)
    table += [free] * (size // 4 - len(table))
    header = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0)
    header += struct.pack("<I", 0) + struct.pack("<I", free) * 108
    return header + struct.pack(f"<{len(table)}I", *table) + directory + body


def directory_entry(name, kind, start, length, child=0xFFFFFFFF, right=0xFFFFFFFF) -> bytes:
    text = (name + "\0").encode("utf-16-le") if name else b""
    head = text.ljust(64, b"\0") + struct.pack("<HBB", len(text), kind, 1)
    return head + struct.pack("<III", 0xFFFFFFFF, right, child) + bytes(36) + struct.pack("<IQ", start, length)


def paper() -> bytes:
    """A PDF of one empty page."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj%sendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(data)
    return data + b"xref\n0 4\n0000000000 65535 f \n" + table + trailer


def main() -> None:
    write("市住建局/责任清单.docx", housing_list())
    write("市住建局/权力清单.xlsx", housing_powers())
    write("市林业局/责任清单.docx", forestry_list())
    write("市林业局/权力清单.xlsx", encrypted_workbook())
    write("市林业局/三定规定.docx", paper())
    write("市交通局/权力清单.csv", values(TRANSPORT_POWERS))
    write("市交通局/主要职责.csv", values(TRANSPORT_DUTIES))
    write("市交通局/职责边界.csv", values(TRANSPORT_BOUNDARIES))
    write("市交通局/公共服务事项.csv", values(TRANSPORT_SERVICES))
    files = [("责任清单.xml", enforcement_list()), ("权力清单.xlsx", enforcement_powers())]
    write("市综合执法局/报送材料.zip", archive(files))


if __name__ == "__main__":
    main()
