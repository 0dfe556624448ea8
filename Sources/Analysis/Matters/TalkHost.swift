import Diagnostics

/// Who calls the units together where nobody leads (召集单位), so that somebody moves first.
///
/// **Source:** the rules of cities for settling disputes over duties: the unit that first objects; several are taken in the order in
/// which they are listed.
enum TalkHost {
  /// About a division: its note is filed, and the present division stands until then.
  ///
  /// - Parameter first: the unit listed first.
  static func filing(first: String) -> BilingualText {
    BilingualText(
      zh: "\(zh(first))，形成纪要报编办；商定前按现有分工执行。",
      en: "\(en(first)), and files its note with the drafting office; until then the present division stands."
    )
  }

  /// About a power, which the drafting office decides where the units do not agree.
  ///
  /// - Parameter first: the unit listed first.
  static func deciding(first: String) -> BilingualText {
    BilingualText(
      zh: "\(zh(first))，协商不成报编办。", en: "\(en(first)); failing that the drafting office decides.")
  }

  private static func zh(_ first: String) -> String { "由先提出异议的单位召集协商，还没有单位提出的由列在最前的\(first)召集" }
  private static func en(_ first: String) -> String {
    "The unit that first objects calls the talk, or, where none has, \(first), as the one listed first"
  }
}

extension BilingualText {
  /// Two texts, one behind the other.
  static func + (left: BilingualText, right: BilingualText) -> BilingualText {
    BilingualText(zh: left.zh + right.zh, en: "\(left.en) \(right.en)")
  }
}
