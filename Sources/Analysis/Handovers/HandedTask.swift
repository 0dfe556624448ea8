import ListModel

/// A task as one text states it, made comparable with how others state it.
struct HandedTask: Sendable {
  /// The task as written, for findings.
  let written: String
  /// What is to be done, without small and general words. **Shape:** at least two letters.
  let core: [Unicode.Scalar]
  /// When, where or in which case; empty where the text does not say.
  let scope: [Unicode.Scalar]
  let bigrams: Bigrams
  /// What it is done to, where the text says no more than the matter's name, and does the same; empty otherwise.
  private let object: [Unicode.Scalar]

  /// - Parameter matter: what the matter's name says.
  /// - Returns: nil where nothing is left but small and general words.
  init?(_ clause: TaskClause, in matter: TaskSense) {
    let core = Self.bare(clause.task.joined())
    guard core.count >= 2, core.count <= Self.longestTask, !TaskClause.isGeneral(core) else { return nil }
    written = (String(clause.scope ?? "") + clause.task.joined()).trimmingBlanks()
    self.core = core
    scope = clause.scope.map { Self.bare(String($0)) } ?? []
    bigrams = Bigrams(core)
    let sense = TaskSense(clause.task.joined())
    let isMatter =
      !sense.acts.isEmpty && Set(sense.acts) == Set(matter.acts)
      && sense.object.count * 2 >= matter.object.count
      && sense.object.allSatisfy { matter.object.contains($0) || ("0"..."9").contains($0) }
    object = isMatter ? sense.object : []
  }

  /// Whether both texts mean the same task, or one of them a part of the other.
  ///
  /// 清淤 holds 管网清淤; 城区的清淤 and 镇区的清淤 are two, as are 验收前 and 验收后.
  func isSame(as other: HandedTask) -> Bool {
    guard Self.isSame(core, other.core) || isNear(other) || areMatters(other) else { return false }
    return scope.isEmpty || other.scope.isEmpty || scope == other.scope
      || Bigrams(scope).resembles(Bigrams(other.scope), 1, of: 2)
        && Self.areNotToldApart(scope, other.scope)
  }

  /// Whether who states this task as its own does a task, or a part of it, in whatever words.
  func covers(_ task: HandedTask) -> Bool {
    if isSame(as: task) { return true }
    let action = task.core.suffix(2)
    guard let place = core.indices.dropLast().first(where: { core[$0..<($0 + 2)].elementsEqual(action) })
    else { return false }
    return !isOnlyOf(task, before: core.suffix(from: place + 2)) && !Self.isReplaced(core, task.core)
      && !Self.isReplaced(Array(core[..<(place + 2)]), task.core)
      && bigrams.shared(with: task.bigrams) * 2 >= task.bigrams.count
  }

  /// Whether the words of a task only say of what another task is: 收容动物的免疫, 泵站养护人员培训.
  ///
  /// - Parameter rest: what stands behind the act.
  private func isOnlyOf(_ task: HandedTask, before rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let action = String(letters: task.core.suffix(2))
    if core.count == rest.count + 2 { return task.core.count < 4 && written.holds("的") }
    if ["指导", "督促", "督导"].contains(String(letters: rest)), !written.holds(action + "、") {
      return !["和", "与", "及", "并"].contains { written.holds(action + $0) }
    }
    guard rest.count > 2, !["和", "与", "及", "、", "并", "或"].contains(where: { written.holds(action + $0) })
    else {
      return false
    }
    return TaskSense.endsWithAct(String(letters: rest))
  }

  /// Whether both say no more than the matter's name, and the one nothing in the place of what the other says.
  private func areMatters(_ other: HandedTask) -> Bool {
    !object.isEmpty && !other.object.isEmpty
      && TextAlignment(object, other.object).gaps.allSatisfy { $0.left.isEmpty || $0.right.isEmpty }
  }

  /// Whether it says no more than the matter's name.
  var isMatter: Bool { !object.isEmpty }

  // MARK: Words

  /// **Units:** letters; longer texts are no single task.
  private static let longestTask = 120

  /// Equal, or one ends with the other and does not deny it: what stands before only narrows it; or one is the thing alone,
  /// behind which the other has the act: 废弃杆线 handed on, 废弃杆线的拆除.
  private static func isSame(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    let (shorter, longer) = one.count <= other.count ? (one, other) : (other, one)
    if shorter.count > 3, longer.starts(with: shorter) {
      let rest = longer.dropFirst(shorter.count)
      let isDone =
        !TaskSense(String(letters: rest.prefix(2))).acts.isEmpty
        && TaskSense(String(letters: rest)).object.isEmpty
      if isDone, TaskSense(String(letters: shorter)).acts.isEmpty { return true }
    }
    guard longer.suffix(shorter.count).elementsEqual(shorter) else { return false }
    return longer.count == shorter.count || !denials.contains(longer[longer.count - shorter.count - 1])
  }

