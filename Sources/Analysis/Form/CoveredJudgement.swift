import Diagnostics
import ListModel

extension Judgement {
  /// The judgement with the numbers of persons covered in all that its findings say.
  package func coveringNumbers() -> Judgement {
    changingTexts(PersonalNumber.covering, quoted: PersonalNumber.covering)
  }

  /// The judgement with its findings as `changingTexts` makes them.
  package func changingTexts(_ change: (String) -> String, quoted: (String) -> String) -> Judgement {
    Judgement(
      outcomes: outcomes, findings: findings.map { $0.changingTexts(change, quoted: quoted) })
  }
}

extension JudgedFinding {
  /// The finding with all its texts changed; it stays the one that it is.
  ///
  /// A fix is left out where numbers of persons stand in it: it has to be verbatim.
  ///
  /// - Parameters:
  ///   - change: for what is said.
  ///   - quoted: for what is quoted.
  package func changingTexts(_ change: (String) -> String, quoted: (String) -> String) -> JudgedFinding {
    func changed(_ text: BilingualText) -> BilingualText {
      BilingualText(zh: change(text.zh), en: change(text.en))
    }
    func changed(_ quotation: Quotation) -> Quotation {
      Quotation(quoted(quotation.text), at: quotation.origin)
    }
    func told(_ fix: Finding.Fix?) -> Finding.Fix? {
      fix.flatMap { [$0.replaced, $0.replacement].contains(where: PersonalNumber.stands(in:)) ? nil : $0 }
    }
    let finding = finding
    let other = Finding(
      changed(finding.message), at: changed(finding.quotation),
      units: finding.units.map(PersonalNumber.covering),
      subject: change(finding.subject),
      related: finding.related.map {
        Finding.Side(changed($0.message), changed($0.quotation), fix: told($0.fix))
      },
      witness: finding.witness.map(changed), help: finding.help.map(changed), fix: told(finding.fix))
    return JudgedFinding(
      rule: rule, severity: severity, finding: other, fingerprint: fingerprint,
      closedBy: closedBy.map(change),
      home: home)
  }
}
