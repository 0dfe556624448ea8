import ListModel

extension SitePages {
  /// How many matters each two units share, and how many of these are in dispute.
  var matrixPage: OutputFile {
    page(.matrix, at: "matters/matrix.html") { $0.matrixContext() }
  }

  /// As many units as have their columns side by side on A4.
  private static var mostColumnsOnPaper: Int { 10 }

  private func matrixContext() -> TemplateContext {
    let shared = index.sharedMatters(of: catalogue, disputes: publication.disputes)
    var context = TemplateContext(pageTitle: "共同事项一览", column: "职责边界", crumbs: [.matters])
    context[.identifier] = .text("matrix")
    context[.subject] = .text("职责边界")
    context[.hasUnits] = .flag(!shared.units.isEmpty)
    context[.unitCount] = .number(shared.units.count)
    context[.isWide] = .flag(shared.units.count > Self.mostColumnsOnPaper)
    context[.columns] = .list(shared.units.map { [.shortName: .text(index.units[$0].shortName)] })
    context[.rows] = .list(
      shared.units.map { unit in
        [
          .name: .text(index.units[unit].shortName), .href: .text(index.units[unit].href),
          .cells: .list(shared.units.map { cell(unit, $0, in: shared) }),
        ]
      })
    let pairs = shared.matters.sorted { $0.key < $1.key }
    context[.hasGroups] = .flag(!pairs.isEmpty)
    context[.groups] = .list(pairs.map { group($0.key, $0.value, in: shared) })
    return context
  }

  /// A cell: empty where two units share nothing.
  private func cell(_ row: Int, _ column: Int, in shared: SharedMatters) -> TemplateContext {
    if row == column { return [.isSelf: .flag(true)] }
    let matters = shared.matters(of: row, column)
    guard let first = matters.first else { return [:] }
    let disputed = matters.count(where: shared.disputed.contains)
    var context: TemplateContext = [
      .total: .number(matters.count),
      .target: .text(
        matters.count == 1 ? "../\(index.matters[first].href)" : "#\(anchor(SharedMatters.Pair(row, column)))"
      ),
    ]
    if disputed > 0 { context[.disputed] = .number(disputed) }
    // What is seen comes first, so that a voice finds it by what is said.
    let number = disputed > 0 ? "\(matters.count)（\(disputed)）" : "\(matters.count)"
    context[.label] = .text("\(number) 项共同事项：\(names(SharedMatters.Pair(row, column)))")
    return context
  }

  /// The matters that two units share.
  private func group(_ pair: SharedMatters.Pair, _ matters: [Int], in shared: SharedMatters)
    -> TemplateContext
  {
    [
      .identifier: .text(anchor(pair)),
      .name: .text(names(pair)),
      .matters: .list(
        matters.map { matter in
          [
            .text: .text(index.matters[matter].matter.name.shown),
            .target: .text("../\(index.matters[matter].href)"),
            .isDisputed: .flag(shared.disputed.contains(matter)),
          ]
        }),
    ]
  }

  private func names(_ pair: SharedMatters.Pair) -> String {
    "\(index.units[pair.first].shortName)、\(index.units[pair.second].shortName)"
  }

  private func anchor(_ pair: SharedMatters.Pair) -> String {
    "\(index.units[pair.first].identifier)-\(index.units[pair.second].identifier)"
  }
}
