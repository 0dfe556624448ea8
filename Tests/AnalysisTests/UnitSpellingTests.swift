import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

/// How lists spell the names of units, and whom a drafting official takes them for.
@Suite struct UnitSpellingTests {
  private static let reform = CalendarDate(year: 2019, month: 1, day: 1)!

  private static let units = UnitRegister(units: [
    SmallEdition.unit("三亚市人民政府办公室", "市政府办"),
    SmallEdition.unit("三亚市发展和改革委员会", "市发展改革委", former: ["三亚市物价局"]),
    SmallEdition.unit("三亚市公安局", "市公安局"),
    SmallEdition.unit("三亚市自然资源和规划局", "市资规局"),
    SmallEdition.unit("三亚市国土资源局", "市国土局", until: reform, successors: ["市资规局"]),
    SmallEdition.unit("三亚市住房和城乡建设局", "市住建局"),
    SmallEdition.unit("三亚市水务局", "市水务局", former: ["三亚市水利局"]),
    SmallEdition.unit(
      "三亚市市场监督管理局", "市市场监管局", former: ["三亚市工商行政管理局", "三亚市质量技术监督局", "市工商局"]),
    SmallEdition.unit("三亚市林业局", "市林业局"),
    SmallEdition.unit("中共三亚市委组织部", "市委组织部"),
    SmallEdition.unit("中共三亚市委机构编制委员会办公室", "市委编办"),
    SmallEdition.unit("国家税务总局三亚市税务局", "市税务局", former: ["市国税局", "市地税局"]),
    SmallEdition.unit("三亚崖州湾科技城管理局", "崖州湾科技城管理局"),
    SmallEdition.unit("三亚市吉阳区人民政府", "吉阳区政府", level: "区级"),
    SmallEdition.unit("三亚市吉阳区住房和城乡建设局", "吉阳区住建局", level: "区级"),
  ])

  @Test(arguments: [
    ("原市水利局", "former 市水务局"),
    ("市水利局（现市水务局）", "former 市水务局"),
    ("市水务局（原水利局）", "informal 市水务局"),
    ("市水务局等部门", "known 市水务局"),
    ("市水务局、市住建局等有关部门", "known 市水务局, known 市住建局"),
    ("市水务局等", "known 市水务局"),
    ("市水务局和市住建局", "known 市水务局, known 市住建局"),
    ("市水务局/市住建局", "known 市水务局, known 市住建局"),
    ("市水务局 市住建局", "known 市水务局, known 市住建局"),
    ("三亚市住房和城乡建设局", "known 市住建局"),
    ("住房和城乡建设局", "ambiguous 市住建局 吉阳区住建局"),
    ("三亚市住建局", "informal 市住建局"),
    ("市住房城乡建设局", "informal 市住建局"),
    ("区住建局", "informal 吉阳区住建局"),
    ("住建局", "ambiguous 市住建局 吉阳区住建局"),
    ("住建部门", "informal -"),
    ("市住建居", "unknown 市住建局"),
    ("市住建委", "unknown 市住建局"),
    ("市发改委", "informal 市发展改革委"),
    ("市发改局", "unknown 市发展改革委"),
    ("市物价局", "former 市发展改革委"),
    ("公安机关", "informal 市公安局"),
    ("公安部门", "informal 市公安局"),
    ("公安机关交通管理部门", "informal -"),
    ("县级以上公安机关", "informal -"),
    ("县级公安机关", "outside"),
    ("市公安局交警支队", "outside"),
    ("三亚市公安局交通警察支队", "outside"),
    ("水务局排水科", "outside"),
    ("市水务局水资源科", "outside"),
    ("市水务局（水资源科）", "informal 市水务局"),
    ("市水务局", "known 市水务局"),
    ("水务局", "informal 市水务局"),
    ("三亚水务局", "informal 市水务局"),
    ("市水物局", "unknown 市水务局"),
    ("税务局", "informal 市税务局"),
    ("税务机关", "informal 市税务局"),
    ("三亚市税务局", "informal 市税务局"),
    ("市国税局", "former 市税务局"),
    ("国家税务总局三亚市税务局", "known 市税务局"),
    ("国家税务总局三亚市税务局第一税务分局", "outside"),
    ("市场监管部门", "informal 市市场监管局"),
    ("市场监督管理局", "informal 市市场监管局"),
    ("市工商局", "former 市市场监管局"),
    ("质量技术监督局", "former 市市场监管局"),
    ("市国土局", "former 市资规局"),
    ("组织部", "informal 市委组织部"),
    ("市委编办", "known 市委编办"),
    ("市编办", "informal 市委编办"),
    ("编办", "unknown 市委编办"),
    ("崖州湾科技城管理局", "known 崖州湾科技城管理局"),
    ("科技城管理局", "informal 崖州湾科技城管理局"),
    ("吉阳区", "informal 吉阳区政府"),
    ("吉阳区人民政府", "informal 吉阳区政府"),
    ("吉阳区水务局", "unknown"),
    ("天涯区农业农村局", "outside"),
    ("天涯区", "outside"),
    ("市政府", "outside"),
    ("三亚市人民政府", "outside"),
    ("市政府办公室", "informal 市政府办"),
    ("各区人民政府", "outside"),
    ("属地政府", "outside"),
    ("市级有关部门", "outside"),
    ("市直各部门", "outside"),
    ("本机关", "known 市政府办"),
    ("村（居）委会", "outside"),
    ("市检察院", "outside"),
    ("省生态环境厅", "outside"),
    ("三亚供电局", "outside"),
    ("市大数据局", "unknown"),
  ])
  func `a name means what an official takes it for`(name: String, meaning: String) {
    #expect(read(name) == meaning)
  }

  private func read(_ cell: String) -> String {
    var catalogue = SmallEdition.catalogue([
      SmallEdition.submission { $0.boundaries = [SmallEdition.boundary("事项", cell)] }
    ])
    catalogue.registers.units = Self.units
    return catalogue.unitMentions().map { text($0.standing) }.joined(separator: ", ")
  }

  private func text(_ standing: UnitMention.Standing) -> String {
    switch standing {
    case .known(let unit): text("known", [unit])
    case .former(let units): text("former", units)
    case .informal(let unit): unit.map { text("informal", [$0]) } ?? "informal -"
    case .ambiguous(let units): text("ambiguous", units)
    case .unknown(let units): text("unknown", units)
    case .outside: "outside"
    }
  }

  private func text(_ word: String, _ units: [UnitID]) -> String {
    ([word] + units.map { Self.units[$0].shortName }).joined(separator: " ")
  }
}
