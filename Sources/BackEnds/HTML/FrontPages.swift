import Diagnostics
import ListModel

extension SitePages {
  /// The most units that the chart of the home page has room for.
  private static let chartedUnits = 20

  /// The home page: totals, two charts and the tables beside them.
  var home: OutputFile {
    page(.home, at: "index.html") { $0.homeContext() }
  }

  private func homeContext() -> TemplateContext {
    let counts = index.counts
    var context = TemplateContext(pageTitle: "首页", column: "首页", crumbs: nil)
    context[.powerUnits] = .number(counts.powerUnits)
    context[.powers] = .number(counts.total.powers)
    context[.responsibilityUnits] = .number(counts.responsibilityUnits)
    context[.responsibilities] = .number(counts.total.responsibilities)
    context[.categories] = .list(
      PowerCategory.allCases.map {
        [
          .name: .text($0.name), .href: .text($0.href),
          .count: .number(counts.total.powersByCategory[$0] ?? 0),
        ]
      })
    context[.parts] = .list(
      ListPart.responsibilityParts.map { [.name: .text($0.name), .count: .number(counts.total[$0])] })
    context[.units] = .list(index.units.indices.map { unitRow($0) })
    context[.categoryChart] = .markup(categoryChart().markup())
    context[.unitChart] = .markup(unitChart().markup())
    return context
  }

  private func categoryChart() -> BarChart {
    let counts = index.counts.total.powersByCategory
    return BarChart(
      identifier: "category-chart", title: "各类权力的数量", series: ["权力"],
      bars: PowerCategory.allCases.map { BarChart.Bar(label: $0.name, values: [counts[$0] ?? 0]) })
  }

  private func unitChart() -> BarChart {
    let bars = zip(index.units, index.counts.bySubmission).map { unit, counts in
      BarChart.Bar(label: unit.shortName, values: [counts.powers, counts.responsibilities])
    }
    let largest = bars.enumerated()
      .sorted { (-$0.element.total, $0.offset) < (-$1.element.total, $1.offset) }
      .prefix(Self.chartedUnits).map(\.element)
    let title = bars.count > largest.count ? "事项最多的\(largest.count)个单位" : "各单位的事项数量"
    return BarChart(identifier: "unit-chart", title: title, series: ["权力", "责任"], bars: largest)
  }

  /// A unit's name and numbers.
  func unitRow(_ submission: Int) -> TemplateContext {
    let unit = index.units[submission]
    let counts = index.counts.bySubmission[submission]
    return [
      .name: .text(unit.name), .href: .text(unit.href), .powers: .number(counts.powers),
      .responsibilities: .number(counts.responsibilities),
    ]
  }

  /// The page that offers the catalogue's other outputs.
  var downloads: OutputFile {
    page(.downloads, at: "downloads.html") { _ in
      var context = TemplateContext(pageTitle: "下载", column: "下载", crumbs: [])
      context[.downloads] = .list(
        BackEndRegistry.all.flatMap(\.downloads).map {
          [.href: .text($0.path), .name: .text($0.path), .text: .text($0.title)]
        })
      return context
    }
  }

  /// The page that says what the lists are, how they are counted and what they were made from.
  var about: OutputFile {
    page(.about, at: "about.html") { $0.aboutContext() }
  }

  private func aboutContext() -> TemplateContext {
    let edition = catalogue.edition
    var context = TemplateContext(pageTitle: "说明", column: "说明", crumbs: [])
    let fields = [
      ("名称", edition.title), ("行政区域", "\(edition.jurisdiction) \(edition.regionCode)"), ("层级", edition.level),
      ("公布机关", edition.issuer), ("截至日期", edition.asOf.description),
    ]
    context[.fields] = .list(fields.map { [.label: .text($0.0), .text: .text($0.1)] })
    context[.files] = .list(
      zip(catalogue.files, publication.fileDigests).map { [.name: .text($0.path), .digest: .text($1)] })
    return context
  }
}

extension PowerCategory {
  /// The category's page.
  var href: String { "categories/\(code).html" }
}
