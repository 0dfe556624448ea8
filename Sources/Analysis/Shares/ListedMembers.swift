import ListModel

/// The members of the lists in a clause, held against those of another clause: 初中 and 高中 in 检验初中、高中校服.
struct ListedMembers {
  /// A member, and what is left of the clause without it.
  private struct Member: Hashable {
    let letters: [Unicode.Scalar]
    let rest: [Unicode.Scalar]
    /// Whether it is an act joined to another one: 消毒 of 消毒并采样.
    let isAct: Bool
  }

  /// **Shape:** every way to take out one member of two letters or more beside a joint.
  private let members: Set<Member>
  private let bare: [Unicode.Scalar]

  init(_ clause: String) {
    bare = ShareText.bareLetters(of: clause)
    let letters = clause.letters
    let joints = letters.indices.prefix(Self.longestClause).filter { Self.joints.contains(letters[$0]) }
    var members: Set<Member> = []
    for (index, joint) in joints.prefix(Self.mostJoints).enumerated() {
      let start = index > 0 ? joints[index - 1] + 1 : 0
      let end = index + 1 < joints.count ? joints[index + 1] : letters.count
      for length in Self.lengths {
        if joint - length >= start {
          members.insert(Self.member((joint - length)..<joint, joint: joint, of: letters))
        }
        if joint + length < end {
          members.insert(Self.member((joint + 1)..<(joint + 1 + length), joint: joint, of: letters))
        }
      }
    }
    self.members = members
  }

  private static func member(_ range: Range<Int>, joint: Int, of letters: [Unicode.Scalar]) -> Member {
    let (start, end) = (min(range.lowerBound, joint), max(range.upperBound, joint + 1))
    return Member(
      letters: Array(letters[range]),
      rest: ShareText.bareLetters(of: String(letters: letters[..<start] + letters[end...])),
      isAct: letters[joint] == "并")
  }

  /// Whether the clause is another one with an act more, which says something that the other text has nowhere.
  func hasFurther(than other: ListedMembers, unknownTo letters: Set<Unicode.Scalar>) -> Bool {
    members.contains { member in
      member.isAct && member.rest == other.bare && !member.letters.contains(where: letters.contains)
        && Self.saysSomething(member.letters)
    }
  }

  /// Whether each of the two clauses has a member in the place of one of the other, and all else in common.
  ///
  /// - Parameters:
  ///   - letters: those of the other text.
  ///   - own: those of the text of this clause.
  func areReplaced(by other: ListedMembers, unknownTo letters: Set<Unicode.Scalar>, own: Set<Unicode.Scalar>)
    -> Bool
  {
    members.contains { one in
      other.members.contains { another in
        // 猫粮 and 鸟粮 beside 狗粮; 水果 and 果品 are the same.
        one.rest == another.rest
          && one.letters.count <= 2 * another.letters.count && another.letters.count <= 2 * one.letters.count
          && one.letters.contains { !letters.contains($0) } && another.letters.contains { !own.contains($0) }
          && one.letters.allSatisfy { !another.letters.contains($0) || one.rest.contains($0) }
          && Self.saysSomething(one.letters) && Self.saysSomething(another.letters)
      }
    }
  }

  private static func saysSomething(_ member: [Unicode.Scalar]) -> Bool {
    let text = String(letters: member)
    let sense = TaskSense(text)
    return !(sense.object.isEmpty && sense.acts.isEmpty) && !FollowUp.isAll(text)
  }

  private static let joints = LetterSet("、和与及并".unicodeScalars)
  /// **Units:** letters; joints.
  private static let lengths = 2...4
  private static let longestClause = 80
  private static let mostJoints = 8
}
