import ListModel

extension Mutations {
  static let repeatedBoundary = Mutations(
    rule: "repeated-boundary",
    injections: [
      repetition("a unit lists a matter twice") { name, _ in name },
      repetition("a unit lists a matter again in other words") { name, draft in
        draft.random.pick(MatterSpelling.allCases).spelling(of: name)
      },
    ],
    decoys: [
      .harmless("two matters with nearly one name in the same lists") { draft in
        guard var twin = draft.changeMatter(where: { _ in true }, { _, _ in true })?.matter else {
          return false
        }
        let suffix = draft.random.pick(["信息共享", "应急处置", "经费保障", "宣传教育", "人员培训"])
        let tasks = Dictionary(uniqueKeysWithValues: twin.units.sorted().map { ($0, draft.newTask()) })
        let name = twin.subject + suffix
        twin.entries = twin.entries.map { entry in
          var copy = entry.copied(to: draft.nextOrdinal())
          copy.name = name
          for index in copy.parties.indices {
            copy.parties[index].share = copy.parties[index].unit.flatMap { tasks[$0] } ?? draft.newTask()
          }
          return copy
        }
        draft.matters.append(twin)
        return true
      },
      .harmlessMatter("each unit lists a matter once, in other words") { matter, draft in
        let name = matter.subject
        matter.inAllEntries { $0.name = draft.random.pick(MatterSpelling.allCases).spelling(of: name) }
        return true
      },
    ])

  /// A second entry in the list of one unit.
  private static func repetition(
    _ name: String, _ rename: @escaping @Sendable (String, inout Draft) -> String
  ) -> Change {
    Change(name) { draft in
      let repeated = draft.changeMatter(where: { _ in true }) { matter, draft in
        let entry = draft.random.pick(matter.entries)
        var copy = entry.copied(to: draft.nextOrdinal())
        copy.name = rename(entry.name, &draft)
        matter.entries.append(copy)
        return entry
      }
      return repeated.map { entry, _ in
        [Expectation(rule: "repeated-boundary", subject: entry.name, units: draft.names([entry.lister]))]
      }
    }
  }
}
