import Diagnostics
import ListModel

extension Rule {
  /// Powers of nearly one name in the lists of several units (职权近似).
  package static let similarPowers = Rule(
    name: "similar-powers", family: .powers, severity: .warning,
    title: BilingualText(zh: "职权近似", en: "Similar powers"),
    summary: BilingualText(
      zh: "不同单位的职权名称几乎一样，类别相同，依据的条文重合，又没有边界或者协议说明分工。",
      en: "Powers of several units have nearly the same name, the same category and overlapping bases, "
        + "and no boundary or agreement covers them."),
    explanation: Explanation(
      why: BilingualText(
        zh: "同一件事换个写法列在两家，很可能是一项职权重复列了；当事人不知找谁，出了问题互相推诿。",
        en: "One thing in two wordings is probably one power listed twice: people do not know whom to ask."),
      source: BilingualText(
        zh: "一件事情原则上由一个部门负责；指导目录要求同一事项名称、类型、依据、编码统一（三级四同）。",
        en: "One matter, one responsible unit; guidance catalogues want one name, category, basis and code."),
      wrong: BilingualText(
        zh: "市水务局列“对擅自占用河道的处罚”，市综合执法局列“对未经批准占用河道行为的行政处罚”，依据都是水法第六十五条。",
        en:
          "two units list a penalty for occupying a river bed in two wordings, both on article 65 of the Water Law"
      ),
      right: BilingualText(
        zh: "只由一家列出；确是两项职权的，名称写出各自的对象，或者填写权限划分。",
        en: "one unit lists it; where they are two powers, the names tell their objects or 权限划分 divides them"
      ),
      mend: BilingualText(
        zh: "核对名称和依据：是同一项的，由一家列出，名称与指导目录一致；确需两家行使的，列职责边界或者填权限划分。",
        en:
          "Compare names and bases: one unit lists one power, by its name in the guidance catalogue; else a boundary divides it."
      ),
      decides: BilingualText(
        zh: "相关单位协商，协商不成由编办按法律法规和三定规定确定。",
        en: "The units agree; failing that the drafting office decides by statute and mandate.")),
    parts: [.powers], needsAllUnits: true
  ) { input, findings in
    for powers in PowerSharing(input).similar().compactMap(input.withoutTransferred) {
      let units = powers.map(\.unit)
      let names = powers.map(\.item.name.value).uniqued()
      let sides = powers.dropFirst().map { power in
        Finding.Side(
          BilingualText(
            zh: "\(power.unit)列“\(power.item.name.value)”", en: "\(power.unit) lists \(power.item.name.value)"
          ),
          power.item.name.quotation)
      }
      findings.append(
        Finding(
          BilingualText(
            zh:
              "\(units.uniqued().joined(separator: "、"))列的\(names.map { "“\($0)”" }.joined(separator: "、"))几乎一样。",
            en: "\(units.uniqued().joined(separator: ", ")) list powers that are nearly the same: "
              + "\(names.joined(separator: "; "))."),
          at: powers[0].item.name.quotation, units: units, subject: names[0],
          related: sides + powers.flatMap(BasisWording(input).sides),
          witness: RivalClaims.witness(
            BilingualText(zh: "“\(names[0])”归谁办", en: "whose \(names[0]) is"), by: units),
          help: BilingualText(
            zh: "核对是不是同一项职权：是的，由一家列出；不是的，名称写出各自的对象，或者填权限划分。",
            en:
              "Is it one power? Then one unit lists it; else let the names tell the objects, or fill in 权限划分."
          )
            + TalkHost.deciding(first: units[0])))
    }
  }
}
