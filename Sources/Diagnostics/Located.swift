/// Where something was read: a file of the edition and a place in it.
package struct Origin: Sendable, Hashable, Comparable {
  package let file: FileID
  package let place: Place

  package init(file: FileID, place: Place) {
    self.file = file
    self.place = place
  }

  package static func < (left: Origin, right: Origin) -> Bool {
    (left.file, left.place) < (right.file, right.place)
  }
}

/// A value together with where it was read.
package struct Located<Value: Sendable>: Sendable {
  package var value: Value
  package let origin: Origin
  /// How it stands in the source; nil where that is the value.
  package let written: WrittenText?

  // Inlined, since it would be called as generic code.
  @inlinable
  @inline(__always)
  package init(_ value: Value, at origin: Origin, written: WrittenText? = nil) {
    self.value = value
    self.origin = origin
    self.written = written
  }
}

/// What stands in the source for a value that was joined from it; apart from the value, since few have any.
package final class WrittenText: Sendable, Hashable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func == (left: WrittenText, right: WrittenText) -> Bool { left.text == right.text }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

extension Located<String> {
  /// The text as it stands in the source, ready to stand in a finding.
  package var quotation: Quotation { Quotation(written?.text ?? value, at: origin) }
}

/// A verbatim piece of a source file and where it stands.
package struct Quotation: Sendable, Hashable {
  package let text: String
  package let origin: Origin

  package init(_ text: String, at origin: Origin) {
    self.text = text
    self.origin = origin
  }
}
