/// Finds units by their names, and by what is short for them.
///
/// Which words are places is taken from the register itself: what several official names begin with (三亚市).
struct UnitNameIndex: Sendable {
  /// A unit that has a name, or had it.
  struct Bearer: Sendable, Hashable {
    let id: UnitID
    let isFormer: Bool
  }

  /// A name taken apart: the place in front, as written, and the rest.
  struct Reading {
    let place: [Unicode.Scalar]
    let core: [Unicode.Scalar]
  }

  /// A name of the register without its place.
  struct Entry {
    let core: [Unicode.Scalar]
    let bearer: Bearer
    /// What may stand in front of it: 三亚市, 三亚, 市.
    let places: [[Unicode.Scalar]]
    /// The core without the place with which it begins itself, where its unit is of a lower level than that of the places:
    /// 水务局 of 临江区水务局; nil for others.
    let bareCore: [Unicode.Scalar]?
  }

  private let byName: [[Unicode.Scalar]: [Bearer]]
  private let byCore: [[Unicode.Scalar]: [Int]]
  /// Every name of every unit.
  let entries: [Entry]
  /// Every word that may stand in front of a name. **Shape:** unique, sorted by length.
  private let placeWords: [[Unicode.Scalar]]

  init(_ units: [Unit]) {
    let officials = units.map { NormalisedName.letters(of: $0.name) }
    let places = Self.sharedPlaces(of: officials)
    var byName: [[Unicode.Scalar]: [Bearer]] = [:]
    var byCore: [[Unicode.Scalar]: [Int]] = [:]
    var entries: [Entry] = []
    for (index, unit) in units.enumerated() {
      let place = Self.place(of: officials[index], among: places)
      let words = Self.words(for: place, among: places)
      let current = Set([officials[index], NormalisedName.letters(of: unit.shortName)])
      let former = Set(unit.formerNames.map { NormalisedName.letters(of: $0) }).subtracting(current)
      let bearers = [(current, false), (former, true)]
      for (names, isFormer) in bearers {
        let bearer = Bearer(id: UnitID(index), isFormer: isFormer)
        for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) where !name.isEmpty {
          byName[name, default: []].append(bearer)
          let prefix = words.last { name.starts(with: $0) && name.count > $0.count + 1 } ?? []
          let core = Array(name.dropFirst(prefix.count))
          byCore[core, default: []].append(entries.count)
          let bare = Self.bareCore(of: core, level: GovernmentLevel(of: unit), in: place)
          entries.append(Entry(core: core, bearer: bearer, places: words, bareCore: bare))
        }
      }
    }
    self.byName = byName
    self.byCore = byCore
    self.entries = entries
    placeWords = Self.byLength(Set(entries.flatMap(\.places)))
  }

  /// The units that have or had exactly this name.
  func bearers(of name: [Unicode.Scalar]) -> [Bearer] { byName[name] ?? [] }

  /// All ways to take a name apart; 市场监管局 begins with 市, and yet that is no place.
  func readings(of name: [Unicode.Scalar]) -> [Reading] {
    let places = placeWords.filter { name.starts(with: $0) && name.count >= $0.count + 2 }
    return [Reading(place: [], core: name)]
      + places.map { Reading(place: $0, core: Array(name.dropFirst($0.count))) }
  }

  /// The units one of whose names is a reading's core, without regard to how much of its place is written.
  ///
  /// Without a place they come with their namesakes: 卫健委 is every 卫生健康委员会, however its short name is made.
  func bearers(ofCore readings: [Reading]) -> [Bearer] {
    readings.flatMap { reading in
      let found = (byCore[reading.core] ?? []).map { entries[$0] }
      guard reading.place.isEmpty else {
        return found.filter { $0.places.contains(reading.place) }.map(\.bearer)
      }
      let bearers = Set(found.map(\.bearer))
      let cores = Set(entries.filter { bearers.contains($0.bearer) }.map(\.core))
      return entries.filter { cores.contains($0.core) }.map(\.bearer)
    }
  }

  /// The units one of whose names a reading's core is short for.
  func bearers(abbreviatedTo readings: [Reading]) -> [Bearer] {
    let body = readings.first.flatMap { BodyOfPlace($0.core) }
    return readings.filter { $0.core.count >= 3 || !$0.place.isEmpty && $0.core.count >= 2 }.flatMap {
      reading in
      entries.filter { entry in
        (reading.place.isEmpty || entry.places.contains(reading.place))
          && Self.isShort(reading.core, for: entry.core) && !Self.isOfOuter(reading, entry)
          && Self.mayMean(body, entry)
      }
      .map(\.bearer)
    }
  }

  /// Whether a reading names the body of a place, and an entry that of a place within: 市水务局 and 云江市临江区水务局.
  private static func isOfOuter(_ reading: Reading, _ entry: Entry) -> Bool {
    guard !reading.place.isEmpty, let bare = entry.bareCore else { return false }
    return reading.core == bare || isShort(reading.core, for: bare)
  }

  private static func mayMean(_ body: BodyOfPlace?, _ entry: Entry) -> Bool {
    guard let body, let other = BodyOfPlace(entry.core) else { return true }
    return body.mayMean(other, in: entry.places)
  }

  /// The units whose name a name would be short for, but for its last word: 市发改局 for 发展和改革委员会.
  func bearers(endedOtherwise name: [Unicode.Scalar]) -> [Bearer] {
    readings(of: name).filter { !$0.place.isEmpty && $0.core.count >= 3 }.flatMap { reading in
      let core = reading.core.dropLast()
      return entries.filter { entry in
        entry.places.contains(reading.place) && entry.core.first == core.first
          && Self.isSpread(core, over: entry.core)
      }
      .map(\.bearer)
    }
  }

  private static func isSpread(_ short: ArraySlice<Unicode.Scalar>, over long: [Unicode.Scalar]) -> Bool {
    var position = 0
    for scalar in short {
      guard let found = long[position...].firstIndex(of: scalar) else { return false }
      position = found + 1
    }
    return true
  }

  /// Whether all letters of a name stand in a longer one in the same order, the last one near its end:
  /// 发改委 in 发展和改革委员会.
  private static func isShort(_ short: [Unicode.Scalar], for long: [Unicode.Scalar]) -> Bool {
    guard short.count < long.count else { return false }
    var position = 0
    for scalar in short {
      guard let found = long[position...].firstIndex(of: scalar) else { return false }
      position = found + 1
    }
    return long[max(0, long.count - 3)...].contains(short[short.count - 1])
  }

  // MARK: Places

  /// What at least two official names begin with, and what ends like the name of a place.
  private static func sharedPlaces(of names: [[Unicode.Scalar]]) -> Set<[Unicode.Scalar]> {
    var counts: [[Unicode.Scalar]: Int] = [:]
    for name in names {
      for (index, scalar) in name.prefix(12).enumerated()
      where index >= 1 && index + 2 < name.count && placeEnds.contains(scalar) {
        counts[Array(name[...index]), default: 0] += 1
      }
    }
    return Set(counts.filter { $0.value >= 2 && !endsTwice($0.key) }.keys).union(placesOfNamesakes(names))
  }

  /// What two official names begin with that go on alike: 三亚市 and 三亚市吉阳区 before 住房和城乡建设局.
  private static func placesOfNamesakes(_ names: [[Unicode.Scalar]]) -> Set<[Unicode.Scalar]> {
    let divisions = Set(names).flatMap { name in
      name.prefix(12).indices.filter { $0 >= 1 && $0 + 4 <= name.count && placeEnds.contains(name[$0]) }
        .map { (place: Array(name[...$0]), rest: Array(name[($0 + 1)...])) }
    }
    var bearers: [[Unicode.Scalar]: Int] = [:]
    for division in divisions { bearers[division.rest, default: 0] += 1 }
    // 乡村振兴局 goes on alike after 三亚市乡, too: of one name only the shortest place counts.
    var places: Set<[Unicode.Scalar]> = []
    for (place, rest) in divisions.sorted(by: { $0.place.count < $1.place.count })
    where bearers[rest, default: 0] >= 2 && !endsTwice(place) {
      let isInner = (1..<place.count).contains { length in
        bearers[Array(place[length...]) + rest, default: 0] >= 2 && places.contains(Array(place[..<length]))
      }
      if !isInner { places.insert(place) }
    }
    return places
  }

  /// 三亚市市: the second one belongs to the unit's own name (市场监督管理局).
  private static func endsTwice(_ place: [Unicode.Scalar]) -> Bool {
    place.count >= 2 && place[place.count - 1] == place[place.count - 2]
  }

  private static func place(of name: [Unicode.Scalar], among places: Set<[Unicode.Scalar]>) -> [Unicode
    .Scalar]
  {
    (1...12).reversed().lazy.map { Array(name.prefix($0)) }.first { places.contains($0) } ?? []
  }

  /// The ways in which a place is written before a name: 三亚市吉阳区, 吉阳区, 吉阳, 区.
  private static func words(
    for place: [Unicode.Scalar], among places: Set<[Unicode.Scalar]>
  ) -> [[Unicode.Scalar]] {
    guard let last = place.last else { return [] }
    let outer = (1..<place.count).reversed().first { places.contains(Array(place.prefix($0))) } ?? 0
    let own = Array(place.dropFirst(outer))
    let inner = (1..<place.count).map { Array(place.dropFirst($0)) }.filter(places.contains)
    let whole = [place, own] + inner
    return byLength(Set(whole + whole.map { Array($0.dropLast()) } + [[last]]).subtracting([[]]))
  }

  private static func bareCore(
    of core: [Unicode.Scalar], level: GovernmentLevel?, in place: [Unicode.Scalar]
  ) -> [Unicode.Scalar]? {
    guard let level, let outer = place.last.flatMap({ GovernmentLevel(written: String($0)) }),
      level.rawValue > outer.rawValue,
      let end = core.prefix(10).indices.first(where: { $0 >= 1 && placeEnds.contains(core[$0]) }),
      end + 3 <= core.count
    else { return nil }
    return Array(core[(end + 1)...])
  }

  private static func byLength(_ words: Set<[Unicode.Scalar]>) -> [[Unicode.Scalar]] {
    words.sorted { $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1) }
  }

  /// The last letters of places.
  static let placeEnds = LetterSet(["省", "市", "州", "盟", "区", "县", "旗", "镇", "乡"])
}
