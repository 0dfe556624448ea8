import ListModel

/// The note that stands directly above, where others may go on with its numbers: 注：1.…, then 2.….
struct NoteAbove {
  /// The last number; nil where 注： stands alone and its notes begin below it.
  private let last: ListOrdinal?

  private init(last: ListOrdinal) { self.last = last }

  /// - Returns: nil where the text is no note, or a single one.
  init?(_ text: String) {
    if text.utf8.count <= 30, ["填表说明", "填报说明", "填写说明"].contains(NormalisedName(text).text) {
      last = nil
      return
    }
    guard FormText.isNote(text), let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
      return nil
    }
    let rest = text[text.index(after: colon)...].drop { $0.isWhitespace }
    let lines = rest.split(whereSeparator: \.isNewline)
    let number = lines.compactMap { ListOrdinal.leading($0)?.0 }.last
    if number == nil, !lines.isEmpty { return nil }
    last = number
  }

  /// The note that a text directly below is: it goes on in the same way of numbering, and is no heading.
  func followed(by text: String) -> NoteAbove? {
    guard let next = ListOrdinal.leading(text[...])?.0,
      last.map({ $0.style == next.style && $0.value &+ 1 == next.value }) ?? (next.value == 1),
      !Statement(text).isHeading
    else { return nil }
    return NoteAbove(last: next)
  }
}