  /// Nearly the same letters, where nothing stands in the place of something else.
  private func isNear(_ other: HandedTask) -> Bool {
    bigrams.resembles(other.bigrams, Self.share, of: Self.whole) && Self.areNotToldApart(core, other.core)
  }

  private static func areNotToldApart(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    guard one.filter(tellingLetters.contains) == other.filter(tellingLetters.contains) else { return false }
    let texts = [one, other].map { String(letters: $0) }
    return !OwnField.areApart(texts.map { OwnField($0) }, in: "") && !isReplaced(one, other)
  }

  /// 小型管网 and 大型管网: between what both begin and end with, each has letters that the other has not.
  private static func isReplaced(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    let start = zip(one, other).prefix { $0 == $1 }.count
    let end = zip(one.dropFirst(start).reversed(), other.dropFirst(start).reversed()).prefix { $0 == $1 }
      .count
    let (left, right) = (one.dropFirst(start).dropLast(end), other.dropFirst(start).dropLast(end))
    guard !left.isEmpty, !right.isEmpty else { return false }
    let letters = Set(right)
    return left.count(where: letters.contains) * 3 < min(left.count, right.count) * 2
  }

  /// A text without small words, marks, and words that only say that something is done.
  static func bare(_ text: String) -> [Unicode.Scalar] {
    var rest = NormalisedName.letters(of: text).filter { !small.contains($0) }[...]
    while let word = beginnings.first(where: { rest.count >= $0.count + 2 && rest.starts(with: $0) }) {
      rest = rest.dropFirst(word.count)
    }
    while let word = ends.first(where: {
      rest.count >= $0.count + 2 && rest.suffix($0.count).elementsEqual($0)
    }) {
      rest = rest.dropLast(word.count)
    }
    return Array(rest)
  }

  /// Three fifths, as for names of matters.
  static let share = 3
  static let whole = 5
  private static let small = LetterSet("的和与及、,，。.;；:：()（）[]“”\"'".unicodeScalars)
  private static let denials = LetterSet("不未非无除免".unicodeScalars)
  private static let tellingLetters = LetterSet("0123456789一二三四五六七八九十甲乙丙丁上下内外前后东西南北新旧非无不未除".unicodeScalars)
  private static let beginnings = [
    "依法", "主要", "具体", "负责", "承担", "组织", "开展", "做好", "实施", "进行", "落实", "加强", "统一", "对于", "关于", "对",
  ].map { $0.letters }
  private static let ends = ["等工作", "工作", "事宜", "事项", "任务", "职责", "职能", "权限", "职权", "等"].map { $0.letters }
}

extension [HandedTask] {
  /// The tasks that are the same, as sets of their indexes.
  ///
  /// Candidates come from an index of rare pairs of letters, and from the order of the texts read backwards and forwards.
  var grouped: DisjointSets {
    var sets = DisjointSets(count: count)
    NearDuplicates(HandedTask.share, of: HandedTask.whole).visit(map(\.bigrams)) { one, other in
      if sets.root(one) != sets.root(other), self[one].isSame(as: self[other]) { sets.join(one, other) }
    }
    for texts in [map { [Unicode.Scalar]($0.core.reversed()) }, map(\.core)] {
      let order = indices.sorted {
        texts[$0] == texts[$1] ? $0 < $1 : texts[$0].lexicographicallyPrecedes(texts[$1])
      }
      var open: [Int] = []
      for index in order {
        while let last = open.last, !texts[index].starts(with: texts[last]) { open.removeLast() }
        for shorter in open.suffix(Self.longestChain)
        where sets.root(shorter) != sets.root(index) && self[shorter].isSame(as: self[index]) {
          sets.join(shorter, index)
        }
        open.append(index)
      }
    }
    let matters = indices.filter { self[$0].isMatter }
    for index in matters {
      for earlier in matters.prefix(Self.longestChain)
      where earlier < index && sets.root(earlier) != sets.root(index) && self[earlier].isSame(as: self[index])
      {
        sets.join(earlier, index)
      }
    }
    return sets
  }

  /// How many shorter texts a text is held against; keeps hostile input cheap.
  private static var longestChain: Int { 32 }
}
