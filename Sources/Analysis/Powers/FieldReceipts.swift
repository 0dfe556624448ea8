import Diagnostics
import ListModel

/// Whether the units to which the transfers register gives all penalties of a field list any of it.
///
/// Which penalties a field has, nobody can tell from its name: only that a list has none of them at all is certain.
struct FieldReceipts {
  /// What the list of a unit shows of a field that it received.
  enum Receipt {
    /// A penalty of the field, by its words or by the instruments that the register of fields has for it.
    case shown
    /// No penalty at all, or none on the registered instruments; the list's powers begin here.
    case lacking(Origin)
    /// Penalties of which it cannot be seen whether any is of the field.
    case untold
  }

  private let input: AnalysisInput
  private let fields: [EnforcementAssignment]

  init(_ input: AnalysisInput) {
    self.input = input
    fields = input.catalogue.enforcementAssignments()
  }

  /// Whether a row of the transfers register gives a field to an enforcement body.
  func isField(_ row: Transfer) -> Bool { fields.contains { $0.name.origin == row.subject.origin } }

  /// - Returns: nil where the row gives no field, the unit has given it on, or its list is not there or not wholly read.
  func receipt(of move: TransferAccount.Move, by unit: UnitID) -> Receipt? {
    guard let field = fields.first(where: { $0.name.origin == move.row.subject.origin }),
      !fields.contains(where: { $0.givers.contains(unit) && !Set($0.words).isDisjoint(with: field.words) }),
      let part = input.powersPart(of: unit)
    else { return nil }
    let penalties = input.powers.filter { power in
      (power.category == .penalty || power.item.name.value.holds("处罚"))
        && input.catalogue.submissions[power.submission].unit.map { input.stands($0, for: unit) } == true
    }
    let registered = fields.filter { known in
      known.words.isEmpty && known.bodies.contains(unit)
        && field.words.contains(where: known.name.value.holds)
    }
    if penalties.contains(where: { power in ([field] + registered).contains { $0.isShown(by: power) } }) {
      return .shown
    }
    let isRegistered = field.words.allSatisfy { word in registered.contains { $0.name.value.holds(word) } }
    return penalties.isEmpty || isRegistered ? .lacking(part) : .untold
  }
}

extension AnalysisInput {
  /// Where the power list of a unit begins; nil where the unit sent nothing in, or files that could not all be read.
  func powersPart(of unit: UnitID) -> Origin? {
    guard let submission = catalogue.submissions.first(where: { $0.unit == unit }), !submission.hasUnreadFiles
    else { return nil }
    return (submission.parts.first { $0.part == .powers } ?? submission.parts.first)?.origin
  }

  /// Whether what one unit lists is listed for another: it is the unit itself, or a body of its district.
  func stands(_ holder: UnitID, for unit: UnitID) -> Bool {
    if holder == unit { return true }
    let (register, edition) = (catalogue.registers.units, catalogue.edition)
    guard let district = register[unit].district(in: edition) else { return false }
    return register[holder].district(in: edition) == district
  }
}
