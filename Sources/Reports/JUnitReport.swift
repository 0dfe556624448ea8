import Analysis
import Diagnostics
import FileFormats
import ListModel

/// The report for test viewers: a suite a rule, in it a case a unit.
///
/// A case fails by the errors and warnings in which the unit has a part; the gravest severity is the failure's type. Notes fail
/// nothing, and stand in the case's output. A rule that was not asked is skipped, not passed.
package struct JUnitReport: ReportFormat {
  package let name = "junit"
  package let purpose = "for test viewers"

  package init() {}

  package func write(_ input: ReportInput) -> [UInt8] { JUnitSuites(input).document }
}

private struct JUnitSuites {
  private struct Case {
    let unit: String
    let failures: [JudgedFinding]
    let notes: [JudgedFinding]

    init(_ unit: String, _ findings: [JudgedFinding]) {
      self.unit = unit
      failures = findings.filter { $0.severity > .note }
      notes = findings.filter { $0.severity == .note }
    }
  }

  private struct Suite {
    let rule: Rule
    /// Why it was not asked; nil where it was.
    let skipped: String?
    let cases: [Case]

    var failures: Int { cases.count { !$0.failures.isEmpty } }
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
      return Suite(
        rule: outcome.rule, skipped: input.reason(of: outcome)?[language],
        cases: units.map { unit in
          Case(
            unit,
            found.filter {
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
    writeProperties(to: &xml)
    for item in suite.cases {
      xml.line()
      xml.start("testcase")
      xml.attribute("classname", suite.rule.name)
      xml.attribute("name", item.unit.withoutControls)
      if let first = (item.failures + item.notes).first {
        let uri = SourceURI(of: first.finding.quotation.origin, in: input)
        xml.attribute("file", uri.path.withoutControls)
      }
      write(item.failures, to: &xml)
      if let reason = suite.skipped {
        xml.start("skipped")
        xml.attribute("message", reason.withoutControls)
        xml.end()
      }
      if !item.notes.isEmpty {
        xml.start("system-out")
        xml.text(text(of: item.notes))
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
    xml.text(text(of: findings))
    xml.end()
  }

  private func text(of findings: [JudgedFinding]) -> String {
    findings.map { judged in
      let finding = judged.finding
      return
        (["\(judged.severity.title[language]) \(finding.message[language])"]
        + wording.details(of: finding, namingFile: true) + finding.related.map(wording.placedSide))
        .joined(separator: "\n")
    }.joined(separator: "\n\n").withoutControls
  }

  /// What the run was compared with, and narrowed to.
  private func writeProperties(to xml: inout XMLWriter) {
    let base = input.comparison.map { ("against", ChangeWording(language: language).name(of: $0)) }
    let properties = [base].compactMap { $0 } + (input.scope?.names ?? []).map { ("only", $0) }
    guard !properties.isEmpty else { return }
    xml.line()
    xml.start("properties")
    for (name, value) in properties {
      xml.start("property")
      xml.attribute("name", name)
      xml.attribute("value", value.withoutControls)
      xml.end()
    }
    xml.end()
  }
}
