import Diagnostics

/// The concrete case of several lists that each claim the same for their unit.
enum RivalClaims {
  /// What whoever asks is told by each list.
  ///
  /// - Parameters:
  ///   - question: whose what is, in words: “取水许可”归谁办.
  ///   - units: those whose lists claim it.
  static func witness(_ question: BilingualText, by units: [String]) -> BilingualText {
    let units = units.uniqued()
    return BilingualText(
      zh: "问\(question.zh)：" + units.map { "看\($0)的清单，归\($0)" }.joined(separator: "；") + "。",
      en: "Who asks \(question.en): " + units.map { "that of \($0) by its own list" }.joined(separator: "; ")
        + ".")
  }
}

extension Finding {
  /// The longest text that a concrete case quotes as an answer.
  ///
  /// **Units:** letters.
  static let longestAnswer = 60
}
