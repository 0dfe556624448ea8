import ListModel
import Testing

@testable import Analysis

@Suite struct InsufficientAuthorityTests {
  private let rule = Rule.insufficientAuthority
  private let register = [
    SmallRegister.row("甲法"), SmallRegister.row("乙条例", rank: "行政法规"),
    SmallRegister.row("海南省丙条例", rank: "地方性法规"), SmallRegister.row("丁办法", rank: "部门规章"),
    SmallRegister.row("海南省戊办法", rank: "地方政府规章", from: "2022-01-01"),
    SmallRegister.row("三亚市己办法", rank: "地方政府规章"), SmallRegister.row("庚通知", rank: "规范性文件"),
    SmallRegister.row("国务院关于辛事项的决定", rank: "规范性文件"), SmallRegister.row("壬规定", rank: "规章"),
    SmallRegister.row("癸办法", rank: "地方政府规章"), SmallRegister.row("子解释", rank: "司法解释"),
    SmallRegister.row("丑条例", rank: "党内法规"),
  ]

  private func count(_ category: String, _ name: String, _ titles: String..., on day: String = "2022-09-30")
    -> Int
  {
    var power = SmallRegister.power(name: name, category: category)
    power.bases = titles.enumerated().map { SmallRegister.basis($1, 3, row: Int32($0) + 2) }
    return rule.findings([power], register: register, on: SmallRegister.date(day)!).count
  }

  @Test(arguments: [
    ("甲法", 0), ("乙条例", 0), ("海南省丙条例", 0), ("国务院关于辛事项的决定", 0), ("海南省戊办法", 0), ("丁办法", 1), ("三亚市己办法", 1),
    ("庚通知", 1), ("壬规定", 0), ("癸办法", 0), ("子解释", 1), ("丑条例", 1), ("未登记的办法", 0), ("某局关于某事的通知", 1),
    ("国务院关于某事的通知", 0), ("海南省未登记条例", 0),
  ])
  func `who may set a licence`(title: String, findings: Int) {
    #expect(count("行政许可", "取水许可", title) == findings)
  }

  @Test func `a provincial rule bears a licence for one year`() {
    #expect(count("行政许可", "取水许可", "海南省戊办法", on: "2022-12-31") == 0)
    #expect(count("行政许可", "取水许可", "海南省戊办法", on: "2023-01-01") == 1)
  }

  @Test(arguments: [
    ("对擅自取水的处罚", "丁办法", 0), ("对擅自取水的处罚", "庚通知", 1), ("吊销取水许可证", "丁办法", 1), ("对被吊销许可证后继续取水的处罚", "丁办法", 0),
    ("对擅自取水的没收违法所得", "三亚市己办法", 1), ("吊销营业执照", "海南省丙条例", 1), ("吊销许可证", "海南省丙条例", 0),
    ("没收违法所得", "癸办法", 1), ("没收违法所得", "壬规定", 1), ("对擅自取水的处罚", "癸办法", 0), ("对擅自取水的处罚", "子解释", 1),
    ("行政拘留", "乙条例", 1), ("行政拘留", "甲法", 0), ("对殴打他人的处罚", "乙条例", 0),
  ])
  func `who may set a penalty`(name: String, title: String, findings: Int) {
    #expect(count("行政处罚", name, title) == findings)
  }

  @Test(arguments: [
    ("查封场所", "乙条例", 0), ("扣押工具", "海南省丙条例", 0), ("冻结存款", "海南省丙条例", 1), ("冻结存款", "乙条例", 1), ("查封场所", "丁办法", 1),
    ("冻结当事人的存款、汇款", "乙条例", 1), ("查询、冻结违法经营者的存款", "乙条例", 1), ("冻结涉案资金", "乙条例", 1), ("冻结账户", "乙条例", 1),
    ("冻结存款、汇款", "甲法", 0), ("查询当事人的存款", "乙条例", 0), ("冻结股权", "乙条例", 0), ("对转移被冻结财物的查封", "乙条例", 0),
    ("查封场所", "癸办法", 1), ("查封场所", "丑条例", 1),
    ("强制清除障碍物", "海南省丙条例", 1), ("强制清除障碍物", "甲法", 0), ("查封等强制措施", "海南省丙条例", 0),
    ("查封违反强制性标准的产品", "海南省丙条例", 0), ("对醉酒的人约束至酒醒", "乙条例", 1), ("对醉酒的人约束至酒醒", "甲法", 0),
    ("强制拆除违法建筑物", "乙条例", 1), ("强制拆除违法建筑物", "甲法", 0), ("逾期不清除的代履行", "乙条例", 0), ("申请人民法院强制执行", "乙条例", 0),
  ])
  func `who may set compulsion`(name: String, title: String, findings: Int) {
    #expect(count("行政强制", name, title) == findings)
  }

