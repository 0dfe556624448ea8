/// A text to look something up by: the same where the bytes are the same, since Chinese has no second spelling of the same
/// text, which `String` looks for.
package struct TextKey: Sendable, Hashable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func == (left: TextKey, right: TextKey) -> Bool { left.text.isSpelled(right.text) }

  package func hash(into hasher: inout Hasher) {
    text.utf8.span.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
