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
      index.matters.map { matter in
        [
          .name: .text(matter.matter.name), .href: .text(matter.href), .lead: .text(leads(of: matter)),
          .unitNames: .text(matter.submissions.map { index.units[$0].shortName }.joined(separator: "、")),
        ]
      })
    return context
  }

  /// The units that any entry names as leading, as written, each once.
  private func leads(of matter: PublishedMatter) -> String {
    var names: [String] = []
    for entry in matter.matter.entries {
      for party in catalogue.submissions[entry.submission].boundaries[entry.boundary].parties
      where party.role == .lead {
        let name =
          index.submission(named: party.unit.value).map { index.units[$0].shortName } ?? party.unit.value
        if !names.contains(name) { names.append(name) }
      }
    }
    return names.joined(separator: "、")
  }

  private func matterContext(_ ordinal: Int) -> TemplateContext {
    let matter = index.matters[ordinal]
    var context = TemplateContext(pageTitle: matter.matter.name, column: "职责边界", crumbs: [.matters])
    context[.name] = .text(matter.matter.name)
    context[.identifier] = .text(matter.identifier)
    context[.subject] = .text("职责边界")
    context[.count] = .number(matter.submissions.count)
    context[.entries] = .list(matter.matter.entries.map { entry($0, of: matter) })
    return context
  }

  private func entry(_ entry: Matter.Entry, of matter: PublishedMatter) -> TemplateContext {
    let unit = index.units[entry.submission]
    let boundary = catalogue.submissions[entry.submission].boundaries[entry.boundary]
    var context: TemplateContext = [
      .unitName: .text(unit.name), .unitHref: .text(unit.href),
      .hasParties: .flag(!boundary.parties.isEmpty), .parties: .list(boundary.parties.map(party)),
      .origin: .text(catalogue.location(of: boundary.matter.origin).description(in: .zh)),
    ]
    context.set(.otherName, boundary.matter.value == matter.matter.name ? nil : boundary.matter.value)
    context.set(.division, boundary.division?.value)
    context.set(.basis, boundary.bases.writtenText)
    context.set(.example, boundary.example?.value)
    context.set(.note, boundary.note?.value)
    return context
  }

  private func party(_ party: BoundaryParty) -> TemplateContext {
    let unit = index.submission(named: party.unit.value).map { index.units[$0] }
    return [
      .name: .text(party.unit.value), .href: unit.map { .text($0.href) } ?? .flag(false),
      .role: party.role.map { .text($0.name) } ?? .flag(false), .text: .text(party.share?.value ?? ""),
    ]
  }
}
