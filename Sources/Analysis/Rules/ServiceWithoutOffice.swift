import Diagnostics
import ListModel

extension Rule {
  /// Public services of which no office is named (公共服务没有承办机构).
  package static let serviceWithoutOffice = Rule(
    name: "service-without-office", family: .oversight, severity: .warning,
    title: BilingualText(zh: "公共服务事项没有承办机构", en: "Service without an office"),
    summary: BilingualText(
      zh: "公共服务事项没有写明由哪个处室或者机构承办。", en: "A public service does not name the office that gives it."),
    explanation: Explanation(
      why: BilingualText(
        zh: "没有承办机构，群众不知道找谁，出了问题也找不到责任人。",
        en: "People do not know whom to turn to, and nobody answers for it."),
      source: BilingualText(
        zh: "“公共服务事项”一栏的内容：事项、主要内容、承办机构、联系电话。",
        en: "The part on public services: the service, what it is, the office that gives it, its telephone."),
      wrong: BilingualText(zh: "“节水宣传咨询”，承办机构空着", en: "节水宣传咨询, without an office"),
      right: BilingualText(zh: "“节水宣传咨询”，承办机构：水资源科", en: "节水宣传咨询, office: 水资源科"),
      mend: BilingualText(
        zh: "填写承办的处室或者下属单位。", en: "Enter the office or the subordinate body that gives the service."),
      decides: BilingualText(zh: "报送单位自行补充。", en: "The unit itself.")),
    parts: [.services], judgesListsApart: true
  ) { input, findings in
    for submission in input.catalogue.submissions {
      let unit = input.catalogue.shortName(of: submission)
      let places = submission.services.filter { service in
        !service.name.value.isEmpty
          && UnitNameCell.isNone(service.elements[.office]?.value.trimmingBlanks() ?? "")
      }.map { Occurrence($0.name.quotation, unit: unit, item: nil) }
      guard let first = places.first?.quotation.text else { continue }
      findings.append(
        Finding(
          BilingualText(
            zh: places.count == 1
              ? "\(unit)的公共服务事项“\(first)”没有写承办机构。"
              : "\(unit)的“\(first)”等 \(places.count) 项公共服务事项没有写承办机构。",
            en: places.count == 1
              ? "\(unit) does not say which office gives the service \(first)."
              : "\(unit) does not say which office gives \(first) and \(places.count - 1) more services."),
          at: places, subject: first,
          help: BilingualText(
            zh: "填写承办的处室或者下属单位。", en: "Enter the office or the subordinate body that gives the service.")))
    }
  }
}
