import Diagnostics
import ListModel

/// What rules look at of an earlier edition: the change of the list since, and what of it the transfers register records.
package struct EditionChange: Sendable {
  package let changes: ListChanges
  /// Changes of powers of which the transfers register has no row in effect. **Shape:** in their order.
  let unrecorded: [UnrecordedChange]
  /// Whether one of the editions has a transfers register, be it that nothing in it could be used: what has no row in effect is
  /// not recorded then.
  let hasRegister: Bool
  /// The units that list powers, as both editions know them.
  private let holders: (earlier: Set<String>, later: Set<String>)
  /// Where the numbers of the earlier edition's files begin in the later one's catalogue.
  private let firstFile: Int

  /// A change of a power that no row records.
  struct UnrecordedChange: Sendable {
    let change: ListChange
    /// Rows that speak of the power, but of other units, or of a day to come.
    let rows: [TransferAccount.Move]

    /// The place of the main item by which sub-items belong together.
    fileprivate var main: Origin { (change.item.mainItem ?? change.item.name).origin }
  }

  /// - Parameters:
  ///   - earlier: as it was compared.
  ///   - input: of the later edition, its files followed by those of the earlier edition.
  ///   - firstFile: how many files the later edition has itself.
  package init(
    _ changes: ListChanges, from earlier: Catalogue, to input: AnalysisInput, firstFile: Int
  ) {
    let later = input.catalogue
    self.changes = changes
    self.firstFile = firstFile
    hasRegister = later.hasTransfersRegister || earlier.hasTransfersRegister
    let units = JointUnits(earlier, later)
    holders = (earlier.holders(units.before), later.holders(units.after))
    let powers = changes.all.filter { $0.part == .powers }
    guard !powers.isEmpty else {
      unrecorded = []
      return
    }
    let concerned = Set(powers.flatMap { [$0.before, $0.after] }.compactMap { $0?.jointUnit })
    // Of all other units the later edition lists the same powers.
    let own = earlier.submissions.map { concerned.contains(units.before.joint(earlier.shortName(of: $0))) }
    let lists = (earlier: earlier.listedPowers { own[$0] }, later: input.powers)
    let isConcerned = later.submissions.map { concerned.contains(units.after.joint(later.shortName(of: $0))) }
    let listed = (
      ListedNames(lists.earlier, units.before),
      ListedNames(lists.later.filter { isConcerned[$0.submission] }, units.after)
    )
    var records = ChangeRecords(earlier, later, powers: lists)
    unrecorded = powers.compactMap { change in
      if change.after == nil, listed.1.have(change.item) { return nil }
      if change.before == nil, listed.0.have(change.item) { return nil }
      guard !records.cover(change) else { return nil }
      return UnrecordedChange(change: change, rows: records.rowsBeside(change))
    }
  }

  /// A place of the earlier edition as the later one's catalogue knows it.
  func earlier(_ quotation: Quotation) -> Quotation {
    let file = FileID(Int(quotation.origin.file.index) + firstFile)
    return Quotation(quotation.text, at: Origin(file: file, place: quotation.origin.place))
  }

  /// The powers that one edition alone lists, or that moved, and that no row records.
  ///
  /// - Parameter kind: added, removed or moved.
  /// - Returns: what belongs together: a main item with its sub-items; all that a unit lists that has no power list in the
  ///   other edition. **Shape:** in the order of the changes; each non-empty.
  func unrecordedItems(_ kind: ListChange.Kind) -> [(members: [UnrecordedChange], isWholeList: Bool)] {
    struct Key: Hashable {
      let unit: String
      let main: Origin?
    }
    let others = kind == .added ? holders.earlier : holders.later
    func isWholeList(_ item: ComparedItem) -> Bool { kind != .moved && !others.contains(item.jointUnit) }
    return unrecorded.filter { $0.change.kinds.contains(kind) }.grouped { member in
      let item = member.change.item
      return Key(unit: item.jointUnit, main: isWholeList(item) ? nil : member.main)
    }.map { key, members in (members, key.main == nil && members.count > 1) }
  }
}

/// The powers that units list, by name and by code: one that a unit lists twice is there as long as it lists it once.
private struct ListedNames {
  private var keys: Set<[String]> = []

  init(_ powers: [ListedPower], _ units: JointUnits.Names) {
    for power in powers {
      let unit = units.joint(power.unit)
      keys.insert(Self.key(unit, power.main?.item.name.value, power.item.name.value))
      if let code = power.parsedCode { keys.insert([unit, code.basic.text]) }
    }
  }

  func have(_ item: ComparedItem) -> Bool {
    if keys.contains(Self.key(item.jointUnit, item.mainItem?.value, item.name.value)) { return true }
    guard let code = item.code, code.isNational else { return false }
    return keys.contains([item.jointUnit, code.text])
  }

  private static func key(_ unit: String, _ main: String?, _ name: String) -> [String] {
    [unit, NormalisedName(main ?? "").text, NormalisedName(name).text]
  }
}

extension Catalogue {
  /// The units that list powers, as both editions know them.
  fileprivate func holders(_ units: JointUnits.Names) -> Set<String> {
    Set(submissions.filter { !$0.powers.isEmpty }.map { units.joint(shortName(of: $0)) })
  }
  /// Whether there is a transfers register, readable or not.
  fileprivate var hasTransfersRegister: Bool {
    registers.transfers != nil || registers.unread.contains(RegisterName.transfers.rawValue)
  }
}
