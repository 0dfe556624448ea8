import Diagnostics

/// Writes XML into a byte buffer, escaped so that it always reads back as it was meant.
package struct XMLWriter {
  package private(set) var bytes: [UInt8] = []
  private var open: [StaticString] = []
  private var isInTag = false

  /// Begins with the declaration of UTF-8.
  package init(capacity: Int = 4096) {
    bytes.reserveCapacity(capacity)
    bytes.append(literal: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Opens an element.
  ///
  /// - Parameter name: With its prefix, if it has one.
  package mutating func start(_ name: StaticString) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(literal: name)
    open.append(name)
    isInTag = true
  }

  /// Gives the element just opened an attribute.
  package mutating func attribute(_ name: StaticString, _ value: String) {
    attribute(name) { XMLEscaping.appendAttribute(value, to: &$0) }
  }

  /// Gives the element just opened an attribute that is a number.
  package mutating func attribute(_ name: StaticString, _ value: Int) {
    attribute(name) { $0.append(decimal: value) }
  }

  private mutating func attribute(_ name: StaticString, _ appendValue: (inout [UInt8]) -> Void) {
    precondition(isInTag, "attributes come right after the start")
    bytes.append(UInt8(ascii: " "))
    bytes.append(literal: name)
    bytes.append(literal: "=\"")
    appendValue(&bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Text inside the open element.
  package mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    closeTag()
    XMLEscaping.appendText(text, to: &bytes)
  }

  /// Markup inside the open element that is written already, its elements whole or closed by markup to come.
  mutating func markup(_ markup: StaticString) {
    closeTag()
    bytes.append(literal: markup)
  }

  /// Markup as by `markup(_:)` that is not known before.
  mutating func markup(_ markup: [UInt8]) {
    closeTag()
    bytes.append(written: markup)
  }

  /// A line end between elements.
  package mutating func line() {
    closeTag()
    bytes.append(0x0A)
  }

  /// Closes the element opened last.
  package mutating func end() {
    guard let name = open.popLast() else { preconditionFailure("no element is open") }
    if isInTag {
      bytes.append(literal: "/>")
      isInTag = false
      return
    }
    bytes.append(literal: "</")
    bytes.append(literal: name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// An element that holds text alone.
  package mutating func element(_ name: StaticString, _ text: String) {
    start(name)
    self.text(text)
    end()
  }

  private mutating func closeTag() {
    guard isInTag else { return }
    bytes.append(UInt8(ascii: ">"))
    isInTag = false
  }
}

/// Escapes text for XML, by bytes: no character can shelter another.
package enum XMLEscaping {
  /// Appends text to stand between tags.
  package static func appendText(_ text: String, to buffer: inout [UInt8]) {
    append(text, to: &buffer) { isMarkedEverywhere($0) }
  }

  /// Appends text to stand between double quotes.
  package static func appendAttribute(_ text: String, to buffer: inout [UInt8]) {
    append(text, to: &buffer) {
      isMarkedEverywhere($0) | $0.equals(0x22) | $0.equals(0x0A) | $0.equals(0x09)
    }
  }

  /// Whether a byte stands for itself nowhere: controls but tab and line feed, `&`, `<` and `>`.
  @inline(__always)
  private static func isMarkedEverywhere(_ byte: UInt8) -> ByteMark {
    byte.isBelow(0x20) & !byte.equals(0x0A) & !byte.equals(0x09) | byte.equals(0x26) | byte.equals(0x3C)
      | byte.equals(0x3E)
  }

  @inline(__always)
  private static func append(_ text: String, to buffer: inout [UInt8], _ isMarked: (UInt8) -> ByteMark) {
    func add(_ bytes: UnsafeBufferPointer<UInt8>) {
      buffer.append(run: bytes, escaping: isMarked) { $0.append(literal: escape($1)) }
    }
    text.withBytes { mayHoldNoncharacter($0) ? withoutNoncharacters(text).withBytes(add) : add($0) }
  }

  /// Whether the end of a noncharacter stands anywhere.
  private static func mayHoldNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.span.holdsAnyPair { byte, next in byte.equals(0xBF) & (next & 0xFE).equals(0xBE) }
  }

  /// U+FFFE and U+FFFF may not stand in XML.
  private static func withoutNoncharacters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 == "\u{FFFE}" || $0 == "\u{FFFF}" ? "\u{FFFD}" : $0 }))
  }

  private static func escape(_ byte: UInt8) -> StaticString {
    switch byte {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&quot;"
    case 0x0D: "&#13;"
    case 0x0A: "&#10;"
    case 0x09: "&#9;"
    default: "\u{FFFD}"
    }
  }
}
