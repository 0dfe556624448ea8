import Diagnostics
import ListModel

extension Rule {
  /// An industry of which two bodies oversee the same, with nothing that divides it (一业多管).
  package static let industryWithTwoSupervisors = Rule(
    name: "industry-with-two-supervisors", family: .oversight, severity: .warning,
    title: BilingualText(zh: "同一行业两家监管", en: "Industry with two supervisors"),
    summary: BilingualText(
      zh: "两个单位的监管制度写的是同一行业、同样的监管对象，没有职责边界说明分工。",
      en:
        "The oversight rules of two units name one industry and the same supervised, and no boundary divides it."
    ),
    explanation: Explanation(
      why: BilingualText(
        zh: "一个行业两家都管，企业被重复检查，出了事又互相推。",
        en: "The supervised are inspected twice, and in the end nobody answers."),
      source: BilingualText(
        zh: "一件事情由一个部门负责；确需几个部门管的，明确牵头部门和分工。谁审批谁监管、谁主管谁监管。",
        en:
          "One matter, one responsible unit; where several must act, one leads and the division is written down."
      ),
      wrong: BilingualText(
        zh: "市商务局、市文旅局的监管制度，行业都是“旅游餐饮”，监管对象都是“旅游餐饮企业”，边界没有列。",
        en: "市商务局 and 市文旅局 both oversee 旅游餐饮企业, and list no boundary"),
      right: BilingualText(
        zh: "两家都列职责边界“旅游餐饮监管”，写明各管什么；或者监管对象分开写。",
        en: "both list the boundary 旅游餐饮监管 and who does what, or name different supervised"),
      mend: BilingualText(
        zh: "商定由谁监管，另一家删去；确需两家管的，都补列职责边界，或者在监管制度中写明联合检查的单位。",
        en:
          "Agree on who supervises; else both enter a boundary, or the rule names the unit with which it inspects together."
      ),
      decides: BilingualText(
        zh: "两家协商，协商不成由编办协调。", en: "The units agree; failing that the drafting office mediates.")),
    needs: [.units], parts: [.oversight], needsAllUnits: true
  ) { input, findings in
    for rules in input.rivalSupervisions() {
      let industry = rules[0].industry
      let units = rules.map(\.unit).uniqued()
      findings.append(
        Finding(
          BilingualText(
            zh: "\(units.joined(separator: "、"))都监管“\(industry)”，监管对象相同，没有职责边界说明分工。",
            en:
              "\(units.joined(separator: ", ")) all oversee \(industry) and the same supervised, and no boundary divides it."
          ),
          at: rules[0].place, units: units, subject: industry,
          related: rules.dropFirst().map { rule in
            Finding.Side(
              BilingualText(zh: "\(rule.unit)的监管制度", en: "the oversight rule of \(rule.unit)"), rule.place)
          },
          help: BilingualText(
            zh: "商定由谁监管，另一家删去；确需两家管的，都补列职责边界。",
            en: "Agree on who supervises; else both enter a boundary.") + TalkHost.filing(first: units[0])))
    }
  }
}

/// An oversight rule that names its industry.
private struct Supervision {
  let id: UnitID
  let unit: String
  let territory: Territory?
  let industry: String
  /// Whom the rule is about; nil where it does not say.
  let object: Bigrams?
  /// The object, or the name of the rule where there is none.
  let place: Quotation
  let texts: [String]

  /// Whether it names another unit, or says that several inspect together.
  func isShared(with other: String) -> Bool {
    texts.contains { $0.holds(other) || $0.holds("联合") || $0.holds("会同") }
  }

  /// Whether both may be about the same supervised: half of the letters of the shorter object, or no word of it.
  func isAboutSame(as other: Supervision) -> Bool {
    guard let object, let another = other.object else { return true }
    let shared = object.shared(with: another)
    return shared > 0 && shared * 2 >= min(object.count, another.count)
  }
}

extension AnalysisInput {
  /// Oversight rules of several units about the same supervised of one industry.
  ///
  /// - Returns: one group an industry. **Shape:** in the order of the first, each in reading order with two units at least.
  fileprivate func rivalSupervisions() -> [[Supervision]] {
    supervisions().grouped { NormalisedName($0.industry) }.compactMap { _, rules in
      guard rules.count > 1 else { return nil }
      let rivals = rules.filter { rule in rules.contains { areRivals(rule, $0) } }
      return rivals.isEmpty ? nil : rivals
    }
  }

  private func areRivals(_ one: Supervision, _ other: Supervision) -> Bool {
    one.id != other.id && one.territory == other.territory && one.isAboutSame(as: other)
      && !one.isShared(with: other.unit) && !other.isShared(with: one.unit)
      && !understandings.cover(
        one.id, other.id, NormalisedName(one.industry).text, written: one.industry)
  }

  /// The rules of bodies that supervise by law: a service body (事业单位) or an association (群团组织) helps one that does.
  private func supervisions() -> [Supervision] {
    let register = catalogue.registers.units
    return catalogue.submissions.flatMap { submission -> [Supervision] in
      guard let id = submission.unit, !["事业", "群团"].contains(where: register[id].kind.holds) else {
        return []
      }
      return submission.oversight.compactMap { rule in
        guard let industry = rule.industry?.value, !UnitNameCell.isNone(industry.trimmingBlanks()) else {
          return nil
        }
        let object = rule.elements[.object].flatMap {
          UnitNameCell.isNone($0.value.trimmingBlanks()) ? nil : $0
        }
        return Supervision(
          id: id, unit: register[id].shortName, territory: territories[id], industry: industry,
          object: object.map { Bigrams(NormalisedName($0.value).text) },
          place: (object ?? rule.name).quotation,
          texts: [rule.name.value, rule.note?.value ?? ""] + rule.elements.values.map(\.value))
      }
    }
  }
}
