import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct PersonalDataTests {
  private func found(_ text: String) -> [String] {
    Rule.personalData.findings { $0.services = [PublicService(name: Located("服务"), note: Located(text))] }
      .map(\.subject)
  }

  @Test(arguments: [
    ("联系电话：13800138000", "138****8000"), ("138-0013-8000（张某）", "138******8000"),
    ("１３８００１３８０００", "１３８****８０００"), ("+8613800138000", "861******8000"),
    ("8613900139000", "861******9000"),
    ("138\u{A0}0013\u{200B}8000", "138******8000"), ("(138)00138000", "(138*****8000"),
    ("138.0013.8000", "138******8000"), ("1380013·8000", "138*****8000"),
    ("138\n0013\n8000", "138******8000"),
    ("110105 19491231 002X", "110*************002X"),
    ("身份证11010519491231002X。", "110***********002X"), ("内部资料，注意保存", "内部资料，注意保存"),
  ])
  func `numbers of persons and marks are found`(text: String, subject: String) {
    #expect(found(text) == [subject])
  }

  @Test(arguments: [
    "0898-88260000", "12345", "400-800-1234", "11450721MB155808114000104002000", "460201012000",
    "110105194912310021", "110105 19491231 0021", "（2022）138号", "1.3.8001.38000",
    "保守国家秘密", "国发〔2016〕72号", "2022年9月30日至2023年10月1日",
  ])
  func `other numbers and words are none`(text: String) {
    #expect(found(text).isEmpty)
  }

  @Test func `one number in many places is one finding`() {
    let findings = Rule.personalData.findings {
      $0.services = (1...3).map {
        PublicService(name: Located("服务\($0)"), note: Located("13800138000", row: $0))
      }
    }
    #expect(findings.map(\.related.count) == [2])
  }

  @Test func `a number in the name of a file or of a sheet is told, since the site shows both`() {
    var catalogue = SmallEdition.catalogue([SmallEdition.submission { _ in }])
    let folder = catalogue.submissions[0].folder
    catalogue.files += [
      SourceFile(
        path: "submissions/\(folder)/清单13800138000.xlsx", tables: [TableName(name: "张某13900139000")]),
      SourceFile(path: "submissions/别的单位/13700137000.xlsx"),
    ]
    #expect(Rule.personalData.findings(in: catalogue).map(\.subject) == ["138****8000", "139****9000"])
  }

  @Test func `a number in a register, in edition.xml, in the name of a folder or in place of a code is told`()
  {
    var list = SmallEdition.submission("李四13700137000", unit: nil)
    list.powers = [
      PowerItem(name: Located("许可"), code: Located("11010519491231002X")),
      PowerItem(name: Located("检查"), code: Located("000119001000")),
    ]
    var catalogue = SmallEdition.catalogue([list])
    catalogue.edition.title = "清单13900139000"
    catalogue.registers.privateCells = [Located("拨打12345"), Located("找13800138000")]
    catalogue.files.append(SourceFile(path: "submissions/散件13600136000.docx"))
    #expect(
      Rule.personalData.findings(in: catalogue).map(\.subject) == [
        "139****9000", "138****8000", "136****6000", "110***********002X", "137****7000",
      ])
  }

  @Test func `the name of a file of a spared list is told once`() {
    var catalogue = SmallEdition.catalogue([SmallEdition.submission { _ in }])
    catalogue.files.append(
      SourceFile(path: "submissions/\(catalogue.submissions[0].folder)/清单13800138000.xlsx"))
    let input = AnalysisInput(catalogue)
    let found = Analyzer.ask(.personalData, about: input).findings.map {
      JudgedFinding(rule: .personalData, severity: .error, finding: $0, fingerprint: "")
    }
    let spared = SparedLists([0], of: input, judged: Judgement(outcomes: [], findings: found))
    #expect(Analyzer.ask(.personalData, about: input, sparing: spared).findings.count == 1)
  }

  @Test func `a mark outside the items is told once`() {
    #expect(
      Rule.personalData.findings(inIrregularities: .secrecyMark, text: "机密★1年").map(\.subject) == ["机密★1年"])
  }
}
