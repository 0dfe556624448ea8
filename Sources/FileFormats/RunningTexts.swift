import Diagnostics

/// The running heads and feet of a file, however many of its sections repeat them.
struct RunningTexts {
  /// A paragraph for each.
  private(set) var blocks: [TableDocument.Block] = []
  private var known: Set<String> = []

  /// Adds a text, unless it is empty or there already.
  mutating func add(_ text: String, in margin: PageMargin) {
    let text = text.trimmingOuterSpace
    guard !text.isEmpty, known.insert(text).inserted else { return }
    blocks.append(.paragraph(Paragraph(text: text, place: .pageMargin(margin))))
  }
}
