import FrontEnds
import ListModel

/// Every file of the edition that the program itself writes.
struct EditionFiles {
  /// Paths below the edition's folder, with content.
  let files: [(path: String, bytes: [UInt8])]

  init(_ edition: SynthesizedEdition) throws {
    var files = RegisterFiles(edition: edition).files
    for submission in edition.submissions {
      let folder = "submissions/\(submission.folder)/"
      files.append((folder + "权责清单.xml", NativeXMLWriter.bytes(submission, unit: submission.folder)))
    }
    self.files = files
  }
}
