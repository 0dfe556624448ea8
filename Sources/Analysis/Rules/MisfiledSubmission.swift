import Diagnostics
import ListModel

extension Rule {
  /// A file in the folder of another unit (报送放错).
  package static let misfiledSubmission = Rule(
    name: "misfiled-submission", family: .form, severity: .error,
    title: BilingualText(
      zh: "文件放错单位",
      en: "Misfiled submission"),
    summary: BilingualText(
      zh: "文件里写的单位不是文件夹的单位，或者写错了字；或者文件不在任何单位的文件夹里。",
      en: "A file says another unit than its folder, or misspells it, or lies in no unit's folder."),
    explanation: Explanation(
      why: BilingualText(
        zh: "放错的文件会把一个单位的权力和职责算到另一个单位头上；不在任何单位文件夹里的文件不会读取。",
        en:
          "A misfiled list gives one unit the powers and duties of another; one in no unit's folder is not read."
      ),
      source: BilingualText(
        zh: "报送要求：一个单位一个文件夹。",
        en: "The format of submissions: one folder a unit."),
      wrong: BilingualText(
        zh: "submissions/市水务局/责任清单.docx，填报单位：市住建局",
        en: "submissions/市水务局/list.docx, which says 市住建局"),
      right: BilingualText(
        zh: "submissions/市住建局/责任清单.docx，填报单位：市住建局",
        en: "submissions/市住建局/list.docx, which says 市住建局"),
      mend: BilingualText(
        zh: "确认是哪个单位的清单：放错的移到正确的文件夹；套用别家模板的，改正填报单位。",
        en: "Find out whose list it is: move the file, or mend the unit's name where another "
          + "unit's file served as a template."),
      decides: BilingualText(
        zh: "编办与两个单位核实。",
        en: "The drafting office asks both units."))
  ) { input, findings in
    for submission in input.catalogue.submissions {
      let unit = input.catalogue.shortName(of: submission)
      for stated in submission.statedUnits.map(\.name) where input.isMiswritten(stated.value) {
        let folder = input.catalogue.folder(of: stated.origin.file, of: submission)
        findings.append(
          Finding(
            BilingualText(
              zh: "文件放在“\(folder)”，里面写的单位“\(stated.value)”不在单位名录中。",
              en:
                "The file lies in \(folder) and says that it is of \(stated.value), which is no unit."
            ),
            at: [Occurrence(stated.quotation, unit: unit, item: stated.value)],
            subject: input.catalogue.path(of: stated.origin.file),
            help: BilingualText(
              zh: "写错的改正单位名称；放错的移到正确的文件夹。",
              en: "Mend the name in the file, or move the file to the right folder.")))
      }
      let stated = submission.statedUnits.map(\.name).filter {
        input.isOfOtherUnit($0.value, than: submission)
      }
      let told = submission.irregularities.filter { $0.kind == .statesOtherUnit }.map(\.quotation)
      let quotations = Set(stated.map(\.quotation) + told).sorted { $0.origin < $1.origin }
      for (file, places) in quotations.grouped(by: \.origin.file) {
        let folder = input.catalogue.folder(of: file, of: submission)
        findings.append(
          Finding(
            BilingualText(
              zh: "文件放在“\(folder)”，里面写的单位却是“\(places[0].text)”。",
              en: "The file lies in \(folder) and says that it is of \(places[0].text)."),
            at: places.map { Occurrence($0, unit: unit, item: $0.text) },
            subject: input.catalogue.path(of: file),
            help: BilingualText(
              zh: "放错的移到正确的文件夹；填错的改正填报单位。",
              en: "Move the file to the right folder, or mend the name in it.")))
      }
    }
    for entry in input.irregularities where entry.kind == .strayFile {
      findings.append(
        Finding(
          BilingualText(
            zh: "文件没有放在单位的文件夹里，没有读取。", en: "The file lies in no unit's folder; it was not read."),
          at: [entry.occurrence], subject: entry.path,
          help: BilingualText(
            zh: "是报送材料的，移到报送单位的文件夹；不是的，移出 submissions。",
            en: "Move it into its unit's folder, or out of submissions if it is no submission.")))
    }
  }
}

extension AnalysisInput {
  /// Whether a name in a file is that of a unit with a character wrong: 市水物局.
  fileprivate func isMiswritten(_ name: String) -> Bool {
    let register = catalogue.registers.units
    guard case .unknown = register.resolve(name, on: catalogue.edition.asOf) else { return false }
    let written = NormalisedName.letters(of: name)
    return register.nearest(to: name, on: catalogue.edition.asOf).contains { id in
      [register[id].name, register[id].shortName].contains { known in
        let known = NormalisedName.letters(of: known)
        return known.count == written.count && zip(known, written).count { $0 != $1 } == 1
      }
    }
  }

  /// Whether a name in a file certainly means another unit than the one whose folder it is in, or the folder is no
  /// unit's.
  fileprivate func isOfOtherUnit(_ name: String, than submission: Submission) -> Bool {
    let register = catalogue.registers.units
    guard let own = submission.unit else {
      if case .ambiguous = register.resolve(submission.folder, on: catalogue.edition.asOf) { return false }
      return register.resolve(name, on: catalogue.edition.asOf).onlyUnit != nil
    }
    return switch catalogue.registers.units.resolve(name, on: catalogue.edition.asOf) {
    case .registered(let id), .informal(let id): id != own
    case .former(let ids): !ids.isEmpty && !ids.contains(own)
    case .ambiguous(let ids): !ids.contains(own)
    case .unknown: false
    }
  }
}

extension Catalogue {
  /// The folder of a submission in which a file lies.
  fileprivate func folder(of file: FileID, of submission: Submission) -> String {
    let folder = files.indices.contains(Int(file.index)) ? files[Int(file.index)].unitFolder : nil
    return submission.otherFolders.first { folder == $0[...] } ?? submission.folder
  }
}
