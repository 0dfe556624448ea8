import Diagnostics
import ListModel

extension Rule {
  /// Personal data and secrecy marks in content to be published (个人信息和密级标志).
  package static let personalData = Rule(
    name: "personal-data", family: .form, severity: .error,
    title: BilingualText(
      zh: "含个人信息或密级标志",
      en: "Personal data"),
    summary: BilingualText(
      zh: "拟公布的内容里有手机号码、身份证号码，或者带密级、内部标志。",
      en: "Content to be published has a mobile number, an identity-card number, or a mark of "
        + "secrecy or internal use."),
    explanation: Explanation(
      why: BilingualText(
        zh: "清单要上网公布：个人手机号和身份证号属于个人信息，带密级或内部标志的文件不得公开。",
        en: "The lists go on the web: such numbers are personal information, and marked documents "
          + "must not be published."),
      source: BilingualText(
        zh: "个人信息保护法第二十八条；保守国家秘密法；政府信息公开条例第十四条、第十五条。",
        en: "Personal Information Protection Law, art. 28; Law on Guarding State Secrets; "
          + "Regulations on Open Government Information, arts. 14 and 15."),
      wrong: BilingualText(
        zh: "监督电话：13800138000（张某）",
        en: "telephone: 13800138000 (Mr Zhang)"),
      right: BilingualText(
        zh: "监督电话：0898-88260000",
        en: "telephone: 0898-88260000"),
      mend: BilingualText(
        zh: "改用办公电话；身份证号码删去；带密级或内部标志的，先由保密机构确认能否公开。",
        en: "Give an office telephone; remove identity-card numbers; have marked documents "
          + "reviewed before publication."),
      decides: BilingualText(
        zh: "报送单位；密级由其保密机构确认。",
        en: "The unit; for secrecy marks its office for secrecy.")),
    judgesListsApart: true
  ) { input, findings in
    let files = Dictionary(grouping: input.catalogue.files.indices) { input.catalogue.files[$0].unitFolder }
    for submission in input.catalogue.submissions {
      let unit = input.catalogue.shortName(of: submission)
      let own = submission.folders.flatMap { files[Substring($0)] ?? [] }
      for (data, places) in input.personalData(in: submission, of: unit, files: own).grouped(by: { $0.data })
      {
        findings.append(
          Finding(
            data.message, at: places.map(\.occurrence), subject: data.masked,
            help: data.help))
      }
    }
  }
}

extension AnalysisInput {
  /// Every place of personal data in a submission, in the order of the form, and in the names of its files and sheets, which
  /// the site shows.
  fileprivate func personalData(
    in submission: Submission, of unit: String, files: [Int]
  ) -> [(data: PrivateData, occurrence: Occurrence)] {
    var found: [(PrivateData, Occurrence)] = []
    func look(at text: String, from origin: Origin) {
      for data in PrivateData.find(in: text) {
        let item = catalogue.path(of: origin.file)
        found.append((data, Occurrence(Quotation(data.text, at: origin), unit: unit, item: item)))
      }
    }
    submission.forEachText { look(at: $0.value, from: $0.origin) }
    for index in files {
      let file = catalogue.files[index]
      let whole = Origin(file: FileID(index), place: .wholeFile)
      for step in file.path.split(separator: "/").dropFirst(2) { look(at: String(step), from: whole) }
      for table in file.tables { look(at: table.name, from: whole) }
    }
    var marks: Set<Quotation> = []
    for irregularity in submission.irregularities {
      let quotation = irregularity.quotation
      if irregularity.kind == .secrecyMark || SecrecyMark.stands(in: quotation.text),
        marks.insert(quotation).inserted
      {
        let item = catalogue.path(of: quotation.origin.file)
        found.append((.secrecyMark(quotation.text), Occurrence(quotation, unit: unit, item: item)))
      }
    }
    return found
  }
}
