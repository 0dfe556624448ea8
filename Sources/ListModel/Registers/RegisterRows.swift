/// The rows of one register.
package enum RegisterRows: Sendable {
  case units([Unit])
  case instruments([Instrument])
  case guidance([GuidanceEntry])
  case transfers([Transfer])
  case agreements([Agreement])
  case decisions([Decision])
  case areas([ListedArea])
  case enforcementFields([EnforcementField])
  case everydayWords([EverydayWord])

  package var isEmpty: Bool {
    switch self {
    case .units(let rows): rows.isEmpty
    case .instruments(let rows): rows.isEmpty
    case .guidance(let rows): rows.isEmpty
    case .transfers(let rows): rows.isEmpty
    case .agreements(let rows): rows.isEmpty
    case .decisions(let rows): rows.isEmpty
    case .areas(let rows): rows.isEmpty
    case .enforcementFields(let rows): rows.isEmpty
    case .everydayWords(let rows): rows.isEmpty
    }
  }
}

extension Registers {
  /// Takes one register in.
  package mutating func take(_ rows: RegisterRows) {
    switch rows {
    case .units(let rows): units = UnitRegister(units: rows)
    case .instruments(let rows): instruments = rows
    case .guidance(let rows): guidance = rows
    case .transfers(let rows): transfers = rows
    case .agreements(let rows): agreements = rows
    case .decisions(let rows): decisions = rows
    case .areas(let rows): areas = rows
    case .enforcementFields(let rows): enforcementFields = rows
    case .everydayWords(let rows): everydayWords = rows
    }
  }
}
