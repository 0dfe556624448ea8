import FileFormats

/// A table of facts: a CSV file whose first record names the columns.
struct FactTable {
  let rows: [FactRow]

  /// - Throws: `FactFault` where the table is unlike what is said above.
  init(_ bytes: [UInt8], name: String) throws {
    let records = try CSVReader.records(bytes).map { $0.map(\.text) }
    guard let header = records.first else { throw FactFault("\(name): no header") }
    var columns: [String: Int] = [:]
    for (index, column) in header.enumerated() { columns[column] = index }
    rows = try records.dropFirst().enumerated().map { index, fields in
      guard fields.count == header.count else {
        throw FactFault("\(name): record \(index + 2) has \(fields.count) fields, not \(header.count)")
      }
      return FactRow(columns: columns, fields: fields)
    }
  }
}

/// A record of a table of facts.
struct FactRow {
  fileprivate let columns: [String: Int]
  fileprivate let fields: [String]

  /// The field of a column that the table is known to have.
  subscript(column: String) -> String {
    guard let index = columns[column] else { preconditionFailure("no column \(column)") }
    return fields[index]
  }

  /// The field's values, separated by ；.
  func list(_ column: String) -> [String] {
    self[column].split(separator: "；").map(String.init)
  }
}

/// What is wrong with the tables of facts.
struct FactFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
