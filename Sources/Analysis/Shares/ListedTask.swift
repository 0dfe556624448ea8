import Diagnostics
import ListModel

/// A work item (具体工作事项) of a unit, for comparing what units have to do.
struct ListedTask {
  /// The task, or the main duty where it has none.
  let text: Located<String>
  /// The index of its submission in the catalogue.
  let submission: Int
  let unit: UnitID
  /// What it says; with its main duty where it names no object itself; nil where that says nothing in particular either.
  let gist: Gist?
  /// What it says by itself where that names little of an object, so that only the same words are the same task.
  let littleGist: Gist?

  /// - Returns: nil where it says nothing in particular even with its main duty.
  init?(_ text: Located<String>, below duty: Located<String>, submission: Int, unit: UnitID) {
    guard text.value.utf8.count <= Self.longestTask else { return nil }
    var gist = Gist(ofDuty: text.value)
    var little: Gist?
    if !Self.isParticular(gist) {
      if Self.hasLittleObject(text.value, gist) { little = gist }
      if gist.objectCount < Self.leastObject, duty.value.utf8.count <= Self.longestTask {
        gist = Gist(ofDuty: "\(duty.value)，\(text.value)")
      }
    }
    let isParticular = Self.isParticular(gist)
    guard isParticular || little != nil else { return nil }
    self.text = text
    self.submission = submission
    self.unit = unit
    self.gist = isParticular ? gist : nil
    littleGist = little
  }

  private static func isParticular(_ gist: Gist) -> Bool {
    gist.objectCount >= leastObject && gist.letters.count >= shortestTask
  }

  /// Whether a task names an object of two letters at least that is not every unit's, or is about all of the city.
  private static func hasLittleObject(_ text: String, _ gist: Gist) -> Bool {
    guard gist.letters.count >= shortestLittleTask else { return false }
    return gist.objectCount >= leastLittleObject || wholes.contains(where: text.holds)
  }

  /// The letters of the little that it says, in whatever order: 制定…标准, …标准的制定.
  fileprivate var littleLetters: [Unicode.Scalar]? { littleGist?.letters.sorted() }

  /// Whether it says that others act too, or that it is about the unit's own house or field.
  var isDeclaredOrOwn: Bool { Self.exceptions.contains(where: text.value.holds) }

  private static let exceptions = [
    "会同", "联合", "共同", "配合", "协助", "协同", "参与", "协办", "各自", "分别", "分工", "按职责", "职责范围", "交办", "本系统", "本部门",
    "本单位",
    "本行业", "本领域", "本机关", "行业内", "行业领域", "主管行业", "主管领域", "分管", "系统内", "机关及", "局机关", "委机关", "所属", "直属", "下属",
    "内部",
    "自身",
  ]
  /// **Units:** letters that name an object; fewer are every unit's (党建, 信访, 台账).
  private static let leastObject = 4
  /// **Units:** letters that name an object.
  private static let leastLittleObject = 2
  /// **Units:** letters.
  private static let shortestLittleTask = 4
  /// What is about all of the city is not about a unit's own house.
  private static let wholes = ["全市", "全区", "全县", "本行政区域"]
  /// **Units:** letters.
  private static let shortestTask = 6
  /// **Units:** bytes; longer texts are no single task, and would be costly.
  private static let longestTask = 1_200
}

extension AnalysisInput {
  /// The tasks of all units that say something in particular. **Shape:** in the catalogue's order.
  func listedTasks() -> [ListedTask] {
    var listed: [ListedTask] = []
    listed.reserveCapacity(
      catalogue.submissions.reduce(0) { $0 + $1.duties.reduce(0) { $0 + max($1.tasks.count, 1) } })
    for index in catalogue.submissions.indices {
      guard let unit = catalogue.submissions[index].unit else { continue }
      let duties = catalogue.submissions[index].duties
      for duty in duties.indices {
        let (name, tasks) = (duties[duty].name, duties[duty].tasks)
        func list(_ text: Located<String>) {
          if let task = ListedTask(text, below: name, submission: index, unit: unit) { listed.append(task) }
        }
        if tasks.isEmpty { list(name) }
        for task in tasks.indices { list(tasks[task].text) }
      }
    }
    return listed
  }

