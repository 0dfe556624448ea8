/// The code in which a worksheet writes its running heads and feet.
///
/// **Source:** ISO/IEC 29500-1, 18.3.1.46.
enum SheetMargin {
  /// The texts of the left, middle and right section; page numbers stand as 1, dates and names are left out.
  static func texts(_ codes: String) -> [String] {
    var sections = [""]
    var rest = codes[...]
    while let character = rest.popFirst() {
      guard character == "&", let code = rest.popFirst() else {
        sections[sections.count - 1].append(character)
        continue
      }
      switch code {
      case "L", "C", "R": sections.append("")
      case "&": sections[sections.count - 1].append("&")
      case "P", "N": sections[sections.count - 1].append("1")
      case "\"":
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "K": rest = rest.dropFirst(6)
      case let digit where digit.isNumber: rest = rest.drop { $0.isNumber }
      default: break
      }
    }
    return sections
  }
}
