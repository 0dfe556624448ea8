import Diagnostics
import FileFormats
import ListModel

/// A file below `registers/`, by its name without the extension.
package enum RegisterFile: String, Sendable, CaseIterable {
  case units, instruments, guidance, transfers, agreements, decisions, areas
  case enforcementFields = "enforcement-fields"
}

/// Reads the registers of an edition, whatever format they came in.
package struct RegisterReader: Sendable {
  /// What stands in the registers read so far.
  package private(set) var registers = Registers(units: UnitRegister(units: []))
  /// What is amiss in them.
  package private(set) var irregularities: [Irregularity] = []

  package init() {}

  /// Takes one register in.
  ///
  /// - Returns: what became of the file's cells.
  package mutating func read(_ document: TableDocument, as register: RegisterFile, file: FileID)
    -> ContentAccount
  {
    switch register {
    case .units:
      let table = RegisterTable<UnitColumn>(document, file: file)
      irregularities += table.irregularities
      let units = table.units(&irregularities)
      registers.units = UnitRegister(units: units)
      if units.isEmpty, table.isAtFault { tellUnread(register) }
      return table.account
    case .instruments:
      return take(
        RegisterTable<InstrumentColumn>(document, file: file), as: register, into: \.instruments
      ) { $0.instruments(&$1) }
    case .guidance:
      return take(
        RegisterTable<GuidanceColumn>(document, file: file), as: register, into: \.guidance
      ) { $0.guidance(&$1) }
    case .transfers:
      return take(
        RegisterTable<TransferColumn>(document, file: file), as: register, into: \.transfers
      ) { $0.transfers(&$1) }
    case .agreements:
      return take(
        RegisterTable<AgreementColumn>(document, file: file), as: register, into: \.agreements
      ) { $0.agreements(&$1) }
    case .decisions:
      return take(
        RegisterTable<DecisionColumn>(document, file: file), as: register, into: \.decisions
      ) { $0.decisions(&$1) }
    case .areas:
      return take(
        RegisterTable<AreaColumn>(document, file: file), as: register, into: \.areas
      ) { $0.areas(&$1) }
    case .enforcementFields:
      return take(
        RegisterTable<EnforcementFieldColumn>(document, file: file), as: register, into: \.enforcementFields
      ) { $0.enforcementFields(&$1) }
    }
  }

  /// Notes a register of which nothing can be read, so that nothing is judged by it.
  package mutating func tellUnread(_ register: RegisterFile) { registers.unread.insert(register.rawValue) }

  /// - Parameter rows: the entries of a table; none of a table at fault make the register one that was not read.
  private mutating func take<Column, Row>(
    _ table: RegisterTable<Column>, as register: RegisterFile,
    into entries: WritableKeyPath<Registers, [Row]?>,
    rows: (RegisterTable<Column>, inout [Irregularity]) -> [Row]
  ) -> ContentAccount {
    irregularities += table.irregularities
    let read = rows(table, &irregularities)
    if read.isEmpty, table.isAtFault {
      tellUnread(register)
    } else {
      registers[keyPath: entries] = read
    }
    return table.account
  }
}
