import ListModel

extension Mutations {
  static let catchAllDivision = Mutations(
    rule: "catch-all-division",
    injections: [
      .matter("catch-all-division", "every share is a catch-all") { matter, draft in
        let words = draft.random.pick(catchAlls)
        matter.inAllEntries { entry in
          entry.wording = .cells
          for index in entry.parties.indices { entry.parties[index].share = words }
        }
        return matter.units
      },
      .matter("catch-all-division", "every share is a catch-all of its own") { matter, draft in
        matter.inAllEntries { entry in
          entry.wording = .cells
          for index in entry.parties.indices { entry.parties[index].share = draft.random.pick(catchAlls) }
        }
        return matter.units
      },
      .matter("catch-all-division", "one text leaves all to their duties") { matter, draft in
        let name = matter.subject
        matter.inAllEntries { entry in
          let units = entry.parties.map(\.name).joined(separator: "、")
          entry.text = draft.random.pick([
            "\(units)按照各自职责做好\(name)相关工作。", "\(units)各司其职、各负其责，共同做好\(name)工作。", "\(units)依据法定职责分工，密切配合，齐抓共管。",
          ])
        }
        return matter.units
      },
    ],
    decoys: [
      .harmlessMatter("one share is written out, the others are catch-alls", where: { $0.entries.count > 1 })
      { matter, draft in
        guard let kept = matter.parties.first(where: { $0.role != .assist })?.unit else { return false }
        let words = draft.random.pick(catchAlls)
        matter.inAllEntries { entry in
          for index in entry.parties.indices where entry.parties[index].unit != kept {
            entry.parties[index].share = words
          }
        }
        return true
      },
      .harmlessMatter("a catch-all ends a division") { matter, draft in
        let end = draft.random.pick(["其他有关部门按照各自职责做好相关工作。", "各相关部门在职责范围内密切配合。"])
        matter.inAllEntries { entry in
          guard entry.text == nil else { return }
          entry.text =
            entry.parties.map { party in
              switch party.role {
              case .lead: "由\(party.name)牵头，负责\(party.share ?? "")；"
              case .assist: "\(party.name)配合，负责\(party.share ?? "")；"
              case .guide: "\(party.name)指导\(party.share ?? "")；"
              default: "\(party.name)负责\(party.share ?? "")；"
              }
            }.joined() + end
        }
        return true
      },
      .harmlessMatter("shares begin with the words of a catch-all") { matter, draft in
        matter.inAllEntries { entry in
          entry.wording = .cells
          for index in entry.parties.indices {
            entry.parties[index].share = entry.parties[index].share.map { "按照职责分工，\($0)" }
          }
        }
        return true
      },
    ])

  private static let catchAlls = [
    "按照各自职责做好相关工作", "按照职责分工负责", "在各自职责范围内做好有关工作", "依法履行各自职责", "按职责分工做好本部门相关工作", "根据法定职责开展相关工作",
  ]
}
