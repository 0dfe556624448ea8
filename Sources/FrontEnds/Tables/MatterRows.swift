import Diagnostics
import FileFormats
import ListModel

/// Boundaries and duties whose name is the heading of rows below it, as 一、雨污水管网建设和管理 over the whole table.
extension ListReader {
  /// Takes the heading for the matter or the main duty of what follows; it counts where those rows name none themselves.
  mutating func readMatter(row: Int, above header: Header) {
    let filled = page.grid.filled(row)
    guard filled.count == 1, header.part == .boundaries || row >= header.rows.upperBound,
      isMatter(page.grid.cells[filled[0]].text, of: header.part)
    else { return }
    page.matter = filled[0]
    sequence.allowBeginning()
  }

  /// Whether a row under a header names a matter.
  func hasMatterRow(under header: Header) -> Bool {
    page.grid.rows.indices.dropFirst(header.rows.upperBound).contains { row in
      let filled = page.grid.filled(row)
      return isOverWholeTable(row, filled, under: header)
        && isMatter(page.grid.cells[filled[0]].text, of: header.part)
    }
  }

  /// Whether a text may name the boundaries or tasks below it; a main duty may be a sentence.
  private func isMatter(_ written: String, of part: ListPart) -> Bool {
    let text = NameLabel.name(in: written, of: part).map { String($0) } ?? written
    let statement = Statement(text)
    guard statement.part == nil, FormText.statedUnit(in: text) == nil, !FormText.isFurniture(text),
      !FormText.isNone(text)
    else { return false }
    return switch part {
    case .boundaries: isTitle(text) && statement.category == nil
    case .duties: text.utf8.count <= 600
    case .oversight, .services, .powers: false
    }
  }

  /// The matter or the main duty that a heading above the rows names.
  mutating func matterAbove() -> Located<String>? {
    let part = context.part ?? .boundaries
    return page.matter.map { NameLabel.without(withoutCount(withoutOrdinal(take($0))), of: part) }
  }

  /// A text without the number of items in brackets behind it.
  private func withoutCount(_ text: Located<String>) -> Located<String> {
    guard let last = text.value.last, ")）".contains(last),
      let opening = text.value.lastIndex(where: { "(（".contains($0) }),
      !StatedCount.all(in: NormalisedName(String(text.value[opening...])).text[...]).isEmpty
    else { return text }
    return Located(String(text.value[..<opening]), at: text.origin)
  }

  /// 相关依据：… and 案例：… in a row under the parties of a matter.
  ///
  /// - Returns: false for other rows.
  mutating func readBelowMatter(_ filled: [Int], of run: inout [Int], under header: Header) -> Bool {
    guard !header.has(.name), filled.count == 1, !FormText.isFurniture(page.grid.cells[filled[0]].text) else {
      return false
    }
    let text = located(filled[0])
    guard labelledBelowMatter(text) != nil else { return false }
    flush(&run, under: header)
    guard readBelowMatter(text) else { return false }
    page.fates[filled[0]] = .read
    return true
  }

  /// Takes 相关依据：… and 案例：… that stand under the parties of the last matter.
  mutating func readBelowMatter(_ text: Located<String>) -> Bool {
    guard let (column, value) = labelledBelowMatter(text) else { return false }
    guard value.value.isEmpty else { return give(value, to: column) }
    context.awaited = column
    return !list.submission.boundaries.isEmpty
  }

  /// The field that the line above asks for.
  mutating func takeAwaited() -> Column? {
    defer { context.awaited = nil }
    return context.awaited
  }

  /// Takes a line under a label that stands alone: the law under 相关依据：, one law a line.
  mutating func readBelowLabel(_ text: Located<String>, as column: Column) -> Bool {
    guard context.matterGoesOn, labelledBelowMatter(text) == nil, !FormText.isFurniture(text.value),
      column != .basis || text.value.contains("《")
    else { return false }
    guard !FormText.isNone(text.value), give(text, to: column) else { return false }
    if column == .basis { context.awaited = column }
    return true
  }

  private mutating func give(_ value: Located<String>, to column: Column) -> Bool {
    guard let last = list.submission.boundaries.indices.last else { return false }
    switch column {
    case .basis: list.submission.boundaries[last].bases += CitationParser.parseEach(value)
    case .example: list.submission.boundaries[last].example = value
    default: return false
    }
    return true
  }

  /// A label of a boundary's basis or example, and what follows its colon.
  func labelledBelowMatter(_ text: Located<String>) -> (column: Column, value: Located<String>)? {
    guard let colon = text.value.firstIndex(where: { $0 == "：" || $0 == ":" }),
      let column = Headings.meanings(of: String(text.value[..<colon]))?[.boundaries],
      column == .basis || column == .example
    else { return nil }
    let body = text.value[text.value.index(after: colon)...].drop { $0.isWhitespace }
    return (column, Located(String(body), at: text.origin))
  }

  /// A text without the number before it.
  func withoutOrdinal(_ text: Located<String>) -> Located<String> {
    Located(ListOrdinal.leading(text.value[...]).map { String($0.rest) } ?? text.value, at: text.origin)
  }
}
