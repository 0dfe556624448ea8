import Diagnostics

/// A cell with several entries that are numbered.
enum NumberedLines {
  /// The entries of a text that are numbered 1, 2, 3 …, line by line or within a line, each without its number; else
  /// the text alone.
  static func divide(_ text: Located<String>) -> [Located<String>] {
    guard let (first, _) = ListOrdinal.leading(text.value[...]), first.value == 1, first.style != .part else {
      return [text]
    }
    var starts = lineStarts(in: text.value, style: first.style)
    if starts.count < 2 { starts = innerStarts(in: text.value, style: first.style) }
    guard starts.count > 1 else { return [text] }
    let entries = starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1].number : text.value.endIndex
      var entry = text.value[starts[index].body..<max(end, starts[index].body)]
      while entry.last?.isWhitespace == true { entry.removeLast() }
      return Located(String(entry), at: text.origin)
    }
    return entries.contains { $0.value.isEmpty } ? [text] : entries
  }

  /// The texts of cells one below the other without their numbers, where these are 1, 2, 3 …; else as they are.
  static func withoutNumbers(_ texts: [Located<String>]) -> [Located<String>] {
    let numbers = texts.map { ListOrdinal.leading($0.value[...]) }
    guard let style = numbers.first??.0.style, style != .part else { return texts }
    let isList = numbers.enumerated().allSatisfy { index, number in
      number.map { $0.0.style == style && $0.0.value == index + 1 && !$0.rest.isEmpty } ?? false
    }
    guard isList else { return texts }
    return zip(texts, numbers).map { text, number in
      Located(number.map { String($0.rest) } ?? text.value, at: text.origin)
    }
  }

  /// Where an entry begins: its number, and what follows that.
  private typealias Start = (number: String.Index, body: String.Index)

  private static func lineStarts(in text: String, style: ListOrdinal.Style) -> [Start] {
    var starts: [Start] = []
    for line in text.split(whereSeparator: \.isNewline) {
      guard let (ordinal, body) = ListOrdinal.leading(line), ordinal.style == style,
        ordinal.value == starts.count + 1
      else { continue }
      starts.append((line.startIndex, body.startIndex))
    }
    return starts
  }

  /// Numbers in brackets or circles stand anywhere; others behind the end of a clause.
  private static func innerStarts(in text: String, style: ListOrdinal.Style) -> [Start] {
    var starts: [Start] = []
    var last: Unicode.Scalar?
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar.properties.isWhitespace, !"\n\r".unicodeScalars.contains(scalar) { continue }
      defer { last = scalar }
      guard mayStand(style, behind: last), opens(scalar, style),
        let (ordinal, body) = ListOrdinal.leading(text[index...]), ordinal.style == style,
        ordinal.value == starts.count + 1, body.first.map({ !"项款条目类种级".contains($0) }) ?? false
      else { continue }
      starts.append((index, body.startIndex))
    }
    return starts
  }

  /// Whether a number of a style may begin with a scalar, so that not every letter is looked at closely.
  private static func opens(_ scalar: Unicode.Scalar, _ style: ListOrdinal.Style) -> Bool {
    switch style {
    case .bracketedDigits: "(（⑴".unicodeScalars.contains(scalar) || ("⑴"..."⒇").contains(scalar)
    case .bracketedChinese: scalar == "(" || scalar == "（"
    case .circled: ("①"..."⑳").contains(scalar)
    case .digits, .chinese: true
    case .part: false
    }
  }

  /// Whether the number of an entry may follow a letter; 第（2）项 and 至（2）项 refer to one.
  private static func mayStand(_ style: ListOrdinal.Style, behind last: Unicode.Scalar?) -> Bool {
    guard let last else { return true }
    return switch style {
    case .bracketedDigits, .bracketedChinese, .circled: !"第款条项至到及和或、与".unicodeScalars.contains(last)
    case .digits, .chinese: "；;。\n\r".unicodeScalars.contains(last)
    case .part: false
    }
  }
}
