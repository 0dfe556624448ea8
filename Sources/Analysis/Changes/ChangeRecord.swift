import ListModel

/// A row of the transfers register in effect, as it may record a change of the list.
///
/// Units are known by names: what they are called in both editions, and as they are written.
struct ChangeRecord {
  let move: TransferAccount.Move
  /// Whether the row gives the power the name by which it is looked for.
  let isRenaming: Bool
  private let from: Set<String>
  private let to: Set<String>

  /// - Parameter names: what names of units mean in the later edition.
  init(_ row: TransferBook.Row, _ names: inout JointUnits.Names) {
    move = row.move
    isRenaming = row.isRenaming
    from = Self.names(in: row.move.row.from.map(\.value), &names)
    to = Self.names(in: row.move.row.to.map(\.value), &names)
  }

  private static func names(in cells: [String], _ names: inout JointUnits.Names) -> Set<String> {
    cells.reduce(into: []) { known, cell in
      known.insert(NormalisedName(cell).text)
      known.insert(names.meaning(of: cell, of: ""))
    }
  }

  private var kind: TransferKind { move.row.kind }

  /// Whether it is about what these units give away; a row that names no giver is about everybody's.
  private func takes(from units: Set<String>) -> Bool { from.isEmpty || !from.isDisjoint(with: units) }

  private func gives(to units: Set<String>) -> Bool { !to.isDisjoint(with: units) }

  /// Whether it says that a unit lists a power no longer.
  ///
  /// - Parameter units: all names of the unit.
  func coversRemoval(from units: Set<String>) -> Bool {
    guard !isRenaming, !move.isPartial else { return false }
    switch kind {
    case .addition: return false
    case .abolition, .merger, .split: return takes(from: units)
    case .takeover: return !from.isEmpty && takes(from: units)
    case .transfer, .delegation: return takes(from: units) && !gives(to: units)
    case .change: return takes(from: units) && (!move.newNames.isEmpty || !to.isEmpty && !gives(to: units))
    }
  }

  /// Whether it says that a unit lists a power from now on.
  ///
  /// - Parameter units: all names of the unit.
  func coversAddition(at units: Set<String>) -> Bool {
    if isRenaming, to.isEmpty { return takes(from: units) }
    switch kind {
    case .abolition: return false
    case .addition where to.isEmpty: return takes(from: units)
    default: return gives(to: units)
    }
  }

  /// Whether it says that a power went from one unit to another.
  func coversMove(from givers: Set<String>, to receivers: Set<String>) -> Bool {
    kind != .abolition && kind != .addition && takes(from: givers) && gives(to: receivers)
  }

  /// Whether it says that a power's elements are others from now on.
  ///
  /// - Parameter units: all names of the unit.
  func coversElements(of units: Set<String>) -> Bool {
    switch kind {
    case .change, .merger, .split: from.isEmpty && to.isEmpty || takes(from: units) || gives(to: units)
    default: false
    }
  }

  /// Whether it names the giver, or the receiver, itself.
  var namesGiver: Bool { !from.isEmpty }
  var namesReceiver: Bool { !to.isEmpty }
}
