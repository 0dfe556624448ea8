/// The styles of a Word document as it is written, and the parts that are always the same.
enum DOCXWrittenStyles {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  /// The style of tables.
  static let table = "ListTable"

  /// The style of a paragraph.
  enum Paragraph {
    case body
    case title
    case heading(level: Int)
    case note
    case cell
    case headerCell
    /// Keeps tables apart, and is hardly seen.
    case gap

    var id: String {
      switch self {
      case .body: "BodyText"
      case .title: "Title"
      case .heading(let level): "Heading\(min(max(level, 1), 3))"
      case .note: "Note"
      case .cell: "TableText"
      case .headerCell: "TableHeader"
      case .gap: "Gap"
      }
    }
  }

  /// The style of a run that is not plain.
  static func character(_ manner: DOCXWriter.Run.Manner) -> String? {
    switch manner {
    case .plain: nil
    case .strong: "StrongText"
    case .marked: "MarkedText"
    case .quiet: "QuietText"
    }
  }

  /// Type sizes are half points: 44 is 二号, 32 is 三号, 21 is 五号. The hint gives “ ” and … their Chinese width.
  static let styles = part(
    """
    <w:styles xmlns:w="\(main)"><w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:hint="eastAsia" w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" \
    w:eastAsia="SimSun"/>\
    <w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault/></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
    \(style("BodyText", "Body Text", "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:jc w:val=\"both\"/>", font: "FangSong", size: 32))
    \(style("Title", "Title", "<w:spacing w:after=\"240\"/><w:jc w:val=\"center\"/>", font: "SimSun", size: 44, isBold: true))
    \((1...3).map(heading).joined(separator: "\n"))
    \(style("Note", "Note", "<w:spacing w:before=\"60\"/>", font: "FangSong", size: 21))
    \(style("TableText", "Table Text", "", font: "SimSun", size: 21))
    \(style("TableHeader", "Table Header", "<w:jc w:val=\"center\"/>", font: "SimSun", size: 21, isBold: true))
    \(style("Gap", "Gap", "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>", font: "SimSun", size: 2))
    \(style("Footer", "footer", "<w:jc w:val=\"center\"/>", font: "SimSun", size: 28))
    \(characterStyle("StrongText", "<w:b/>"))
    \(characterStyle("MarkedText", "<w:b/><w:u w:val=\"single\"/>"))
    \(characterStyle("QuietText", "<w:color w:val=\"595959\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"))
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>\
    <w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>\
    <w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
    <w:style w:type="table" w:customStyle="1" w:styleId="\(table)"><w:name w:val="List Table"/>\
    <w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>\(borders)</w:tblBorders></w:tblPr></w:style>
    </w:styles>
    """)

  /// What the fonts are called elsewhere, for programs that have them under another name.
  static let fonts = part(
    """
    <w:fonts xmlns:w="\(main)">\(font("SimSun", "宋体,Songti SC,Noto Serif CJK SC"))\
    \(font("FangSong", "仿宋_GB2312,仿宋,STFangsong,Noto Serif CJK SC"))\
    \(font("KaiTi", "楷体_GB2312,楷体,STKaiti,Noto Serif CJK SC"))\
    \(font("SimHei", "黑体,STHeiti,Noto Sans CJK SC", family: "swiss"))</w:fonts>
    """)

  /// Layout as Word does it today, without its mode for old documents.
  static let settings = part(
    """
    <w:settings xmlns:w="\(main)"><w:compat><w:compatSetting w:name="compatibilityMode" \
    w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
    """)

  /// The page's number, between dashes.
  static let footer = part(
    """
    <w:ftr xmlns:w="\(main)"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>\
    <w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>\
    <w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
    """)

  private static let borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map { "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>" }.joined()

  private static func heading(_ level: Int) -> String {
    let (font, size) = [("SimHei", 32), ("KaiTi", 32), ("FangSong", 32)][level - 1]
    return style(
      "Heading\(level)", "heading \(level)",
      "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
      font: font, size: size, isBold: level == 3)
  }

  private static func style(
    _ id: String, _ name: String, _ layout: String, font: String, size: Int, isBold: Bool = false
  ) -> String {
    """
    <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/><w:basedOn w:val="Normal"/><w:qFormat/>\
    <w:pPr>\(layout)</w:pPr><w:rPr><w:rFonts w:eastAsia="\(font)"/>\(isBold ? "<w:b/>" : "")\
    <w:sz w:val="\(size)"/><w:szCs w:val="\(size)"/></w:rPr></w:style>
    """
  }

  private static func characterStyle(_ name: String, _ look: String) -> String {
    """
    <w:style w:type="character" w:customStyle="1" w:styleId="\(name)"><w:name w:val="\(name)"/><w:rPr>\(look)</w:rPr></w:style>
    """
  }

  private static func font(_ name: String, _ others: String, family: String = "roman") -> String {
    """
    <w:font w:name="\(name)"><w:altName w:val="\(others)"/><w:charset w:val="86"/><w:family w:val="\(family)"/></w:font>
    """
  }

  private static func part(_ markup: String) -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\(markup)".utf8)
  }
}
