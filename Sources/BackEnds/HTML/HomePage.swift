import Diagnostics
import ListModel

extension SitePages {
  /// The most units that the chart of the home page has room for.
  private static let chartedUnits = 20

  /// The home page: totals, and charts of the items by category, by part of the list and by unit.
  var home: OutputFile {
    page(.home, at: "index.html") { $0.homeContext() }
  }

  private func homeContext() -> TemplateContext {
    let counts = index.counts
    var context = TemplateContext(pageTitle: "首页", column: "首页", crumbs: nil)
    context[.identifier] = .text("index")
    context[.subject] = .text("权责清单")
    if ChangesFeed.isWritten(for: catalogue) { context[.alternates] = feedLink }
    context[.powerUnits] = .number(counts.powerUnits)
    context[.powers] = .number(counts.total.powers)
    context[.responsibilityUnits] = .number(counts.responsibilityUnits)
    context[.responsibilities] = .number(counts.total.responsibilities)
    let categories = index.categories.map { (category: $0, count: counts.total.powers(of: $0)) }
    let mostOfACategory = categories.map(\.count).max() ?? 0
    context[.categories] = .list(
      categories.map { category, count in
        [
          .name: .text(category.name), .href: .text(category.href), .count: .number(count),
          .bar: .markup(Bar(values: [count], full: mostOfACategory).markup()),
        ]
      })
    let parts = ListPart.responsibilityParts.map { (part: $0, count: counts.total[$0]) }
    let mostOfAPart = parts.map(\.count).max() ?? 0
    context[.parts] = .list(
      parts.map { part, count in
        [
          .name: .text(part.name), .count: .number(count),
          .bar: .markup(Bar(values: [count], full: mostOfAPart).markup()),
        ]
      })
    let largest = unitsBySize.prefix(Self.chartedUnits)
    context[.units] = .list(unitRows(Array(largest)))
    context[.unitCount] = .number(index.units.count)
    let latest = latestChanges
    context[.hasChanges] = .flag(!latest.isEmpty)
    context[.groups] = .list(latest)
    return context
  }

  /// The units, those with the most items first.
  private var unitsBySize: [Int] {
    index.units.indices.sorted { (-items(of: $0), $0) < (-items(of: $1), $1) }
  }

  private func items(of submission: Int) -> Int {
    index.counts.bySubmission[submission].powers + index.counts.bySubmission[submission].responsibilities
  }

  /// Names, numbers and bars of some units, for a table; the longest bar is that of the whole catalogue.
  func unitRows(_ submissions: [Int]) -> [TemplateContext] {
    let most = index.units.indices.map(items).max() ?? 0
    return submissions.map { submission in
      let unit = index.units[submission]
      let counts = index.counts.bySubmission[submission]
      return [
        .name: .text(unit.name), .href: .text(unit.href), .powers: .number(counts.powers),
        .responsibilities: .number(counts.responsibilities),
        .bar: .markup(Bar(values: [counts.powers, counts.responsibilities], full: most).markup()),
        .formerNames: unit.formerNames.isEmpty ? .flag(false) : .text(unit.formerNames),
      ]
    }
  }
}
