import Analysis
import Diagnostics

/// Numbers of persons are covered in whatever a report shows, as it is passed on and published like lists are; and of a text as
/// long as a book no more is shown than anybody reads.
extension Judgement {
  func coveringNumbers() -> Judgement {
    Judgement(outcomes: outcomes, findings: findings.map { $0.coveringNumbers() })
  }
}

extension EditionComparison {
  func coveringNumbers() -> EditionComparison {
    var comparison = self
    comparison.judgement = judgement.coveringNumbers()
    comparison.mended = mended.map { $0.coveringNumbers() }
    comparison.standing = standing.map { $0.coveringNumbers() }
    return comparison
  }
}

extension Excerpt {
  func coveringNumbers() -> Excerpt {
    switch self {
    case .line(let text, let column): .line(PrivateData.covering(text), column: column)
    case .row(let cells, let marked): .row(cells.map(PrivateData.covering), marked: marked)
    }
  }
}

extension JudgedFinding {
  fileprivate func coveringNumbers() -> JudgedFinding {
    let covered = Finding(
      finding.message.coveringNumbers(), at: finding.quotation.coveringNumbers(), units: finding.units,
      subject: finding.subject.coveringNumbers(),
      related: finding.related.map {
        Finding.Side($0.message.coveringNumbers(), $0.quotation.coveringNumbers(), fix: $0.fix)
      },
      witness: finding.witness?.coveringNumbers(), help: finding.help?.coveringNumbers(), fix: finding.fix)
    return JudgedFinding(
      rule: rule, severity: severity, finding: covered, fingerprint: fingerprint, closedBy: closedBy,
      home: home)
  }
}

extension Quotation {
  /// A quotation stays verbatim: what is cut off leaves no mark.
  fileprivate func coveringNumbers() -> Quotation {
    Quotation(PrivateData.covering(text).beginning(LongText.ofQuotation), at: origin)
  }
}

extension BilingualText {
  fileprivate func coveringNumbers() -> BilingualText {
    BilingualText(zh: zh.coveringNumbers(), en: en.coveringNumbers())
  }
}

extension String {
  fileprivate func coveringNumbers() -> String {
    PrivateData.covering(self).beginning(LongText.ofMessage, mark: "…")
  }
}
