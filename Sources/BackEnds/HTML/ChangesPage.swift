import Diagnostics
import ListModel

extension SitePages {
  /// The most changes that the home page shows.
  private static let latestChanges = 5

  /// What the transfers register records, the latest first; no page where the edition has no such register.
  var changesPage: [OutputFile] {
    guard let transfers = catalogue.registers.transfers, !transfers.isEmpty else { return [] }
    return [page(.changes, at: IdentifiedTransfer.page) { $0.changesContext(transfers) }]
  }

  private func changesContext(_ transfers: [Transfer]) -> TemplateContext {
    var context = TemplateContext(pageTitle: "清单变动", column: "清单变动", crumbs: [])
    context[.identifier] = .text("changes")
    context[.subject] = .text("清单变动")
    context[.groups] = .list(changes(transfers.latestFirst))
    context[.alternates] = feedLink
    context[.file] = .text(ChangesFeed.path)
    return context
  }

  /// The feed, for the head of a page.
  var feedLink: TemplateValue {
    .list([[.kind: .text("application/atom+xml"), .href: .text(ChangesFeed.path)]])
  }

  /// The changes for the home page.
  var latestChanges: [TemplateContext] {
    let transfers = (catalogue.registers.transfers ?? []).latestFirst
    return changes(Array(transfers.prefix(Self.latestChanges)))
  }

  /// The changes in two groups: those still to come on the edition's day, and those in effect.
  ///
  /// - Parameter sorted: the latest first.
  private func changes(_ sorted: [IdentifiedTransfer]) -> [TemplateContext] {
    let listed = powers(
      named: Set(sorted.flatMap { ChangedPowers.names(in: $0.transfer.subject.value) }.map { TextKey($0) }))
    let day = catalogue.edition.asOf
    let groups = [
      (name: "清单截至日期以后生效", changes: sorted.filter { $0.transfer.effectiveDate > day }),
      (name: "已经生效", changes: sorted.filter { $0.transfer.effectiveDate <= day }),
    ]
    return groups.filter { !$0.changes.isEmpty }.map { group in
      [
        .name: .text(group.name), .count: .number(group.changes.count),
        .rows: .list(
          group.changes.map { change($0, of: ChangedPowers.all(in: $0.transfer.subject.value, listed)) }),
      ]
    }
  }

  private func change(_ change: IdentifiedTransfer, of subjects: [ChangedPowers]) -> TemplateContext {
    let transfer = change.transfer
    // The page of its power where that is one, else where it is told.
    let holders = subjects.flatMap(\.holders)
    let href = subjects.count == 1 && holders.count == 1 ? index.powers[holders[0]].href : change.href
    var context: TemplateContext = [
      .name: .text(transfer.subject.value.shown), .identifier: .text(change.identifier), .href: .text(href),
      .kind: .text(transfer.kind.name),
      .date: .text(transfer.effectiveDate.description),
      .from: .text(transfer.from.map(\.value).joined(separator: "、")),
      .to: .text(transfer.to.map(\.value).joined(separator: "、")),
      .basis: .text(transfer.basis?.value ?? ""),
      .units: .list(subjects.flatMap(entries)),
    ]
    context.set(.note, transfer.note?.value)
    return context
  }

  /// The powers that bear a name, each with the unit that has it and what tells it from others of that unit; the name alone
  /// where no list has it.
  private func entries(_ subject: ChangedPowers) -> [TemplateContext] {
    guard !subject.holders.isEmpty else {
      return [[.name: .text(subject.name.shown), .href: .flag(false), .unitName: .flag(false)]]
    }
    let holders = subject.holders.map { index.powers[$0] }
    return holders.map { power in
      let others = holders.filter { $0.submission == power.submission }
      return [
        .name: .text(power.item.name.value.shown), .href: .text(power.href),
        .unitName: .text(index.units[power.submission].shortName),
        .label: others.count > 1
          ? power.distinction(among: others).map { .text($0) } ?? .flag(false) : .flag(false),
      ]
    }
  }

  /// The powers of the lists that have one of these names or codes.
  private func powers(named names: Set<TextKey>) -> [TextKey: [Int]] {
    var found: [TextKey: [Int]] = [:]
    func note(_ text: String, of power: Int) {
      let key = TextKey(text)
      if names.contains(key) { found[key, default: []].append(power) }
    }
    for (ordinal, power) in index.powers.enumerated() {
      note(power.item.name.value, of: ordinal)
      if let code = power.item.codeText { note(code, of: ordinal) }
    }
    return found
  }
}
