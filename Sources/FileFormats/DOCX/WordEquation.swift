/// The text of a field EQ, with which Word sets characters over, into and beside each other.
///
/// **Source:** ISO/IEC 29500-1, 17.16.5.17.
struct WordEquation {
  private var rest: Substring
  /// It is a phonetic guide: of what stands one over the other, the last is the text.
  private let isPhonetic: Bool
  private var depth = 0

  /// - Parameter code: the field's code.
  static func text(of code: String) -> String {
    let words = code.drop { $0.isWhitespace }.drop { !$0.isWhitespace && $0 != "\\" }
    var equation = WordEquation(rest: words, isPhonetic: words.lowercased().contains("\\* jc"))
    return equation.piece().trimmingOuterSpace
  }

  private init(rest: Substring, isPhonetic: Bool) {
    self.rest = rest
    self.isPhonetic = isPhonetic
  }

  /// The text up to a comma or a bracket that is none of the piece's own.
  private mutating func piece() -> String {
    var text = ""
    var options: [String] = []
    while let character = rest.first, depth == 0 || !",;)".contains(character) {
      rest.removeFirst()
      switch character {
      case "\\": text += option(&options)
      case "(" where !options.isEmpty && depth < Self.deepest:
        text += arranged(arguments(), options)
        options = []
      case _ where !options.isEmpty && (character.isWhitespace || character.isNumber): break
      default: text.append(character)
      }
    }
    return text
  }

  /// What stands behind a `\`: an option, which is kept, or a sign that stands for itself, which is given.
  private mutating func option(_ options: inout [String]) -> String {
    guard let first = rest.first else { return "" }
    guard first != "*" else {
      skipFormat()
      return ""
    }
    guard first.isASCII, first.isLetter else {
      rest.removeFirst()
      return String(first)
    }
    let name = rest.prefix { $0.isASCII && $0.isLetter }
    rest = rest[name.endIndex...]
    options.append(name.lowercased())
    return ""
  }

  /// Passes `\* hps10` and `\* "Font:宋体"`.
  private mutating func skipFormat() {
    rest = rest.dropFirst().drop { $0.isWhitespace }
    if rest.first == "\"" {
      rest = rest.dropFirst().drop { $0 != "\"" }.dropFirst()
    } else {
      rest = rest.drop { !$0.isWhitespace && $0 != "\\" }
    }
  }

  private mutating func arguments() -> [String] {
    depth += 1
    defer { depth -= 1 }
    var arguments = [piece()]
    while let mark = rest.popFirst(), mark != ")" { arguments.append(piece()) }
    return arguments
  }

  private func arranged(_ arguments: [String], _ options: [String]) -> String {
    switch options.first {
    case "o" where isPhonetic: arguments.last ?? ""
    case "o" where arguments.count == 2 && Self.frames.contains(arguments[0]):
      Self.enclosed(arguments[1].trimmingOuterSpace)
    case "f" where arguments.count == 2: arguments.joined(separator: "/")
    default: arguments.joined()
    }
  }

  /// A number in a circle as the character that it is; other words as they are.
  private static func enclosed(_ text: String) -> String {
    guard let number = UInt32(text), 1...20 ~= number, let circled = Unicode.Scalar(0x245F + number) else {
      return text
    }
    return String(Character(circled))
  }

  private static let frames: Set<String> = ["○", "〇", "◯", "□", "△", "◇"]
  /// Against hostile codes.
  private static let deepest = 16
}
