import Diagnostics
import ListModel

/// A task of a matter that entries give to several units.
package struct RepeatedTask: Sendable {
  /// The clause in which it is first written.
  package let text: String
  /// The task alone.
  package let name: String
  /// Who gives it to whom. **Shape:** in the order of the entries, with two bodies at least.
  package let givings: [(entry: SharedMatter.Entry, party: SharedMatter.Party)]
  /// How many tasks its clause has.
  fileprivate let tasksOfClause: Int

  /// The units that it is given to.
  package var bodies: Set<SharedMatter.Body> { Set(givings.map(\.party.body)) }
}

extension SharedMatter {
  /// The tasks that one entry or several give to more than one unit.
  ///
  /// What is done jointly, by each for its own field or part of the city, is not given twice; nor is what each unit only puts
  /// off on another, or what several units do because each claims to lead: other rules tell that.
  /// - Parameters:
  ///   - matter: the matter's name, which some say before a task and others do not.
  ///   - areApart: whether units act each in a part of the city of its own.
  static func repeatedTasks(
    of entries: [Entry], about matter: MatterName, areApart: ([UnitID]) -> Bool
  ) -> [RepeatedTask] {
    let acts = Set(TaskSense(matter.text).acts).subtracting(FollowUp.acts)
    let topics = [matter.text.letters, Gist(objectOf: matter.text).letters].filter { $0.count > 1 }
    var givings: [Giving] = []
    for entry in entries {
      for party in entry.parties.lazy.flatMap(\.lines) where !party.isJoint && party.manner != .assist {
        guard case .unit = party.body, let text = party.shareText else { continue }
        // Few words of help are no task of one unit.
        let hasOwn = party.role != .assist && party.role != .guide
        for index in text.clauses.indices {
          let isGuided = index == 0 && party.manner == .guide
          let clause = PlacedItem(text.clauses, at: index)
          let short = clause.item.shortTasks
          for task in clause.item.tasks
            + short.filter({ hasOwn || clause.item.particularTasks.contains($0) })
          {
            let isHelp = !hasOwn && short.contains(task)
            givings.append(
              Giving(
                task: withoutTopic(task, topics), whole: task, isHelp: isHelp, placedClause: clause,
                isGuided: isGuided, entry: entry, party: party))
          }
          for (task, isHead) in hasOwn ? clause.item.listedTasks : [] {
            givings.append(
              Giving(
                task: task, whole: task, isPiece: !isHead, placedClause: clause, isGuided: isGuided,
                entry: entry,
                party: party))
          }
        }
      }
    }
    givings.putThingsFirst()
    let found = givings.indices.repeated { TextKey(givings[$0].task) }.compactMap {
      text, members -> RepeatedTask? in
      let first = givings[members[0]].party.body
      guard members.contains(where: { givings[$0].party.body != first }), TaskSense(text.text).namesThing
      else {
        return nil
      }
      let given = members.map { givings[$0] }.filter {
        ($0.clause.isOneUnits || !$0.clause.newActs.isDisjoint(with: acts))
          && !$0.isDoneTogether && !entries.giveAway($0.clause, of: $0.party.body)
      }
      // Whoever guides what another one does does something else.
      let done = given.filter { !$0.isGuided }
      let members = done.isEmpty ? given : done
      // A piece of a list is a task where it heads what another unit does, and not just a thing.
      guard let first = members.first, !members.allSatisfy(\.isPiece), !members.allSatisfy(\.isHelp),
        !CatchAll.isAll([first.clause.written], of: "")
      else { return nil }
      let task = RepeatedTask(
        text: first.clause.written, name: first.name, givings: members.map { ($0.entry, $0.party) },
        tasksOfClause: first.tasksOfClause)
      let isRepeated =
        task.bodies.count > 1 && !task.isDeclaredJoint && !task.isPutOff && !task.isOfRivalLeads
        && !areApart(task.bodies.compactMap { if case .unit(let id) = $0 { id } else { nil } })
      return isRepeated ? task : nil
    }
    // A clause all of whose tasks are repeated is one task.
    return found.grouped(by: \.text).map { text, tasks in
      let isWhole = tasks.count > 1 && tasks.count == tasks[0].tasksOfClause
      return RepeatedTask(
        text: text, name: isWhole ? text : tasks[0].name, givings: tasks[0].givings,
        tasksOfClause: tasks[0].tasksOfClause)
    }
  }

  /// 食品留样检查 of 助餐服务点食品留样检查, in a matter about 助餐服务点.
  private static func withoutTopic(_ task: String, _ topics: [[Unicode.Scalar]]) -> String {
    guard let topic = topics.first(where: task.unicodeScalars.starts) else { return task }
    // 检查 of 消防设施检查, in a matter about 消防设施, would be anything's: a word of the topic stays.
    for kept in 0...longestWord where kept < topic.count {
      let rest = task.unicodeScalars.dropFirst(topic.count - kept)
      if rest.count >= (kept == 0 ? shortestTask : shortestTask - 1), TaskSense(String(rest)).hasThing {
        return String(rest)
      }
    }
    return task
  }

  /// **Units:** letters.
  private static let longestWord = 2
  /// **Units:** letters of a thing and its act.
  private static let shortestTask = 5
}

