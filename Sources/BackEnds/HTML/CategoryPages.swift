import Diagnostics
import ListModel

extension SitePages {
  /// The categories, and one page a category with its powers by unit.
  var categoryPages: [OutputFile] {
    [page(.categories, at: "categories/index.html") { $0.categoriesContext() }]
      + index.categories.map { category in
        page(.category, at: category.href) { $0.categoryContext(category) }
      }
  }

  private func categoriesContext() -> TemplateContext {
    var context = TemplateContext(pageTitle: "权力类别", column: "权力类别", crumbs: [])
    context[.identifier] = .text("categories")
    context[.subject] = .text("权力清单")
    context[.categories] = .list(
      index.categories.map { category in
        [
          .name: .text(category.name), .href: .text(category.href),
          .count: .number(index.counts.total.powers(of: category)),
          .unitCount: .number(index.counts.bySubmission.count { $0.powers(of: category) > 0 }),
        ]
      })
    return context
  }

  private func categoryContext(_ category: PowerCategory?) -> TemplateContext {
    let lists = index.powers(of: category)
    var context = TemplateContext(pageTitle: category.name, column: "权力类别", crumbs: [.categories])
    context[.name] = .text(category.name)
    context[.identifier] = .text("categories-\(category.identifier)")
    context[.subject] = .text(category.name)
    context[.count] = .number(lists.reduce(0) { $0 + $1.powers.count })
    context[.hasUnits] = .flag(!lists.isEmpty)
    context[.units] = .list(
      lists.map { submission, powers in
        let unit = index.units[submission]
        return [
          .identifier: .text(unit.identifier), .name: .text(unit.name), .href: .text(unit.href),
          .count: .number(powers.count),
          .powerItems: .list(
            powers.map { [.name: .text($0.item.name.value.shown), .href: .text($0.href)] }),
        ]
      })
    return context
  }
}

/// A category as the pages show it, also that of the powers that are of none of the ten.
extension PowerCategory? {
  var name: String { self?.name ?? "类别不明" }
  var identifier: String { self?.code ?? "unknown" }
  /// The category's page.
  var href: String { "categories/\(identifier).html" }
}
