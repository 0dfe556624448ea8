/// Groups boundary entries into matters: first by what their names say, then near-identical names with common units.
///
/// Candidates come from an index of the rarest pairs of letters of each name, never from all pairs of names.
struct MatterClusters {
  /// An entry, what its name says, and what the register knows about its units.
  struct NamedEntry {
    let entry: Matter.Entry
    var name: MatterName
    /// The unit that lists it and those that it names.
    let units: Set<UnitID>
    let lister: UnitID?
    /// The district to which all of them belong, if they do.
    var district: String?
    /// The one district of which it names bodies, besides those of the city.
    let place: String?
    /// The units that are bodies of a district.
    let local: Set<UnitID>
  }

  /// Entries of one matter.
  struct Group {
    let identity: MatterName
    /// **Shape:** non-empty, ascending.
    var entries: [Matter.Entry]
    var units: Set<UnitID>
    /// Those that are bodies of a district.
    var local: Set<UnitID>
    /// The units whose entries they are, as far as the register knows them.
    var listers: [UnitID]
    let district: String?
  }

  private(set) var groups: [Group] = []

  private struct Key: Hashable {
    let name: MatterName
    let district: String?
  }

  /// Groups by name; entries within one district stay apart from those within another.
  init(entries: [NamedEntry]) {
    var indexes: [Key: Int] = [:]
    for entry in Self.apartByPlace(entries) {
      let key = Key(name: entry.name, district: entry.district)
      if let index = indexes[key] {
        groups[index].entries.append(entry.entry)
        groups[index].units.formUnion(entry.units)
        groups[index].local.formUnion(entry.local)
        groups[index].listers += entry.lister.map { [$0] } ?? []
      } else {
        indexes[key] = groups.count
        groups.append(
          Group(
            identity: entry.name, entries: [entry.entry], units: entry.units, local: entry.local,
            listers: entry.lister.map { [$0] } ?? [], district: entry.district))
      }
    }
    joinDistricts(indexes)
  }

  /// Sets apart what units of the city list district by district, in one entry each, from the entries of other districts;
  /// 外摆管理（老城区） is then the same as 外摆管理 in the list of 老城区.
  private static func apartByPlace(_ entries: [NamedEntry]) -> [NamedEntry] {
    struct Listing: Hashable {
      let lister: UnitID
      let name: MatterName
    }
    let keys = entries.map { entry in
      entry.place.map { Key(name: name(of: entry, without: $0), district: $0) }
    }
    var listings: [Listing: Set<String>] = [:]
    var (plain, placed): (Set<Key>, Set<Key>) = ([], [])
    for (entry, key) in zip(entries, keys) {
      guard let key, let place = key.district else { continue }
      if key.name == entry.name { plain.insert(key) } else { placed.insert(key) }
      if let lister = entry.lister {
        listings[Listing(lister: lister, name: key.name), default: []].insert(place)
      }
    }
    var apart = plain.intersection(placed)
    for (listing, places) in listings where places.count > 1 {
      apart.formUnion(places.map { Key(name: listing.name, district: $0) })
    }
    guard !apart.isEmpty else { return entries }
    return zip(entries, keys).map { entry, key in
      guard let key, apart.contains(key) else { return entry }
      var entry = entry
      (entry.name, entry.district) = (key.name, key.district)
      return entry
    }
  }

  /// A name without the district in which its bodies act.
  private static func name(of entry: NamedEntry, without place: String) -> MatterName {
    let text = entry.name.text
    guard text.holds(place), text != place else { return entry.name }
    return MatterName(text.without(place))
  }

  /// What a district says among its own bodies belongs to the city's matter where the city names one of them.
  private mutating func joinDistricts(_ indexes: [Key: Int]) {
    var targets: [Int: Int] = [:]
    for (index, group) in groups.enumerated() where group.district != nil {
      guard let city = indexes[Key(name: group.identity, district: nil)],
        !groups[city].local.isDisjoint(with: group.local)
      else { continue }
      targets[index] = city
    }
    join { targets[$0] ?? $0 }
  }

  /// Joins groups whose names are nearly the same and which have two units in common, unless one unit lists both:
  /// then it holds them for two matters.
  mutating func joinNearNames() {
    var sets = DisjointSets(count: groups.count)
    var listers = groups.map { Set($0.entries.map(\.submission)) }
    for (earlier, later) in nearNames() {
      let (one, other) = (sets.root(earlier), sets.root(later))
      guard one != other, listers[one].isDisjoint(with: listers[other]),
        groups[earlier].units.intersection(groups[later].units).count >= 2
      else { continue }
      sets.join(one, other)
      listers[min(one, other)].formUnion(listers[max(one, other)])
    }
    let roots = groups.indices.map { sets.root($0) }
    join { roots[$0] }
  }

