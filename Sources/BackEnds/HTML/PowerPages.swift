import Diagnostics
import ListModel

extension SitePages {
  /// One page a main item and a sub-item, whichever count.
  var powerPages: [OutputFile] {
    index.powers.indices.map { power in
      page(.power, at: index.powers[power].href) { $0.powerContext(power) }
    }
  }

  private func powerContext(_ ordinal: Int) -> TemplateContext {
    let power = index.powers[ordinal]
    let unit = index.units[power.submission]
    var context = TemplateContext(
      pageTitle: power.item.name.value.shown, column: "权力清单",
      crumbs: [.units, Crumb(name: unit.shortName, href: unit.href)])
    context[.name] = .text(power.item.name.value.shown)
    context[.linkedData] = .text(unit.path(.linkedData))
    // The index number is the code as written, where the page is named by it.
    let code = power.item.codeText.flatMap { StableIdentifier.code($0) == power.identifier ? $0 : nil }
    context[.identifier] = .text(code ?? power.identifier)
    context[.unitName] = .text(unit.name)
    context[.unitHref] = .text(unit.href)
    if let main = power.main, let identifier = power.mainIdentifier {
      context[.mainItem] = .context([
        .name: .text(main.name.value.shown), .href: .text("powers/\(identifier).html"),
      ])
    }
    context.set(.category, power.item.categoryWord ?? power.main?.categoryWord)
    if power.category != nil { context[.categoryHref] = .text(power.category.href) }
    context[.subject] = .text(power.category?.name ?? "权力清单")
    context.set(.code, power.item.codeText)
    context[.fields] = .list(fields(of: power.item.elements))
    let inherited = power.main.map { fields(of: $0.elements, besides: power.item.elements) } ?? []
    context[.hasInheritedFields] = .flag(!inherited.isEmpty)
    context[.inheritedFields] = .list(inherited)
    context[.inherited] = .flag(power.hasInheritedBases)
    context[.bases] = .texts(power.bases.map(\.text.value))
    addLaws(cited: power.bases, to: &context)
    context[.hasSubitems] = .flag(power.subitems > 0)
    context[.subitems] = .list(
      (ordinal + 1..<ordinal + 1 + power.subitems).map { subitemRow(index.powers[$0]) })
    let previous = neighbour(of: ordinal, step: -1)
    let following = neighbour(of: ordinal, step: 1)
    context[.hasNeighbours] = .flag(previous != nil || following != nil)
    context[.previous] = previous
    context[.following] = following
    context[.origin] = .text(catalogue.location(of: power.item.name.origin).description(in: .zh))
    return context
  }

  /// The next power of the unit; nil behind the last one.
  ///
  /// - Parameter step: 1 forwards, -1 backwards.
  private func neighbour(of ordinal: Int, step: Int) -> TemplateValue? {
    let range = index.powersBySubmission[index.powers[ordinal].submission]
    guard range.contains(ordinal + step) else { return nil }
    let power = index.powers[ordinal + step]
    return .context([.name: .text(power.item.name.value.shown), .identifier: .text(power.identifier)])
  }

  /// The filled elements that are not given otherwise.
  private func fields(
    of elements: Elements<PowerElement>, besides own: Elements<PowerElement>? = nil
  ) -> [TemplateContext] {
    guard !elements.values.isEmpty else { return [] }
    return PowerElement.allCases.compactMap { element in
      guard let text = elements[element], !text.value.isEmpty, own?[element] == nil else { return nil }
      return [
        .label: .text(element.name), .text: .text(text.value),
        .numbers: element == .telephone ? .numbers(text.value) : .flag(false),
      ]
    }
  }

  private func subitemRow(_ power: PublishedPower) -> TemplateContext {
    [
      .name: .text(power.item.name.value.shown), .identifier: .text(power.identifier),
      .href: .text(power.href),
      .code: .text(power.item.codeText ?? ""), .basis: .text(power.item.bases.writtenText),
    ]
  }
}
