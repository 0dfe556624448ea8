/// The type of a power (职权类别).
///
/// **Source:** GB/T 39554.1-2020, type codes 01–10.
package enum PowerCategory: Sendable, CaseIterable, Comparable {
  case licensing, penalty, compulsion, levy, payment, inspection, confirmation, reward, adjudication, other

  /// The two digits that stand for the category in a code, e.g. `02`.
  package var code: String {
    switch self {
    case .licensing: "01"
    case .penalty: "02"
    case .compulsion: "03"
    case .levy: "04"
    case .payment: "05"
    case .inspection: "06"
    case .confirmation: "07"
    case .reward: "08"
    case .adjudication: "09"
    case .other: "10"
    }
  }

  /// The Chinese name, e.g. 行政处罚.
  package var name: String {
    switch self {
    case .licensing: "行政许可"
    case .penalty: "行政处罚"
    case .compulsion: "行政强制"
    case .levy: "行政征收"
    case .payment: "行政给付"
    case .inspection: "行政检查"
    case .confirmation: "行政确认"
    case .reward: "行政奖励"
    case .adjudication: "行政裁决"
    case .other: "其他行政权力"
    }
  }

  /// Reads a category as forms write it: the name, its short form, `其他行政权力(行政备案)`, 其他职权….
  ///
  /// - Returns: nil where the word names no category.
  package init?(written text: some StringProtocol) {
    if let category = Self.words[TextKey(String(text))] {
      self = category
      return
    }
    let word = String(text.prefix { $0 != "(" && $0 != "（" }).filter { !$0.isWhitespace }
    guard let category = Self.words[TextKey(word)] else { return nil }
    self = category
  }

  package static func < (left: PowerCategory, right: PowerCategory) -> Bool { left.code < right.code }

  private static let words: [TextKey: PowerCategory] = {
    var words: [TextKey: PowerCategory] = [:]
    for category in allCases where category != .other {
      words[TextKey(category.name)] = category
      words[TextKey(String(category.name.dropFirst(2)))] = category
    }
    for word in ["其他行政权力", "其它行政权力", "其他行政职权", "其他权力", "其它权力", "其他职权", "其它职权", "其他类", "其他", "其它"] {
      words[TextKey(word)] = .other
    }
    for word in ["行政强制措施", "行政强制执行"] { words[TextKey(word)] = .compulsion }
    for word in ["行政监督检查", "监督检查"] { words[TextKey(word)] = .inspection }
    return words
  }()
}
