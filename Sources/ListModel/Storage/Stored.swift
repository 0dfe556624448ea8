import Diagnostics

/// A value that a run can keep for later ones, as bytes that only the same build of the program reads.
package protocol Stored {
  /// Appends the value.
  func store(in store: inout StoreWriter)

  /// Takes the value that was appended at this place.
  ///
  /// - Throws: where other bytes stand there than such a value's.
  init(from store: inout StoreReader) throws(DamagedStore)
}

/// Bytes that are not what was stored.
package struct DamagedStore: Error {
  package init() {}
}

/// The bytes that values are stored in.
package struct StoreWriter {
  package private(set) var bytes: [UInt8] = []
  private let numbers: [FileID: Int]

  /// - Parameter files: the files that origins may name. **Shape:** unique.
  package init(files: [FileID]) {
    numbers = Dictionary(uniqueKeysWithValues: zip(files, files.indices))
  }

  /// The place of a file among those that origins may name.
  func number(of file: FileID) -> Int {
    guard let number = numbers[file] else { preconditionFailure("a value names a file of another store") }
    return number
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }
}

/// Stored bytes, value by value.
package struct StoreReader {
  /// The file in whose list values stand: it has another number in each edition.
  let file: FileID
  /// The files that stored origins count through.
  let files: [FileID]
  private let bytes: [UInt8]
  private var position = 0

  /// - Parameters:
  ///   - bytes: as a writer left them.
  ///   - files: what the files that origins name are called now; the first one is that of places without one.
  package init(_ bytes: [UInt8], files: [FileID]) {
    self.bytes = bytes
    self.files = files
    file = files.first ?? FileID(0)
  }

  /// How many bytes are left.
  package var rest: Int { bytes.count - position }

  mutating func byte() throws(DamagedStore) -> UInt8 {
    guard position < bytes.count else { throw DamagedStore() }
    position += 1
    return bytes[position - 1]
  }

  mutating func slice(_ count: Int) throws(DamagedStore) -> ArraySlice<UInt8> {
    guard count >= 0, count <= rest else { throw DamagedStore() }
    position += count
    return bytes[position - count..<position]
  }
}

extension Bool: Stored {
  package func store(in store: inout StoreWriter) { store.append(self ? 1 : 0) }

  package init(from store: inout StoreReader) throws(DamagedStore) { self = try store.byte() != 0 }
}

extension Int: Stored {
  /// Seven bits a byte, the lowest first; the sign is the lowest bit.
  package func store(in store: inout StoreWriter) {
    var rest = UInt(bitPattern: self << 1 ^ self >> (Int.bitWidth - 1))
    while rest > 0x7F {
      store.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    store.append(UInt8(rest))
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    var (bits, shift): (UInt, UInt) = (0, 0)
    var byte: UInt8
    repeat {
      byte = try store.byte()
      guard shift < 64 else { throw DamagedStore() }
      bits |= UInt(byte & 0x7F) << shift
      shift += 7
    } while byte > 0x7F
    self = Int(bitPattern: bits >> 1) ^ -Int(bits & 1)
  }
}

extension Int32: Stored {
  package func store(in store: inout StoreWriter) { Int(self).store(in: &store) }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    guard let number = Int32(exactly: try Int(from: &store)) else { throw DamagedStore() }
    self = number
  }
}

extension String: Stored {
  package func store(in store: inout StoreWriter) {
    utf8.count.store(in: &store)
    store.append(utf8)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    let count = try Int(from: &store)
    self = String(decoding: try store.slice(count), as: UTF8.self)
  }
}

extension Optional: Stored where Wrapped: Stored {
  package func store(in store: inout StoreWriter) {
    (self != nil).store(in: &store)
    self?.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self = try Bool(from: &store) ? try Wrapped(from: &store) : nil
  }
}

extension Array: Stored where Element: Stored {
  package func store(in store: inout StoreWriter) {
    count.store(in: &store)
    for element in self { element.store(in: &store) }
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    let count = try Int(from: &store)
    // Every value takes a byte at least.
    guard (0...store.rest).contains(count) else { throw DamagedStore() }
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(from: &store)) }
  }
}

/// A choice of a few, stored by its place among them.
package protocol StoredChoice: Stored, Equatable {
  /// **Shape:** unique, 256 at most.
  static var choices: [Self] { get }
}

extension StoredChoice {
  package func store(in store: inout StoreWriter) {
    guard let index = Self.choices.firstIndex(of: self) else { preconditionFailure("no choice: \(self)") }
    store.append(UInt8(index))
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    let index = Int(try store.byte())
    guard Self.choices.indices.contains(index) else { throw DamagedStore() }
    self = Self.choices[index]
  }
}