  /// The tasks that several units have in nearly the same words, with no boundary or agreement that covers them.
  ///
  /// What many units have is common to all. **Shape:** in the catalogue's order; each group has tasks of two units at least.
  func undeclaredOverlaps() -> [[ListedTask]] {
    let tasks = listedTasks()
    let near = nearTasks(among: tasks).compactMap(undeclared)
    let told = Set(near.joined().map(\.text.origin))
    let equal = tasks.repeated(by: \.littleLetters).map(\.members).filter { members in
      Set(members.map(\.unit)).count == 2 && !members.contains { told.contains($0.text.origin) }
    }.compactMap(undeclared)
    return (near + equal).sorted {
      ($0[0].submission, $0[0].text.origin) < ($1[0].submission, $1[0].text.origin)
    }
  }

  /// The tasks that say nearly the same in the lists of a few units.
  private func nearTasks(among tasks: [ListedTask]) -> [[ListedTask]] {
    let texts = tasks.indices.gathered { tasks[$0].gist }
    func units(of text: Int) -> Set<UnitID> { Set(texts.members(text).map { tasks[$0].unit }) }
    var groups = DisjointSets(count: texts.indices.count)
    let owned = texts.indices.map { text in
      OwnedText(texts.key(text).letters, of: texts.common(text) { tasks[$0].submission })
    }
    Gist.near.visit(owned) { one, other in
      if texts.key(one).isNear(to: texts.key(other)), units(of: one).isDisjoint(with: units(of: other)) {
        groups.join(one, other)
      }
    }
    // Parts of a list in another order: 总量控制和定额管理, 定额管理和总量控制.
    for (_, members) in texts.indices.repeated(by: { texts.key($0).sumInAnyOrder }) {
      NearDuplicates(2, of: 5).visit(members.map { texts.key($0).bigrams }) { earlier, later in
        let (one, other) = (members[earlier], members[later])
        if isReordered(texts.key(one), texts.key(other)), units(of: one).isDisjoint(with: units(of: other)) {
          groups.join(one, other)
        }
      }
    }
    let repeated = Set(texts.repeated)
    return groups.groups(withLone: repeated.contains).map { group in
      group.flatMap { texts.members($0).map { tasks[$0] } }
    }.filter { tasks in
      (2...Self.mostUnits).contains(Set(tasks.map(\.unit)).count)
    }
  }

  /// Whether two gists have the same letters and most of their words in common, so that only the order differs.
  private func isReordered(_ one: Gist, _ other: Gist) -> Bool {
    one.letters.count >= Self.shortestReordered && one.letters.count == other.letters.count
      && one.letters.sorted() == other.letters.sorted() && one.bigrams.resembles(other.bigrams, 2, of: 5)
  }

  /// **Units:** letters.
  private static let shortestReordered = 8

  /// Those of the tasks of one group that nothing says is shared; nil where there are none.
  private func undeclared(_ tasks: [ListedTask]) -> [ListedTask]? {
    let open = tasks.filter { !$0.isDeclaredOrOwn }
    let overlapping = open.filter { task in open.contains { isUndeclared(task, $0) } }
    return overlapping.isEmpty
      ? nil : overlapping.sorted { ($0.submission, $0.text.origin) < ($1.submission, $1.text.origin) }
  }

  private func isUndeclared(_ one: ListedTask, _ other: ListedTask) -> Bool {
    canMeet(one.unit, other.unit)
      && ![one, other].contains { task in
        understandings.cover(
          one.unit, other.unit,
          String(letters: (task.gist ?? task.littleGist)?.letters ?? []),
          written: task.text.value)
      }
  }

  /// What more units have in the same words is common to all.
  private static let mostUnits = 3
}
