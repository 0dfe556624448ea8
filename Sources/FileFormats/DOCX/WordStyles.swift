/// What the styles of a document say about headings, numbers and hidden text.
struct WordStyles {
  /// One style's own words, without those of the style it rests on.
  struct Style {
    var parent: String?
    var name = ""
    /// From 0; 9 is running text.
    var outlineLevel: Int?
    var numbering: String?
    var numberingLevel: Int?
    var isHidden: Bool?
  }

  private(set) var styles: [String: Style] = [:]
  /// The style of paragraphs that name none.
  private(set) var defaultParagraph: String?

  /// What is being read: a style, and how deep in what is left out of it.
  private var open: (style: String?, ignored: Int) = (nil, 0)

  /// More steps than styles ever rest on each other; ends circles.
  private static let chainLimit = 32

  /// The heading level from 1 of paragraphs of a style; nil for running text.
  func headingLevel(_ style: String?) -> Int? {
    if let level = first(style, { $0.outlineLevel }) { return level < 9 ? level + 1 : nil }
    return first(style) { Self.headingLevel(ofName: $0.name) }
  }

  /// The list that paragraphs of a style are numbered in.
  func numbering(_ style: String?) -> (list: String, level: Int?)? {
    guard let list = first(style, { $0.numbering }) else { return nil }
    return (list, first(style) { $0.numberingLevel })
  }

  func isHidden(_ style: String?) -> Bool { first(style) { $0.isHidden } ?? false }

  /// Asks a style, the one it rests on, and so forth.
  private func first<Value>(_ style: String?, _ value: (Style) -> Value?) -> Value? {
    var name = style
    for _ in 0..<Self.chainLimit {
      guard let current = name, let style = styles[current] else { return nil }
      if let found = value(style) { return found }
      name = style.parent
    }
    return nil
  }

  /// Built-in headings carry their level in their name.
  private static func headingLevel(ofName name: String) -> Int? {
    let name = name.lowercased()
    guard name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...9).contains(level) else {
      return nil
    }
    return level
  }
}

extension WordStyles: XMLVisitor {
  mutating func start(_ tag: borrowing XMLTag) {
    if tag.name == "style" { return startStyle(tag) }
    // Parts of tables have properties of their own inside a style.
    if tag.name == "tblStylePr" { open.ignored += 1 }
    guard let identifier = open.style, open.ignored == 0 else { return }
    switch tag.name {
    case "name": styles[identifier]?.name = tag["val"] ?? ""
    case "basedOn": styles[identifier]?.parent = tag["val"]
    case "outlineLvl": styles[identifier]?.outlineLevel = tag.number
    case "numId": styles[identifier]?.numbering = tag["val"]
    case "ilvl": styles[identifier]?.numberingLevel = tag.number
    case "vanish": styles[identifier]?.isHidden = tag.isOn
    default: break
    }
  }

  mutating func text(_ text: borrowing XMLText) {}

  mutating func end(_ name: String, namespace: String) {
    if name == "style" { open.style = nil }
    if name == "tblStylePr" { open.ignored -= 1 }
  }

  private mutating func startStyle(_ tag: borrowing XMLTag) {
    guard let identifier = tag["styleId"] else { return }
    styles[identifier] = Style()
    open.style = identifier
    let isDefault = tag["default"].map { $0 == "1" || $0 == "true" || $0 == "on" } ?? false
    if tag["type"] == "paragraph" && isDefault { defaultParagraph = identifier }
  }
}
