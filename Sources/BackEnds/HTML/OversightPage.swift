import Diagnostics
import ListModel

extension SitePages {
  /// All oversight rules by industry.
  var oversightPage: OutputFile {
    page(.oversight, at: "oversight.html") { $0.oversightContext() }
  }

  private func oversightContext() -> TemplateContext {
    let industries = industries
    var context = TemplateContext(pageTitle: "行业监管", column: "行业监管", crumbs: [])
    context[.identifier] = .text("oversight")
    context[.subject] = .text("事中事后监管制度")
    context[.count] = .number(index.counts.total[.oversight])
    context[.hasOversight] = .flag(!industries.isEmpty)
    let order = PinyinOrder(industries.map(\.name))
    var sections: [(name: String, identifier: String, industries: [Industry])] = []
    for (position, industry) in industries.enumerated() {
      let initial = industry.isNamed ? order.initial(position) : nil
      let name = initial ?? (industry.isNamed ? "其他" : industry.name)
      if sections.last?.name == name {
        sections[sections.count - 1].industries.append(industry)
      } else {
        let identifier = initial?.lowercased() ?? (industry.isNamed ? "others" : "none")
        sections.append((name, "initial-\(identifier)", [industry]))
      }
    }
    context[.sections] = .list(
      sections.map { section in
        [
          .name: .text(section.name), .identifier: .text(section.identifier),
          .count: .number(section.industries.count),
          .groups: .list(section.industries.map { [.rows: .list(rows(of: $0))] }),
        ]
      })
    return context
  }

  private func rows(of industry: Industry) -> [TemplateContext] {
    industry.rules.enumerated().map { position, rule in
      [
        .first: .flag(position == 0), .span: .number(industry.rules.count),
        .industry: .text(industry.name), .name: .text(rule.rule.name.value.shown),
        .text: .text(rule.rule.elements[.object]?.value ?? ""),
        .unitName: .text(index.units[rule.submission].shortName),
        .unitHref: .text(index.units[rule.submission].href),
      ]
    }
  }

  /// The industries by pinyin, with their rules; those of no industry come last.
  var industries: [Industry] {
    var found: [Industry] = []
    var indexes: [TextKey: Int] = [:]
    var others = Industry(name: "未写明行业", isNamed: false)
    for (submission, list) in catalogue.submissions.enumerated() {
      for rule in list.oversight {
        guard let name = rule.industry?.value, !name.isEmpty else {
          others.rules.append((submission, rule))
          continue
        }
        let place = indexes[TextKey(name)] ?? found.count
        if place == found.count {
          indexes[TextKey(name)] = place
          found.append(Industry(name: name))
        }
        found[place].rules.append((submission, rule))
      }
    }
    let sorted = PinyinOrder(found.map(\.name)).sorted.map { found[$0] }
    return others.rules.isEmpty ? sorted : sorted + [others]
  }
}

/// An industry with the oversight rules about it.
struct Industry {
  let name: String
  /// Whether the lists name it.
  var isNamed = true
  var rules: [(submission: Int, rule: OversightRule)] = []
}
