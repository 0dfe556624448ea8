extension String {
  /// Looks at the bytes of the text where they lie; `withUTF8` wants a variable, and so a copy that is retained and released.
  @inlinable @inline(__always)
  package func withBytes<Result>(_ body: (_ bytes: UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }
}

extension [UInt8] {
  /// Appends bytes that lie in one piece, with less ado than `append(contentsOf:)`.
  @usableFromInline
  package mutating func append(run: UnsafeBufferPointer<UInt8>) {
    append(addingCapacity: run.count) { free in
      free.withUnsafeMutableBufferPointer { free, count in
        UnsafeMutableRawBufferPointer(free).copyMemory(from: UnsafeRawBufferPointer(run))
        count = run.count
      }
    }
  }

  /// Appends bytes that lie in one piece, but for each of a class what `escape` appends.
  @inlinable @inline(__always)
  package mutating func append(
    run: UnsafeBufferPointer<UInt8>, escaping isMarked: (_ byte: UInt8) -> ByteMark,
    by escape: (_ bytes: inout [UInt8], _ byte: UInt8) -> Void
  ) {
    guard run.span.holdsAny(isMarked) else { return append(run: run) }
    var written = 0
    while let index = run.firstIndex(from: written, isMarked) {
      append(run: UnsafeBufferPointer(rebasing: run[written..<index]))
      escape(&self, run[index])
      written = index + 1
    }
    append(run: UnsafeBufferPointer(rebasing: run[written...]))
  }

  /// Appends the bytes of a text.
  package mutating func append(text: String) { text.withBytes { append(run: $0) } }

  /// Appends the bytes of a text that stands in the program.
  package mutating func append(literal text: StaticString) { text.withUTF8Buffer { append(run: $0) } }

  /// Appends bytes that were written before.
  package mutating func append(written bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append(run: $0) } }

  /// Appends a number in decimal digits.
  package mutating func append(decimal number: Int) {
    guard number >= 0 else { return append(text: String(number)) }
    if number > 9 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
