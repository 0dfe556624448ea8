import Diagnostics
import ListModel

/// A unit's word that another one does a task of a matter, or leads it.
struct Handover: Sendable {
  /// How it is said.
  enum Kind: Sendable {
    /// By the role that the entry gives.
    case role
    /// By the share that the entry gives to one who assists or guides, which leaves the task where it is.
    case help
    /// By a share, or in so many words.
    case words
  }

  let giver: UnitID
  /// **Shape:** non-empty, unique, without the giver; several where a level or a list of names is meant.
  let receivers: [UnitID]
  /// nil: the matter as a whole.
  let task: HandedTask?
  let kind: Kind
  /// The words and where they stand.
  let side: Finding.Side
}

/// A task that nobody takes: units give it to each other in a circle, or to one that says it is not its own.
package struct HandoverFault: Sendable {
  /// What is given around, as first written; nil for the matter as a whole.
  let tasks: [String]
  let isWhole: Bool
  /// The way of the task from unit to unit. **Shape:** at least two; a circle's first unit does not stand again at its end.
  let path: [UnitID]
  let isCircle: Bool
  /// All units that give it around.
  let units: Set<UnitID>
  /// The words on the way, in its order; at a dead end also those by which it is refused.
  let sides: [Finding.Side]
}

extension AnalysisInput {
  /// What units of a matter give around without anybody taking it.
  func handoverFaults(of matter: SharedMatter) -> [HandoverFault] {
    handoverFaults[matter.entries[0].boundary.matter.origin] ?? []
  }

  /// The units that hand a matter, or tasks of it, around: what else differs between their entries has this cause.
  ///
  /// - Parameter asWhole: only those that hand around the whole matter, of which their roles speak.
  func unitsHandingAround(_ matter: SharedMatter, asWhole: Bool = false) -> Set<SharedMatter.Body> {
    Set(handoverFaults(of: matter).filter { $0.isWhole || !asWhole }.flatMap(\.units).map { .unit($0) })
  }
}
