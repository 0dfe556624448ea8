import ArgumentParser
import Compiler
import Diagnostics

/// `qingdan verify`: holds a published site against its digests.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check that a published site is as it was published.",
    discussion: """
      Reads every file of SITE, a folder that `qingdan build` wrote or a copy of it, and compares it with SITE/SHA256SUMS: each \
      file named there must be there and unchanged, and no other may be. `sha256sum -c SHA256SUMS` in that folder checks the \
      same but for other files.

      With --edition, the files of the edition must be those that the site was made from, which SITE/manifest.xml names.

      Who can change a page can change SHA256SUMS, too: the digest of that file is printed last, to be compared with the one \
      of the day of publication.

      Exit status: 0 all as published, 1 something differs, 2 it cannot be checked.

      Examples:
        qingdan verify site
        qingdan verify site --edition lists/sanya-2022
        qingdan verify /var/www/qingdan --language en
      """)

  @Argument(help: "The folder of a published site.")
  var site: String

  @Option(help: "The folder of the edition that the site is to be made from.")
  var edition: String?

  @Option(help: "How many files are read at a time. Default: the number of processors.")
  var jobs: Int?

  @Option(help: "The language of the report: zh or en. Default: by LANG.")
  var language: Language?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
  }

  func run() async throws {
    let verification = try await SiteVerification.run(.init(site: site, edition: edition, jobs: jobs))
    try StandardOutput.write(line: verification.text[language ?? .ofEnvironment])
    Self.leave(with: verification.isWhole ? .success : ExitCode(1))
  }
}
