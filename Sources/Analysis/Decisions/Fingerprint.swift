import ListModel

/// The digits by which an occurrence of a finding is known (文本指纹).
package enum Fingerprint {
  /// How many digits a finding has.
  package static let length = 16
  /// As many digits as people are shown, and as few as a row of the decisions register may have.
  package static let shownLength = 8

  /// The digits as findings have them, however they were copied.
  package static func read(_ written: String) -> String { NormalisedName(written).text.lowercased() }

  /// Whether a text can be the fingerprint of a finding at all, whole or its beginning.
  static func isOne(_ written: String) -> Bool {
    let digits = read(written)
    return (shownLength...length).contains(digits.utf8.count) && digits.allSatisfy(\.isHexDigit)
  }
}

extension JudgedFinding {
  /// The beginning of the fingerprint that people copy; nil where no decision can close the finding.
  package var shownFingerprint: Substring? {
    rule.isClosable ? fingerprint.prefix(Fingerprint.shownLength) : nil
  }
}

extension RuleRegistry {
  /// The rule of a name, or of a title, as offices copy it from a report.
  package static func rule(called name: String) -> Rule? {
    let written = NormalisedName(name)
    return rules.first { rule in
      [rule.name, rule.title.zh, rule.title.en].contains { NormalisedName($0) == written }
    }
  }
}
