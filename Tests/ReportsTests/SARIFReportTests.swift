import Analysis
import Diagnostics
import Foundation
import ListModel
import TestSupport
import Testing

@testable import Reports

@Suite struct SARIFReportTests {
  private func run(_ input: ReportInput, within limits: SARIFReport.Limits = .init()) throws -> [String: Any]
  {
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(SARIFReport(limits: limits).write(input))) as? [String: Any]
    )
    #expect(log["version"] as? String == "2.1.0")
    #expect(SARIFFaults.all(in: log) == [])
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  private func results(_ input: ReportInput) throws -> [[String: Any]] {
    try #require(try run(input)["results"] as? [[String: Any]])
  }

  private func location(_ place: Place, in file: String) -> ListModel.SourceLocation {
    var catalogue = SmallReport.input().catalogue
    catalogue.files = [SourceFile(path: file)]
    return catalogue.location(of: Origin(file: FileID(0), place: place))
  }

  @Test(arguments: Language.allCases)
  func `a report has all that GitHub asks for`(language: Language) throws {
    let run = try run(SmallReport.input(language))
    #expect((run["results"] as? [Any])?.count == 1)
    #expect(run["language"] as? String == (language == .zh ? "zh-CN" : "en"))
  }

  @Test func `without a finding it is an empty run, not an empty file`() throws {
    let input = SmallReport.input(findings: [])
    #expect(try results(input).isEmpty)
  }

  @Test func `a rule that was skipped is told, with the reason`() throws {
    let invocation = try #require((run(SmallReport.input())["invocations"] as? [[String: Any]])?.first)
    let told = try #require(invocation["toolConfigurationNotifications"] as? [[String: Any]])
    #expect(told.compactMap { ($0["message"] as? [String: Any])?["text"] as? String } == ["没有检查：没有名录"])
    #expect((told[0]["associatedRule"] as? [String: Any])?["id"] as? String == "unknown-unit")
  }

  @Test func `a file is named from the root of the repository, in letters that any reader takes`() throws {
    let place = SARIFFaults.place(of: try results(SmallReport.input())[0])
    #expect(
      place["uri"] as? String
        == "lists/small/submissions/%E5%B8%82%E6%B0%B4%E5%8A%A1%E5%B1%80/%E6%B8%85%E5%8D%95.xlsx")
    #expect(place["uriBaseId"] as? String == "%SRCROOT%")
  }

  @Test func `of a file without lines the cell is told in the message and as a logical place`() throws {
    let result = try results(SmallReport.input())[0]
    let message = (result["message"] as? [String: Any])?["text"] as? String
    #expect(message?.hasPrefix("有误。\n位置：权力 AB3\n原文：“取\t\"水\"”\n") == true)
    let location = (result["locations"] as? [[String: Any]])?.first
    #expect((location?["logicalLocations"] as? [[String: Any]])?.first?["name"] as? String == "权力 AB3")
  }

  @Test func `a place in an archive lies in the archive's own file`() {
    let location = location(.line(3, column: 1), in: "submissions/甲/a b.zip › x/清单.xml")
    let uri = SourceURI(of: location, in: "")
    #expect(uri.percentEncoded == "submissions/%E7%94%B2/a%20b.zip")
    #expect(uri.entry == "x/清单.xml")
    #expect(FindingWording(SmallReport.input()).place(of: location) == "x/清单.xml 第3行1列")
  }

  @Test func `on a line the quoted piece is the region`() {
    let location = location(.line(7, column: 3), in: "a.xml")
    let line = Excerpt.line("  <power name=\"取水许可\"/>", column: 3)
    let found = SourceRegion(location, excerpt: line, quotation: "取水许可")
    #expect(found?.line == 7 && found?.column == 16 && found?.endColumn == 20)
    let other = SourceRegion(location, excerpt: line, quotation: "采砂")
    #expect(other?.column == 3 && other?.endColumn == nil)
  }

  @Test func `the identity of a finding is that of rule, item and units, whatever the words and the line`() {
    func identities(name: String, code: String?, row: Int32, text: String) -> [String] {
      let located = Located(name, row: row, column: 3)
      var submission = Submission(folder: "市水务局", unit: UnitID(0))
      submission.powers = [
        PowerItem(
          name: located, code: code.map { Located($0, row: row, column: 2) },
          bases: [LegalBasis(text: Located(text, row: row, column: 5), citations: [], defects: [])])
      ]
      var catalogue = SmallReport.input().catalogue
      catalogue.submissions = [submission]
      var identity = FindingIdentity(in: catalogue)
      return ["a", "b"].map { fingerprint in
        identity.next(
          JudgedFinding(
            rule: .malformedCitation, severity: .warning,
            finding: Finding(
              BilingualText(zh: "", en: ""), at: Located(text, row: row, column: 5).quotation,
              units: ["市水务局"], subject: name), fingerprint: fingerprint))
      }
    }
    let first = identities(name: "取水许可", code: "000119001000", row: 3, text: "《水法》48条")
    #expect(first.count == 2 && first[0].hasSuffix(":1") && first[1].hasSuffix(":2"))
    #expect(identities(name: "取水的许可", code: "000119001000", row: 9, text: "《水法》四十八条") == first)
    #expect(identities(name: "取水许可", code: "000119002000", row: 3, text: "《水法》48条") != first)
    let uncoded = identities(name: "取水许可", code: nil, row: 3, text: "《水法》48条")
    #expect(identities(name: "取水许可", code: nil, row: 8, text: "《水法》四十八条") == uncoded)
    #expect(identities(name: "采砂许可", code: nil, row: 3, text: "《水法》48条") != uncoded)
  }

  @Test func `a closed finding comes last and is suppressed by its decision`() throws {
    let results = try results(
      SmallReport.input(findings: [
        SmallReport.finding(1, .error, closedBy: "琼编〔2022〕1号"), SmallReport.finding(2, .note),
        SmallReport.finding(3, .error),
      ]))
    #expect(results.map { $0["level"] as? String } == ["error", "note", "error"])
    #expect(results.map { $0["suppressions"] == nil } == [true, true, false])
    let suppression = (results[2]["suppressions"] as? [[String: Any]])?.first
    #expect(suppression?["justification"] as? String == "琼编〔2022〕1号")
  }

  @Test func `more than GitHub takes is left out, the gravest first, and told`() throws {
    let findings = (1...9).map { SmallReport.finding($0, $0 == 9 ? .error : .note) }
    let run = try run(SmallReport.input(findings: findings), within: .init(results: 7, shownResults: 3))
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 7)
    #expect(results[0]["level"] as? String == "error")
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    let told =
      (invocation["toolExecutionNotifications"] as? [[String: Any]])?.first?["message"] as? [String: Any]
    #expect(
      told?["text"] as? String == "共 9 个疑点，GitHub 只显示最重的 3 个，另有 6 个不显示，其中 2 个没有写入本文件；全部疑点见其他格式的报告。")
  }

  @Test func `no limit is above what GitHub takes`() {
    let limits = SARIFReport.Limits()
    #expect(limits.results == 25_000 && limits.shownResults == 5_000)
    #expect(limits.places == 1_000 && limits.description == 1_024)
  }

  @Test func `of more places than GitHub takes of a result the rest is counted`() throws {
    let sides = (1...5).map { Finding.Side(BilingualText(zh: "第\($0)处", en: "a"), Located("乙").quotation) }
    let run = try run(
      SmallReport.input(findings: [SmallReport.finding(1, .error, related: sides)]), within: .init(places: 3))
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    #expect((result["relatedLocations"] as? [Any])?.count == 2)
    #expect(((result["message"] as? [String: Any])?["text"] as? String)?.hasSuffix("\n另有 3 处。") == true)
  }

  @Test func `the text of a link keeps its brackets`() throws {
    let side = Finding.Side(BilingualText(zh: "琼府[2022]1号", en: "a"), Located("乙").quotation)
    let result = try results(SmallReport.input(findings: [SmallReport.finding(1, .error, related: [side])]))[
      0]
    let message = (result["message"] as? [String: Any])?["text"] as? String
    #expect(message?.contains(#"另见 [琼府\[2022\]1号](1)"#) == true)
  }
}

