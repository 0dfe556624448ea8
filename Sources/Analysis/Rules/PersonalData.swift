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
    func tell(_ found: PersonalDataPlaces) {
      for (data, places) in found.places.grouped(by: { $0.data }) {
        findings.append(
          Finding(data.message, at: places.map(\.occurrence), subject: data.masked, help: data.help))
      }
    }
    tell(input.personalDataOfOffice(files: files[nil] ?? []))
    for submission in input.catalogue.submissions {
      let own = submission.folders.flatMap { files[Substring($0)] ?? [] }
      tell(input.personalData(in: submission, files: own))
    }
  }
}

/// Where personal data stand among what is published of a unit, or of the office.
private struct PersonalDataPlaces {
  let catalogue: Catalogue
  /// The short name of the unit; nil for the office.
  let unit: String?
  private(set) var places: [(data: PrivateData, occurrence: Occurrence)] = []
  /// What was found in the texts that were read.
  private var found = KnownValues<TextKey, [PrivateData]>()

  init(_ catalogue: Catalogue, unit: String?) {
    self.catalogue = catalogue
    self.unit = unit
  }

  mutating func look(at text: String, from origin: @autoclosure () -> Origin) {
    guard PrivateMarks.mayStand(in: text) else { return }
    // Most of these are the telephone numbers of offices, one for many items.
    for data in found.value(of: TextKey(text), { PrivateData.find(in: text) }) {
      add(data, Quotation(data.text, at: origin()))
    }
  }

  /// Looks at the names of files and of their sheets, which the site shows.
  ///
  /// - Parameter depth: how many folders of a path are not theirs.
  mutating func look(atNamesOf files: [Int], depth: Int) {
    for index in files where catalogue.files[index].isOwn {
      let file = catalogue.files[index]
      let whole = Origin(file: FileID(index), place: .wholeFile)
      for step in file.path.pieces(between: Self.folderMarks).dropFirst(depth) {
        look(at: String(step), from: whole)
      }
      for table in file.tables { look(at: table.name, from: whole) }
    }
  }

  private static let folderMarks = LetterSet(["/"])

  mutating func add(_ data: PrivateData, _ quotation: Quotation) {
    let item = catalogue.path(of: quotation.origin.file)
    places.append((data, Occurrence(quotation, unit: unit, item: item)))
  }
}

extension AnalysisInput {
  /// Every place of personal data in `edition.xml`, in the registers, and in the names of files that are no unit's.
  ///
  /// - Parameter files: those that are no unit's.
  fileprivate func personalDataOfOffice(files: [Int]) -> PersonalDataPlaces {
    var found = PersonalDataPlaces(catalogue, unit: nil)
    for text in catalogue.edition.texts + catalogue.registers.privateCells {
      found.look(at: text.value, from: text.origin)
    }
    found.look(atNamesOf: files, depth: 1)
    return found
  }

  /// Every place of personal data in a submission, in the order of the form, and in the names of its files, sheets and folders.
  ///
  /// - Parameter files: those of the submission.
  fileprivate func personalData(in submission: Submission, files: [Int]) -> PersonalDataPlaces {
    var found = PersonalDataPlaces(catalogue, unit: catalogue.shortName(of: submission))
    submission.forEachText { found.look(at: $0, from: $1) }
    for folder in submission.folders {
      found.look(at: folder, from: catalogue.origin(of: folder, of: submission))
    }
    found.look(atNamesOf: files, depth: 2)
    var marks: Set<Quotation> = []
    for irregularity in submission.irregularities {
      let quotation = irregularity.quotation
      if irregularity.kind == .secrecyMark || SecrecyMark.stands(in: quotation.text),
        marks.insert(quotation).inserted
      {
        found.add(.secrecyMark(quotation.text), quotation)
      }
    }
    return found
  }
}
