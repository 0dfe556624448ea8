import Diagnostics
import ListModel

extension Rule {
  /// Tasks of nearly the same words in the lists of several units, which no boundary divides (未划边界的交叉).
  package static let undeclaredOverlap = Rule(
    name: "undeclared-overlap", family: .boundaries, severity: .warning,
    title: BilingualText(zh: "未划边界的交叉", en: "Undeclared overlap"),
    summary: BilingualText(
      zh: "不同单位的职责写得几乎一样，又没有职责边界说明分工。",
      en: "Duties of several units are nearly identical, and no boundary covers them."),
    explanation: Explanation(
      why: BilingualText(
        zh: "两家都写了同一项工作，却没有写谁牵头、谁配合，办起来不是重复就是推诿。",
        en: "Two units have one task, and nothing says who leads: it is done twice or by neither."),
      source: BilingualText(
        zh: "一件事情原则上由一个部门负责；确需多个部门管理的，明确牵头部门，分清主次责任，列入与相关部门的职责边界。",
        en:
          "One matter, one responsible unit; where several must act, a boundary names the lead and the shares."
      ),
      wrong: BilingualText(
        zh: "市水务局、市资规局都写“组织河道采砂现场监管和运砂船舶检查”，两家的职责边界都没有这一事项。",
        en: "市水务局 and 市资规局 both have the supervision of sand dredging, and neither lists a boundary about it"
      ),
      right: BilingualText(
        zh: "由一家写；或者两家都列职责边界“河道采砂管理”，写明各自的份额；或者写“会同”“配合”哪个单位。",
        en: "one unit has it; or both list the boundary; or the text says with whom the unit acts"),
      mend: BilingualText(
        zh: "商定由谁负责，另一家删去或者改为配合；确需两家管的，补列职责边界。",
        en: "Agree on who does it; the other takes it out or assists; else both enter a boundary."),
      decides: BilingualText(
        zh: "相关单位协商，协商不成由编办协调。", en: "The units agree; failing that the drafting office mediates.")),
    parts: [.duties], needsAllUnits: true
  ) { input, findings in
    let register = input.catalogue.registers.units
    for tasks in input.undeclaredOverlaps() {
      let text = tasks[0].text.value.trimmingBlanks()
      let units = tasks.map { register[$0.unit].shortName }
      let sides = zip(units, tasks).dropFirst().map { unit, task in
        Finding.Side(BilingualText(zh: "\(unit)也写了", en: "\(unit) has it too"), task.text.quotation)
      }
      findings.append(
        Finding(
          BilingualText(
            zh: "\(units.uniqued().joined(separator: "、"))都有“\(text)”这项职责，没有职责边界说明分工。",
            en:
              "\(units.uniqued().joined(separator: ", ")) all have the duty 「\(text)」, and no boundary divides it."
          ),
          at: tasks[0].text.quotation, units: units, subject: text, related: sides,
          witness: text.unicodeScalars.count > Finding.longestAnswer
            ? nil
            : RivalClaims.witness(
              BilingualText(zh: "“\(text)”归谁做", en: "whose task 「\(text)」 is"), by: units),
          help: BilingualText(
            zh: "商定由谁负责，另一家删去或者写明配合；确需两家管的，都补列职责边界。",
            en: "Agree on who does it; the other takes it out or assists; else both enter a boundary.")
            + TalkHost.filing(first: units[0])))
    }
  }
}
