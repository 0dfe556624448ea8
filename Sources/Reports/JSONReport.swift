import Analysis
import Diagnostics
import FileFormats
import ListModel

/// The report for machines; its shape is fixed in docs/json-report.md.
package struct JSONReport: ReportFormat {
  package let name = "json"
  package let purpose = "for machines"

  package init() {}

  package func write(_ input: ReportInput) -> [UInt8] {
    var json = JSONText()
    let catalogue = input.catalogue
    json.object { json in
      json.member("version") { $0.number(1) }
      json.member("tool") { $0.string("qingdan \(input.toolVersion)") }
      json.member("edition") { $0.string(catalogue.edition.name) }
      json.member("asOf") { $0.string(catalogue.edition.asOf.description) }
      json.member("summary") { $0.summary(input.judgement, of: catalogue, input.counts) }
      if let scope = input.scope { json.member("only") { $0.scope(scope, of: catalogue, input.counts) } }
      json.member("rules") { $0.array(input.judgement.outcomes) { $0.outcome($1) } }
      json.member("files") { $0.array(catalogue.files.filter(\.isOwn)) { $0.file($1) } }
      json.member("findings") { $0.array(input.judgement.findings) { $0.finding($1, in: catalogue) } }
      guard let comparison = input.comparison else { return }
      let earlier = comparison.catalogue
      json.member("against") { $0.comparison(comparison) }
      json.member("changes") { $0.array(comparison.changes.all) { $0.change($1, earlier, catalogue) } }
      json.member("mended") { $0.array(comparison.mended) { $0.finding($1, in: earlier) } }
    }
    json.line()
    return json.bytes
  }
}

extension JSONText {
  mutating func member(_ name: String, _ value: (inout JSONText) -> Void) {
    key(name)
    value(&self)
  }

  mutating func summary(_ judgement: Judgement, of catalogue: Catalogue, _ counts: CatalogueCounts) {
    object { json in
      json.member("errors") { $0.number(judgement.count(.error)) }
      json.member("warnings") { $0.number(judgement.count(.warning)) }
      json.member("notes") { $0.number(judgement.count(.note)) }
      json.member("closed") { $0.number(judgement.closedCount) }
      json.member("units") { $0.number(catalogue.submittingUnits) }
      json.member("powers") { $0.number(counts.total.powers) }
      json.member("responsibilities") { $0.number(counts.total.responsibilities) }
    }
  }

  fileprivate mutating func scope(_ scope: ReportScope, of catalogue: Catalogue, _ counts: CatalogueCounts) {
    object { json in
      json.member("names") { $0.array(scope.names) { $0.string($1) } }
      json.member("summary") { json in
        guard let whole = scope.whole else { return json.null() }
        json.summary(whole.judgement, of: catalogue, counts)
      }
    }
  }

  fileprivate mutating func outcome(_ outcome: RuleOutcome) {
    let (status, findings, reason): (String, Int, BilingualText?) =
      switch outcome.status {
      case .passed: ("passed", 0, nil)
      case .failed(let findings): ("failed", findings, nil)
      case .skipped(let reason): ("skipped", 0, reason)
      case .notApplicable: ("not-applicable", 0, nil)
      }
    object { json in
      json.member("rule") { $0.string(outcome.rule.name) }
      json.member("status") { $0.string(status) }
      json.member("findings") { $0.number(findings) }
      json.member("reason") { $0.text(reason) }
    }
  }

  fileprivate mutating func file(_ file: SourceFile) {
    object { json in
      json.member("file") { $0.string(file.path) }
      json.member("cells") { $0.number(file.account.cells) }
      json.member("read") { $0.number(file.account.read) }
      json.member("furniture") { $0.number(file.account.furniture) }
      json.member("unread") { $0.number(file.account.unread) }
    }
  }

  mutating func finding(_ judged: JudgedFinding, in catalogue: Catalogue) {
    let finding = judged.finding
    object { json in
      json.member("rule") { $0.string(judged.rule.name) }
      json.member("severity") { $0.string(judged.severity.rawValue) }
      json.member("message") { $0.text(finding.message) }
      json.member("units") { $0.array(finding.units) { $0.string($1) } }
      json.member("subject") { $0.string(finding.subject) }
      json.member("location") { $0.location(finding.quotation, in: catalogue) }
      json.member("related") { json in
        json.array(finding.related) { json, side in
          json.object { json in
            json.member("message") { $0.text(side.message) }
            json.member("location") { $0.location(side.quotation, in: catalogue) }
            json.member("fix") { $0.fix(side.fix, in: catalogue) }
          }
        }
      }
      json.member("witness") { $0.text(finding.witness) }
      json.member("help") { $0.text(finding.help) }
      json.member("fix") { $0.fix(finding.fix, in: catalogue) }
      json.member("fingerprint") { $0.string(judged.fingerprint) }
      json.member("closedBy") { $0.string(judged.closedBy) }
    }
  }

  mutating func location(_ quotation: Quotation, in catalogue: Catalogue) {
    let location = catalogue.location(of: quotation.origin)
    object { json in
      json.member("file") { $0.string(location.file) }
      json.member("part") { $0.string(location.part) }
      json.member("cell") { $0.string(location.cell) }
      json.member("line") { $0.number(location.line) }
      json.member("column") { $0.number(location.column) }
      json.member("quote") { $0.string(PersonalNumber.covering(quotation.text)) }
    }
  }

  private mutating func fix(_ fix: Finding.Fix?, in catalogue: Catalogue) {
    guard let fix else { return null() }
    object { json in
      json.member("message") { $0.text(fix.message) }
      json.member("location") { $0.location(Quotation(fix.replaced, at: fix.origin), in: catalogue) }
      json.member("offset") { $0.number(fix.offset) }
      json.member("replacement") { $0.string(fix.replacement) }
      json.member("safe") { $0.boolean(fix.isSafe) }
    }
  }

  private mutating func text(_ text: BilingualText?) {
    guard let text else { return null() }
    object { json in
      json.member("zh") { $0.string(text.zh) }
      json.member("en") { $0.string(text.en) }
    }
  }
}
