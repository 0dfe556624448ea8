/// Finds the registered title that a title which nobody registered most likely means.
package struct NearestTitles: Sendable {
  private struct Entry {
    let index: Int
    let stem: [Unicode.Scalar]
    let whole: [Unicode.Scalar]
  }

  private let entries: [Entry]
  private var byPair: [UInt64: [Int32]] = [:]

  package init(_ register: InstrumentRegister) {
    entries = register.instruments.enumerated().map { index, instrument in
      let whole = Self.readings(of: instrument.title)[0]
      return Entry(index: index, stem: Self.stem(of: whole), whole: whole)
    }
    for (number, entry) in entries.enumerated() {
      for pair in Bigrams(letters: entry.whole).pairs { byPair[pair, default: []].append(Int32(number)) }
    }
  }

  /// The nearest instruments of the register.
  ///
  /// - Returns: at most two indexes, equally near; none where a title has too little in common with all of them.
  package func find(_ title: String) -> [Int] {
    for reading in Self.readings(of: title) {
      let found = find(Array(reading.prefix(Self.longest)))
      if !found.isEmpty { return found }
    }
    return []
  }

  private func find(_ whole: [Unicode.Scalar]) -> [Int] {
    let stem = Self.stem(of: whole)
    let longer = completions(of: whole, stem: stem)
    if !longer.isEmpty { return longer }
    let pairs = Bigrams(letters: whole).pairs
    var shared: [Int32: Int] = [:]
    for pair in pairs {
      for entry in byPair[pair] ?? [] { shared[entry, default: 0] += 1 }
    }
    if whole.count <= Self.longestShort { return namesakes(ofShort: whole) }
    let likely = shared.filter { 2 * $0.value + 1 >= pairs.count }.keys.sorted {
      (shared[$0] ?? 0, $1) > (shared[$1] ?? 0, $0)
    }.prefix(24)
    let near = likely.compactMap { number -> (distance: Int, index: Int)? in
      let entry = entries[Int(number)]
      let distance = EditDistance.between(whole, entry.whole)
      let isNear = distance <= max(1, whole.count / 4)
      // 全民健身法 for 全民健身条例; and 人口和计划生育法 for 人口与计划生育法.
      let isNamesake = stem.count >= 3 && stem == entry.stem
      return isNear || isNamesake ? (isNamesake ? min(distance, 1) : distance, entry.index) : nil
    }
    .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
    return near.prefix { $0.distance == near[0].distance }.prefix(2).map(\.index)
  }

  /// The titles from which letters were dropped, the usual slip: 治安处罚法 for 治安管理处罚法, 环保法 for 环境保护法.
  ///
  /// - Returns: those from which the fewest were; none where more than two are as near.
  private func completions(of title: [Unicode.Scalar], stem: [Unicode.Scalar]) -> [Int] {
    guard stem.count >= 2, stem.count < title.count else { return [] }
    var nearest: [Int] = []
    var fewest = Int.max
    for entry in entries where entry.whole.count > title.count && entry.whole.count - title.count <= fewest {
      guard entry.whole.first == title.first, entry.whole.last == title.last, entry.whole.holdsInOrder(title)
      else {
        continue
      }
      if entry.whole.count - title.count < fewest { nearest = [] }
      fewest = entry.whole.count - title.count
      nearest.append(entry.index)
    }
    return nearest.count <= 2 ? nearest : []
  }

  /// What short titles with one wrong letter mean: their pairs have too little in common with anything.
  ///
  /// - Returns: none where more than two are as near.
  private func namesakes(ofShort title: [Unicode.Scalar]) -> [Int] {
    let near = entries.filter { entry in
      // Of two letters the first alone tells one law from another.
      entry.whole.count == title.count && (title.count > 2 || entry.whole.first == title.first)
        && zip(entry.whole, title).count { $0 != $1 } <= 1
        || title.count > 2 && entry.stem == Self.stem(of: title)
    }
    return near.count <= 2 ? near.map(\.index) : []
  }

  /// The letters of a title in their simplified form, without the state's name, be it misspelt, and without marks.
  ///
  /// **Shape:** non-empty; two where the last letter of the state's name may be wrong or not there: 中华人民共和消防法.
  private static func readings(of title: String) -> [[Unicode.Scalar]] {
    let simplified = title.letters.map { SimplifiedLetters.of(UnifiedIdeograph.of($0) ?? $0) }
    let name = InstrumentName(title: String(letters: simplified)).text.letters.filter {
      !"〈〉《》<>".unicodeScalars.contains($0)
    }
    if name.count > state.count, name.starts(with: state) { return [Array(name.dropFirst(state.count))] }
    let heads = [0, -1, 1].map { state.count + $0 }.filter { $0 < name.count }
      .map { (length: $0, slips: EditDistance.between(Array(name.prefix($0)), state)) }
    guard let fewest = heads.map(\.slips).min(), fewest <= mostSlips else { return [name] }
    return heads.filter { $0.slips == fewest }.map { Array(name.dropFirst($0.length)) }
  }

  private static let state = "中华人民共和国".letters
  /// Letters wrong, dropped or doubled in the state's name.
  private static let mostSlips = 2
  /// **Units:** letters, of a title without the state's name.
  private static let longestShort = 3

  /// The title without the word for its kind.
  private static func stem(of letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    for kind in kinds where letters.count > kind.count && letters.suffix(kind.count) == kind[...] {
      return Array(letters.dropLast(kind.count))
    }
    return letters
  }

  /// Words for kinds of instruments. **Shape:** those that end with another stand before it.
  private static let kinds: [[Unicode.Scalar]] = [
    "暂行条例", "实施条例", "条例", "实施细则", "细则", "管理办法", "暂行办法", "实施办法", "办法", "管理规定", "暂行规定", "规定", "法",
  ].map { $0.letters }

  /// Longer titles are no titles; keeps hostile input cheap.
  private static let longest = 120
}

extension [Unicode.Scalar] {
  /// Whether some letters stand in it in their order, others between them or not.
  fileprivate func holdsInOrder(_ letters: [Unicode.Scalar]) -> Bool {
    var found = 0
    for letter in self where found < letters.count && letter == letters[found] { found += 1 }
    return found == letters.count
  }
}
