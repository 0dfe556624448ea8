import Diagnostics
import ListModel

extension Rule {
  /// Two competent bodies in an area that lies in another (区域重叠).
  package static let areaOverlap = Rule(
    name: "area-overlap", family: .boundaries, severity: .warning,
    title: BilingualText(zh: "区域权限重叠", en: "Area overlap"),
    summary: BilingualText(
      zh: "园区在区内，园区和区对同一事项都有权，没有写明以谁为准。",
      en: "A park lies in a district, both bodies have the same matter, and nothing says who prevails."),
    explanation: Explanation(
      why: BilingualText(
        zh: "企业在园区里办事，园区和区都可以管，也都可以不管。", en: "In the park both may act, and each may leave it to the other."),
      source: BilingualText(
        zh: "一件事情原则上由一个部门负责；园区的权限以授权、委托的范围为限，区级清单应当写明“园区范围内的除外”。",
        en:
          "One matter, one responsible unit; a park has what it was given, and the district's list takes the park out."
      ),
      wrong: BilingualText(
        zh: "崖州湾科技城管理局：崖州湾科技城范围内的规划许可；崖州区：崖州区范围内的规划许可",
        en:
          "the park's bureau permits in the park, the district in the district, and the park lies in the district"
      ),
      right: BilingualText(
        zh: "崖州区：崖州区范围内的规划许可，崖州湾科技城范围内的除外", en: "the district's share takes the park out"),
      mend: BilingualText(
        zh: "商定园区范围内由谁办理，另一方写明“……范围内的除外”。",
        en: "Agree on who acts in the park; the other side writes that the park is taken out."),
      decides: BilingualText(
        zh: "相关单位协商，协商不成由编办协调。", en: "The units agree; failing that the drafting office mediates.")),
    needs: [.areas], parts: [.boundaries, .powers], needsAllUnits: true
  ) { input, findings in
    for (matter, conflicts) in input.areaConflicts() {
      let (first, told) = words(conflicts, of: matter.name)
      let competences = conflicts.flatMap(\.competences)
      findings.append(
        MatterWording(matter, in: input).finding(
          told, sides: competences.sorted { $0.entry < $1.entry }.map(\.side),
          entries: matter.entries(of: competences), bodies: competences.compactMap(\.rival),
          witness: witness(first, of: matter.name), remedy: remedy))
    }
    for (powers, conflicts) in input.areaConflictsOfPowers() {
      let name = powers[0].item.name.value
      let (first, told) = words(conflicts, of: name)
      let bases = powers.flatMap(BasisWording(input).sides)
      let sides = conflicts.flatMap(\.competences).map(\.side)
      findings.append(
        Finding(
          told, at: sides[0].quotation, units: powers.map(\.unit), subject: name,
          related: sides.dropFirst() + bases, witness: witness(first, of: name),
          help: remedy + TalkHost.deciding(first: powers[0].unit)))
    }
  }

  private static let remedy = BilingualText(
    zh: "商定该区域内由谁办理，另一方写明“……范围内的除外”。",
    en: "Agree on who acts in that area; the other side writes that it is taken out.")

  private static func words(_ conflicts: [AreaConflict], of subject: String) -> (AreaConflict, BilingualText)
  {
    let first = conflicts[0]
    let names = first.names.joined(separator: "、")
    let more = conflicts.count - 1
    return (
      first,
      BilingualText(
        zh: "“\(subject)”：\(first.place.zh)，\(names)都有权，没有写明以谁为准" + (more > 0 ? "；类似的还有 \(more) 处。" : "。"),
        en: "\(subject): \(first.place.en), \(names) are both competent, and nothing says who prevails"
          + (more > 0 ? "; \(more) more like it." : "."))
    )
  }

  private static func witness(_ conflict: AreaConflict, of subject: String) -> BilingualText {
    let names = conflict.names.joined(separator: "、")
    return BilingualText(
      zh: "\(conflict.areas.inner)内的一件“\(subject)”：\(names)均有权",
      en: "a case of \(subject) in \(conflict.areas.inner): \(names) are both competent")
  }
}

extension AreaConflict {
  /// How the areas lie.
  fileprivate var place: BilingualText {
    areas.inner == areas.outer
      ? BilingualText(zh: "在\(areas.inner)内", en: "in \(areas.inner)")
      : BilingualText(zh: "\(areas.inner)在\(areas.outer)内", en: "\(areas.inner) lies in \(areas.outer)")
  }
}
