/// The rank of an instrument (效力层级): of two that contradict each other, the higher one holds.
///
/// **Source:** 立法法, chapter five; domain practice for documents below it.
package enum InstrumentRank: Int, Sendable, CaseIterable, Comparable {
  /// 法律.
  case law
  /// 行政法规, and decisions of the State Council.
  case administrativeRegulation
  /// 地方性法规.
  case localRegulation
  /// 部门规章 and 地方政府规章.
  case rule
  /// 规范性文件.
  case normativeDocument

  /// Reads a rank as registers write it.
  ///
  /// - Returns: nil where the word names none of them.
  package init?(written text: String) {
    guard let rank = Self.words.first(where: { text.holds($0.word) })?.rank else { return nil }
    self = rank
  }

  package static func < (left: InstrumentRank, right: InstrumentRank) -> Bool {
    left.rawValue < right.rawValue
  }

  /// **Shape:** words that hold another stand before it.
  private static let words: [(word: String, rank: InstrumentRank)] = [
    ("行政法规", .administrativeRegulation), ("国务院决定", .administrativeRegulation), ("地方性法规", .localRegulation),
    ("自治条例", .localRegulation), ("单行条例", .localRegulation), ("经济特区法规", .localRegulation),
    ("规章", .rule), ("规范性文件", .normativeDocument), ("法律", .law), ("宪法", .law),
  ]
}
