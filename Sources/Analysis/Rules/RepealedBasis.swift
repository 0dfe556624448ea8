import Diagnostics
import ListModel

extension Rule {
  /// A basis that is repealed or void on the day of judgement (依据已废止).
  package static let repealedBasis = Rule(
    name: "repealed-basis", family: .bases, severity: .error,
    title: BilingualText(zh: "依据已废止", en: "Repealed basis"),
    summary: BilingualText(
      zh: "依据的文件在清单日期已经废止或者失效。", en: "A basis was repealed or void on the day of judgement."),
    explanation: Explanation(
      why: BilingualText(
        zh: "废止的文件不能再作为职权依据；按它作出的行为没有依据，可被撤销。",
        en: "A repealed instrument carries no power any more; what is done under it can be set aside."),
      source: BilingualText(
        zh: "行政诉讼法第七十条、行政处罚法第三十八条；废止日期以名录为准，清单日期之后才废止的不算错。",
        en:
          "Administrative Litigation Law article 70, Administrative Penalty Law article 38; the register gives the day. What is repealed "
          + "after the edition's day is no fault of that edition."),
      wrong: BilingualText(
        zh: "2022年9月清单：《中华人民共和国环境噪声污染防治法》第五十六条",
        en: "list of September 2022: 《中华人民共和国环境噪声污染防治法》第五十六条"),
      right: BilingualText(
        zh: "《中华人民共和国噪声污染防治法》第七十七条（2022年6月5日起施行）",
        en: "《中华人民共和国噪声污染防治法》第七十七条 (in force from 5 June 2022)"),
      mend: BilingualText(
        zh: "改引替代文件的相应条款；新文件不再设定该职权的，从清单中取消。",
        en:
          "Cite the clause of what replaced it; take the power off the list where the new instrument has none."
      ),
      decides: BilingualText(
        zh: "报送单位提出，司法局审核，取消职权的报本级政府。",
        en: "The unit proposes, the justice bureau reviews; the government abolishes powers.")),
    needs: [.instruments]
  ) { input, findings in
    guard let cited = input.instruments else { return }
    let day = input.catalogue.edition.asOf
    let repealed = cited.uses.compactMap { use -> (index: Int, version: Instrument, place: CitedPlace)? in
      guard case .repealed(let version)? = cited.standings[use.instrument] else { return nil }
      return (use.instrument, version, input.cited(at: use.place))
    }
    for (_, uses) in repealed.grouped(by: \.index) {
      let version = uses[0].version
      let successors = version.successors.map { "《\($0)》" }.joined(separator: "、")
      let places = uses.map { $0.place.occurrence() }
      let date =
        version.repealDate.map { BilingualText(zh: "已于 \($0) ", en: " on \($0)") }
        ?? BilingualText(zh: "已", en: "")
      let by =
        successors.isEmpty
        ? BilingualText(zh: "", en: "") : BilingualText(zh: "被\(successors)", en: " by \(successors)")
      let count = BilingualText.citedAt(places)
      let chain = cited.register.succession(of: version, on: day)
      let advice = chain.current.map { "《\($0)》" }.joined(separator: "、")
      let also = chain.ended.map { "《\($0)》" }.joined(separator: "、")
      findings.append(
        Finding(
          BilingualText(
            zh: "《\(version.title)》\(date.zh)\(by.zh)废止（按 \(day) 判断）\(count.zh)。"
              + (also.isEmpty ? "" : "\(also)也已废止。"),
            en: "《\(version.title)》 was repealed\(by.en)\(date.en) (judged as of \(day))\(count.en)."
              + (also.isEmpty ? "" : " \(also) was repealed, too.")),
          at: places[0].quotation, units: places.compactMap(\.unit), subject: version.title,
          related: places.dropFirst().map { Finding.Side($0.label, $0.quotation) }
            + [version.side(BilingualText(zh: "名录的记载", en: "in the instruments register"))],
          help: advice.isEmpty
            ? BilingualText(
              zh: "改引现行有效的依据；没有的，从清单中取消该职权。",
              en: "Cite a basis in force; take the power off the list where there is none.")
            : BilingualText(
              zh: "改引\(advice)的相应条款；其中不再设定该职权的，从清单中取消。",
              en: "Cite the clause of \(advice); take the power off the list where it has none.")))
    }
  }
}
