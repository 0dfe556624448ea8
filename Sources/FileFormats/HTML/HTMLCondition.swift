/// What stands in a condition of a page, `<!--[if …]>…<![endif]-->`, which browsers take for a comment: words for programs that
/// keep it, and what Office keeps there for itself.
struct HTMLCondition {
  /// The paragraphs of text boxes, and the words of text paths: browsers show a picture of them.
  private(set) var boxes: [String] = []
  /// All other words: browsers do not show them.
  private(set) var words: [String] = []

  /// - Parameter condition: the comment, from its `[if` on.
  init(_ condition: UnsafeBufferPointer<UInt8>, limits: ReadingLimits) {
    let text = String(decoding: condition, as: UTF8.self)[...]
    guard let end = text.firstIndex(of: ">") else { return }
    let test = text[..<end].lowercased()
    // The codes of fields, the results of which stand behind the condition.
    guard !test.contains("supportfields") else { return }
    // Up to its own end, or to the one by which what follows is shown: <!--[if !mso]><!-->.
    let close = text.range(ofLast: "<!")?.lowerBound ?? text.endIndex
    guard end < close else { return }
    let others = takeShapes(text[text.index(after: end)..<close], limits)
    // Among shapes Office keeps their places and kinds, too.
    if !test.contains("vml"), !others.allSatisfy(\.isWhitespace) { words = Self.words(others, limits) }
  }

  /// Takes the words of shapes.
  ///
  /// - Returns: what stands beside text boxes.
  private mutating func takeShapes(_ text: Substring, _ limits: ReadingLimits) -> String {
    var others = ""
    var rest = text
    while let start = rest.firstRange(of: "<v:text") {
      others += rest[..<start.lowerBound]
      rest = rest[start.lowerBound...]
      guard let opened = rest.firstIndex(of: ">") else { break }
      let tag = rest[...opened]
      rest = rest[rest.index(after: opened)...]
      if tag.hasPrefix("<v:textpath") {
        boxes += Self.string(of: tag, limits)
      } else if tag.hasPrefix("<v:textbox"), let end = rest.firstRange(of: "</v:textbox") {
        boxes += Self.words(String(rest[..<end.lowerBound]), limits)
        rest = rest[end.upperBound...]
      }
    }
    return others + rest
  }

  /// The words that a text path has in its attribute.
  private static func string(of tag: Substring, _ limits: ReadingLimits) -> [String] {
    guard let key = tag.firstRange(of: " string=") ?? tag.firstRange(of: "\nstring=") else { return [] }
    let value = tag[key.upperBound...]
    guard let quote = value.first, quote == "\"" || quote == "'" else { return [] }
    return words(String(value.dropFirst().prefix { $0 != quote }), limits)
  }

  /// The text of all paragraphs and cells of a piece of a page.
  private static func words(_ piece: String, _ limits: ReadingLimits) -> [String] {
    let page = "<html><body>\(piece)</body></html>"
    let blocks = (try? HTMLReader.read(Array(page.utf8), limits: limits))?.blocks ?? []
    return blocks.flatMap { block in
      switch block {
      case .paragraph(let paragraph): [paragraph.text]
      case .table(let table): table.cells.map(\.text)
      }
    }
  }
}

extension Substring {
  /// Where a mark stands last.
  fileprivate func range(ofLast mark: String) -> Range<Index>? {
    var found: Range<Index>?
    var rest = self
    while let next = rest.firstRange(of: mark) {
      found = next
      rest = rest[next.upperBound...]
    }
    return found
  }
}
