import ListModel

/// Tasks that are one act on several things: 主城区渣土运输联合整治 and 国省道渣土运输车辆联合整治.
///
/// In Chinese what is done stands last and what tells one field from another stands first. So tasks are parallel where they
/// end alike, have much in common, and begin each with something of its own.
enum ParallelTasks {
  /// Whether the first tasks of several shares are parallel, each to each.
  static func areParallel(_ shares: [String]) -> Bool {
    guard shares.count > 1, shares.count <= mostShares else { return false }
    let tasks = shares.map(firstTask)
    return tasks.indices.allSatisfy { later in
      tasks[..<later].allSatisfy { areParallel($0, tasks[later]) }
    }
  }

  private static func areParallel(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    guard let first = one.first, let another = other.first, first != another else { return false }
    let tail = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
    let (left, right) = (Bigrams(one), Bigrams(other))
    let shorter = min(left.count, right.count)
    return tail >= 2 && tail < min(one.count, other.count) && left.shared(with: right) * 5 >= shorter * 2
  }

  /// The first clause of a share without small words and without the words that give the role.
  private static func firstTask(of share: String) -> [Unicode.Scalar] {
    var text = NormalisedName(share).text.unicodeScalars
      .prefix(longestTask).prefix { !"，,；;。".unicodeScalars.contains($0) }
      .filter { !"的和与及、".unicodeScalars.contains($0) }[...]
    while let word = openings.first(where: { text.starts(with: $0) }) { text = text.dropFirst(word.count) }
    return Array(text)
  }

  /// **Units:** shares; more than these divide nothing in one entry.
  private static let mostShares = 20
  /// **Units:** letters.
  private static let longestTask = 80
  private static let openings = ["牵头", "负责", "主管", "统筹", "承担", "依法", "主要", "具体", "组织", "协调", "做好", "开展"]
    .map { Array($0.unicodeScalars) }
}
