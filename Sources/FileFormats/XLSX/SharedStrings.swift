import Diagnostics

/// The strings that a workbook's cells share, without white space around them; phonetic runs are left out.
struct SharedStrings: XMLVisitor {
  private(set) var strings: [String] = []
  /// The first words of strings that are struck out, by the index of the string.
  private(set) var struck: [Int: String] = [:]
  private var text = RichText()

  mutating func start(_ tag: borrowing XMLTag) {
    if tag.name == "si" { text = RichText() } else { text.start(tag) }
  }

  mutating func text(_ piece: borrowing XMLText) { text.add(piece) }

  mutating func end(_ name: String, namespace: String) {
    guard name == "si" else { return text.end(name) }
    if let words = text.struckWords { struck[strings.count] = words }
    strings.append(text.string.trimmingOuterSpace)
  }
}

/// The text of a string item: its `t` elements, those of phonetic runs (`rPh`) left out.
struct RichText {
  private var bytes: [UInt8] = []
  private var isText = false
  private var isPhonetic = false
  private var isStruck = false
  private var struck: [UInt8] = []
  private var isStruckEnded = false

  mutating func start(_ tag: borrowing XMLTag) {
    switch tag.name {
    case "r": isStruck = false
    case "strike": isStruck = tag.isOn
    case "t": isText = true
    case "rPh": isPhonetic = true
    default: break
    }
  }

  mutating func add(_ piece: borrowing XMLText) {
    guard isText, !isPhonetic else { return }
    piece.append(to: &bytes)
    if isStruck, !isStruckEnded { piece.append(to: &struck) } else { isStruckEnded = !struck.isEmpty }
  }

  mutating func end(_ name: String) {
    switch name {
    case "t": isText = false
    case "rPh": isPhonetic = false
    default: break
    }
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// The first words that are struck out; nil for none.
  var struckWords: String? {
    let words = Self.string(of: struck).trimmingOuterSpace
    return words.isEmpty ? nil : words
  }

  /// The text, with `_x000D_`-like escapes resolved, line ends as `\n` and nothing that is not seen.
  ///
  /// **Source:** ECMA-376 part 1, 22.4.2.4 (bstr).
  var string: String { Self.string(of: bytes) }

  private static func string(of bytes: [UInt8]) -> String {
    guard bytes.contains(UInt8(ascii: "_")) || bytes.contains(13) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var resolved = String.UnicodeScalarView()
    var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if scalar == "_", let escaped = escaped(scalars) {
        scalars = scalars.dropFirst(6)
        if escaped != "\r" { resolved.append(escaped) }
      } else if scalar == "\r" {
        if scalars.first != "\n" { resolved.append("\n") }
      } else {
        resolved.append(scalar)
      }
    }
    return String(resolved).withoutUnseen
  }

  /// The scalar that `x000D_` after an underscore stands for.
  private static func escaped(_ scalars: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    let escape = scalars.prefix(6).map { $0 }
    guard escape.count == 6, escape[0] == "x", escape[5] == "_" else { return nil }
    return UInt32(String(String.UnicodeScalarView(escape[1...4])), radix: 16).flatMap(Unicode.Scalar.init)
  }
}
