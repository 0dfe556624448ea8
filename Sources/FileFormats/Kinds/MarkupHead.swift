/// The beginning of a text in markup: what is said before its first element, and the tag of that.
struct MarkupHead {
  /// Whether the first element was reached.
  private(set) var isWhole = false
  /// The name of the first element, or of that which a document type declares, in small letters.
  private var root = ""
  private var hasDeclaration = false
  private var hasNamespace = false
  /// A page's own kind of remark, which XML does not have.
  private var hasCondition = false
  private var rest: ArraySlice<UInt8>

  /// - Parameter text: in UTF-8, or in any encoding that has ASCII in it.
  init(_ text: ArraySlice<UInt8>) {
    rest = text
    read()
  }

  /// XML by its declaration or a namespace, a page by the element with which it begins; nil where neither is told.
  var kind: FileKind? {
    if root == "html" || hasCondition { return .html }
    if hasDeclaration { return .xml }
    if Self.pageElements.contains(root) { return .html }
    if hasNamespace { return .xml }
    // Scripts and the like may come before a page.
    return isWhole && holds("<html", within: 4096) ? .html : nil
  }

  /// With what pieces of pages begin that spare themselves the frame.
  private static let pageElements: Set<String> = [
    "base", "body", "center", "div", "font", "h1", "h2", "h3", "h4", "h5", "h6", "head", "link", "meta", "p",
    "script", "span", "style", "table", "title",
  ]

  private mutating func read() {
    while true {
      rest = rest.drop { $0 != UInt8(ascii: "<") }
      if rest.isEmpty { return }
      if begins("<!--") {
        guard skip(past: "-->", from: 4) else { return }
      } else if begins("<?") {
        hasDeclaration = hasDeclaration || begins("<?xml")
        guard skip(past: ">", from: 2) else { return }
      } else if begins("<!doctype") {
        root = name(rest.dropFirst(9).drop { $0.isXMLSpace })
        isWhole = true
        if root == "html" { return }
        guard skipDocumentType() else { return }
      } else if begins("<![") {
        hasCondition = true
        return
      } else {
        root = name(rest.dropFirst())
        isWhole = true
        let tag = rest.prefix { $0 != UInt8(ascii: ">") }
        hasNamespace = tag.indices.contains { tag[$0...].starts(with: " xmlns".utf8) }
        return
      }
    }
  }

  /// The letters of a name, in small letters.
  private func name(_ text: ArraySlice<UInt8>) -> String {
    let name = text.prefix { !$0.isXMLSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    return String(decoding: name.map(Self.lower), as: UTF8.self)
  }

  /// - Returns: false where it does not end.
  private mutating func skip(past end: String, from start: Int) -> Bool {
    let body = rest.dropFirst(start)
    guard let index = body.indices.first(where: { body[$0...].starts(with: end.utf8) }) else { return false }
    rest = rest[(index + end.utf8.count)...]
    return true
  }

  /// Skips a document type with the declarations in its brackets.
  private mutating func skipDocumentType() -> Bool {
    let plain = rest.prefix { $0 != UInt8(ascii: ">") }
    if plain.contains(UInt8(ascii: "[")) {
      guard skip(past: "]", from: 0) else { return false }
    }
    return skip(past: ">", from: 0)
  }

  private func begins(_ word: String) -> Bool {
    rest.count >= word.utf8.count && zip(rest, word.utf8).allSatisfy { Self.lower($0) == $1 }
  }

  private func holds(_ word: String, within length: Int) -> Bool {
    let text = rest.prefix(length).map(Self.lower)
    return text.indices.contains { text[$0...].starts(with: word.utf8) }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
