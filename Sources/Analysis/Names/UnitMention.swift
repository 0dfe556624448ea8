import Diagnostics
import ListModel

/// A unit's name as it stands as data somewhere in the lists, and what it means.
package struct UnitMention: Sendable {
  /// Where a name stands.
  package enum Use: Sendable, Hashable {
    /// The name of a folder below `submissions/`.
    case folder
    /// The unit that a file says it comes from: 填报单位, a title, the attribute of a submission.
    case sender
    /// 相关部门 of a boundary.
    case party
    /// 相关部门 of a boundary, stated as the one that leads.
    case lead
    /// 实施主体 of a power.
    case implementingBody
    /// 决定机关 of a power.
    case decidingBody
  }

  /// What a name means to the register.
  package enum Standing: Sendable, Hashable {
    case known(UnitID)
    case former(successors: [UnitID])
    /// Short or generic; the unit, where only one can be meant.
    case informal(UnitID?)
    case ambiguous([UnitID])
    case unknown(nearest: [UnitID])
    /// Nothing that this register keeps: a government, a body of another level, an organ inside a unit,
    /// an enterprise, or a class of bodies.
    case outside

    /// Whether another name than the one that stands there is the right one.
    fileprivate var hasOtherName: Bool {
      switch self {
      case .former, .informal: true
      case .known, .ambiguous, .unknown, .outside: false
      }
    }
  }

  package let use: Use
  /// The name alone, verbatim, even where its cell names several.
  package let name: Located<String>
  /// The short name of the unit in whose submission it stands.
  package let unit: String
  /// The name of the item in which it stands.
  package let item: String
  package let standing: Standing
  /// Where the name begins in its cell; only looked for where another one may be meant. **Units:** code points.
  package var offset: Int?
  /// The name can only mean one body, and says nothing beside, so that the registered name can take its place.
  package var isPlain = false

  /// The place in a finding.
  package var occurrence: Occurrence {
    Occurrence(name.quotation, unit: unit, item: item, offset: offset, isPlain: isPlain)
  }
}

extension Catalogue {
  /// Every name of a unit that stands as data, resolved on the edition's day; of the bodies of powers those alone of
  /// which there is something to say.
  func unitMentions() -> [UnitMention] {
    var reader = UnitMentionReader(units: registers.units, edition: edition)
    for submission in submissions {
      reader.begin(submission, unit: shortName(of: submission))
      for folder in submission.folders {
        reader.read(folder: folder, of: submission, at: origin(of: folder, of: submission))
      }
      for stated in submission.statedUnits { reader.readSender(stated) }
      for boundary in submission.boundaries {
        let parties = boundary.parties.span
        for place in parties.indices where !parties[place].isNamedByDivision {
          let leads = parties[place].role == .lead && parties[place].roleEvidence == .stated
          reader.read(
            parties[place].unit, from: parties[place].offset, as: leads ? .lead : .party,
            item: boundary.matter.value)
        }
      }
      let powers = submission.powers.span
      for place in powers.indices {
        reader.read(powers[place].elements, of: powers[place].name.value)
        let subitems = powers[place].subitems.span
        for place in subitems.indices {
          reader.read(subitems[place].elements, of: subitems[place].name.value)
        }
      }
    }
    return reader.mentions
  }
}

extension Catalogue {
  /// The names in the transfers register that only look like those of units: its row says nothing then.
  ///
  /// - Returns: with the units that are meant. **Shape:** non-empty each.
  func misspeltTransferUnits() -> [(name: Located<String>, nearest: [UnitID])] {
    var reader = UnitMentionReader(units: registers.units, edition: edition)
    return (registers.transfers ?? []).flatMap { $0.from + $0.to }.compactMap { name in
      guard case .unknown(let nearest) = reader.standing(of: name.value), !nearest.isEmpty else { return nil }
      return (name, nearest)
    }
  }
}

/// Takes cells apart into names and asks the register about each name once.
private struct UnitMentionReader {
  let units: UnitRegister
  let edition: Edition
  private(set) var mentions: [UnitMention] = []
  private var standings: [TextKey: UnitMention.Standing] = [:]
  /// The unit whose submission is read, and its name.
  private var lister: UnitID?
  private var unit = ""

  init(units: UnitRegister, edition: Edition) {
    self.units = units
    self.edition = edition
  }

  /// Turns to a submission.
  mutating func begin(_ submission: Submission, unit: String) {
    lister = submission.unit
    self.unit = unit
  }

