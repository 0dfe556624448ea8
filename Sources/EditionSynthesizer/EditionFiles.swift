import FileFormats
import FrontEnds
import ListModel

/// A file to be written: its path below the edition's folder, and its content.
typealias WrittenFile = (path: String, bytes: [UInt8])

/// The files of the edition.
struct EditionFiles {
  /// The files that are text: always what this program writes.
  let text: [WrittenFile]
  /// Office files and archives of this program's own writers; committed as they were made.
  let office: [WrittenFile]
  /// Dumps for the Office files that other programs make: by the unit's short name.
  let dumps: [WrittenFile]

  /// - Parameter form: that of every list; nil for each unit's own.
  init(_ edition: SynthesizedEdition, all form: SubmissionForm? = nil) throws {
    var text = RegisterFiles(edition: edition).files
    var office: [WrittenFile] = []
    var dumps: [WrittenFile] = []
    let forms = try Self.forms(edition.facts.submissions)
    for (unit, submission) in zip(edition.facts.units, edition.submissions) {
      let form = form ?? forms[unit.shortName] ?? .native
      let folder = "submissions/\(unit.shortName)/"
      let files = try Self.files(of: submission, unit: unit, form: form)
      let placed = files.map { (path: folder + $0.path, bytes: $0.bytes) }
      if form.isBinary { office += placed } else { text += placed }
      dumps += try Self.dumps(of: submission, unit: unit, form: form)
    }
    self.text = text
    self.office = office
    self.dumps = dumps
  }

  private static func forms(_ table: FactTable) throws -> [String: SubmissionForm] {
    var forms: [String: SubmissionForm] = [:]
    for row in table.rows {
      guard let form = SubmissionForm(rawValue: row["形式"]) else { throw FactFault("no form \(row["形式"])") }
      forms[row["单位"]] = form
    }
    return forms
  }

  /// The files that this program's writers make of a submission.
  private static func files(
    of submission: Submission, unit: UnitFact, form: SubmissionForm
  ) throws -> [WrittenFile] {
    let merged = Forms(submission: submission, hasMergedCells: true)
    let all = merged.responsibilities + [merged.powers].compactMap { $0 }
    let title = "\(unit.name)责任清单"
    switch form {
    case .native:
      return [("权责清单.xml", NativeXMLWriter.bytes(submission, unit: unit.shortName))]
    case .office:
      return [("责任清单.docx", try OfficeForms.document(merged.responsibilities, title: title))]
        + (try [merged.powers].compactMap { $0 }.map { ("权力清单.xlsx", try OfficeForms.workbook([$0])) })
    case .workbook:
      return [("权责清单.xlsx", try OfficeForms.workbook(all))]
    case .csv, .csvInGB18030:
      let plain = Forms(submission: submission, hasMergedCells: false)
      return try TextForms.csv(plain.responsibilities, hasMark: form == .csv).map { name, bytes in
        (name, form == .csv ? bytes : try encoded(bytes))
      }
    case .html:
      return [("责任清单.html", TextForms.html(all, title: title, charset: "utf-8"))]
    case .htmlInGBK:
      return [("责任清单.html", try encoded(TextForms.html(all, title: title, charset: "gb18030")))]
    case .archive:
      let list = NativeXMLWriter.bytes(submission, unit: unit.shortName)
      return [("权责清单.zip", try ZIPWriter.archive([ZIPWriter.Entry(name: "权责清单.xml", bytes: list)]))]
    case .officeByPython, .officeByLibreOffice, .workbookByPython, .workbookByLibreOffice, .archiveInGBK:
      return []
    }
  }

  private static func dumps(
    of submission: Submission, unit: UnitFact, form: SubmissionForm
  ) throws -> [WrittenFile] {
    switch form {
    case .officeByPython, .officeByLibreOffice, .workbookByPython, .workbookByLibreOffice, .archiveInGBK:
      let forms = Forms(submission: submission, hasMergedCells: true)
      let tables = forms.responsibilities + [forms.powers].compactMap { $0 }
      let dump = FormDump(tables, form: form, title: "\(unit.name)责任清单")
      return [("\(unit.shortName).json", try dump.json())]
    default:
      return []
    }
  }

  private static func encoded(_ utf8: [UInt8]) throws -> [UInt8] {
    guard let bytes = TextEncoding.gb18030.bytes(utf8: utf8) else { throw FactFault("not in GB18030") }
    return bytes
  }
}