  /// Joins groups under names without common words (犬只, 养犬) that are two halves of one matter: a unit that one names in
  /// vain lists the other, and the other way round, and what their entries say of the shares is nearly the same.
  ///
  /// - Parameters:
  ///   - listing: the units that sent boundaries in.
  ///   - text: what an entry says of the shares.
  mutating func joinRenamed(listing: Set<UnitID>, text: (Matter.Entry) -> Bigrams) {
    let listers = groups.map { group in Set(group.listers) }
    let silent = groups.indices.map { groups[$0].units.intersection(listing).subtracting(listers[$0]) }
    let entries = groups.indices.filter { !silent[$0].isEmpty }.flatMap { group in
      groups[group].entries.map { (group: group, text: text($0)) }
    }
    guard entries.count > 1 else { return }
    var sets = DisjointSets(count: groups.count)
    var joined = listers
    Self.nearTexts.visit(entries.map { $0.text.count < Self.leastEqualText ? Bigrams("") : $0.text }) {
      earlier, later in
      let (text, otherText) = (entries[earlier].text, entries[later].text)
      let shorter = min(text.count, otherText.count)
      let areEqual = text.count == otherText.count && text.shared(with: otherText) == shorter
      guard areEqual || shorter >= Self.leastText else { return }
      let (one, other) = (entries[earlier].group, entries[later].group)
      let (root, another) = (sets.root(one), sets.root(other))
      guard root != another, joined[root].isDisjoint(with: joined[another]), agree(one, other),
        !silent[one].isDisjoint(with: listers[other]), !silent[other].isDisjoint(with: listers[one])
      else { return }
      sets.join(one, other)
      joined[sets.root(one)] = joined[root].union(joined[another])
    }
    let roots = groups.indices.map { sets.root($0) }
    join { roots[$0] }
  }

  /// Shares of one matter in other words: two fifths of all pairs of letters are common.
  private static let nearTexts = NearDuplicates(2, of: 5)
  /// **Units:** pairs of letters; shorter texts that are not equal are general talk.
  private static let leastText = 12
  /// **Units:** pairs of letters; still shorter ones are general talk in any case.
  private static let leastEqualText = 6

  /// Moves the entries of each group to another; groups stand in the order of their first entries.
  private mutating func join(_ target: (Int) -> Int) {
    var joined: [Int: Group] = [:]
    for (index, group) in groups.enumerated() {
      let target = target(index)
      if joined[target] == nil {
        joined[target] = Group(
          identity: groups[target].identity, entries: [], units: [], local: [], listers: [],
          district: groups[target].district)
      }
      joined[target]?.entries += group.entries
      joined[target]?.units.formUnion(group.units)
      joined[target]?.local.formUnion(group.local)
      joined[target]?.listers += group.listers
    }
    groups = joined.values.map { group in
      var group = group
      group.entries.sort()
      return group
    }
    groups.sort { $0.entries[0] < $1.entries[0] }
  }

  // MARK: Near names

  /// Pairs of groups with nearly the same name. **Shape:** the earlier group first, ascending by the later one.
  private func nearNames() -> [(Int, Int)] {
    let names = groups.map { group in
      let scalars = group.identity.text.letters
      return Bigrams(scalars.count > Self.longestName ? [] : scalars)
    }
    var near: [(Int, Int)] = []
    Self.near.visit(names) { earlier, later in
      if agree(earlier, later) { near.append((earlier, later)) }
    }
    return near.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
  }

  /// Whether two names have the same words that tell one matter from its neighbour: numbers, 内 and 外, 前 and 后.
  private func agree(_ one: Int, _ other: Int) -> Bool {
    func telling(_ index: Int) -> [Unicode.Scalar] {
      groups[index].identity.text.unicodeScalars.filter(Self.tellingLetters.contains)
    }
    return telling(one) == telling(other)
  }

  /// Names are near where three fifths of all their pairs of letters are common.
  private static let near = NearDuplicates(3, of: 5)
  /// Longer names are no names; keeps hostile input cheap.
  private static let longestName = 60
  private static let tellingLetters = LetterSet("0123456789一二三四五六七八九十甲乙丙丁上下内外前后东西南北新旧非无".unicodeScalars)
}

extension Matter.Entry: Comparable {
  /// The catalogue's order.
  package static func < (left: Matter.Entry, right: Matter.Entry) -> Bool {
    (left.submission, left.boundary) < (right.submission, right.boundary)
  }
}
