import ListModel

/// Which units of two editions are one unit, whatever each register calls it.
///
/// Units of one short name are one. Of the others two are one where either register says so of a former name, and of no
/// third unit.
struct JointUnits {
  /// How the units of one of the editions are called in both.
  struct Names {
    private let register: UnitRegister
    private let day: CalendarDate
    /// What the later edition calls units that it knows by another short name.
    fileprivate var laterNames: [String: String] = [:]
    /// What names mean that were met before.
    private var known: [TextKey: String] = [:]

    fileprivate init(_ catalogue: Catalogue) {
      register = catalogue.registers.units
      day = catalogue.edition.asOf
    }

    /// The name of a unit in both editions, by its short name here.
    func joint(_ shortName: String) -> String { laterNames[shortName] ?? shortName }

    /// What a name means that an item writes: the unit's name in both editions, or the name itself.
    ///
    /// - Parameter lister: the short name of the unit whose list it is, for 本局.
    mutating func meaning(of written: String, of lister: String) -> String {
      if UnitNameCell.isSelf(written) { return joint(lister) }
      if let known = known[TextKey(written)] { return known }
      let unit = register.resolve(ClassOfUnits.withoutClass(written), on: day).onlyUnit
      let meaning = unit.map { joint(register[$0].shortName) } ?? NormalisedName(written).text
      known[TextKey(written)] = meaning
      return meaning
    }

    /// The short names of the register.
    fileprivate var shortNames: Set<String> { Set(register.units.map(\.shortName)) }

    /// The unit that bears a name here, or took it over alone.
    fileprivate func bearer(of name: String) -> String? {
      switch register.resolve(name, on: day) {
      case .registered(let unit): register[unit].shortName
      case .former(let successors) where successors.count == 1: register[successors[0]].shortName
      default: nil
      }
    }

    /// The names of the units that no other register has by their short names.
    fileprivate func names(besides others: Set<String>) -> [(short: String, all: [String])] {
      register.units.filter { !others.contains($0.shortName) }.map {
        ($0.shortName, [$0.shortName, $0.name])
      }
    }
  }

  var before: Names
  var after: Names

  init(_ before: Catalogue, _ after: Catalogue) {
    self.before = Names(before)
    self.after = Names(after)
    self.before.laterNames = Self.renamed(self.before, self.after)
  }

  /// What the earlier edition calls units that the later one knows by another short name.
  var formerNames: [String: String] {
    Dictionary(uniqueKeysWithValues: before.laterNames.map { ($0.value, $0.key) })
  }

  private static func renamed(_ before: Names, _ after: Names) -> [String: String] {
    let (earlier, later) = (before.shortNames, after.shortNames)
    var links: Set<[String]> = []
    for unit in before.names(besides: later) {
      for name in unit.all {
        if let bearer = after.bearer(of: name), !earlier.contains(bearer) {
          links.insert([unit.short, bearer])
        }
      }
    }
    for unit in after.names(besides: earlier) {
      for name in unit.all {
        if let bearer = before.bearer(of: name), !later.contains(bearer) {
          links.insert([bearer, unit.short])
        }
      }
    }
    let (from, to) = (
      Dictionary(grouping: links) { $0[0] }, Dictionary(grouping: links) { $0[1] }
    )
    var names: [String: String] = [:]
    for link in links where from[link[0]]?.count == 1 && to[link[1]]?.count == 1 {
      names[link[0]] = link[1]
    }
    return names
  }
}
