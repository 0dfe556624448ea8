import Diagnostics
import ListModel

extension SitePages {
  /// The instruments that the lists cite, and one page an instrument with the items that rest on it.
  var lawPages: [OutputFile] {
    [page(.laws, at: "laws/index.html") { $0.lawsContext() }]
      + index.instruments.instruments.map { instrument in
        page(.law, at: instrument.href) { $0.lawContext(instrument) }
      }
  }

  private func lawsContext() -> TemplateContext {
    var context = TemplateContext(pageTitle: "法律依据", column: "法律依据", crumbs: [])
    context[.identifier] = .text("laws")
    context[.subject] = .text("法律依据")
    var ranks: [(name: String, instruments: [PublishedInstrument])] = []
    for instrument in index.instruments.instruments {
      let name = instrument.rank ?? "其他文件"
      if ranks.last?.name == name {
        ranks[ranks.count - 1].instruments.append(instrument)
      } else {
        ranks.append((name, [instrument]))
      }
    }
    context[.ranks] = .list(
      ranks.map { rank in
        [
          .name: .text(rank.name), .count: .number(rank.instruments.count),
          .laws: .list(
            rank.instruments.map {
              [
                .name: .text($0.title), .href: .text($0.href), .powers: .number($0.powers),
                .others: .number($0.others), .badge: $0.badge.map { .text($0) } ?? .flag(false),
              ]
            }),
        ]
      })
    return context
  }

  private func lawContext(_ instrument: PublishedInstrument) -> TemplateContext {
    var context = TemplateContext(pageTitle: instrument.title, column: "法律依据", crumbs: [.laws])
    context[.name] = .text(instrument.title)
    context[.identifier] = .text(instrument.identifier)
    context[.subject] = .text("法律依据")
    let repeal = instrument.versions.last.flatMap { $0.successors.isEmpty ? nil : $0 }
    let fields = [
      ("简称", instrument.versions.last?.shortTitle), ("效力层级", instrument.rank),
      ("文号", instrument.documentNumber),
      ("效力状态", instrument.standing?.text(on: catalogue.edition.asOf) ?? unregistered(instrument)),
      ("废止日期", instrument.repealDate?.description),
      ("由何文件废止", repeal.map { $0.successors.map { "《\($0)》" }.joined() }),
    ]
    .compactMap { label, text in text.map { [.label: .text(label), .text: .text($0)] as TemplateContext } }
    context[.hasFields] = .flag(!fields.isEmpty)
    context[.fields] = .list(fields)
    context.set(.badge, instrument.badge)
    // Readers take the validity on the page of a law for the law's.
    context.set(.validity, instrument.standing?.word)
    context[.hasVersions] = .flag(!instrument.versions.isEmpty)
    context[.versions] = .list(
      instrument.versions.map { version in
        [
          .date: .text(version.versionDate?.description ?? ""),
          .effective: .text(version.effectiveDate?.description ?? ""),
          .count: .text(version.articles.map(String.init) ?? ""),
          .status: .text(instrument.standing?.word(for: version) ?? ""),
        ]
      })
    let groups: [ListPart] = [.powers, .boundaries, .oversight, .services]
    context[.groups] = .list(
      groups.compactMap { part in
        let uses = instrument.uses.filter { $0.item.part == part }
        guard !uses.isEmpty else { return nil }
        return [
          .name: .text(part == .powers ? "以此为依据的权力" : part.name),
          .count: .number(uses.count { $0.isCounted }), .units: .list(byUnit(uses)),
        ]
      })
    return context
  }

  /// What stands where the standing of an instrument would; nil where the edition has no register to look it up in.
  private func unregistered(_ instrument: PublishedInstrument) -> String? {
    guard let register = catalogue.registers.instrumentRegister else { return nil }
    if case .several(let indexes) = register.find(title: instrument.title) {
      let titles = indexes.map { "《\(register[$0].title)》" }.joined(separator: "、")
      return "法律文件名录中有几部文件用这个名称：\(titles)，不能确定是哪一部，效力未核对"
    }
    return "法律文件名录中没有此文件，效力未核对"
  }

  /// The items of each unit, which follow each other in the catalogue's order.
  private func byUnit(_ uses: [InstrumentUse]) -> [TemplateContext] {
    var groups: [ArraySlice<InstrumentUse>] = []
    var start = 0
    for end in 1...uses.count
    where end == uses.count || uses[end].item.submission != uses[start].item.submission {
      groups.append(uses[start..<end])
      start = end
    }
    return groups.map { group in
      let unit = index.units[group[group.startIndex].item.submission]
      return [
        .unitName: .text(unit.shortName), .unitHref: .text(unit.href),
        .count: .number(group.count { $0.isCounted }), .uses: .list(group.map(use)),
      ]
    }
  }

  private func use(_ use: InstrumentUse) -> TemplateContext {
    let (name, href) = link(to: use.item)
    var context: TemplateContext = [
      .name: .text(name), .href: .text(href),
      .clauses: .text(use.versions.standardForm + use.clauses.standardForm),
    ]
    if !use.isCounted { context[.note] = .text(uncountedNote) }
    return context
  }

  /// What stands beside a power that the totals leave out.
  private var uncountedNote: String {
    switch catalogue.edition.countingBasis {
    case .subitem: "主项，按子项计数"
    case .mainItem: "子项，不另计数"
    }
  }

  private func link(to item: ItemReference) -> (name: String, href: String) {
    let list = catalogue.submissions[item.submission]
    let unit = index.units[item.submission]
    switch item.part {
    case .powers:
      let power = index.powers[item.index]
      return (power.item.name.value.shown, power.href)
    case .boundaries:
      let matter = index.matters[index.matterOfBoundary[item.submission][item.index]]
      return (list.boundaries[item.index].matter.value.shown, matter.href)
    case .oversight: return (list.oversight[item.index].name.value.shown, "\(unit.href)#oversight")
    case .services: return (list.services[item.index].name.value.shown, "\(unit.href)#services")
    case .duties: return (list.duties[item.index].name.value.shown, "\(unit.href)#duties")
    }
  }
}
