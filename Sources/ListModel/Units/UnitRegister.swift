import Diagnostics

/// The register of units (单位名录): resolves every name that a unit goes by.
package struct UnitRegister: Sendable {
  package let units: [Unit]
  /// For finding its names in texts.
  let writtenNames: UnitNameTrie

  package init(units: [Unit]) {
    self.units = units
    names = UnitNameIndex(units)
    statutes = StatuteNames(names)
    nearest = NearestNames(units)
    writtenNames = UnitNameTrie(units)
  }

  package subscript(id: UnitID) -> Unit { _read { yield units[id.index] } }

  /// What a written name means on a day.
  ///
  /// Registered names come first, then former ones, then what is short for one of them: a name without its place
  /// (水务局), or with some of its words left out (发改委 for 发展和改革委员会).
  /// - Parameter name: as written; white space and the width of brackets do not count.
  package func resolve(_ name: String, on day: CalendarDate) -> UnitResolution {
    let written = NormalisedName.letters(of: name)
    if let known = registered(written, on: day) { return known }
    if let informal = informal(written, on: day) { return informal }
    if let open = written.lastIndex(of: "("), open > 0, written.last == ")" {
      let bare = Array(written[..<open])
      if case .registered(let id) = registered(bare, on: day) { return .informal(id) }
      if let known = registered(bare, on: day) ?? informal(bare, on: day) { return known }
    }
    // 原水利局 says itself that it is a former name.
    if written.first == "原", written.count > 3,
      case .former(let ids) = resolve(name.droppingFirstScalar, on: day)
    {
      return .former(successors: ids)
    }
    return .unknown
  }

  /// The unit that a name within a text means: the only one that bears it, or what a statute calls it (公安机关), among the
  /// units of the matter before all others.
  ///
  /// - Parameter concerned: the units of the matter.
  /// - Returns: nil where nobody is meant, or any of several.
  package func unit(meantBy name: String, among concerned: some Sequence<UnitID>, on day: CalendarDate)
    -> UnitID?
  {
    func only(_ ids: some Sequence<UnitID>) -> UnitID? {
      let ids = Set(ids)
      if ids.count == 1 { return ids.first }
      let meant = ids.intersection(concerned)
      return meant.count == 1 ? meant.first : nil
    }
    switch resolve(name, on: day) {
    case .registered(let id), .informal(let id): return id
    case .former(let successors): return only(successors)
    case .ambiguous(let ids): return only(ids)
    case .unknown:
      let ranks = statutes.units(meantBy: NormalisedName.letters(of: name), names).map { ids in
        ids.filter { units[$0.index].exists(on: day) }
      }.filter { !$0.isEmpty }
      let near = ranks.first { !$0.isDisjoint(with: concerned) }
      return (near ?? ranks.first).flatMap(only)
    }
  }

  /// The unit of which a name is that of an organ: 市公安局 of 市公安局交警支队; nil for what only belongs to a unit.
  package func unit(withOrgan name: String, on day: CalendarDate) -> UnitID? {
    let letters = NormalisedName.letters(of: name)
    guard letters.count > 4, letters.count <= 40, Self.organEnds.contains(where: letters[...].hasEnd) else {
      return nil
    }
    for length in (3..<(letters.count - 1)).reversed() {
      guard case .registered(let id) = registered(Array(letters[..<length]), on: day) else { continue }
      return Self.subordinates.contains(where: letters[length...].starts) ? nil : id
    }
    return nil
  }

  private static let organEnds = [
    "总队", "支队", "大队", "中队", "分局", "中心", "站", "所", "队", "处", "科", "股", "室", "院", "办公室", "执法局",
  ].map { $0.letters }
  private static let subordinates = ["所属", "下属", "直属", "主管", "管理的", "的", "和", "与", "及"].map { $0.letters }

  /// The units whose names are most like one that nobody bears; failing them, those that it may mean by its first words.
  ///
  /// **Shape:** three at most, best first.
  package func nearest(to name: String, on day: CalendarDate) -> [UnitID] {
    let written = NormalisedName.letters(of: name)
    let similar = nearest.find(written).filter { units[$0.index].exists(on: day) }
    guard similar.isEmpty, written.count <= 40 else { return similar }
    let meant = names.bearers(endedOtherwise: written).filter {
      !$0.isFormer && units[$0.id.index].exists(on: day)
    }
    return Array(unique(meant.map(\.id)).prefix(3))
  }

  /// The unit that bears a name in the register, though not yet on a day.
  package func laterUnit(named name: String, than day: CalendarDate) -> UnitID? {
    names.bearers(of: NormalisedName.letters(of: name)).first { bearer in
      !bearer.isFormer && units[bearer.id.index].validFrom.map { day < $0 } ?? false
    }?.id
  }

  /// A name that stands in the register.
  private func registered(_ name: [Unicode.Scalar], on day: CalendarDate) -> UnitResolution? {
    let bearers = names.bearers(of: name)
    let current = bearers.filter { !$0.isFormer && units[$0.id.index].exists(on: day) }.map(\.id)
    if current.count == 1 { return .registered(current[0]) }
    if current.count > 1 { return .ambiguous(current) }
    return former(bearers, on: day)
  }

  /// A name that is short for one in the register, nearer readings first.
  private func informal(_ name: [Unicode.Scalar], on day: CalendarDate) -> UnitResolution? {
    let readings = names.readings(of: name)
    for find in [names.bearers(ofCore:), names.bearers(abbreviatedTo:)] {
      let bearers = find(readings)
      let current = unique(bearers.filter { !$0.isFormer && units[$0.id.index].exists(on: day) }.map(\.id))
      if current.count == 1 { return .informal(current[0]) }
      if current.count > 1 { return .ambiguous(current) }
      if let former = former(bearers, on: day) { return former }
    }
    return nil
  }

  /// Names out of use: former ones, and those of units that exist no more.
  private func former(_ bearers: [UnitNameIndex.Bearer], on day: CalendarDate) -> UnitResolution? {
    let past = bearers.filter { $0.isFormer || units[$0.id.index].hasEnded(on: day) }
    guard !past.isEmpty else { return nil }
    return .former(successors: unique(past.flatMap { successors(of: $0.id, on: day) }))
  }

  /// The units that stand for one on a day: itself, or those that took over, however many reforms later.
  private func successors(of id: UnitID, on day: CalendarDate) -> [UnitID] {
    var found: [UnitID] = []
    var open = [id]
    var seen: Set<UnitID> = [id]
    while let next = open.popLast() {
      let unit = units[next.index]
      guard unit.hasEnded(on: day) else {
        found.append(next)
        continue
      }
      for name in unit.successors {
        let written = NormalisedName.letters(of: name)
        for bearer in names.bearers(of: written) where !bearer.isFormer && seen.insert(bearer.id).inserted {
          open.append(bearer.id)
        }
      }
    }
    return unique(found)
  }

  private func unique(_ ids: [UnitID]) -> [UnitID] { Set(ids).sorted() }

  private let names: UnitNameIndex
  private let statutes: StatuteNames
  private let nearest: NearestNames
}

extension String {
  fileprivate var droppingFirstScalar: String {
    let bare = unicodeScalars.drop { $0.properties.isWhitespace }
    return String(bare.dropFirst())
  }
}

/// What a written unit name turned out to mean.
package enum UnitResolution: Sendable, Hashable {
  /// The official or the registered short name of a unit in existence.
  case registered(UnitID)
  /// A former name, or the name of a unit out of existence. **Shape:** successors may be empty or several.
  case former(successors: [UnitID])
  /// A short, generic or otherwise informal name that fits exactly one unit.
  case informal(UnitID)
  /// A name that fits several units.
  case ambiguous([UnitID])
  /// A name that nobody bears.
  case unknown
}

extension Unit {
  /// Whether the unit exists on a day: from the day of its validity, up to the day before it is out of use.
  package func exists(on day: CalendarDate) -> Bool {
    !hasEnded(on: day) && validFrom.map { $0 <= day } ?? true
  }

  /// Whether the unit is out of use on a day.
  package func hasEnded(on day: CalendarDate) -> Bool { validUntil.map { $0 <= day } ?? false }
}
