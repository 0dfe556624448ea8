extension StringProtocol {
  /// Whether a piece of text stands in it, byte by byte: Chinese has no second spelling of the same text.
  package func holds(_ piece: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { text in
      piece.utf8.withContiguousStorageIfAvailable { piece in
        guard let first = piece.first else { return true }
        guard text.count >= piece.count else { return false }
        for start in 0...(text.count - piece.count) where text[start] == first {
          if text[start..<(start + piece.count)].elementsEqual(piece) { return true }
        }
        return false
      }
    }
    return (found ?? nil) ?? contains(piece)
  }
}