/// A task that an entry gives to a party.
private struct Giving {
  /// What is compared.
  var task: String
  /// The same with the topic.
  let whole: String
  /// Whether it is a piece within a list, which may be a thing only.
  var isPiece = false
  /// Whether it is a few words of one that assists, which are a task only beside whose task they are.
  var isHelp = false
  let placedClause: PlacedItem<ShareText.Clause>
  /// Whether the words before the share let the party only guide it.
  let isGuided: Bool
  let entry: SharedMatter.Entry
  let party: SharedMatter.Party

  var clause: ShareText.Clause { _read { yield placedClause.item } }

  /// How many tasks the clause has.
  var tasksOfClause: Int { clause.tasks.count + clause.shortTasks.count + clause.listedTasks.count }

  /// What findings call the task: the clause, or the one of its tasks that is meant.
  var name: String {
    if tasksOfClause > 1 { return asWritten }
    let written = clause.written
    let joint = ["并且", "同时", "以及", "并", "且"].first {
      written.begins(with: $0) && written.count > $0.count + 1
    }
    return String(written.dropFirst(joint?.count ?? 0))
  }

  /// The task in the order of the clause where that has its verb, of two letters or four, before the thing.
  private var asWritten: String {
    let letters = whole.letters
    let turned = [2, 4].lazy.filter { $0 < letters.count }.map {
      String(letters: letters.suffix($0) + letters.dropLast($0))
    }
    return turned.first(where: clause.written.holds) ?? whole
  }

  /// Whether the text calls others in before the share or behind it: 市住建局会同市水务局划定区域; 划定区域，会同市水务局.
  var isDoneTogether: Bool {
    guard let share = party.share, let division = entry.boundary.division, share.origin == division.origin,
      share.value.begins(with: clause.written),
      let range = division.value.allPlaces(of: share.value).first
    else { return false }
    let isMark = { (letter: Character) in "，,；;。\n：:".contains(letter) }
    let next = division.value[range.upperBound...].drop { "，,".contains($0) }.prefix { !isMark($0) }
    if ShareText.onlyCallsIn(next.unicodeScalars) { return true }
    let clauses = division.value[..<range.lowerBound].split(
      omittingEmptySubsequences: false, whereSeparator: isMark)
    guard let own = clauses.last else { return false }
    if ShareText.callingIn.contains(where: own.contains) { return true }
    // 市住建局会同市水务局，负责划定区域
    guard own.startIndex > division.value.startIndex,
      "，,".contains(division.value[division.value.index(before: own.startIndex)]),
      let before = clauses.dropLast().last,
      let call = ShareText.callingIn.compactMap({ before.firstPlace(of: $0) }).first
    else { return false }
    return ShareText.onlyCallsIn(before[call.lowerBound...].unicodeScalars)
  }
}

extension [Giving] {
  /// Writes 训练消防队 as 消防队训练 where another clause of the matter has that: whatever the act is, its letters are the same.
  mutating func putThingsFirst() {
    // Only what has the same letters can be another's turned around.
    for (_, members) in indices.repeated(by: { self[$0].task.sumInAnyOrder })
    where members.contains(where: { !self[$0].task.isSpelled(self[members[0]].task) }) {
      let known = Set(members.map { self[$0].task.letters })
      for index in members where !self[index].clause.hasOwnAct {
        let letters = self[index].task.letters
        guard letters.count > 4 else { continue }
        let turned = [Unicode.Scalar](letters[2...] + letters[..<2])
        if known.contains(turned) { self[index].task = String(letters: turned) }
      }
    }
  }
}

extension RepeatedTask {
  /// Whether one cell, or one sentence of it, gives the task to several units.
  ///
  /// A text that has the same words once for each of them gives it twice.
  fileprivate var isDeclaredJoint: Bool {
    let shares = givings.grouped { $0.party.share.map { Quotation($0.value, at: $0.origin) } }
    return shares.contains { share, members in
      let bodies = Set(members.map(\.party.body)).count
      guard bodies > 1, let division = members[0].entry.boundary.division, division.origin == share.origin
      else { return bodies > 1 }
      return division.value.places(of: share.text).count < bodies
    }
  }

  /// Whether no list gives it to its own unit.
  fileprivate var isPutOff: Bool {
    givings.allSatisfy { giving in
      guard let unit = giving.entry.unit else { return false }
      return giving.party.body != .unit(unit) && bodies.contains(.unit(unit))
    }
  }

  /// Whether each has it as the lead.
  fileprivate var isOfRivalLeads: Bool { givings.allSatisfy { $0.party.role == .lead } }
}

extension [SharedMatter.Entry] {
  /// Whether a clause of a body's share says that another body does the task: 由市水务局负责.
  fileprivate func giveAway(_ clause: ShareText.Clause, of body: SharedMatter.Body) -> Bool {
    let words = ["由", "交", "转"].filter(clause.written.holds)
    guard !words.isEmpty else { return false }
    func isGiven(to name: String) -> Bool {
      !name.isEmpty && words.contains { clause.written.holds($0 + name) }
    }
    return contains { entry in
      entry.unit.map { .unit($0) != body && isGiven(to: entry.unitName) } ?? false
        || entry.parties.contains { $0.body != body && isGiven(to: $0.name.value) }
    }
  }
}
