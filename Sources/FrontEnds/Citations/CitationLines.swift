import Diagnostics
import FileFormats
import ListModel

/// Several bases in one cell, each on a line of its own.
extension CitationParser {
  /// Reads the bases of a cell: one begins with each line that begins with a citation; other lines go on with the basis
  /// above them, as the wording of an article does.
  static func parseEach(_ text: Located<String>) -> [LegalBasis] {
    guard text.value.utf8.contains(UInt8(ascii: "\n")), !text.value.contains("简称") else {
      return [parse(text)]
    }
    let lines = text.value.split(whereSeparator: \.isNewline)
    let style = lines.first.flatMap { ListOrdinal.leading($0)?.0.style }
    var starts = [text.value.startIndex]
    for line in lines.dropFirst() {
      let above = text.value[starts[starts.count - 1]..<line.startIndex]
      if begins(line, numbered: style), isWhole(above) { starts.append(line.startIndex) }
    }
    guard starts.count > 1 else { return [parse(text)] }
    var letters = LettersBefore(text.value)
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : text.value.endIndex
      let own = text.value[starts[index]..<end].drop { $0.isWhitespace }
      return parse(
        Located(String(own).trimmingOuterSpace, at: text.origin), offset: letters.count(to: own.startIndex))
    }
  }

  /// Whether a line begins with an instrument that it cites, and is no sentence that only mentions it.
  ///
  /// - Parameter style: the way in which the first line of the cell is numbered.
  private static func begins(_ line: Substring, numbered style: ListOrdinal.Style?) -> Bool {
    var rest = line.drop { $0.isWhitespace }
    if let (ordinal, body) = ListOrdinal.leading(rest) {
      guard ordinal.style == style else { return false }
      rest = body
    }
    guard rest.first == "《" || rest.hasPrefix("中华人民共和国"),
      let citation = read(String(rest)).citations.first, citation.title != nil
    else { return false }
    guard !citation.clauses.isEmpty else {
      guard rest.first == "《", let close = rest.lastIndex(of: "》") else { return false }
      let tail = rest[rest.index(after: close)...]
      return tail.count < 2 || ["（", "(", "〔"].contains { tail.hasPrefix($0) }
    }
    let clause = rest.drop { $0 != "条" && $0 != "款" && $0 != "项" }.drop { clauseLetters.contains($0) }
    return !["规定的", "规定情形", "规定，", "的", "所", "中"].contains(where: clause.hasPrefix)
  }

  /// Whether a text cites an instrument and ends where a citation or a sentence may, with nothing open.
  private static func isWhole(_ text: Substring) -> Bool {
    var text = text
    while let last = text.last, last.isWhitespace || last == "、" { text.removeLast() }
    guard let last = text.last, "。；;”》）)条款项目号".contains(last),
      text.count(where: { $0 == "“" }) == text.count(where: { $0 == "”" })
    else { return false }
    return read(String(text)).citations.contains { $0.title != nil || $0.documentNumber != nil }
  }

  private static let clauseLetters = Set("第条款项目之一二三四五六七八九十百千零〇0123456789、和及至（）()")
}
