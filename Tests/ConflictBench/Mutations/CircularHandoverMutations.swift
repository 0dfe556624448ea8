import ListModel

extension Mutations {
  static let circularHandover = Mutations(
    rule: "circular-handover",
    injections: [
      .matter("circular-handover", "two units each make the other the lead", where: leadLists) { matter, _ in
        let lead = matter.units(.lead)[0]
        guard let index = matter.entry(of: lead),
          let other = matter.units(.assist).first(where: { matter.listers.contains($0) })
        else { return nil }
        matter.entries[index].change(lead) { $0.role = .assist }
        matter.entries[index].change(other) { $0.role = .lead }
        return [lead, other]
      },
      .matter("circular-handover", "three units each make the next one the lead", where: leadLists) {
        matter, _ in
        let ring = matter.listers.filter {
          matter.units(.assist).contains($0) || matter.units(.lead).contains($0)
        }
        guard ring.count == 3, matter.units.count == 3 else { return nil }
        for (position, unit) in ring.enumerated() {
          guard let index = matter.entry(of: unit) else { return nil }
          for other in ring { matter.entries[index].change(other) { $0.role = .assist } }
          matter.entries[index].change(ring[(position + 1) % 3]) { $0.role = .lead }
        }
        return Set(ring)
      },
      round("two units each give a task to the other") { task, other in "\(task)由\(other)负责" },
      round("two units each hand over the work") { task, other in "\(task)，移交\(other)处理" },
      round("two units each leave a task to the other") { task, other in "\(task)工作，由\(other)承担" },
      round("two units each say that a task belongs to the other") { task, other in "\(task)属于\(other)职责" },
      round("two units each ask the other to act") { task, other in "\(task)工作请\(other)处置" },
      round("two units each leave a task to the other by a principle") { task, other in
        "\(task)按属地原则由\(other)负责"
      },
      .matter("circular-handover", "a task is given to a unit that refuses it", where: hasShares) {
        matter, draft in
        let (one, other) = (matter.listers[0], matter.listers[1])
        let task = draft.newTask()
        matter.entries[0].add("\(task)由\(draft.units[other].shortName)负责", to: one)
        matter.entries[1].add("不承担\(task)", to: other)
        return [one, other]
      },
    ],
    decoys: [
      apart("each gives the part of the other to the other") { tasks, names in
        ("\(tasks.0)，\(tasks.1)由\(names.1)负责", "\(tasks.1)，\(tasks.0)由\(names.0)负责")
      },
      apart("each gives the cases to the other that are its") { _, names in
        ("将涉嫌犯罪的线索移送\(names.1)", "将需要行政处罚的案件移送\(names.0)")
      },
      apart("each tells the other") { _, names in
        ("有关情况及时通报\(names.1)", "检查结果抄告\(names.0)并征求意见")
      },
      apart("each helps the other") { tasks, names in
        ("配合\(names.1)\(tasks.0)", "会同\(names.0)\(tasks.1)")
      },
      apart("each has its own area, and the other's is the other's") { tasks, names in
        ("乡村区域的\(tasks.0)由\(names.1)负责", "城镇区域的\(tasks.0)由\(names.0)负责")
      },
      apart("one gives a task away, and the other takes it") { tasks, names in
        ("\(tasks.0)由\(names.1)负责", "负责\(tasks.0)")
      },
    ])

  private static func round(
    _ name: String, _ give: @escaping @Sendable (String, String) -> String
  ) -> Change {
    .matter("circular-handover", name, where: hasShares) { matter, draft in
      let (one, other) = (matter.listers[0], matter.listers[1])
      let task = draft.newTask()
      matter.entries[0].add(give(task, draft.units[other].shortName), to: one)
      matter.entries[1].add(give(task, draft.units[one].shortName), to: other)
      return [one, other]
    }
  }

  /// The first two listers each write more into their own share.
  private static func apart(
    _ name: String,
    _ write: @escaping @Sendable ((String, String), (String, String)) -> (String, String)
  ) -> Change {
    .harmlessMatter(name, where: hasShares) { matter, draft in
      let (one, other) = (matter.listers[0], matter.listers[1])
      let tasks = (draft.newTask(), draft.newTask())
      let more = write(tasks, (draft.units[one].shortName, draft.units[other].shortName))
      matter.entries[0].add(more.0, to: one)
      matter.entries[1].add(more.1, to: other)
      matter.inAllEntries { $0.wording = .cells }
      matter.keepsWording = true
      return true
    }
  }
}

extension DraftEntry {
  /// Writes one more sentence into the share of a unit, in cells of its own.
  fileprivate mutating func add(_ sentence: String, to unit: UnitID) {
    change(unit) { $0.share = ($0.share ?? "") + "；" + sentence }
  }
}
