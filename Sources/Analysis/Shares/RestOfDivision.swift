import ListModel

/// A share that is the rest of what a list gives to the others (其余木屋), held against one that says how far it goes (不满300平方米的木屋).
enum RestOfDivision {
  /// Whether of one list's share of a body and another's one is the rest of its list, and the other states that very rest.
  ///
  /// The act and the thing have to be the same; more than one task is not looked into.
  ///
  /// - Parameter names: how either list may write the unit.
  static func isStated(
    between one: SharedMatter.Entry, and other: SharedMatter.Entry, of body: SharedMatter.Body,
    without names: [String]
  ) -> Bool {
    [(one, other), (other, one)].contains { list, another in
      guard let rest = task(of: list.soleShare(of: body), without: names),
        let stated = task(of: another.soleShare(of: body), without: names)
      else { return false }
      let others = list.parties.filter { $0.body != body }.compactMap(\.share?.value).map { plain($0) }
      return isRest(rest, besides: others, as: stated, in: list.boundary.matter.value)
    }
  }

  /// The one task of a share, its bounds in one way of writing.
  private static func task(of party: SharedMatter.Party?, without names: [String]) -> String? {
    guard let party, let written = party.share?.value, let clauses = party.shareText?.clauses,
      clauses.count <= 2
    else { return nil }
    // 其余的，由市住建局核查 is one task.
    let share = written.replacing("的，由", by: "的由")
    guard clauses.count == 1 || share != written && ShareText(share).clauses.count == 1 else { return nil }
    return plain(
      names.reduce(share) { text, name in
        name.isEmpty ? text : text.without("由" + name).without(name)
      })
  }

  private static func plain(_ text: String) -> String {
    StandardWording.withBounds(StandardAmounts.text(text))
  }

  private static func isRest(
    _ rest: String, besides others: [String], as stated: String, in matter: String
  ) -> Bool {
    guard let (task, isOfArea) = withoutWord(rest), bounds(of: task).isEmpty else { return false }
    let (sense, full) = (TaskSense(task), TaskSense(stated))
    let sorts = ActSort.all(in: stated)
    guard Set(sense.acts) == Set(full.acts),
      ActSort.all(in: task).allSatisfy({ sort in sorts.contains { !sort.isFar(from: $0) } }),
      sense.object.allSatisfy(Set(full.object).union(stated.unicodeScalars).contains)
    else { return false }
    let known = ([task, matter] + others).reduce(into: scopeLetters) {
      $0.formUnion($1.unicodeScalars)
      $0.formUnion(TaskSense($1).object)
    }
    guard full.object.allSatisfy({ known.contains($0) || ("0"..."9").contains($0) }) else { return false }
    let own = bounds(of: stated)
    if own.isEmpty { return liesOutside(stated, of: others) }
    return !isOfArea && own.count == 1 && own.allSatisfy { open(in: others).map(complement) == $0 }
  }

  /// A task without its word for the rest, and whether that speaks of an area: 其他地区的.
  private static func withoutWord(_ text: String) -> (task: String, isOfArea: Bool)? {
    let letters = text.letters
    for start in letters.indices {
      guard var end = words.end(letters, at: start, before: letters.count) else { continue }
      if end < letters.count, letters[end] == "的" { end += 1 }
      let area = areas.end(letters, at: end, before: letters.count)
      return (String(letters: letters[..<start] + letters[(area ?? end)...]), area != nil)
    }
    return nil
  }

  /// The bound that some shares leave open: where each other one has its counterpart (100吨以上不满500吨, 500吨以上).
  ///
  /// - Returns: nil where there is none, or more than one.
  private static func open(in texts: [String]) -> String? {
    let all = texts.reduce(into: Set<String>()) { $0.formUnion(bounds(of: $1)) }
    let open = all.filter { bound in !(complement(of: bound).map(all.contains) ?? false) }
    return open.count == 1 ? open.first : nil
  }

  /// The bounds of a text, each with the first letter of its measure: ≥300平.
  private static func bounds(of text: String) -> Set<String> {
    let letters = text.letters
    return Set(
      letters.indices.filter { opposites[letters[$0]] != nil }.map { start in
        let end = letters[(start + 1)...].firstIndex { !("0"..."9").contains($0) && $0 != "." }
        return String(letters: letters[start..<min(letters.count, (end ?? letters.count) + 1)])
      })
  }

  /// What a bound leaves: <300平 of ≥300平, ≤2层 of ≥3层.
  private static func complement(of bound: String) -> String? {
    guard let sign = bound.unicodeScalars.first, let word = opposites[sign] else { return nil }
    return StandardWording.withBounds(word + String(bound.unicodeScalars.dropFirst()))
  }

  /// Whether a task lies outside an area that another share has: 城区以外的木屋 beside 城区的木屋.
  private static func liesOutside(_ stated: String, of others: [String]) -> Bool {
    let letters = stated.letters
    guard let mark = letters.firstIndex(of: "外") else { return false }
    var area = letters[..<mark]
    if let last = area.last, last == "以" || last == "之" { area.removeLast() }
    if area.suffix(2).elementsEqual("范围".unicodeScalars) { area.removeLast(2) }
    while area.count > 1 {
      let name = String(letters: area)
      if others.contains(where: { $0.holds(name) && !$0.holds(name + "以外") && !$0.holds(name + "外") }) {
        let head = letters[..<area.startIndex].filter { $0 != "除" }
        return TaskSense(letters: Array(head)).object.isEmpty
      }
      area.removeFirst()
    }
    return false
  }

  private static let words = WordTable<Void>("其余 其他 其它 剩余 除此以外 除此之外 除上述以外 除前述以外")
  private static let areas = WordTable<Void>("区域 地区 地方 范围 区域的 地区的 地方的 范围的")
  private static let opposites: [Unicode.Scalar: String] = ["≥": "<", "<": "≥", ">": "≤", "≤": ">"]
  private static let scopeLetters = Set("≥≤<>以之外除范围.".unicodeScalars)
}