/// What GitHub and the standard ask of a log, beyond that it is JSON.
private enum SARIFFaults {
  static func all(in log: [String: Any]) -> [String] {
    let runs = log["runs"] as? [[String: Any]] ?? []
    guard runs.count == 1, (log["$schema"] as? String)?.hasSuffix("/sarif-schema-2.1.0.json") == true else {
      return ["no run, or no schema"]
    }
    let driver = (runs[0]["tool"] as? [String: Any])?["driver"] as? [String: Any] ?? [:]
    let rules = driver["rules"] as? [[String: Any]] ?? []
    let results = runs[0]["results"] as? [[String: Any]]
    return (driver["name"] as? String == "qingdan" ? [] : ["the tool has no name"])
      + (results == nil ? ["no results"] : []) + rules.flatMap(faults(ofRule:))
      + (results ?? []).flatMap { faults(of: $0, rules: rules) }
      + (Set(fingerprints(results ?? [])).count == results?.count ? [] : ["two results of one fingerprint"])
  }

  private static func faults(ofRule rule: [String: Any]) -> [String] {
    let id = rule["id"] as? String ?? ""
    let texts = ["shortDescription", "fullDescription", "help"].filter {
      ((rule[$0] as? [String: Any])?["text"] as? String ?? "").isEmpty
    }
    let help = (rule["help"] as? [String: Any])?["markdown"] as? String ?? ""
    let level = (rule["defaultConfiguration"] as? [String: Any])?["level"] as? String ?? ""
    return (id.isEmpty ? ["a rule without id"] : []) + texts.map { "\(id) without \($0)" }
      + (help.isEmpty || help.contains("<") && !help.contains("\\<") ? ["\(id): help"] : [])
      + (["error", "warning", "note"].contains(level) ? [] : ["\(id): level \(level)"])
  }

