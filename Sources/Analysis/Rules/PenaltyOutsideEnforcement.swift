import Diagnostics
import ListModel

extension Rule {
  /// Penalties of a field that belongs to the enforcement bureau, listed by another unit (综合执法领域外的处罚).
  package static let penaltyOutsideEnforcement = Rule(
    name: "penalty-outside-enforcement", family: .powers, severity: .warning,
    title: BilingualText(zh: "应由综合执法行使的处罚列在别处", en: "Penalty outside enforcement"),
    summary: BilingualText(
      zh: "本期清单规定由综合执法单位行使处罚权的领域，别的单位仍列有处罚事项。",
      en: "A unit lists penalties of a field that the edition gives to the enforcement bureau."),
    explanation: Explanation(
      why: BilingualText(
        zh: "处罚权集中以后，原单位再处罚就是超越职权；两家都罚，当事人会被重复处罚。",
        en:
          "Once penalties are brought together, those of the former unit are beyond its powers, and people are fined twice."
      ),
      source: BilingualText(
        zh: "行政处罚法第十八条（相对集中行政处罚权）；海南省27个领域的行政处罚权及相关强制由综合行政执法局行使（琼府办〔2022〕52号）。",
        en:
          "Administrative Penalty Law, article 18; in 27 fields of Hainan the enforcement bureaus have the power of penalty "
          + "(琼府办〔2022〕52号)."),
      wrong: BilingualText(
        zh: "执法领域名录：城镇燃气（《城镇燃气管理条例》）由市综合执法局执法；市住建局仍列依据该条例的处罚。",
        en: "register: 市综合执法局 enforces 城镇燃气管理条例; 市住建局 lists penalties that rest on it"),
      right: BilingualText(
        zh: "依据该条例的处罚只由市综合执法局列出；市住建局保留监管制度，发现违法线索移送。",
        en: "only 市综合执法局 lists them; 市住建局 supervises, and hands over what it finds"),
      mend: BilingualText(
        zh: "从本单位清单中删去，或者核对领域、依据是否登记准确；确有例外的，在名录写明条款，或者在权限划分写明。",
        en:
          "Take them off the list, or check the register; for exceptions give the articles there, or write 权限划分."
      ),
      decides: BilingualText(
        zh: "编办会同司法局按集中行政处罚权的文件核定。", en: "The drafting office with the justice bureau.")),
    parts: [.powers],
    concerns: \.catalogue.assignsEnforcement
  ) { input, findings in
    let assignments = input.catalogue.enforcementAssignments()
    for (key, powers) in input.penalties.grouped(by: { input.assignment(of: $0, among: assignments) }) {
      let field = assignments[key.assignment]
      let bodies = field.bodies.sorted().map { input.catalogue.registers.units[$0].shortName }
      let names = bodies.joined(separator: "、")
      let first = powers[0]
      let count = powers.count == 1 ? "" : "等 \(powers.count) 项"
      let basis = first.bases.first.map { basis in
        BasisWording(input).side(basis, of: first.unit)
      }
      let register = [
        Finding.Side(
          BilingualText(zh: "本期规定由\(names)执法的领域", en: "field given to \(names)"), field.name.quotation),
        field.basis.map {
          Finding.Side(BilingualText(zh: "领域的法律依据", en: "instruments of the field"), $0.text.quotation)
        },
      ]
      findings.append(
        Finding(
          BilingualText(
            zh: "“\(field.name.value)”的处罚由\(names)行使，\(first.unit)的清单列有“\(first.item.name.value)”\(count)。",
            en:
              "Penalties of \(field.name.value) belong to \(names); \(first.unit) lists \(first.item.name.value)"
              + (powers.count == 1 ? "." : " and \(powers.count - 1) more.")),
          at: first.item.name.quotation, units: [first.unit] + bodies, subject: first.item.name.value,
          related: powers.dropFirst().map {
            let place = $0.occurrence(at: $0.item.name)
            return Finding.Side(place.label, place.quotation)
          } + ([basis] + register).compactMap { $0 },
          help: BilingualText(
            zh: "从清单中删去；不属于该领域或者确有例外的，报编办在名录写明条款，或者填写权限划分。",
            en: "Take them off the list; for exceptions have the register give the articles, or write 权限划分."))
      )
    }
  }
}

extension AnalysisInput {
  /// Whose penalty it is, and the field to which it belongs.
  fileprivate struct Misplaced: Hashable {
    let submission: Int
    let assignment: Int
  }

  /// The penalties that stand by themselves.
  fileprivate var penalties: [ListedPower] {
    powers.filter { !$0.hasSubitems && $0.category == .penalty }
  }

  /// - Returns: nil where the unit may list it: the field is its own, or of a body of another district; the row says who
  ///   does what, or names the enforcement body; or the transfers register says what becomes of just this power.
  fileprivate func assignment(of power: ListedPower, among fields: [EnforcementAssignment]) -> Misplaced? {
    guard let unit = catalogue.submissions[power.submission].unit,
      let index = fields.firstIndex(where: { $0.includes(power, of: unit) })
    else { return nil }
    let register = catalogue.registers.units
    let edition = catalogue.edition
    let district = register[unit].district(in: edition)
    let bodies = fields[index].bodies.filter { register[$0].district(in: edition) == district }
    guard !bodies.isEmpty, power.divisionOfAuthority == nil else { return nil }
    if let account = transfers?.entry(of: power)?.account,
      account.isStale(for: unit) || account.received[unit] != nil
    {
      return nil
    }
    let written = (power.item.elements[.body] ?? power.main?.item.elements[.body])?.value ?? ""
    let isOthers = UnitNameCell.names(in: written).contains { name in
      register.resolve(name, on: catalogue.edition.asOf).onlyUnit.map(bodies.contains) ?? false
    }
    return isOthers ? nil : Misplaced(submission: power.submission, assignment: index)
  }
}
