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

  /// Reads a rank from a title where that alone tells it: …法 and 中华人民共和国…通则 are laws, 中华人民共和国…条例 is one of the
  /// State Council, a province's or a city's …条例 a local one.
  ///
  /// **Source:** 立法法; 行政法规制定程序条例第五条.
  package init?(title: String) {
    let name = NormalisedName(title).text
    if name.ends(with: "法") && !name.ends(with: "办法") || name.ends(with: "法典") {
      self = .law
    } else if name.begins(with: "中华人民共和国"), name.ends(with: "通则") || name.ends(with: "总则") {
      self = .law
    } else if name.ends(with: "条例"), name.begins(with: "中华人民共和国") {
      self = .administrativeRegulation
    } else if name.ends(with: "条例"), Self.isOfPlace(name) {
      self = .localRegulation
    } else {
      return nil
    }
  }

  /// 海南省…, 三亚市…, 海南经济特区…, but not 城市….
  private static func isOfPlace(_ name: String) -> Bool {
    ["省", "自治区", "市", "自治州", "经济特区"].contains { word in
      guard let range = name.firstRange(of: word) else { return false }
      let place = name[..<range.lowerBound]
      return (2...6).contains(place.count) && !place.ends(with: "城")
    }
  }

  package var chineseName: String {
    switch self {
    case .law: "法律"
    case .administrativeRegulation: "行政法规"
    case .localRegulation: "地方性法规"
    case .rule: "规章"
    case .normativeDocument: "规范性文件"
    }
  }

  package var englishName: String {
    switch self {
    case .law: "law"
    case .administrativeRegulation: "administrative regulation"
    case .localRegulation: "local regulation"
    case .rule: "rule"
    case .normativeDocument: "normative document"
    }
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
