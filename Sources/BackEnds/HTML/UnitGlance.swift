import ListModel

extension SitePages {
  /// The most units with common matters that a unit's page names at its head.
  private static let namedPartners = 6

  /// What a unit's page says at its head: what the unit is, what it is there for and with whom.
  func addGlance(of submission: Int, to context: inout TemplateContext) {
    let unit = index.units[submission]
    let list = catalogue.submissions[submission]
    context.set(.formerNames, unit.formerNames)
    context.set(.creditCode, unit.unit?.creditCode)
    context.set(.telephone, unit.telephone)
    context[.numbers] = .numbers(unit.telephone)
    context.set(.mandate, list.duties.map(\.name.value).joined(separator: "；"))
    let counts = index.counts.bySubmission[submission]
    let categories = index.categories.filter { counts.powers(of: $0) > 0 }.map { category in
      [
        .name: .text(category.name), .href: .text("\(category.href)#\(unit.identifier)"),
        .count: .number(counts.powers(of: category)),
      ] as TemplateContext
    }
    context[.hasCategories] = .flag(!categories.isEmpty)
    context[.categories] = .list(categories)
    let roles = roles(of: submission)
    context[.hasMatters] = .flag(!roles.isEmpty)
    context[.matters] = .list(roles)
    let partners = partners(of: submission)
    context[.files] = .list(files(of: submission))
    context[.linkedData] = .text(unit.path(.linkedData))
    context[.hasPartners] = .flag(!partners.isEmpty)
    context[.partners] = .list(partners)
  }

  /// In how many matters the unit does what.
  private func roles(of submission: Int) -> [TemplateContext] {
    var counts: [BoundaryRole: Int] = [:]
    for matter in index.parties.bySubmission[submission] {
      for party in index.parties.byMatter[matter] where party.submission == submission {
        for role in party.roles { counts[role, default: 0] += 1 }
      }
    }
    return BoundaryRole.allCases.compactMap { role in
      counts[role].map { [.name: .text(role.name), .count: .number($0)] }
    }
  }

  /// The units with which it has the most matters in common.
  private func partners(of submission: Int) -> [TemplateContext] {
    var counts: [Int: Int] = [:]
    for matter in index.parties.bySubmission[submission] {
      for other in Set(index.parties.byMatter[matter].compactMap(\.submission)) where other != submission {
        counts[other, default: 0] += 1
      }
    }
    return counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(Self.namedPartners).map {
      [
        .name: .text(index.units[$0.key].shortName), .href: .text(index.units[$0.key].href),
        .count: .number($0.value),
      ]
    }
  }
}
