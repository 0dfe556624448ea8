/// A text to look something up by: the same where the bytes are the same, since Chinese has no second spelling of the same
/// text, which `String` looks for.
package struct TextKey: Sendable, Hashable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func == (left: TextKey, right: TextKey) -> Bool { left.text.isSpelled(right.text) }

  package func hash(into hasher: inout Hasher) { hasher.combine(mark(Self.seed)) }

  /// Another number in each run, as a hasher's own is.
  private static let seed = UInt64.random(in: .min ... .max) | 1
}
