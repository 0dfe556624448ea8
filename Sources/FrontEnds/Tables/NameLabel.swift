import Diagnostics
import ListModel

/// A label before the name of an item, which is no piece of it: 主要职责：负责城市排水管理, 制度名称：….
enum NameLabel {
  /// The name behind the label.
  ///
  /// - Returns: nil where no label stands before a name.
  static func name(in text: String, of part: ListPart) -> Substring? {
    let body = ListOrdinal.leading(text[...])?.rest ?? text[...]
    guard let colon = body.prefix(longest).firstIndex(where: { $0 == "：" || $0 == ":" }),
      Headings.meanings(of: String(body[..<colon]))?.isName(in: part) == true
    else { return nil }
    let name = body[body.index(after: colon)...].drop { $0.isWhitespace }
    let isNumber = Headline.statesNumbersAlone(String(name))
    return name.isEmpty || isNumber || FormText.isNone(String(name)) ? nil : name
  }

  /// A name without the label before it.
  static func without(_ text: Located<String>, of part: ListPart) -> Located<String> {
    name(in: text.value, of: part).map { Located(String($0), at: text.origin) } ?? text
  }

  /// **Units:** letters.
  private static let longest = 16
}
