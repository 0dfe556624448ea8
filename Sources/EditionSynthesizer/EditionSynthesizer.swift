import ArgumentParser
import FoundationEssentials

/// Writes the illustrative editions.
@main
struct EditionSynthesizer: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the illustrative edition of Sanya's lists from its tables of facts.")

  @Option(help: "The folder of the tables of facts.")
  var facts = "Sources/EditionSynthesizer/Facts"

  @Option(name: .shortAndLong, help: "The folder of editions to write to.")
  var output = "lists"

  func run() throws {
    let edition = try SynthesizedEdition(Facts(folder: URL(filePath: facts, directoryHint: .isDirectory)))
    let folder = URL(filePath: output, directoryHint: .isDirectory)
      .appending(path: SynthesizedEdition.name, directoryHint: .isDirectory)
    for (path, bytes) in try EditionFiles(edition).files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    print("\(edition.submissions.count) submissions in \(folder.path())")
  }
}
