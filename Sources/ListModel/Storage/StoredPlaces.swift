import Diagnostics

extension Place: Stored {
  package func store(in store: inout StoreWriter) {
    switch self {
    case .wholeFile: store.append(0)
    case .line(let line, let column): store.append(1, line, column)
    case .field(let line, let column): store.append(2, line, column)
    case .cell(let table, let row, let column): store.append(3, table, row, column)
    case .markupCell(let line, let table, let row, let column): store.append(4, line, table, row, column)
    case .paragraph(let ordinal): store.append(5, ordinal)
    case .pageMargin(let margin): store.append(6, margin.rawValue)
    }
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    switch try store.byte() {
    case 0: self = .wholeFile
    case 1: self = .line(try store.number(), column: try store.number())
    case 2: self = .field(line: try store.number(), column: try store.number())
    case 3: self = .cell(table: try store.number(), row: try store.number(), column: try store.number())
    case 4:
      self = .markupCell(
        line: try store.number(), table: try store.number(), row: try store.number(),
        column: try store.number())
    case 5: self = .paragraph(try store.number())
    case 6:
      guard let margin = PageMargin(rawValue: try store.number()) else { throw DamagedStore() }
      self = .pageMargin(margin)
    default: throw DamagedStore()
    }
  }
}

extension StoreWriter {
  fileprivate mutating func append(_ kind: UInt8, _ numbers: Int32...) {
    append(kind)
    for number in numbers { number.store(in: &self) }
  }
}

extension StoreReader {
  fileprivate mutating func number() throws(DamagedStore) -> Int32 { try Int32(from: &self) }

  /// The origin of a value that stands in the list's own file.
  mutating func originInFile() throws(DamagedStore) -> Origin {
    Origin(file: file, place: try Place(from: &self))
  }
}

/// A value of a list: all of them stand in its one file.
extension Located: Stored where Value == String {
  package func store(in store: inout StoreWriter) {
    origin.place.store(in: &store)
    value.store(in: &store)
    (written?.text).store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    let origin = try store.originInFile()
    let value = try String(from: &store)
    self.init(value, at: origin, written: try String?(from: &store).map { WrittenText($0) })
  }
}

extension FileID: Stored {
  package func store(in store: inout StoreWriter) { store.number(of: self).store(in: &store) }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    let index = try Int(from: &store)
    guard store.files.indices.contains(index) else { throw DamagedStore() }
    self = store.files[index]
  }
}

/// An origin in any of the files.
extension Origin: Stored {
  package func store(in store: inout StoreWriter) {
    file.store(in: &store)
    place.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(file: try FileID(from: &store), place: try Place(from: &store))
  }
}

extension Quotation: Stored {
  package func store(in store: inout StoreWriter) {
    text.store(in: &store)
    origin.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(try String(from: &store), at: try Origin(from: &store))
  }
}

extension BilingualText: Stored {
  package func store(in store: inout StoreWriter) {
    zh.store(in: &store)
    en.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(zh: try String(from: &store), en: try String(from: &store))
  }
}

extension TableName: Stored {
  package func store(in store: inout StoreWriter) {
    name.store(in: &store)
    heading.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(name: try String(from: &store), heading: try String?(from: &store))
  }
}

extension ContentAccount: Stored {
  package func store(in store: inout StoreWriter) {
    for count in [read, furniture, unread] { count.store(in: &store) }
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      read: try Int(from: &store), furniture: try Int(from: &store), unread: try Int(from: &store))
  }
}
