import ListModel

/// What a body does, or leads, in a matter: its field, held against those of others.
struct OwnField {
  private let sense: TaskSense
  /// Whether it is this that the body leads, by the words, and not the matter with this as its task.
  private let isLed: Bool
  /// What stands before marks of time and place: 城镇, 建设. **Shape:** three letters at most, with the mark.
  private let limits: Set<String>

  /// - Parameters:
  ///   - share: what an entry gives to the body.
  ///   - names: the names of bodies in it, which are no part of the field.
  init(_ share: String, without names: [String] = []) {
    let isAgent = names.contains { !$0.isEmpty && share.holds("由" + $0) }
    let bare = names.reduce(share) { $1.isEmpty || !$0.holds($1) ? $0 : $0.replacing($1, with: "") }
    let clauses = bare.split { "，,；;。\n：:".contains($0) }.map(String.init)
    let led = clauses.firstIndex { TaskSense($0).leads }
    let field = led.map { clauses[...$0].joined() } ?? clauses.first ?? ""
    let sense = TaskSense(field)
    // 牵头，编制规划: the whole is led, the rest is a task.
    if led == 0, sense.object.isEmpty, clauses.count > 1 {
      (self.sense, isLed, limits) = (TaskSense(clauses[1]), false, Self.limits(in: clauses[1]))
    } else {
      (self.sense, isLed, limits) = (sense, led != nil || isAgent, Self.limits(in: field))
    }
  }

  /// Whether each of several fields has something that the others have not, so that the bodies do not meet in one.
  ///
  /// - Parameter matter: the matter's name: what it says belongs to all.
  static func areApart(_ fields: [OwnField], in matter: String) -> Bool {
    guard fields.count > 1, fields.count <= most else { return false }
    let name = Array(NormalisedName(matter).text.unicodeScalars)
    let pairs = Set(zip(name, name.dropFirst()).map { Pair(first: $0, second: $1) })
    return fields.indices.allSatisfy { later in
      fields[..<later].allSatisfy { $0.isApart(from: fields[later], general: pairs) }
    }
  }

  private struct Pair: Hashable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar
  }

  private func isApart(from other: OwnField, general: Set<Pair>) -> Bool {
    guard !sense.object.isEmpty, !other.sense.object.isEmpty else { return false }
    let (own, others) = (letters(not: other), other.letters(not: self))
    guard !own.isEmpty && !others.isEmpty else {
      // A级景区 and 非A级景区: the one is all but the other.
      return (own + others).contains { Self.exceptions.contains($0.letter) } && haveOneKind(as: other)
    }
    let isBeyond = own.contains { !general.contains($0.before) && !general.contains($0.after) }
    let isOtherBeyond = others.contains { !general.contains($0.before) && !general.contains($0.after) }
    return (isBeyond == isOtherBeyond || areLimitedApart(from: other)) && haveOneKind(as: other)
  }

  /// Whether both say when or where, and not the same.
  private func areLimitedApart(from other: OwnField) -> Bool {
    !limits.isEmpty && !other.limits.isEmpty && limits.isDisjoint(with: other.limits)
  }

  /// Whether the two can divide a matter: both are led, one act is done to both, or both say when or where.
  private func haveOneKind(as other: OwnField) -> Bool {
    if isLed && other.isLed { return true }
    if !sense.acts.isEmpty || !other.sense.acts.isEmpty {
      if !sense.actWords.isDisjoint(with: other.sense.actWords) { return true }
    } else if zip(sense.object.reversed(), other.sense.object.reversed()).prefix(while: { $0 == $1 }).count
      > 1
    {
      return true
    }
    return areLimitedApart(from: other)
  }

  /// The letters of its object that another one has not, each with the pairs in which it stands.
  private func letters(not other: OwnField) -> [(letter: Unicode.Scalar, before: Pair, after: Pair)] {
    let object = sense.object
    let known = Set(other.sense.object)
    return object.indices.filter { !known.contains(object[$0]) }.map { index in
      let letter = object[index]
      return (
        letter, Pair(first: index > 0 ? object[index - 1] : " ", second: letter),
        Pair(first: letter, second: index + 1 < object.count ? object[index + 1] : " ")
      )
    }
  }

  private static func limits(in text: String) -> Set<String> {
    var found: Set<String> = []
    for mark in marks where text.holds(mark) {
      for range in text.ranges(of: mark) { found.insert(text[..<range.lowerBound].suffix(3) + mark) }
    }
    return found
  }

  /// **Units:** fields; more than these divide nothing in one entry.
  private static let most = 20
  private static let exceptions: Set<Unicode.Scalar> = ["非", "外", "余", "除"]
  private static let marks = ["范围", "区域", "阶段", "环节", "期间", "过程", "内", "外", "前", "后", "期", "段"]
}