  private static func faults(of result: [String: Any], rules: [[String: Any]]) -> [String] {
    let index = result["ruleIndex"] as? Int ?? -1
    let id = result["ruleId"] as? String ?? ""
    let locations = result["locations"] as? [[String: Any]] ?? []
    let related = result["relatedLocations"] as? [[String: Any]] ?? []
    let ids = related.compactMap { $0["id"] as? Int }
    let message = (result["message"] as? [String: Any])?["text"] as? String ?? ""
    let links = ids.filter { !message.contains("](\($0))") }
    return (rules.indices.contains(index) && rules[index]["id"] as? String == id ? [] : ["\(id): no rule"])
      + (message.isEmpty ? ["\(id): no message"] : []) + links.map { "\(id): no link to \($0)" }
      + (locations.count == 1 ? [] : ["\(id): \(locations.count) locations"])
      + (locations.count + related.count <= 1_000 ? [] : ["\(id): too many places"])
      + (Set(ids).count == related.count ? [] : ["\(id): related places without ids of their own"])
      + (locations + related).flatMap { faults(ofLocation: $0, of: id) }
  }

  private static func faults(ofLocation location: [String: Any], of id: String) -> [String] {
    let physical = location["physicalLocation"] as? [String: Any] ?? [:]
    let file = physical["artifactLocation"] as? [String: Any] ?? [:]
    let uri = file["uri"] as? String ?? ""
    let region = physical["region"] as? [String: Any] ?? [:]
    let numbers = ["startLine", "startColumn", "endColumn"].compactMap { region[$0] as? Int }
    let isRelative = !uri.isEmpty && !uri.hasPrefix("/") && uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return (isRelative ? [] : ["\(id): uri \(uri)"]) + (region["startLine"] is Int ? [] : ["\(id): no line"])
      + (numbers.count == region.count && numbers.allSatisfy { $0 > 0 } ? [] : ["\(id): region \(region)"])
  }

  private static func fingerprints(_ results: [[String: Any]]) -> [String] {
    results.compactMap {
      ($0["partialFingerprints"] as? [String: Any])?["primaryLocationLineHash"] as? String
    }.filter { !$0.isEmpty }
  }

  /// The file of a result's place.
  static func place(of result: [String: Any]) -> [String: Any] {
    let location = (result["locations"] as? [[String: Any]])?.first
    return (location?["physicalLocation"] as? [String: Any])?["artifactLocation"] as? [String: Any] ?? [:]
  }
}
