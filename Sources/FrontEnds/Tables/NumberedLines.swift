import Diagnostics

/// A cell with several entries on numbered lines.
enum NumberedLines {
  /// The entries of a text whose lines are numbered 1, 2, 3 …, each without its number; else the text alone.
  static func divide(_ text: Located<String>) -> [Located<String>] {
    guard text.value.unicodeScalars.contains("\n") else { return [text] }
    let lines = text.value.split(whereSeparator: \.isNewline)
    guard let (first, _) = lines.first.flatMap(ListOrdinal.leading), first.value == 1 else { return [text] }
    var starts: [(index: Substring.Index, body: Substring.Index)] = []
    for line in lines {
      guard let (ordinal, body) = ListOrdinal.leading(line), ordinal.style == first.style,
        ordinal.value == starts.count + 1
      else { continue }
      starts.append((line.startIndex, body.startIndex))
    }
    guard starts.count > 1 else { return [text] }
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1].index : text.value.endIndex
      var entry = text.value[starts[index].body..<end]
      while entry.last?.isWhitespace == true { entry.removeLast() }
      return Located(String(entry), at: text.origin)
    }
  }
}
