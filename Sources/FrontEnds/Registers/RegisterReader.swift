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
      take(RegisterTable<UnitColumn>(document, file: file)) { registers, table, faults in
        registers.units = UnitRegister(units: table.units(&faults))
      }
    case .instruments:
      take(RegisterTable<InstrumentColumn>(document, file: file)) { registers, table, faults in
        registers.instruments = table.instruments(&faults)
      }
    case .guidance:
      take(RegisterTable<GuidanceColumn>(document, file: file)) { registers, table, faults in
        registers.guidance = table.guidance(&faults)
      }
    case .transfers:
      take(RegisterTable<TransferColumn>(document, file: file)) { registers, table, faults in
        registers.transfers = table.transfers(&faults)
      }
    case .agreements:
      take(RegisterTable<AgreementColumn>(document, file: file)) { registers, table, faults in
        registers.agreements = table.agreements(&faults)
      }
    case .decisions:
      take(RegisterTable<DecisionColumn>(document, file: file)) { registers, table, faults in
        registers.decisions = table.decisions(&faults)
      }
    case .areas:
      take(RegisterTable<AreaColumn>(document, file: file)) { registers, table, faults in
        registers.areas = table.areas(&faults)
      }
    case .enforcementFields:
      take(RegisterTable<EnforcementFieldColumn>(document, file: file)) { registers, table, faults in
        registers.enforcementFields = table.enforcementFields(&faults)
      }
    }
  }

  private mutating func take<Column>(
    _ table: RegisterTable<Column>,
    _ fill: (inout Registers, RegisterTable<Column>, inout [Irregularity]) -> Void
  ) -> ContentAccount {
    irregularities += table.irregularities
    fill(&registers, table, &irregularities)
    return table.account
  }
}
