import ListModel

/// A task of a matter that entries give to several units.
package struct RepeatedTask: Sendable {
  /// The task as first written.
  package let text: String
  /// Who gives it to whom. **Shape:** in the order of the entries, with two bodies at least.
  package let givings: [(entry: SharedMatter.Entry, party: SharedMatter.Party)]

  /// The units that it is given to.
  package var bodies: Set<SharedMatter.Body> { Set(givings.map(\.party.body)) }
}

extension SharedMatter {
  /// The tasks that one entry or several give to more than one unit.
  ///
  /// What is done jointly, or by each for its own field or duties, is not given twice.
  static func repeatedTasks(of entries: [Entry]) -> [RepeatedTask] {
    var givings: [(task: ShareText.Clause, entry: Entry, party: Party)] = []
    for entry in entries {
      for party in entry.parties where !party.isJoint {
        guard case .unit = party.body, let text = party.shareText else { continue }
        for task in text.clauses { givings.append((task, entry, party)) }
      }
    }
    return givings.grouped(by: \.task.bare).compactMap { _, members in
      let first = members[0].party.body
      guard members.contains(where: { $0.party.body != first }) else { return nil }
      let members = members.filter(\.task.isOneUnits)
      let cells = members.grouped { $0.party.share }
      let isOneCell = cells.contains { Set($0.members.map(\.party.body)).count > 1 }
      guard let first = members.first, !isOneCell, !CatchAll.isAll([first.task.written], of: "") else {
        return nil
      }
      let task = RepeatedTask(text: first.task.written, givings: members.map { ($0.entry, $0.party) })
      return task.bodies.count > 1 ? task : nil
    }
  }
}

extension ShareText.Clause {
  /// Whether only one unit can mean to do it: it says something of its own, and nothing of doing it together.
  fileprivate var isOneUnits: Bool {
    bare.unicodeScalars.count >= Self.shortestTask && !CatchAll.isMarked(written)
      && !Self.sharingWords.contains(where: written.holds)
  }

  /// **Units:** letters; shorter clauses are general talk.
  private static let shortestTask = 8
  private static let sharingWords = [
    "共同", "联合", "会同", "配合", "协助", "协同", "参与", "协办", "各自", "分别", "本行业", "本领域", "本系统", "本部门",
    "本单位", "本辖区", "本区域", "辖区", "属地", "所属", "行业", "领域", "互相", "相互",
  ]
}
