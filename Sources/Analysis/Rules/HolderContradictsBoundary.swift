import Diagnostics
import ListModel

extension Rule {
  /// A unit lists the power that the boundary gives to another (权力与边界不符).
  package static let holderContradictsBoundary = Rule(
    name: "holder-contradicts-boundary", family: .boundaries, severity: .warning,
    title: BilingualText(zh: "权力与边界不符", en: "Holder contradicts boundary"),
    summary: BilingualText(
      zh: "职责边界把一项职权分给一个单位，另一个单位的权力清单却列了它。",
      en: "A boundary gives a power to one unit, and another unit lists it."),
    explanation: Explanation(
      why: BilingualText(
        zh: "边界说归甲，权力清单却在乙：当事人照清单找乙，乙照边界推给甲。",
        en: "The boundary says one unit and the power list another: people are sent to and fro."),
      source: BilingualText(
        zh: "权力清单与责任清单相互对应，权责一致；“行政权力进清单，清单之外无权力”。",
        en: "Power lists and responsibility lists correspond; there is no power outside the list."),
      wrong: BilingualText(
        zh: "边界“河道采砂管理”写市水务局负责河道采砂审批、市资规局编制规划，市资规局的权力清单却列“河道采砂许可”。",
        en: "the boundary 河道采砂管理 gives the licence to 市水务局, and 市资规局, which is to plan, lists 河道采砂许可"),
      right: BilingualText(
        zh: "由市水务局列“河道采砂许可”；或者边界写明市资规局也审批哪一部分。",
        en: "市水务局 lists the licence; or the boundary says what part of it 市资规局 has"),
      mend: BilingualText(
        zh: "核对依据：属于边界所写单位的，由该单位列入权力清单，另一家删去；边界写错的，改边界。",
        en: "Compare the bases: the unit that the boundary names lists the power, or the boundary is mended."),
      decides: BilingualText(
        zh: "相关单位协商，协商不成由编办按法律法规和三定规定确定。",
        en: "The units agree; failing that the drafting office decides by statute and mandate.")),
    parts: [.powers, .boundaries], needsAllUnits: true
  ) { input, findings in
    for (matter, holders) in input.contradictedHolders() {
      let wording = MatterWording(matter, in: input)
      for holder in holders {
        let (owner, lister) = (
          wording.name(of: .unit(holder.owner)), wording.name(of: .unit(holder.holder))
        )
        let own = holder.givings.filter { [owner, lister].contains($0.entry.unitName) }
        let givings = own.isEmpty ? holder.givings : own
        let name = holder.powers[0].item.name.value
        let more = holder.powers.count > 1 ? ("等 \(holder.powers.count) 项", " and more") : ("", "")
        let listed = holder.powers.map { power in
          Finding.Side(
            BilingualText(zh: "\(lister)的权力清单列了", en: "\(lister) lists the power"),
            power.item.name.quotation)
        }
        findings.append(
          wording.finding(
            BilingualText(
              zh: "“\(matter.name)”的边界由\(owner)办的“\(name)”\(more.0)，列在\(lister)的权力清单里。",
              en: "\(matter.name): the boundary gives \(name)\(more.1) to \(owner), and \(lister) lists it."),
            sides: listed + givings.map { wording.side($0.party, of: $0.entry) }
              + holder.powers.flatMap(BasisWording(input).sides),
            entries: givings.map(\.entry), bodies: [.unit(holder.owner), .unit(holder.holder)],
            witness: BilingualText(
              zh: "当事人申办或者涉及“\(name)”：照权力清单找\(lister)，照边界归\(owner)。",
              en:
                "Somebody concerned by \(name) is sent to \(lister) by the power list, to \(owner) by the boundary."
            ),
            remedy: BilingualText(
              zh: "核对依据：由一家列入权力清单，边界与权力清单一致。",
              en: "Compare the bases: one unit lists the power, as the boundary says.")))
      }
    }
  }
}
