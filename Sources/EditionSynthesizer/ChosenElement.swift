import ListModel

extension Array {
  /// The element that a text chooses: always the same.
  func chosen(by text: String) -> Element {
    precondition(!isEmpty)
    return self[Int(stableHash(text) % UInt64(count))]
  }
}
