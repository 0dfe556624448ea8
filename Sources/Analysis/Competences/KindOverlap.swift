import Diagnostics
import ListModel

/// Finds kinds and classes of things for which two bodies have one act: 大型、中型水库 of one, 中型、小型水库 of the other.
struct KindOverlap {
  let bodies: CompetentBodies

  /// The kinds for which two bodies are competent. **Shape:** in the order of the competences.
  func overlaps(among competences: [Competence]) -> [ThresholdConflict] {
    let listed = competences.compactMap { competence in
      ListedKinds(competence.scope, isOfPower: !competence.isOfMatter).map {
        (competence: competence, kinds: $0)
      }
    }
    guard listed.count > 1, listed.count <= Self.mostCompetences else { return [] }
    return listed.indices.flatMap { later in
      listed[..<later].compactMap { earlier in conflict(earlier, listed[later]) }
    }
  }

  private typealias Listed = (competence: Competence, kinds: ListedKinds)

  private func conflict(_ one: Listed, _ other: Listed) -> ThresholdConflict? {
    guard bodies.compete(one.competence.body, other.competence.body),
      one.competence.quotation != other.competence.quotation,
      let common = one.kinds.common(with: other.kinds)
    else { return nil }
    let sides = [one.competence, other.competence]
    return ThresholdConflict(
      point: BilingualText(zh: "对象是\(common)", en: common), value: Rational(0), dimension: common,
      sides: sides, competences: sides, isOfKinds: true)
  }

  /// **Units:** competences; of a matter with more none are compared.
  private static let mostCompetences = 100
}

/// The kinds of things that a clause lists for one body.
private struct ListedKinds {
  let kinds: [String]
  /// What all classes of the list are classes of: 水库 of 大型、中型水库; empty where the kinds are things by themselves.
  private let noun: String
  /// They are classes of things, not things.
  private let isOfClasses: Bool
  private let acts: Set<ScopeAct>
  /// The row of a power says it: the act, and what all is about, need not be said once more.
  private let isOfPower: Bool

  /// - Returns: nil where the clause bounds a quantity or an area, calls others in, says no act or lists nothing.
  init?(_ scope: StatedScope, isOfPower: Bool) {
    guard scope.boxes.count == 1, let box = scope.boxes.first, box.quantities.isEmpty, box.areas.isEmpty,
      isOfPower || !box.acts.isEmpty, scope.partners == nil, !scope.isComplement, let last = box.kinds.last
    else { return nil }
    (acts, self.isOfPower) = (box.acts, isOfPower)
    if let (classes, noun) = Self.classes(box.kinds), isOfPower || !noun.isEmpty {
      (kinds, self.noun) = (classes, noun)
      isOfClasses = true
      return
    }
    isOfClasses = false
    guard box.kinds.count > 1, !last.isEmpty, box.acts.contains(where: \.isDecision) else { return nil }
    // Nothing but the list stands before who acts, so that it lists the things themselves.
    let topic = scope.text.pieces(between: Self.agentMarks).first ?? ""
    let pieces = topic.pieces(between: Self.listMarks).map { String($0).trimmingBlanks() }
    guard pieces == box.kinds else { return nil }
    (kinds, noun) = (pieces, "")
  }

  /// What two lists of one act have in common, where each has something of its own, or one is a class of the other's.
  func common(with other: ListedKinds) -> String? {
    guard isOfSameAct(as: other), isOfSameThing(as: other) else { return nil }
    let common = kinds.filter(other.kinds.contains)
    let isOwn = common.count < kinds.count && common.count < other.kinds.count
    let isClass = isOfClasses && other.isOfClasses && common.count < max(kinds.count, other.kinds.count)
    guard let first = common.first, isOwn || isClass else { return nil }
    return first + (noun.isEmpty ? other.noun : noun)
  }

  private func isOfSameAct(as other: ListedKinds) -> Bool {
    acts == other.acts || isOfPower && other.isOfPower && (acts.isEmpty || other.acts.isEmpty)
  }

  private func isOfSameThing(as other: ListedKinds) -> Bool {
    noun == other.noun
      || isOfPower && other.isOfPower && isOfClasses && other.isOfClasses
        && (noun.isEmpty || other.noun.isEmpty)
  }

  /// 大型, 中型 and 水库 of 大型、中型水库 and of 大中型水库; a single 中型水库, too, and classes without what is of them.
  private static func classes(_ kinds: [String]) -> (classes: [String], noun: String)? {
    guard let last = kinds.last?.letters, let end = last.firstIndex(where: marks.contains), end > 0,
      end + 2 < last.count || end + 1 == last.count, end < longestClass
    else { return nil }
    let heads = kinds.dropLast()
    guard
      heads.allSatisfy({ $0.letters.count <= longestClass + 1 && $0.letters.last == last[end] })
    else {
      return nil
    }
    let classes = (heads + [String(letters: last[...end])]).flatMap(single)
    return (classes, String(letters: last[(end + 1)...]))
  }

  /// 大型 and 中型 of 大中型.
  private static func single(_ name: String) -> [String] {
    let letters = name.letters
    guard letters.count > 2, letters.dropLast().allSatisfy(ranks.contains) else { return [name] }
    return letters.dropLast().map { String(letters: [$0, letters[letters.count - 1]]) }
  }

  private static let agentMarks = LetterSet(["由"])
  private static let listMarks = LetterSet("、和与及".unicodeScalars)
  private static let ranks = LetterSet("大中小甲乙丙丁一二三四五".unicodeScalars)

  private static let marks = LetterSet("型级类".unicodeScalars)
  /// **Units:** letters before the mark.
  private static let longestClass = 3
}

extension ListedPower {
  /// Whether its scope can list classes of things.
  var mayListKinds: Bool {
    scopeText.map { scope in ["型", "级", "类"].contains(where: scope.value.holds) } ?? false
  }
}

extension SharedMatter {
  /// Whether any share can list classes of things.
  var mayListKinds: Bool {
    entries.contains { entry in
      ([entry.boundary.division?.value] + entry.parties.map { $0.share?.value }).contains { text in
        text.map { $0.holds("、") && ["型", "级", "类", "由"].contains(where: $0.holds) } ?? false
      }
    }
  }
}
