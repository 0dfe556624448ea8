import Diagnostics

/// Whether a page goes on to where its writer ended it: a page that breaks off in a table has lost what came after.
///
/// Much of a page may stay open at its end (paragraphs, rows, cells, the page itself); a table, a tag and a comment may not.
enum HTMLEnd {
  /// Refuses a page that ends within a tag, a comment or a table.
  ///
  /// - Parameter text: In UTF-8.
  static func check(_ text: [UInt8]) throws(FormatFault) {
    var tables: [Int] = []
    var position = 0
    while let opening = text[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = opening + 1
      switch Mark(text, position) {
      case .none: continue
      case .comment:
        guard let end = end(ofComment: text, position + 3) else {
          throw breaksOff(.comment, at: opening, text)
        }
        position = end
      case .declaration:
        guard let end = text[position...].firstIndex(of: UInt8(ascii: ">")) else {
          throw breaksOff(.tag, at: opening, text)
        }
        position = end + 1
      case .tag(let name, let isEnd):
        let length = HTMLShape.length(ofTag: text[name.upperBound...])
        guard position < text.count, let length else { throw breaksOff(.tag, at: opening, text) }
        position = name.upperBound + length
        switch (HTMLEnd.name(text[name]), isEnd) {
        case ("table", false): tables.append(opening)
        case ("table", true): _ = tables.popLast()
        case ("body", true), ("html", true): tables.removeAll()
        case ("script", false), ("style", false):
          guard let end = end(of: text[name], in: text, position) else {
            return try checkTables(tables, text)
          }
          position = end
        default: break
        }
      }
    }
    try checkTables(tables, text)
  }

  private static func checkTables(_ open: [Int], _ text: [UInt8]) throws(FormatFault) {
    if let first = open.first { throw breaksOff(.table, at: first, text) }
  }

  /// What stands behind a `<`.
  private enum Mark {
    /// Nothing that begins a tag.
    case none
    case comment, declaration
    case tag(name: Range<Int>, isEnd: Bool)

    init(_ text: [UInt8], _ position: Int) {
      guard position < text.count else {
        self = .tag(name: position..<position, isEnd: false)
        return
      }
      switch text[position] {
      case UInt8(ascii: "!") where text[position...].starts(with: "!--".utf8): self = .comment
      case UInt8(ascii: "!"), UInt8(ascii: "?"): self = .declaration
      default:
        let isEnd = text[position] == UInt8(ascii: "/")
        let start = isEnd ? position + 1 : position
        let rest = text[start...]
        let end =
          rest.firstIndex { $0.isXMLSpace || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
          ?? text.count
        guard let first = rest.first else {
          self = .tag(name: start..<start, isEnd: isEnd)
          return
        }
        self = 97...122 ~= first | 0x20 ? .tag(name: start..<end, isEnd: isEnd) : .none
      }
    }
  }

  /// The name of a tag in lower case; those that are longer than any that is asked for, not whole.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix(8), as: UTF8.self).lowercased()
  }

  /// The index behind a comment.
  ///
  /// - Parameter start: behind its `<!--`; `<!-->` and `<!--->` are whole comments.
  static func end(ofComment text: [UInt8], _ start: Int) -> Int? {
    var position = start - 2
    while let dashes = text[position...].firstIndex(of: UInt8(ascii: "-")) {
      let rest = text[dashes...]
      if rest.starts(with: "-->".utf8) { return dashes + 3 }
      if dashes >= start, rest.starts(with: "--!>".utf8) { return dashes + 4 }
      position = dashes + 1
    }
    return nil
  }

  /// The index of the end tag of an element in which nothing else is a tag.
  private static func end(of name: ArraySlice<UInt8>, in text: [UInt8], _ start: Int) -> Int? {
    var position = start
    while let opening = text[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = opening + 1
      guard text[position...].first == UInt8(ascii: "/") else { continue }
      let candidate = text[(position + 1)...].prefix(name.count)
      if candidate.count == name.count, zip(candidate, name).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
        return opening
      }
    }
    return nil
  }

  private enum Broken { case table, tag, comment }

  private static func breaksOff(_ broken: Broken, at opening: Int, _ text: [UInt8]) -> FormatFault {
    let detail =
      switch broken {
      case .comment: HTMLFaults.openComment
      case .tag:
        BilingualText(
          zh: "文件在“<”开始的标签中间就断了，后面的内容不全", en: "The file breaks off within the tag that begins here")
      case .table:
        BilingualText(
          zh: "文件在表格中间就断了：这里开始的表格没有结束（</table>），后面的内容不全",
          en: "The file breaks off within the table that begins here: no </table> follows")
      }
    return .damaged(detail: detail, place: HTMLShape.place(of: opening, in: text))
  }
}