  /// Reads the name of a folder where that is no registered one.
  ///
  /// A folder must be a unit's: nothing else that a cell may name can send lists in. Where it is none and its files say
  /// whose they are, they lie in the wrong folder, and that is told of them.
  mutating func read(folder: String, of submission: Submission, at origin: @autoclosure () -> Origin) {
    let standing = standing(ofFolder: folder)
    if case .known = standing { return }
    let own = unit
    defer { unit = own }
    if case .unknown(let nearest) = standing {
      if submission.statesUnit(in: units, on: edition.asOf) { return }
      // A folder that can only be one unit's is told to that unit.
      if lister == nil, nearest.count == 1 { unit = units[nearest[0]].shortName }
    }
    mentions.append(
      UnitMention(
        use: .folder, name: Located(folder, at: origin()), unit: unit, item: "submissions/\(folder)",
        standing: standing))
  }

  private func standing(ofFolder name: String) -> UnitMention.Standing {
    switch units.resolve(name, on: edition.asOf) {
    case .registered(let id): return .known(id)
    case .former(let successors):
      return successors.count == 1 ? .former(successors: successors) : .unknown(nearest: successors)
    case .informal(let id): return .informal(id)
    case .ambiguous(let ids): return .ambiguous(ids)
    case .unknown:
      let nearest = units.nearest(to: name, on: edition.asOf)
      if nearest.isEmpty, case .informal(.some(let meant)) = judge(name) { return .unknown(nearest: [meant]) }
      return .unknown(nearest: nearest)
    }
  }

  /// Reads the name by which a file calls its unit where that is an old one; what another unit's means is told with the
  /// file.
  mutating func readSender(_ stated: StatedUnit) {
    let name = stated.name
    guard let lister, case .former(let successors) = standing(of: name.value), successors.contains(lister)
    else {
      return
    }
    read(name, from: stated.offset, as: .sender, item: name.value)
  }

  /// Reads who exercises a power and who decides.
  mutating func read(_ elements: Elements<PowerElement>, of power: String) {
    for (element, use) in [
      (PowerElement.body, UnitMention.Use.implementingBody), (.decidingBody, .decidingBody),
    ] {
      if let cell = elements[element] { read(cell, as: use, item: power) }
    }
  }

  /// - Parameter start: where the text begins in that of its place; nil where that is not known.
  mutating func read(
    _ cell: Located<String>, from start: Int? = 0, as use: UnitMention.Use, item: String
  ) {
    let isBody = use == .implementingBody || use == .decidingBody
    let whole = cell.value.trimmingBlanks()
    let isKnown = isKnown(whole)
    if isKnown, isBody { return }
    let names =
      use == .sender || isKnown ? [whole] : UnitNameCell.names(in: whole).flatMap { apart($0) }
    for (index, name) in names.enumerated() where !UnitNameCell.isNone(name) {
      var standing = standing(of: name)
      if case .unknown = standing, use == .implementingBody, UnitNameCell.isInnerOrgan(name) {
        standing = .outside
      }
      if UnitNameCell.isSelf(name) { standing = lister.map { .known($0) } ?? .outside }
      // A class that leads does not say who leads.
      if use == .lead, ClassOfUnits.isClass(name), standing == .outside { standing = .informal(nil) }
      if case .known = standing, isBody { continue }
      mentions.append(
        UnitMention(
          use: use, name: Located(name, at: cell.origin), unit: unit, item: item, standing: standing,
          offset: standing.hasOtherName ? offset(ofLast: names[...index], in: cell.value, from: start) : nil,
          isPlain: standing.hasOtherName && isPlain(name)))
    }
  }

  /// Whether a name stands for a body of the register by what it is called alone, and for one that the lister's own
  /// territory has; what a statute calls a body of every level, and words in brackets, say more than a name.
  private func isPlain(_ name: String) -> Bool {
    guard let lister, !name.unicodeScalars.contains(where: "（(〔[【".unicodeScalars.contains) else {
      return false
    }
    switch units.resolve(name, on: edition.asOf) {
    case .informal(let id): return isNear(id, to: lister, named: name)
    case .former(let successors):
      return successors.count == 1 && isNear(successors[0], to: lister, named: name)
    case .registered, .ambiguous, .unknown: return false
    }
  }

  /// Whether a body acts where a unit does, or is named with its district.
  private func isNear(_ id: UnitID, to lister: UnitID, named name: String) -> Bool {
    let territory = units[id].territory(in: edition)
    if territory == units[lister].territory(in: edition) { return true }
    return territory.map { $0.town == nil && name.contains($0.district) } ?? false
  }

  /// Where the last of some names begins in the cell that gives them in this order.
  private func offset(ofLast names: ArraySlice<String>, in cell: String, from start: Int?) -> Int? {
    guard let begin = start else { return nil }
    let letters = cell.unicodeScalars
    var (rest, start) = (letters[...], letters.endIndex)
    for name in names {
      guard let range = rest.firstRange(of: name.unicodeScalars) else { return nil }
      (rest, start) = (rest[range.upperBound...], range.lowerBound)
    }
    return begin + letters.distance(from: letters.startIndex, to: start)
  }