  @Test(arguments: [
    ("吊销其营业执照", "海南省丙条例", 1), ("吊销企业营业执照", "海南省丙条例", 1), ("吊销工商营业执照", "海南省丙条例", 1),
    ("吊销旅行社的营业执照", "海南省丙条例", 1),
    ("对无证经营的，吊销旅行社的营业执照", "海南省丙条例", 1), ("吊销采砂许可证、营业执照", "海南省丙条例", 1), ("吊销采砂许可证", "海南省丙条例", 0),
    ("对被吊销营业执照后继续经营的处罚", "海南省丙条例", 0), ("对伪造已吊销的营业执照的处罚", "海南省丙条例", 0), ("吊销许可证，登记营业执照信息", "海南省丙条例", 0),
    ("降低其资质等级", "丁办法", 1), ("降低施工企业资质等级", "丁办法", 1), ("责令施工企业停业整顿", "丁办法", 1), ("责令采石场关闭", "丁办法", 1),
    ("撤销采石资格证书", "丁办法", 1), ("吊销许可证的处罚", "丁办法", 1), ("擅自降低防护等级的处罚", "丁办法", 0), ("对降低资质标准的处罚", "丁办法", 0),
    ("对不按规定停业整顿的警告", "丁办法", 0),
  ])
  func `what a penalty does is read though words stand between`(name: String, title: String, findings: Int) {
    #expect(count("行政处罚", name, title) == findings, "\(name)")
  }

  @Test func `one sufficient basis is enough, and one that cannot be judged leaves it open`() {
    #expect(count("行政许可", "取水许可", "丁办法", "庚通知") == 1)
    #expect(count("行政许可", "取水许可", "丁办法", "乙条例") == 0)
    #expect(count("行政许可", "取水许可", "丁办法", "未登记的办法") == 0)
  }

  @Test func `other categories are not limited to ranks`() {
    #expect(count("行政检查", "取水检查", "庚通知") == 0)
    #expect(count("其他行政权力", "取水备案", "庚通知") == 0)
  }

  @Test func `the statute is quoted by number`() {
    let found = rule.findings([SmallRegister.power(SmallRegister.basis("丁办法", 3))], register: register)
    #expect(found.first?.message.zh.contains("行政许可法第十四条、第十五条、第十七条") == true)
  }

  @Test func `sub-items that share a basis are one finding`() {
    var main = SmallRegister.power(SmallRegister.basis("丁办法", 3), name: "用水许可")
    main.subitems = ["取水许可", "退水许可"].enumerated().map {
      SmallEdition.power($1, category: nil, basis: nil, row: Int32($0) + 3)
    }
    let found = rule.findings([main], register: register)
    #expect(found.map(\.subject) == ["用水许可"])
    #expect(found.first?.related.count == 2)
  }

  @Test func `without a register titles that tell their kind are judged`() {
    let notice = SmallRegister.power(SmallRegister.basis("某局关于某事的通知"))
    #expect(rule.findings([notice], register: nil).count == 1)
    #expect(rule.findings([SmallRegister.power(SmallRegister.basis("某某办法"))], register: nil).isEmpty)
  }

  @Test func `powers that the same instrument does not bear are one finding`() {
    let powers = (2...4).map { row in
      SmallRegister.power(SmallRegister.basis("丁办法", Int(row), row: row), name: "许可\(row)", row: row)
    }
    let found = rule.findings(
      powers + [SmallRegister.power(SmallRegister.basis("庚通知", row: 7), row: 7)], register: register)
    #expect(found.map(\.related.count) == [3, 0])
    #expect(
      found.first?.message.zh
        == "“许可2”等 3 项是行政许可，所列依据都无权设定。《丁办法》是部门规章，按行政许可法第十四条、第十五条、第十七条不得设定行政许可。")
  }

  @Test func `each of several instruments is named, and articles are numbered as on the day`() {
    var power = SmallRegister.power(name: "对擅自取水的处罚", category: "行政处罚")
    power.bases = [SmallRegister.basis("庚通知"), SmallRegister.basis("某局关于某事的通知", row: 3)]
    for (day, statute) in [("2021-07-14", "行政处罚法（2017年修正）第十四条"), ("2021-07-15", "行政处罚法（2021年修订）第十六条")] {
      let found = rule.findings([power], register: register, on: SmallRegister.date(day)!)
      let words = found.first?.message.zh ?? ""
      #expect(words.contains("《庚通知》是规范性文件，按\(statute)不得设定"), "\(words)")
      #expect(words.contains("《某局关于某事的通知》是规范性文件"))
    }
  }
}
