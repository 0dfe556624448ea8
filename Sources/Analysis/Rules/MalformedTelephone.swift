import Diagnostics
import ListModel

extension Rule {
  /// A telephone that cannot be dialled (电话号码有误).
  package static let malformedTelephone = Rule(
    name: "malformed-telephone", family: .oversight, severity: .note,
    title: BilingualText(zh: "电话号码有误", en: "Malformed telephone"),
    summary: BilingualText(
      zh: "联系电话或者监督电话不是能拨打的号码。",
      en: "A telephone of a service or of oversight is no number that can be dialled."),
    explanation: Explanation(
      why: BilingualText(
        zh: "清单向社会公布，群众照着电话办事、投诉；号码少一位、多一位，等于没有公布。",
        en: "People call these numbers; with a digit too many or too few they reach nobody."),
      source: BilingualText(
        zh: "政务服务事项和权责清单公布联系电话、监督电话；固定电话为区号加七位或者八位号码，可以带分机号，另有 110、12345、400 等服务号码。",
        en:
          "Lists publish telephones: an area code and seven or eight digits, with an extension or without; or the number of a service."
      ),
      wrong: BilingualText(zh: "0898-882000011；见门户网站", en: "0898-882000011; see the web page"),
      right: BilingualText(
        zh: "0898-88200001；0898-88200001转8012；12345", en: "0898-88200001; 0898-88200001 ext. 8012; 12345"),
      mend: BilingualText(
        zh: "拨打核对后改正；几个号码用顿号或者分号隔开。", en: "Dial it and mend it; part several numbers by 、 or ；."),
      decides: BilingualText(zh: "报送单位核对。", en: "The unit checks it.")),
    parts: [.services, .powers], judgesListsApart: true
  ) { input, findings in
    let malformed = input.malformedTelephones()
    for (_, places) in malformed.grouped(by: { [$0.unit, $0.quotation.text] }) {
      let (text, unit) = (places[0].quotation.text, places[0].unit ?? "")
      findings.append(
        Finding(
          BilingualText(
            zh: "\(unit)的电话“\(text)”不是能拨打的号码" + (places.count > 1 ? "（\(places.count) 处）。" : "。"),
            en: "\(text) of \(unit) is no telephone number"
              + (places.count > 1 ? " (\(places.count) places)." : ".")),
          at: places, subject: text,
          help: BilingualText(
            zh: "拨打核对后改正；区号和号码之间用“-”，分机写“转…”。", en: "Dial it and mend it; write an extension as 转….")))
    }
  }
}

extension AnalysisInput {
  /// The texts in the place of telephones of services and powers that give none; what says so is not among them.
  fileprivate func malformedTelephones() -> [Occurrence] {
    var places: [Occurrence] = []
    // The items of a unit have a few numbers among them.
    var judged = KnownValues<TextKey, Bool>()
    func isMalformed(_ text: String) -> Bool {
      judged.value(of: TextKey(text)) {
        !Telephone.isPlausible(text) && !UnitNameCell.isNone(text.trimmingBlanks())
      }
    }
    for submission in catalogue.submissions {
      let unit = catalogue.shortName(of: submission)
      for service in submission.services {
        guard let telephone = service.elements[.telephone], isMalformed(telephone.value) else { continue }
        places.append(Occurrence(telephone.quotation, unit: unit, item: service.name.value))
      }
    }
    for power in powers {
      guard let telephone = power.item.elements[.telephone], isMalformed(telephone.value) else { continue }
      places.append(Occurrence(telephone.quotation, unit: power.unit, item: power.item.name.value))
    }
    return places
  }
}
