import Diagnostics
import FileFormats
import ListModel

/// A file below `registers/`, by its name without the extension.
package enum RegisterFile: String, Sendable, CaseIterable {
  case units, instruments, guidance, transfers, agreements, decisions, areas
  case enforcementFields = "enforcement-fields"
  case everydayWords = "everyday-words"
}

/// What was read of one file below `registers/`.
package struct ReadRegister: Sendable {
  /// nil where nothing in it can be used.
  package let rows: RegisterRows?
  /// The cells in which a number of a person or a mark of secrecy stands.
  package let privateCells: [Located<String>]
  package let irregularities: [Irregularity]
  /// Names of the file's tables, for the source file's record.
  package let tables: [TableName]
  package let account: ContentAccount

  init(
    rows: RegisterRows?, privateCells: [Located<String>], irregularities: [Irregularity], tables: [TableName],
    account: ContentAccount
  ) {
    self.rows = rows
    self.privateCells = privateCells
    self.irregularities = irregularities
    self.tables = tables
    self.account = account
  }

  package init(_ document: TableDocument, as register: RegisterFile, file: FileID) {
    switch register {
    case .units:
      self.init(document, file) { (table: RegisterTable<UnitColumn>, faults) in .units(table.units(&faults)) }
    case .instruments:
      self.init(document, file) { (table: RegisterTable<InstrumentColumn>, faults) in
        .instruments(table.instruments(&faults))
      }
    case .guidance:
      self.init(document, file) { (table: RegisterTable<GuidanceColumn>, faults) in
        .guidance(table.guidance(&faults))
      }
    case .transfers:
      self.init(document, file) { (table: RegisterTable<TransferColumn>, faults) in
        .transfers(table.transfers(&faults))
      }
    case .agreements:
      self.init(document, file) { (table: RegisterTable<AgreementColumn>, faults) in
        .agreements(table.agreements(&faults))
      }
    case .decisions:
      self.init(document, file) { (table: RegisterTable<DecisionColumn>, faults) in
        .decisions(table.decisions(&faults))
      }
    case .areas:
      self.init(document, file) { (table: RegisterTable<AreaColumn>, faults) in .areas(table.areas(&faults)) }
    case .enforcementFields:
      self.init(document, file) { (table: RegisterTable<EnforcementFieldColumn>, faults) in
        .enforcementFields(table.enforcementFields(&faults))
      }
    case .everydayWords:
      self.init(document, file) { (table: RegisterTable<EverydayWordColumn>, faults) in
        .everydayWords(table.everydayWords(&faults))
      }
    }
  }

  /// - Parameter read: the rows of a table; none of a table at fault make the register one that cannot be used.
  private init<Column>(
    _ document: TableDocument, _ file: FileID,
    read: (RegisterTable<Column>, inout [Irregularity]) -> RegisterRows
  ) {
    let table = RegisterTable<Column>(document, file: file)
    var irregularities = table.irregularities
    let rows = read(table, &irregularities)
    self.init(
      rows: rows.isEmpty && table.isAtFault ? nil : rows, privateCells: table.privateCells,
      irregularities: irregularities,
      tables: document.tableNames, account: table.account)
  }
}

extension TableDocument {
  /// The names of the tables for the places in them.
  fileprivate var tableNames: [TableName] {
    var names: [TableName] = []
    for case .table(let table) in blocks {
      names.append(TableName(name: table.name ?? "表\(names.count + 1)"))
    }
    return names
  }
}

/// The registers of an edition, brought together file by file.
package struct RegisterReader: Sendable {
  /// What stands in the registers read so far.
  package private(set) var registers = Registers(units: UnitRegister(units: []))
  /// What is amiss in them.
  package private(set) var irregularities: [Irregularity] = []

  package init() {}

  /// Takes one register in.
  package mutating func take(_ read: ReadRegister, as register: RegisterFile) {
    irregularities += read.irregularities
    registers.privateCells += read.privateCells
    if let rows = read.rows { registers.take(rows) } else { tellUnread(register) }
  }

  /// Notes a register of which nothing can be read, so that nothing is judged by it.
  package mutating func tellUnread(_ register: RegisterFile) { registers.unread.insert(register.rawValue) }
}
