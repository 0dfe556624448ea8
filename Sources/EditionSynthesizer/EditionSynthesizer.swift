import ArgumentParser
import FoundationEssentials

/// Writes the illustrative editions.
@main
struct EditionSynthesizer: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the illustrative edition of Sanya's lists from its tables of facts.",
    discussion: """
      Text files are written each time. Office files and archives are committed as they were made: --office writes \
      those of this program's own writers, --dumps what Office/make-office-files.py makes the others from.
      """)

  @Option(help: "The folder of the tables of facts.")
  var facts = "Sources/EditionSynthesizer/Facts"

  @Option(name: .shortAndLong, help: "The folder of editions to write to.")
  var output = "lists"

  @Flag(help: "Write this program's own Office files and archives, too.")
  var office = false

  @Option(help: "A folder for the dumps of the lists that other programs make Office files of.")
  var dumps: String?

  @Option(help: "All lists in one form, for measuring: xml, or office for documents and workbooks.")
  var form: Form?

  /// A form that every list can be written in by this program alone.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case xml, office

    fileprivate var submissionForm: SubmissionForm { self == .xml ? .native : .office }
  }

  func run() throws {
    let edition = try SynthesizedEdition(Facts(folder: Self.folder(facts)))
    let files = try EditionFiles(edition, all: form?.submissionForm)
    let place = Self.folder(output).appending(path: SynthesizedEdition.name, directoryHint: .isDirectory)
    try Self.write(files.text + (office || form != nil ? files.office : []), below: place)
    if let dumps { try Self.write(files.dumps, below: Self.folder(dumps)) }
    print("\(edition.submissions.count) submissions in \(place.path(percentEncoded: false))")
  }

  private static func folder(_ path: String) -> URL { URL(filePath: path, directoryHint: .isDirectory) }

  private static func write(_ files: [WrittenFile], below folder: URL) throws {
    for (path, bytes) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }
}
