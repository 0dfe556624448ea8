import Diagnostics
import ListModel

extension SitePages {
  /// All matters, who shares them, and one page a matter with the entries of all units side by side.
  var matterPages: [OutputFile] {
    [page(.matters, at: "matters/index.html") { $0.mattersContext() }, matrixPage]
      + index.matters.indices.map { matter in
        page(.matter, at: index.matters[matter].href) { $0.matterContext(matter) }
      }
  }

  private func mattersContext() -> TemplateContext {
    var context = TemplateContext(pageTitle: "职责边界", column: "职责边界", crumbs: [])
    context[.identifier] = .text("matters")
    context[.subject] = .text("职责边界")
    context[.hasMatters] = .flag(!index.matters.isEmpty)
    context[.matters] = .list(
      index.matters.enumerated().map { ordinal, matter in
        [
          .name: .text(matter.matter.name.shown), .href: .text(matter.href),
          .lead: .text(index.parties.units(.lead, in: ordinal).map(\.name).joined(separator: "、")),
          .unitNames: .text(matter.submissions.map { index.units[$0].shortName }.joined(separator: "、")),
        ]
      })
    return context
  }

  private func matterContext(_ ordinal: Int) -> TemplateContext {
    let matter = index.matters[ordinal]
    var context = TemplateContext(pageTitle: matter.matter.name.shown, column: "职责边界", crumbs: [.matters])
    context[.name] = .text(matter.matter.name.shown)
    context[.alternates] = .list(
      matter.submissions.map {
        [.kind: .text("application/ld+json"), .href: .text(index.units[$0].path(.linkedData))]
      })
    context[.identifier] = .text(matter.identifier)
    context[.subject] = .text("职责边界")
    context[.count] = .number(matter.submissions.count)
    let doubts = doubts(about: ordinal)
    context[.hasFindings] = .flag(!doubts.isEmpty)
    context[.findings] = .list(doubts)
    let roles = roles(in: ordinal)
    context[.hasGroups] = .flag(!roles.isEmpty)
    context[.groups] = .list(roles)
    context[.entries] = .list(wordings(of: matter).map { entry($0, of: matter) })
    return context
  }

  /// What is in doubt about a matter, and between whom: each once.
  private func doubts(about matter: Int) -> [TemplateContext] {
    var known: Set<String> = []
    return disputes[matter, default: []].compactMap { dispute in
      let units = dispute.units.isEmpty ? "" : "：" + dispute.units.joined(separator: "、")
      let text = "\(dispute.doubt)\(units)。"
      return known.insert(text).inserted ? [.text: .text(text)] : nil
    }
  }

  /// Who does what in a matter, over all its entries.
  private func roles(in matter: Int) -> [TemplateContext] {
    var groups = BoundaryRole.allCases.map { (name: $0.name, parties: index.parties.units($0, in: matter)) }
    groups.append(("未写明分工", index.parties.byMatter[matter].filter(\.roles.isEmpty)))
    return groups.filter { !$0.parties.isEmpty }.map {
      [.name: .text($0.name), .units: .list($0.parties.map(contact))]
    }
  }

  /// The entries of a matter, those in the same words together.
  private func wordings(of matter: PublishedMatter) -> [[Matter.Entry]] {
    var groups: [[Matter.Entry]] = []
    var indexes: [EntryWording: Int] = [:]
    for entry in matter.matter.entries {
      let wording = EntryWording(catalogue.submissions[entry.submission].boundaries[entry.boundary])
      if let index = indexes[wording], !groups[index].contains(where: { $0.submission == entry.submission }) {
        groups[index].append(entry)
      } else {
        indexes[wording] = groups.count
        groups.append([entry])
      }
    }
    return groups
  }

  private func entry(_ entries: [Matter.Entry], of matter: PublishedMatter) -> TemplateContext {
    let first = entries[0]
    let boundary = catalogue.submissions[first.submission].boundaries[first.boundary]
    var context = source(of: first)
    context[.hasUnits] = .flag(entries.count > 1)
    context[.count] = .number(entries.count)
    context[.units] = .list(entries.map(source))
    context[.hasParties] = .flag(!boundary.parties.isEmpty)
    context[.parties] = .list(boundary.parties.map { party($0, by: first.submission) })
    context.set(.otherName, boundary.matter.value == matter.matter.name ? nil : boundary.matter.value)
    context.set(.division, boundary.division?.value)
    context.set(.basis, boundary.bases.writtenText)
    addLaws(cited: boundary.bases, to: &context)
    context.set(.example, boundary.example?.value)
    context.set(.note, boundary.note?.value)
    return context
  }

  /// Whose entry it is, and where it stands.
  private func source(of entry: Matter.Entry) -> TemplateContext {
    let unit = index.units[entry.submission]
    let matter = catalogue.submissions[entry.submission].boundaries[entry.boundary].matter
    return [
      .unitName: .text(unit.name), .unitHref: .text(unit.href),
      .origin: .text(catalogue.location(of: matter.origin).description(in: .zh)),
    ]
  }

  private func party(_ party: BoundaryParty, by lister: Int) -> TemplateContext {
    let unit = index.submission(named: party.unit.value, by: lister).map { index.units[$0] }
    return [
      .name: .text(party.unit.value), .href: unit.map { .text($0.href) } ?? .flag(false),
      .role: party.role.map { .text($0.name) } ?? .flag(false), .isLead: .flag(party.role == .lead),
      .text: .text(party.share?.value ?? ""),
    ]
  }
}

/// Everything that an entry says, to tell entries in the same words.
private struct EntryWording: Hashable {
  /// **Shape:** matter, division, basis, example, note, then name, role and share of each party.
  private let texts: [TextKey?]

  init(_ boundary: DutyBoundary) {
    texts =
      ([
        boundary.matter.value, boundary.division?.value, boundary.bases.writtenText, boundary.example?.value,
        boundary.note?.value,
      ] + boundary.parties.flatMap { [$0.unit.value, $0.role?.rawValue, $0.share?.value] }).map {
        $0.map { TextKey($0) }
      }
  }
}
