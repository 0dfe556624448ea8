import Diagnostics
import ListModel

extension SitePages {
  /// Who is responsible for what (谁来管): from a matter in plain words to the unit that leads it and its telephone.
  var enquiryPage: OutputFile {
    page(.enquiry, at: "enquiry.html") { $0.enquiryContext() }
  }

  private func enquiryContext() -> TemplateContext {
    var context = TemplateContext(pageTitle: "谁来管", column: "谁来管", crumbs: [])
    context[.identifier] = .text("enquiry")
    context[.subject] = .text("权责清单")
    let groups = [
      (identifier: "matters", name: "几个单位一起管的事", rows: index.matters.indices.map(matterRow)),
      (identifier: "industries", name: "各行各业由谁监管", rows: industries.map(industryRow)),
      (identifier: "services", name: "可以办的事", rows: serviceRows),
    ]
    context[.groups] = .list(
      groups.filter { !$0.rows.isEmpty }.map { group in
        [
          .identifier: .text(group.identifier), .name: .text(group.name), .count: .number(group.rows.count),
          .rows: .list(group.rows),
        ]
      })
    return context
  }

  /// A matter with the units that lead it; where none does, with all that it concerns.
  private func matterRow(_ matter: Int) -> TemplateContext {
    let leads = index.parties.units(.lead, in: matter)
    let published = index.matters[matter]
    let example = published.matter.entries.lazy.compactMap { [catalogue] in
      catalogue.submissions[$0.submission].boundaries[$0.boundary].example?.value
    }.first
    var context: TemplateContext = [
      .name: .text(published.matter.name.shown), .href: .text(published.href),
      .role: .text(leads.isEmpty ? "没有写明牵头单位，涉及" : leads.count > 1 ? "各清单写的牵头单位" : "牵头"),
      .units: .list((leads.isEmpty ? index.parties.byMatter[matter] : leads).map(contact)),
    ]
    context.set(.example, example)
    return context
  }

  private func industryRow(_ industry: Industry) -> TemplateContext {
    let submissions = industry.rules.map(\.submission).reduce(into: [Int]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return [
      .name: .text(industry.name), .href: .flag(false), .role: .flag(false),
      .units: .list(submissions.map { contact($0, telephone: index.units[$0].telephone) }),
    ]
  }

  private var serviceRows: [TemplateContext] {
    catalogue.submissions.enumerated().flatMap { submission, list in
      list.services.map { service in
        [
          .name: .text(service.name.value.shown), .href: .flag(false), .role: .flag(false),
          .units: .list([
            contact(
              submission, telephone: service.elements[.telephone]?.value,
              office: service.elements[.office]?.value)
          ]),
        ]
      }
    }
  }

  /// A unit as those who look for it need it.
  func contact(_ party: MatterParty) -> TemplateContext {
    guard let submission = party.submission else {
      return [.unitName: .text(party.name), .unitHref: .flag(false)]
    }
    return contact(submission, telephone: index.units[submission].telephone)
  }

  private func contact(_ submission: Int, telephone: String?, office: String? = nil) -> TemplateContext {
    let unit = index.units[submission]
    var context: TemplateContext = [.unitName: .text(unit.shortName), .unitHref: .text(unit.href)]
    context.set(.office, office)
    context.set(.telephone, telephone)
    context[.numbers] = .numbers(telephone)
    return context
  }
}
