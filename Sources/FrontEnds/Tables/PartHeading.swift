import FileFormats
import ListModel

/// A line that names a part and nothing else, so that it is the part's heading though it has no number and is not set as
/// one: 公共服务事项, 表4 公共服务事项清单, 与相关部门的职责边界, 市水务局公共服务事项清单.
enum PartHeading {
  /// The part that a line names alone.
  ///
  /// - Returns: nil where the line says anything else, as 健全监管制度, 公共服务提供情况 and 公共服务质量； do.
  static func part(of text: String) -> ListPart? {
    guard text.utf8.count <= longest, Headline.isPossible(text), !text.hasSuffix("情况") else { return nil }
    let statement = Statement(text)
    guard let part = statement.part, let lead = statement.partLead, isLead(lead) else { return nil }
    return part
  }

  /// Whether words before the name of a part say whose it is, or with whom, and no more: 本单位, 市水务局, 与相关部门的.
  private static func isLead(_ words: Substring) -> Bool {
    var rest = words
    if let last = otherUnits.first(where: rest.hasSuffix), let start = rest.lastIndex(of: "与") {
      rest =
        rest[..<(rest.distance(from: start, to: rest.endIndex) <= 8 + last.count ? start : rest.endIndex)]
    }
    while !rest.isEmpty, !SelfReference.isSelf(String(rest)), !Headline.isBody(String(rest)) {
      guard let word = fillers.first(where: rest.hasSuffix) else { return false }
      rest = rest.dropLast(word.count)
    }
    return true
  }

  /// **Units:** UTF-8 bytes.
  private static let longest = 120
  private static let otherUnits = ["部门的", "部门", "单位的", "单位"]
  private static let fillers = ["行政", "部门", "单位", "的"]
}

/// How the heading of a part is marked among the headings of a document.
struct SectionMark {
  let ordinal: ListOrdinal?
  /// The level among the headings of the document; nil where it is not set as one.
  var level: Int?

  init(_ ordinal: ListOrdinal?, level: Int? = nil) {
    self.ordinal = ordinal
    self.level = level
  }

  init(_ heading: Paragraph) {
    self.init(ListOrdinal.leading(heading.text[...])?.0, level: heading.headingLevel)
  }

  /// Whether a line has one of the next numbers of the headings, so that it belongs to no part above it.
  func isFollowed(by text: String) -> Bool {
    guard let ordinal, let next = ListOrdinal.leading(text[...])?.0 else { return false }
    return next.style == ordinal.style && next.value > ordinal.value
  }
}
