import Diagnostics

/// A paragraph while it is read.
struct WordParagraph {
  let place: Place
  /// Where among the document's blocks it will stand.
  let block: Int
  private(set) var style: String?
  /// From 0; 9 is running text.
  var outlineLevel: Int?
  /// The list it is numbered in; `0` for none, whatever its style says.
  var list: String?
  var listLevel: Int?
  var isEndDeleted = false
  private var isHiddenByStyle: Bool
  private var isHiddenRun: Bool
  private var isStruckRun = false
  private var isStruckEnded = false
  private var visible: [UInt8] = []
  /// Text that is not shown.
  private(set) var hidden: [UInt8] = []
  /// The first words that are struck out.
  private(set) var struck: [UInt8] = []

  init(place: Place, block: Int, style: String?, isHiddenByStyle: Bool) {
    self.place = place
    self.block = block
    self.style = style
    self.isHiddenByStyle = isHiddenByStyle
    self.isHiddenRun = isHiddenByStyle
  }

  /// The text that the current run belongs to: shown or hidden.
  var buffer: [UInt8] {
    get { isHiddenRun ? hidden : visible }
    _modify { if isHiddenRun { yield &hidden } else { yield &visible } }
  }

  mutating func setStyle(_ style: String?, isHidden: Bool) {
    self.style = style
    isHiddenByStyle = isHidden
    isHiddenRun = isHidden
  }

  mutating func startRun() {
    isHiddenRun = isHiddenByStyle
    isStruckRun = false
  }
  mutating func strikeRun(_ isStruck: Bool) { isStruckRun = isStruck }

  /// Adds text to the current run.
  mutating func append(_ text: borrowing XMLText) {
    text.append(to: &buffer)
    if isStruckRun, !isHiddenRun, !isStruckEnded {
      text.append(to: &struck)
    } else {
      isStruckEnded = !struck.isEmpty
    }
  }

  mutating func hideRun(_ isHidden: Bool) { isHiddenRun = isHidden }

  /// From here on `buffer` is the text that is shown.
  mutating func endRun() { isHiddenRun = false }
}

/// Signs that are written as elements, and those of symbol fonts, by the codes that Word gives them.
enum WordSymbol {
  /// What an element stands for in a text.
  static func text(of element: WordElement, _ tag: borrowing XMLTag) -> String {
    switch element {
    case .tab: "\t"
    case .noBreakHyphen: "-"
    case .denominator: "/"
    case .symbol: text(code: tag["char"] ?? "")
    default: "\n"
    }
  }

  /// The sign as a character of its own; a box where the font alone knows.
  static func text(code: String) -> String {
    guard let value = UInt32(code, radix: 16) else { return "" }
    switch value {
    case 0xF0FC, 0xF0FE, 0xF052, 0xF0D6, 0xF050: return "√"
    case 0xF0FB, 0xF0FD, 0xF051, 0xF053: return "×"
    case 0xF06C, 0xF09F, 0xF0B7: return "●"
    case 0xE000...0xF8FF: return "□"
    default: return Unicode.Scalar(value).map { String(Character($0)) } ?? ""
    }
  }
}
