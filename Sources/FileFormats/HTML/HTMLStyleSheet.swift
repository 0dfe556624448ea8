/// What the style sheets within a page hide and show, as far as they say it of an element, a class or an identifier, or of
/// these together.
///
/// Rules for a place among other elements, for a state or for a medium are passed over: what only they hide is shown.
struct HTMLStyleSheet {
  /// Whether what a selector is for is hidden, by the selector with its classes sorted. The last rule of one holds.
  private var rules: [String: Bool] = [:]

  var isEmpty: Bool { rules.isEmpty }

  /// Adds the rules of a sheet.
  mutating func add(_ sheet: [UInt8]) {
    var rest = Self.withoutComments(sheet)[...]
    while let end = rest.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: ";") }) {
      let selectors = rest[..<end]
      let isBlock = rest[end] == UInt8(ascii: "{")
      rest = rest[(end + 1)...]
      let isOfMedia = selectors.first { !$0.isXMLSpace } == UInt8(ascii: "@")
      guard isBlock else { continue }
      let declarations = Self.takeBlock(&rest)
      guard !isOfMedia, let isHidden = HTMLStyle(declarations).hides else { continue }
      for selector in selectors.split(separator: UInt8(ascii: ",")) {
        if let key = Self.key(String(decoding: selector, as: UTF8.self)) { rules[key] = isHidden }
      }
    }
  }

  /// Whether an element is hidden; nil where nothing is said of it.
  func hides(_ tag: borrowing HTMLTag) -> Bool? {
    guard !isEmpty else { return nil }
    let classes = (tag["class"] ?? "").split { $0.isWhitespace }.prefix(Self.mostClasses).sorted()
    var sets: [String] = [""]
    for (index, one) in classes.enumerated() {
      sets.append(".\(one)")
      sets += classes[(index + 1)...].map { ".\(one).\($0)" }
    }
    let identifiers = [""] + (tag["id"].map { ["#\($0)"] } ?? [])
    var found: (weight: Int, isHidden: Bool)?
    for (isNamed, identifier) in identifiers.enumerated() {
      for set in sets {
        for (isOfElement, element) in ["", tag.name].enumerated() {
          let weight = isNamed * 100 + set.utf8.count { $0 == UInt8(ascii: ".") } * 10 + isOfElement
          guard let isHidden = rules[element + set + identifier], weight >= found?.weight ?? 0 else {
            continue
          }
          found = (weight, isHidden)
        }
      }
    }
    return found?.isHidden
  }

  /// A limit against hostile pages; real elements have a few.
  private static let mostClasses = 8

  /// A selector in the order in which it is asked for: element, classes, identifier.
  ///
  /// - Returns: nil for one that is more than these.
  private static func key(_ selector: String) -> String? {
    var (element, classes, identifier) = ("", [Substring](), "")
    var rest = Substring(selector).drop(while: \.isWhitespace)
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    guard !rest.isEmpty else { return nil }
    while let mark = rest.first {
      let isMarked = mark == "." || mark == "#"
      let word = rest.dropFirst(isMarked ? 1 : 0).prefix {
        $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_"
      }
      guard !word.isEmpty else { return nil }
      rest = rest[word.endIndex...]
      switch mark {
      case ".": classes.append(word)
      case "#": identifier = "#\(word)"
      default: element = word.lowercased()
      }
    }
    // A page that is hidden as a whole until a script has run is read.
    guard classes.count <= 2, element != "html", element != "body" else { return nil }
    return element + classes.sorted().map { ".\($0)" }.joined() + identifier
  }

  /// What stands up to the bracket that closes a block; the blocks in it are left aside.
  private static func takeBlock(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var depth = 1
    let start = rest
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "{") { depth += 1 } else if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return start[..<(rest.startIndex - 1)] }
    }
    return start
  }

  /// The sheet without comments, and without the marks that hide it from programs that know no styles.
  private static func withoutComments(_ sheet: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = sheet[...]
    while let byte = rest.first {
      if rest.starts(with: "/*".utf8) {
        rest = rest.dropFirst(2)
        while !rest.isEmpty, !rest.starts(with: "*/".utf8) { rest.removeFirst() }
        rest = rest.dropFirst(2)
      } else if rest.starts(with: "<!--".utf8) || rest.starts(with: "-->".utf8) {
        rest = rest.dropFirst(byte == UInt8(ascii: "<") ? 4 : 3)
      } else {
        kept.append(byte)
        rest.removeFirst()
      }
    }
    return kept
  }
}
