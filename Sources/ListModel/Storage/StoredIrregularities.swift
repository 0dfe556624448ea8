import Diagnostics

extension Irregularity: Stored {
  package func store(in store: inout StoreWriter) {
    kind.store(in: &store)
    quotation.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(try Kind(from: &store), at: try Quotation(from: &store))
  }
}

extension Irregularity.Kind: Stored {
  package func store(in store: inout StoreWriter) {
    switch self {
    case .unreadableFile(let reason): store.append(0, reason)
    case .unrecognisedTable: store.append(1)
    case .missingColumn(let part, let column): store.append(2, part, column)
    case .missingValue(let part, let column, let item): store.append(3, part, column, item)
    case .missingAttribute(let name): store.append(4, name)
    case .unreadContent(let kind): store.append(5, kind)
    case .damagedNumber: store.append(6)
    case .errorValue: store.append(7)
    case .trackedChanges(let insertions, let deletions, let comments):
      store.append(8, insertions, deletions, comments)
    case .sequenceGap(let expected, let found): store.append(9, expected, found)
    case .repeatedPart(let part): store.append(10, part)
    case .statesOtherUnit: store.append(11)
    case .secrecyMark: store.append(12)
    case .orphanSubitem(let first): store.append(13, first)
    case .registerFault(let fault, let mend): store.append(14, fault, mend)
    case .copy(let file): store.append(15, file)
    case .strayFile: store.append(16)
    case .lostText: store.append(17)
    }
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    switch try store.byte() {
    case 0: self = .unreadableFile(try store.next())
    case 1: self = .unrecognisedTable
    case 2: self = .missingColumn(part: try store.next(), column: try store.next())
    case 3: self = .missingValue(part: try store.next(), column: try store.next(), item: try store.next())
    case 4: self = .missingAttribute(try store.next())
    case 5: self = .unreadContent(try store.next())
    case 6: self = .damagedNumber
    case 7: self = .errorValue
    case 8:
      self = .trackedChanges(
        insertions: try store.next(), deletions: try store.next(), comments: try store.next())
    case 9: self = .sequenceGap(expected: try store.next(), found: try store.next())
    case 10: self = .repeatedPart(try store.next())
    case 11: self = .statesOtherUnit
    case 12: self = .secrecyMark
    case 13: self = .orphanSubitem(first: try store.next())
    case 14: self = .registerFault(try store.next(), mend: try store.next())
    case 15: self = .copy(of: try store.next())
    case 16: self = .strayFile
    case 17: self = .lostText
    default: throw DamagedStore()
    }
  }
}

extension UnreadableReason: Stored {
  package func store(in store: inout StoreWriter) {
    switch self {
    case .damaged(let detail): store.append(0, detail)
    case .encrypted: store.append(1)
    case .unsupported(let kind, let advice): store.append(2, kind, advice)
    case .needsConversion(let kind): store.append(3, kind)
    case .overLimit(let limit): store.append(4, limit)
    case .empty: store.append(5)
    case .withoutText: store.append(6)
    case .refused(let reason, let mend): store.append(7, reason, mend)
    case .nestedArchive: store.append(8)
    case .notConverted(let kind): store.append(9, kind)
    }
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    switch try store.byte() {
    case 0: self = .damaged(detail: try store.next())
    case 1: self = .encrypted
    case 2: self = .unsupported(kind: try store.next(), advice: try store.next())
    case 3: self = .needsConversion(kind: try store.next())
    case 4: self = .overLimit(try store.next())
    case 5: self = .empty
    case 6: self = .withoutText
    case 7: self = .refused(try store.next(), mend: try store.next())
    case 8: self = .nestedArchive
    case 9: self = .notConverted(kind: try store.next())
    default: throw DamagedStore()
    }
  }
}

extension UnreadContentKind: Stored {
  /// Those of which there is no more to say.
  private static let plain: [UnreadContentKind] = [
    .hiddenRow, .hiddenColumn, .hiddenSheet, .hiddenText, .textBox, .paragraph, .cell, .runningText, .formula,
    .numberFormat, .markup, .repeatedElement, .embeddedFile, .headingsAlone,
    .nothing, .coveredCell, .linkedFile, .struckWords, .picture,
  ]

  package func store(in store: inout StoreWriter) {
    switch self {
    case .unknownColumn(let heading): store.append(0, heading)
    case .value(let permitted): store.append(1, permitted)
    case .noneBesideItems(let part): store.append(2, part)
    case .damagedPart(let part): store.append(3, part)
    default:
      guard let index = Self.plain.firstIndex(of: self) else { preconditionFailure("not plain: \(self)") }
      store.append(UInt8(4 + index))
    }
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    switch try store.byte() {
    case 0: self = .unknownColumn(heading: try store.next())
    case 1: self = .value(permitted: try store.next())
    case 2: self = .noneBesideItems(try store.next())
    case 3: self = .damagedPart(try store.next())
    case let kind:
      guard Self.plain.indices.contains(Int(kind) - 4) else { throw DamagedStore() }
      self = Self.plain[Int(kind) - 4]
    }
  }
}

extension StoreWriter {
  /// Appends a case and what it carries.
  fileprivate mutating func append<each Value: Stored>(_ kind: UInt8, _ values: repeat each Value) {
    append(kind)
    repeat (each values).store(in: &self)
  }
}

extension StoreReader {
  /// The value that stands here.
  fileprivate mutating func next<Value: Stored>() throws(DamagedStore) -> Value { try Value(from: &self) }
}
