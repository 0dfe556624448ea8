import Analysis
import Diagnostics
import FileFormats
import ListModel

/// The report for test viewers: a suite a rule, in it a case a unit.
///
/// A case fails by whatever the rule found in which the unit has a part, whatever its severity, which is the failure's type;
/// a rule that was not asked is skipped, not passed.
package struct JUnitReport: ReportFormat {
  package let name = "junit"
  package let purpose = "for test viewers"

  package init() {}

  package func write(_ input: ReportInput) -> [UInt8] { JUnitSuites(input).document }
}

private struct JUnitSuites {
  private struct Case {
    let unit: String
    let findings: [JudgedFinding]
  }

  private struct Suite {
    let rule: Rule
    /// Why it was not asked; nil where it was.
    let skipped: String?
    let cases: [Case]

    var failures: Int { cases.count { !$0.findings.isEmpty } }
    var skips: Int { skipped == nil ? 0 : cases.count }
  }

  private let input: ReportInput
  private let language: Language
  private let wording: FindingWording

  init(_ input: ReportInput) {
    self.input = input
    language = input.language
    wording = FindingWording(input)
  }

  /// Those who sent something in or of whom something was found, in the order of the catalogue, and last the edition for
  /// what concerns no unit.
  private var units: [String] {
    let submitting = input.catalogue.submissions.map(input.catalogue.shortName)
    let others = Set(input.judgement.findings.flatMap(\.finding.units)).subtracting(submitting).sorted()
    var seen: Set<String> = []
    return (submitting + others).filter { seen.insert($0).inserted } + [wholeEdition]
  }

  private var wholeEdition: String { language == .zh ? "全部清单" : "all lists" }

  private var suites: [Suite] {
    let units = units
    let findings = Dictionary(grouping: input.fixFirst, by: \.rule.name)
    return input.judgement.outcomes.map { outcome in
      let found = findings[outcome.rule.name, default: []]
      let skipped: BilingualText? =
        switch outcome.status {
        case .skipped(let reason): reason
        case .notApplicable:
          BilingualText(zh: "清单里没有它要看的内容", en: "the lists have nothing that it could judge")
        case .passed, .failed: nil
        }
      return Suite(
        rule: outcome.rule, skipped: skipped?[language],
        cases: units.map { unit in
          Case(
            unit: unit,
            findings: found.filter {
              $0.finding.units.isEmpty ? unit == wholeEdition : $0.finding.units.contains(unit)
            })
        })
    }
  }

  var document: [UInt8] {
    let suites = suites
    var xml = XMLWriter(capacity: 1 << 16)
    xml.start("testsuites")
    xml.attribute("name", input.catalogue.edition.title.withoutControls)
    xml.attribute("tests", suites.reduce(0) { $0 + $1.cases.count })
    xml.attribute("failures", suites.reduce(0) { $0 + $1.failures })
    xml.attribute("errors", 0)
    xml.attribute("skipped", suites.reduce(0) { $0 + $1.skips })
    for suite in suites { write(suite, to: &xml) }
    xml.line()
    xml.end()
    xml.line()
    return xml.bytes
  }

  private func write(_ suite: Suite, to xml: inout XMLWriter) {
    xml.line()
    xml.start("testsuite")
    xml.attribute("name", suite.rule.name)
    xml.attribute("tests", suite.cases.count)
    xml.attribute("failures", suite.failures)
    xml.attribute("errors", 0)
    xml.attribute("skipped", suite.skips)
    for item in suite.cases {
      xml.line()
      xml.start("testcase")
      xml.attribute("classname", suite.rule.name)
      xml.attribute("name", item.unit.withoutControls)
      if let first = item.findings.first {
        let location = input.catalogue.location(of: first.finding.quotation.origin)
        xml.attribute("file", SourceURI(of: location, in: input.folder).path.withoutControls)
      }
      write(item.findings, to: &xml)
      if let reason = suite.skipped {
        xml.start("skipped")
        xml.attribute("message", reason.withoutControls)
        xml.end()
      }
      xml.end()
    }
    xml.line()
    xml.end()
  }

  /// One failure, since most viewers show no second one.
  private func write(_ findings: [JudgedFinding], to xml: inout XMLWriter) {
    guard let first = findings.first else { return }
    xml.start("failure")
    let more =
      findings.count > 1 ? (language == .zh ? "（共 \(findings.count) 处）" : " (\(findings.count) in all)") : ""
    xml.attribute("message", (first.finding.message[language] + more).withoutControls)
    xml.attribute("type", first.severity.rawValue)
    xml.text(findings.map(text).joined(separator: "\n\n").withoutControls)
    xml.end()
  }

  private func text(_ judged: JudgedFinding) -> String {
    let finding = judged.finding
    return
      (["\(judged.severity.title[language]) \(finding.message[language])"]
      + wording.details(of: finding, namingFile: true) + finding.related.map(wording.placedSide)).joined(
        separator: "\n")
  }
}
