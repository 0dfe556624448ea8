import ListModel

/// Knows which areas lie in which, and who manages them.
struct AreaIndex {
  /// The areas around each area, however far out.
  private var around: [String: Set<String>] = [:]
  /// The areas that each unit manages. **Shape:** in the register's order.
  private(set) var managed: [UnitID: [String]] = [:]
  /// The names of the register. **Shape:** longest first.
  private var names: [String] = []
  /// The same, with what they lie in. **Shape:** longest first.
  private var places: [String] = []
  private let jurisdiction: String
  /// At which level the bodies of the whole are; nil where the edition does not tell.
  let level: GovernmentLevel?
  /// The word for the jurisdiction as a whole: 全市, in the edition of a county 全县, in that of a prefecture 全州.
  let whole: String
  private let wholes: Set<String>
  /// The areas by the kind of park with which their names end, and without the city's name, where only one area of the
  /// register is called so.
  private var aliases: [(alias: String, area: String)] = []

  init(_ catalogue: Catalogue) {
    jurisdiction = catalogue.edition.jurisdiction
    level = catalogue.edition.governmentLevel
    let kind =
      jurisdiction.ends(with: "自治州")
      ? "州" : jurisdiction.last.flatMap { "县区旗盟".contains($0) ? String($0) : nil } ?? "市"
    whole = "全" + kind
    wholes = Set(Self.wholes.map { $0.replacing("市", by: kind) })
    let rows = catalogue.registers.areas ?? []
    for row in rows {
      let name = NormalisedName(row.name.value).text
      names.append(name)
      around[name] = Set(row.outer.map { bare($0.value) })
      if let manager = row.manager,
        let unit = catalogue.registers.units.resolve(manager.value, on: catalogue.edition.asOf).onlyUnit
      {
        managed[unit, default: []].append(name)
      }
    }
    for name in names {
      var open = Array(around[name] ?? [])
      while let next = open.popLast() {
        for outer in around[next] ?? [] where around[name, default: []].insert(outer).inserted {
          open.append(outer)
        }
      }
    }
    let city = jurisdiction.letters.count > 2 ? String(jurisdiction.dropLast()) : ""
    let managers = managed.sorted { $0.key < $1.key }.flatMap {
      unit, areas -> [(alias: String, area: String)] in
      guard areas.count == 1 else { return [] }
      let body = catalogue.registers.units[unit]
      return [body.name, body.shortName].compactMap {
        self.park(ofBody: $0).map { (alias: $0, area: areas[0]) }
      }
    }
    let tails =
      managers
      + names.flatMap { name in
        let kind = Self.parkKinds.first { name.ends(with: $0) && name != $0 }
        let cityless = !city.isEmpty && name.begins(with: city) ? String(name.dropFirst(city.count)) : ""
        let others = Self.synonymousKinds.flatMap { kinds in
          kinds.filter(name.ends).max { $0.count < $1.count }.map { own in
            kinds.filter { $0 != own }.flatMap { [String(name.dropLast(own.count)) + $0, $0] }
          } ?? []
        }
        return ([kind ?? "", cityless] + others).uniqued().filter { $0.count > 2 }.map {
          (alias: $0, area: name)
        }
      }
    aliases = tails.filter { tail in
      !names.contains(tail.alias) && !tails.contains { $0.alias == tail.alias && $0.area != tail.area }
    }
    names.sort { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
    places = Set(names).union(around.values.joined()).sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
  }

  /// Whether an area lies in another, or is the same; every area lies in the jurisdiction.
  func lies(_ inner: String, in outer: String) -> Bool {
    if isWhole(outer) { return true }
    let (inner, outer) = (known(inner), known(outer))
    return inner == outer || around[inner]?.contains(outer) ?? false
  }

  /// Whether a name stands for the jurisdiction as a whole: 全市, 本市行政区域, the city's name; in a county 全县, in a prefecture 全州.
  func isWhole(_ name: String) -> Bool {
    let name = NormalisedName(name).text
    return !jurisdiction.isEmpty && name.begins(with: jurisdiction)
      && wholes.contains(whole + name.dropFirst(jurisdiction.count)) || wholes.contains(name)
  }

  /// As a city writes them.
  private static let wholes: Set<String> = [
    "全市", "本市", "我市", "市", "市域", "全域", "市行政", "全市行政", "本市行政", "全市行政区域", "本市行政区域", "全市区域",
  ]

  /// Whether the register has an area.
  func isRegistered(_ name: String) -> Bool { around[known(name)] != nil }

  /// The districts and other areas in which an area lies.
  func areas(around name: String) -> Set<String> { around[known(name)] ?? [] }

  /// Whether limits to areas can hold together at one place; limits to a body's own area hold anywhere.
  func meet(_ one: [ScopeArea], _ other: [ScopeArea]) -> Bool {
    guard !one.isEmpty, !other.isEmpty else { return true }
    if one.contains(where: { other.contains(where: $0.isOtherSide) }) { return false }
    let left = included(one, without: other)
    let right = included(other, without: one)
    guard let left, let right else { return false }
    if left.isEmpty || right.isEmpty { return true }
    return left.contains { here in right.contains { lies(here, in: $0) || lies($0, in: here) } }
  }

  /// The areas that a limit names and another does not take out; nil where nothing is left of them.
  private func included(_ areas: [ScopeArea], without others: [ScopeArea]) -> [String]? {
    let named = areas.filter { !$0.isExcluded && !$0.name.isEmpty }.map(\.name)
    let left = named.filter { name in !others.contains { $0.isExcluded && lies(name, in: $0.name) } }
    return named.isEmpty || !left.isEmpty ? left : nil
  }

  /// The registered areas that a text names as places: not those that belong to a body's name (崖州湾科技城管理局).
  func areas(namedIn text: Substring) -> [String] {
    let called = aliases.filter { Self.names($0.alias, in: text) }
    return names.filter { name in
      text.allPlaces(of: name).contains { range in
        !Self.bodyMarks.contains { text[range.upperBound...].begins(with: $0) }
      } || called.contains { $0.area.isSpelled(name) }
    }
  }

  /// Whether a text calls an area by the kind of park that it is: 负责高新区企业的…, not 东湖高新区.
  private static func names(_ alias: String, in text: Substring) -> Bool {
    text.holds(alias)
      && text.allPlaces(of: alias).contains { range in
        let before = text[..<range.lowerBound].unicodeScalars.last
        return before.map { beforeAliases.contains($0) } ?? true
          && !bodyMarks.contains { text[range.upperBound...].begins(with: $0) }
      }
  }

  /// The areas of the register that a text names, with those around them, wherever they stand.
  func places(namedIn text: Substring) -> [String] {
    places.filter(text.holds) + aliases.filter { Self.names($0.alias, in: text) }.map(\.area)
  }

  /// A box whose kinds of things are told without names of areas.
  func withoutNames(_ box: ScopeBox) -> ScopeBox {
    var box = box
    box.kinds = box.kinds.map { kind in
      (places.first(where: kind.holds) ?? aliases.first { kind.begins(with: $0.alias) }?.alias).map {
        kind.without($0)
      } ?? kind
    }.filter { $0.unicodeScalars.count > 1 }
    return box
  }

  /// The registered name for an area as written: with words around it, or with the city before it.
  func known(_ written: String) -> String {
    let name = bare(written)
    if around[name] != nil { return name }
    return places.first { name.holds($0) }
      ?? aliases.filter { name.begins(with: $0.alias) }.max { $0.alias.count < $1.alias.count }?.area ?? name
  }

  /// The areas that a text names, as it writes them.
  func wordings(in text: Substring) -> [String] {
    places.filter(text.holds) + aliases.map(\.alias).filter { Self.names($0, in: text) }
  }

  /// The park of which the name of a body tells: 临港产业园 of 临港产业园管委会; nil where that is no kind of park.
  private func park(ofBody name: String) -> String? {
    let name = bare(name)
    guard let mark = Self.bodyMarks.first(where: name.ends) else { return nil }
    let park = String(name.dropLast(mark.count))
    return Self.parkKinds.contains { park.ends(with: $0) && park != $0 } ? park : nil
  }

  private func bare(_ written: String) -> String {
    let name = NormalisedName(written).text
    let isLonger = !jurisdiction.isEmpty && name.begins(with: jurisdiction) && name != jurisdiction
    return isLonger ? String(name.dropFirst(jurisdiction.count)) : name
  }

  /// **Shape:** longer words first. **Source:** 中国开发区审核公告目录, the usage of lists.
  private static let parkKinds = [
    "高新技术产业开发区", "经济技术开发区", "经济开发区", "综合保税区", "旅游度假区", "工业园区", "产业园区", "风景名胜区", "高新区", "经开区", "开发区", "科技城",
    "科技园", "产业园", "工业园", "商务区", "保税区", "度假区", "风景区", "示范区", "合作区", "临港区", "临空区", "物流园", "生态城", "自贸区", "新区",
    "新城",
  ]
  /// Kinds of parks by their long and short names.
  private static let synonymousKinds = [
    ["经济技术开发区", "经济开发区", "经开区"], ["高新技术产业开发区", "高新技术开发区", "高新技术产业区", "高新区"], ["综合保税区", "综保区"],
    ["旅游度假区", "度假区"], ["工业园区", "工业园"], ["产业园区", "产业园"], ["风景名胜区", "风景区"], ["自由贸易试验区", "自贸试验区", "自贸区"],
  ]
  /// Letters behind which a new word begins.
  private static let beforeAliases = LetterSet("责担对在由的于内及和与除将为展施织理批发查准管，,、；;。：:（( \n".unicodeScalars)
  private static let bodyMarks = ["管理局", "管理委员会", "管委会", "管理机构", "管理处", "管理办公室", "局", "公司", "集团"]
}
