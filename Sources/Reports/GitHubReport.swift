import Analysis
import Diagnostics
import FileFormats
import ListModel

/// Remarks beside the lines of a change on GitHub: a workflow command each, the gravest first.
///
/// **Source:** GitHub, “Workflow commands for GitHub Actions”; a step shows ten remarks of a level.
package struct GitHubReport: ReportFormat {
  package let name = "github"
  package let purpose = "remarks in GitHub Actions"
  package let isOfLines = true

  /// The most remarks of a level that GitHub shows of a step.
  static let mostShown = 10
  /// As many other sides as a remark tells.
  private static let shownSides = 20
  /// GitHub takes 64 KB of a remark. **Units:** letters of each of its lines.
  private static let longestLine = 500

  package init() {}

  package func write(_ input: ReportInput) -> [UInt8] {
    let findings = input.fixFirst
    let shown = [Severity.error, .warning].flatMap { severity in
      findings.filter { $0.severity == severity }
        .prefix(min(Self.mostShown, input.limit))
    }
    let lines = shown.map { line(about: $0, in: input) } + remark(on: findings.count - shown.count, in: input)
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private func line(about judged: JudgedFinding, in input: ReportInput) -> String {
    let finding = judged.finding
    let location = input.catalogue.location(of: finding.quotation.origin)
    let uri = SourceURI(of: finding.quotation.origin, in: input)
    let wording = FindingWording(input)
    let sides = finding.related.prefix(Self.shownSides).map(wording.placedSide)
    let hidden = finding.related.count - sides.count
    let rest = BilingualText(zh: "还有 \(hidden) 处", en: "and \(hidden.of("more place"))")
    let text =
      ([finding.message[input.language]] + wording.details(of: finding) + sides).map(Self.shortened)
      + (hidden > 0 ? [rest[input.language]] : [])
    var properties = [("file", uri.path)]
    if uri.entry == nil, let line = location.line { properties.append(("line", String(line))) }
    properties.append(("title", "\(judged.rule.title[input.language]) [\(judged.rule.name)]"))
    return Self.command(judged.severity.rawValue, properties, text.joined(separator: "\n"))
  }

  /// What is not shown, where anything is not.
  private func remark(on hidden: Int, in input: ReportInput) -> [String] {
    guard hidden > 0 else { return [] }
    let text = BilingualText(
      zh: "另有 \(hidden) 个疑点没有显示，见其他格式的报告。",
      en: "\(hidden) not shown: see the report in another format.")
    return [Self.command("notice", [("title", "qingdan")], text[input.language])]
  }

  private static func shortened(_ line: String) -> String {
    let letters = line.unicodeScalars
    return letters.count > longestLine ? String(letters.prefix(longestLine)) + "…" : line
  }

  /// A workflow command, escaped as the runner reads it.
  private static func command(_ name: String, _ properties: [(name: String, value: String)], _ text: String)
    -> String
  {
    let values = properties.map {
      "\($0.name)=" + escaped($0.value).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
    return "::\(name) \(values.joined(separator: ","))::\(escaped(text))"
  }

  private static func escaped(_ text: String) -> String {
    String(
      decoding: text.withoutControls.utf8.flatMap { byte -> [UInt8] in
        switch byte {
        case UInt8(ascii: "%"): Array("%25".utf8)
        case UInt8(ascii: "\n"): Array("%0A".utf8)
        default: [byte]
        }
      }, as: UTF8.self)
  }
}
