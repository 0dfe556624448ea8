import Diagnostics

/// Writes XML into a byte buffer, escaped so that it always reads back as it was meant.
package struct XMLWriter {
  package private(set) var bytes: [UInt8] = []
  private var open: [StaticString] = []
  private var isInTag = false

  /// Begins with the declaration of UTF-8.
  package init(capacity: Int = 4096) {
    bytes.reserveCapacity(capacity)
    raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Opens an element.
  ///
  /// - Parameter name: With its prefix, if it has one.
  package mutating func start(_ name: StaticString) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    append(name)
    open.append(name)
    isInTag = true
  }

  /// Gives the element just opened an attribute.
  package mutating func attribute(_ name: StaticString, _ value: String) {
    precondition(isInTag, "attributes come right after the start")
    bytes.append(0x20)
    append(name)
    raw("=\"")
    XMLEscaping.appendAttribute(value, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func attribute(_ name: StaticString, _ value: some BinaryInteger) {
    attribute(name, String(value))
  }

  /// Text inside the open element.
  package mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    closeTag()
    XMLEscaping.appendText(text, to: &bytes)
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
      raw("/>")
      isInTag = false
      return
    }
    raw("</")
    append(name)
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

  private mutating func raw(_ text: StaticString) { append(text) }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}

/// Escapes text for XML and HTML alike, by bytes: no character can shelter another.
package enum XMLEscaping {
  /// Appends text to stand between tags.
  package static func appendText(_ text: String, to buffer: inout [UInt8]) {
    append(text, to: &buffer, inAttribute: false)
  }

  /// Appends text to stand between double quotes.
  package static func appendAttribute(_ text: String, to buffer: inout [UInt8]) {
    append(text, to: &buffer, inAttribute: true)
  }

  private static func append(_ text: String, to buffer: inout [UInt8], inAttribute: Bool) {
    var text = text
    text.withUTF8 { bytes in
      guard mayBeSpecial(bytes) else { return buffer.append(contentsOf: bytes) }
      var written = 0
      for (index, byte) in bytes.enumerated() where isSpecial(byte) {
        let noncharacter = byte == 0xEF && isNoncharacter(bytes, at: index)
        guard let escape = escape(byte, inAttribute, noncharacter) else { continue }
        buffer.append(contentsOf: bytes[written..<index])
        escape.withUTF8Buffer { buffer.append(contentsOf: $0) }
        written = index + (noncharacter ? 3 : 1)
      }
      buffer.append(contentsOf: bytes[written...])
    }
  }

  /// Whether any byte may be special; most texts have none.
  private static func mayBeSpecial(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.span.holdsAny { byte in (byte < 0x28 ? 1 : 0) | (byte & 0xFD == 0x3C ? 1 : 0) }
      // The end of a noncharacter.
      || bytes.span.holdsAnyPair { byte, next in (byte == 0xBF ? 1 : 0) & (next >= 0xBE ? 1 : 0) }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0xEF
  }

  /// U+FFFE and U+FFFF may not stand in XML.
  private static func isNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
  }

  private static func escape(_ byte: UInt8, _ inAttribute: Bool, _ isNoncharacter: Bool) -> StaticString? {
    switch byte {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: inAttribute ? "&quot;" : nil
    case 0x0D: "&#13;"
    case 0x0A: inAttribute ? "&#10;" : nil
    case 0x09: inAttribute ? "&#9;" : nil
    case 0xEF: isNoncharacter ? "\u{FFFD}" : nil
    case ..<0x20: "\u{FFFD}"
    default: nil
    }
  }
}