  /// The units of 市水务局和市住建局; a name that means something as it is stays whole.
  private mutating func apart(_ piece: String) -> [String] {
    guard case .unknown = standing(of: piece) else { return [piece] }
    return JoinedUnitNames.divide(piece) { isResolved($0) }.map { $0.map(String.init) } ?? [piece]
  }

  private mutating func isResolved(_ name: String) -> Bool {
    switch standing(of: name) {
    case .known, .former, .ambiguous, .informal(.some): true
    case .informal(nil), .unknown, .outside: false
    }
  }

  private mutating func isKnown(_ name: String) -> Bool {
    if case .known = standing(of: name) { return true }
    return false
  }

  mutating func standing(of name: String) -> UnitMention.Standing {
    if let standing = standings[TextKey(name)] { return standing }
    let standing = judge(name)
    standings[TextKey(name)] = standing
    return standing
  }

  private func judge(_ name: String) -> UnitMention.Standing {
    switch units.resolve(name, on: edition.asOf) {
    case .registered(let id): return .known(id)
    case .former(let successors): return .former(successors: successors)
    case .informal(let id): return isOtherBody(name, than: units[id]) ? .outside : .informal(id)
    case .ambiguous(let ids): return .ambiguous(ids)
    case .unknown:
      if UnitNameCell.isOutside(name, jurisdiction: edition.jurisdiction) { return .outside }
      if let standing = government(of: name) { return standing }
      if isOrganOfRegisteredUnit(name) { return .outside }
      if UnitNameCell.isOfStatute(name) {
        let isOfOne = !UnitNameCell.isOfSeveralBodies(name)
        return .informal(isOfOne ? units.unit(meantBy: name, among: [], on: edition.asOf) : nil)
      }
      if isOfDistrict(name) { return .outside }
      let nearest = units.nearest(to: name, on: edition.asOf)
      if nearest.isEmpty, UnitNameCell.isOfOtherSystem(name, jurisdiction: edition.jurisdiction) {
        return .outside
      }
      return .unknown(nearest: nearest)
    }
  }

  /// 市政府 is not short for 市政府办, a body of another kind.
  private func isOtherBody(_ name: String, than unit: Unit) -> Bool {
    name.unicodeScalars.last != unit.name.unicodeScalars.last
      && name.unicodeScalars.last != unit.shortName.unicodeScalars.last
      && UnitNameCell.isOutside(name, jurisdiction: edition.jurisdiction)
  }

  /// The government that a bare place stands for: 吉阳区.
  ///
  /// - Returns: nil for names that are no place.
  private func government(of name: String) -> UnitMention.Standing? {
    let rest =
      !edition.jurisdiction.isEmpty && name.begins(with: edition.jurisdiction)
      ? String(name.dropFirst(edition.jurisdiction.count)) : name
    guard rest.count >= 2, UnitNameCell.district(of: name, jurisdiction: edition.jurisdiction) == rest else {
      return nil
    }
    switch units.resolve(name + "人民政府", on: edition.asOf) {
    case .registered(let id), .informal(let id): return .informal(id)
    case .former, .ambiguous, .unknown: return .outside
    }
  }

  /// 三亚市公安局交通警察支队: begins with a name of a unit.
  private func isOrganOfRegisteredUnit(_ name: String) -> Bool {
    let scalars = name.letters
    guard scalars.count > 4, UnitNameCell.isInnerOrgan(name) else { return false }
    return (3..<scalars.count - 1).reversed().contains { length in
      let start = String(letters: scalars[..<length])
      switch units.resolve(start, on: edition.asOf) {
      case .registered: return true
      case .informal(let id): return start.unicodeScalars.last == units[id].shortName.unicodeScalars.last
      case .former, .ambiguous, .unknown: return false
      }
    }
  }

  /// 吉阳区住建局, where the register keeps no body of that district.
  private func isOfDistrict(_ name: String) -> Bool {
    guard let district = UnitNameCell.district(of: name, jurisdiction: edition.jurisdiction) else {
      return false
    }
    return !units.units.contains { $0.name.contains(district) && !$0.name.ends(with: "政府") }
  }
}

extension Submission {
  /// Whether a file says of which unit it is, in a name that the register knows.
  func statesUnit(in register: UnitRegister, on day: CalendarDate) -> Bool {
    statedUnits.contains { register.resolve($0.value, on: day).onlyUnit != nil }
  }
}
