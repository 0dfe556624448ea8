import Diagnostics
import ListModel

/// What all rows in effect together make of one power: who no longer has it, who has it now, whether it is abolished.
struct TransferAccount: Sendable {
  /// A row that decides for a unit, and its other units.
  struct Move: Sendable {
    let row: Transfer
    let from: [UnitID]
    let to: [UnitID]
    /// What the power is called since, where the row renames it; findings speak of it as written.
    var newNames: [String] = []
    /// Whether it splits the power among its receivers: each new one is for one of them, and nothing says for whom.
    var isForAnyReceiver: Bool { newNames.count > 1 && to.count > 1 && row.kind == .split }
    /// Whether the row says that only a part of the power moves.
    var isPartial: Bool
    /// Whether all who have the power now had given it away before.
    var isReturn = false
  }

  /// The power as the latest row names it.
  private(set) var subject: TransferSubject
  /// The units that gave it away for good, by the row that says so.
  private(set) var departed: [UnitID: Move] = [:]
  /// The units that gave it to a lower level.
  private(set) var delegated: [UnitID: Move] = [:]
  /// The units that have to list it.
  private(set) var received: [UnitID: Move] = [:]
  /// The units that may list it no more, where that is not true of all.
  private(set) var abolishedOf: [UnitID: Move] = [:]
  /// Set where no unit at all may list it.
  private(set) var abolished: Move?

  init(_ subject: TransferSubject) { self.subject = subject }

  /// Takes one more row in; later rows override earlier ones.
  mutating func take(_ move: Move, subject: TransferSubject) {
    self.subject = subject
    switch move.row.kind {
    case .transfer: pass(move)
    case .delegation, .takeover: delegate(move)
    case .abolition: abolish(move)
    case .addition: restore(move)
    case .merger, .split, .change:
      if !move.newNames.isEmpty {
        abolish(move)
      } else if !move.from.isEmpty, !move.to.isEmpty {
        pass(move)
      }
    }
  }

  /// Takes in that a row gives this name to a power that had another.
  mutating func take(renaming move: Move) {
    abolished = nil
    receive(move)
  }

  /// Why a unit may list the power no more; nil where it may.
  func abolition(for unit: UnitID) -> Move? { abolished ?? abolishedOf[unit] }

  /// Whether a listing of a unit is out of date by these rows, be it told by one rule or the other.
  func isStale(for unit: UnitID) -> Bool {
    abolition(for: unit) != nil || departed[unit] != nil && departed[unit]?.isPartial == false
  }

  private mutating func pass(_ move: Move) {
    if move.from.isEmpty { received = [:] }
    var move = move
    move.isReturn = !move.to.isEmpty && move.to.allSatisfy { departed[$0] != nil }
    for unit in move.from where !move.to.contains(unit) {
      departed[unit] = move
      received[unit] = nil
      delegated[unit] = nil
    }
    receive(move)
  }

  private mutating func delegate(_ move: Move) {
    for unit in move.from where !move.to.contains(unit) {
      delegated[unit] = move
      received[unit] = nil
    }
    receive(move)
  }

  private mutating func receive(_ move: Move) {
    if !move.to.isEmpty { abolished = nil }
    for unit in move.to {
      received[unit] = move
      departed[unit] = nil
      delegated[unit] = nil
      abolishedOf[unit] = nil
    }
  }

  private mutating func abolish(_ move: Move) {
    guard !move.row.from.isEmpty else {
      abolished = move
      (departed, delegated, received, abolishedOf) = ([:], [:], [:], [:])
      return
    }
    for unit in move.from {
      abolishedOf[unit] = move
      (departed[unit], delegated[unit], received[unit]) = (nil, nil, nil)
    }
  }

  private mutating func restore(_ move: Move) {
    abolished = nil
    for unit in move.to + move.from {
      (departed[unit], delegated[unit], abolishedOf[unit]) = (nil, nil, nil)
    }
    // Whom a new power is given to has to list it.
    receive(move)
  }
}

extension Transfer {
  /// What the power is called since a merger, a split or a change of its name, as the note says it.
  ///
  /// **Shape:** empty where the note names nothing.
  var newNames: [String] {
    guard let turns = Self.turns[kind], let text = note?.value else { return [] }
    let found = turns.compactMap { text.allPlaces(of: $0).first }.min { $0.lowerBound < $1.lowerBound }
    guard let turn = found else { return [] }
    let rest = text[turn.upperBound...].drop { "：: ".contains($0) }
    let quoted = rest.split(omittingEmptySubsequences: false) { "“”\"「」".contains($0) }
    if quoted.count > 2 {
      return quoted.enumerated().filter { $0.offset % 2 == 1 && !$0.element.isEmpty }.map {
        String($0.element)
      }
    }
    let clause = rest.prefix { !"，。；;,\n".contains($0) }
    let names = kind == .split ? clause.split { "、和".contains($0) } : [clause]
    return names.map(String.init).filter { $0.unicodeScalars.count >= Self.shortestName }
  }

  /// **Units:** letters.
  private static let shortestName = 4
  private static let turns: [TransferKind: [String]] = [
    .merger: ["合并为", "并入", "合并入", "合并至", "改为", "调整为", "变更为"],
    .split: ["拆分为", "分拆为", "拆为", "改为", "调整为", "变更为"],
    .change: ["更名为", "名称变更为", "名称调整为", "名称改为", "改名为"],
  ]
}
