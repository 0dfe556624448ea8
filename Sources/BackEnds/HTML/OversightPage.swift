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
    context[.groups] = .list(
      industries.map { industry in
        [
          .rows: .list(
            industry.rules.enumerated().map { position, rule in
              [
                .first: .flag(position == 0), .span: .number(industry.rules.count),
                .industry: .text(industry.name), .name: .text(rule.rule.name.value),
                .text: .text(rule.rule.elements[.object]?.value ?? ""),
                .unitName: .text(index.units[rule.submission].shortName),
                .unitHref: .text(index.units[rule.submission].href),
              ]
            })
        ]
      })
    return context
  }

  /// The industries in the order in which the lists name them, with their rules; those of no industry come last.
  var industries: [(name: String, rules: [(submission: Int, rule: OversightRule)])] {
    var found: [(name: String, rules: [(submission: Int, rule: OversightRule)])] = []
    var indexes: [TextKey: Int] = [:]
    var others: [(submission: Int, rule: OversightRule)] = []
    for (submission, list) in catalogue.submissions.enumerated() {
      for rule in list.oversight {
        guard let name = rule.industry?.value, !name.isEmpty else {
          others.append((submission, rule))
          continue
        }
        if let known = indexes[TextKey(name)] {
          found[known].rules.append((submission, rule))
        } else {
          indexes[TextKey(name)] = found.count
          found.append((name, [(submission, rule)]))
        }
      }
    }
    return others.isEmpty ? found : found + [("未写明行业", others)]
  }
}
