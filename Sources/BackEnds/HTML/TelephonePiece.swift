/// A piece of a telephone as it is written (电话): a number, which a tap can dial, or what stands around numbers.
///
/// Lists give several numbers in a cell, the area code in brackets, extensions (0872-2125556 转 2), hours. `enquiry.js` reads alike.
struct TelephonePiece {
  let text: String
  /// What is dialled: digits, and hyphens between them, without the extension; nil where the piece is no number.
  let number: String?

  /// A telephone cut into its pieces. **Shape:** together the text.
  static func pieces(of text: String) -> [TelephonePiece] {
    if let plain = DialledNumber(text) { return [TelephonePiece(text: text, number: plain.text)] }
    var pieces: [TelephonePiece] = []
    var end = text.startIndex
    func add(_ range: Range<String.Index>, _ number: String?) {
      if !range.isEmpty { pieces.append(TelephonePiece(text: String(text[range]), number: number)) }
    }
    for match in text.matches(of: number) {
      let isApart =
        match.output.1 == nil ? isAlone(match.range, in: text) : !isWithin(match.range.lowerBound, of: text)
      guard isApart else { continue }
      add(end..<match.range.lowerBound, nil)
      let groups = (match.output.1 ?? match.output.0).split { !("0"..."9").contains($0) }
      add(match.range, groups.joined(separator: "-"))
      end = match.range.upperBound
    }
    add(end..<text.endIndex, nil)
    return pieces
  }

  /// A number with what belongs to it: of a landline, of all the country, of a mobile telephone, with an extension; or a short one of
  /// a service, which is not captured.
  private static var number: Regex<(Substring, Substring?)> {
    /((?:[（(]0[0-9]{2,3}[）)]|0[0-9]{2,3})[-－–—‐‑ ]?[2-9][0-9]{6,7}|[48]00[-－–—‐‑ ]?[0-9]{3,4}[-－–—‐‑ ]?[0-9]{3,4}|1[0-9]{10}|[2-9][0-9]{6,7})(?![0-9*])(?: *转 *[0-9]{1,6}|[-－–—‐‑][0-9]{1,6})?(?![0-9*])|[19][0-9]{2,5}(?![0-9*])/
  }

  /// Whether a number begins within another one, a masked one or a word.
  private static func isWithin(_ start: String.Index, of text: String) -> Bool {
    guard start > text.startIndex else { return false }
    let before = text[text.index(before: start)]
    return before.isASCII && (before.isLetter || before.isNumber || before == "*" || before == "-")
  }

  /// Whether a short number stands for itself, and is none of a room, an hour or a year.
  private static func isAlone(_ range: Range<String.Index>, in text: String) -> Bool {
    let before = text[..<range.lowerBound].last
    let after = text[range.upperBound...].first
    func parts(_ mark: Character, _ marks: String) -> Bool { mark.isWhitespace || marks.contains(mark) }
    return before.map { parts($0, "、，,；;：:/或和") } ?? true && after.map { parts($0, "、，,；;/或和（(") } ?? true
  }
}

extension TemplateValue {
  /// The pieces of a telephone, those that a tap can dial with what it dials.
  static func numbers(_ telephone: String?) -> TemplateValue {
    .list(
      TelephonePiece.pieces(of: telephone ?? "").map { piece in
        [.text: .text(piece.text), .dial: piece.number.map { .text($0) } ?? .flag(false)]
      })
  }
}
