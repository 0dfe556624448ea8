/// The text boxes that Word keeps in a condition of a page, for programs that know its shapes; others show a picture of them.
enum HTMLTextBox {
  /// The paragraphs of all boxes in a condition.
  static func texts(in condition: UnsafeBufferPointer<UInt8>, limits: ReadingLimits) -> [String] {
    var texts: [String] = []
    var rest = String(decoding: condition, as: UTF8.self)[...]
    while let start = rest.firstRange(of: "<v:textbox") {
      rest = rest[start.upperBound...]
      guard let opened = rest.firstIndex(of: ">"), let end = rest.firstRange(of: "</v:textbox") else { break }
      if opened < end.lowerBound {
        let page = "<html><body>\(rest[rest.index(after: opened)..<end.lowerBound])</body></html>"
        texts += (try? HTMLReader.read(Array(page.utf8), limits: limits))?.words ?? []
      }
      rest = rest[end.upperBound...]
    }
    return texts
  }
}

extension TableDocument {
  /// The text of all paragraphs and cells.
  fileprivate var words: [String] {
    blocks.flatMap { block in
      switch block {
      case .paragraph(let paragraph): [paragraph.text]
      case .table(let table): table.cells.map(\.text)
      }
    }
  }
}
