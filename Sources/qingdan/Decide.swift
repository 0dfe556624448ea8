import ArgumentParser
import Compiler
import Diagnostics
import ListModel

/// `qingdan decide`: enters a decision that closes a finding.
struct Decide: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Enter a decision that closes a finding.",
    discussion: """
      Adds a row to registers/decisions.csv, which is made where the edition has none. The finding is named by its \
      fingerprint, which `check` prints behind the name of the rule, or by any beginning of it that no other finding has. \
      It stays closed up to the last day, and as long as its texts stay as they are. Faults of form cannot be closed.

      Exit status: 0 entered; 2 the command line, the register or the machine is at fault, and nothing was written.

      Examples:
        qingdan check lists/sanya-2022
        qingdan decide lists/sanya-2022 0604cfc1 --body 市委编办 \
      --document 三编办〔2022〕5号 --until 2023-12-31
        qingdan decide lists/sanya-2022 0604cfc1 --decision 维持 --body 市政府办公室 --document 三府办函〔2022〕18号 \
      --date 2022-08-15 --until 2022-12-31
      """)

  @OptionGroup var edition: EditionOptions

  @Argument(help: "The fingerprint of the finding, or its beginning.")
  var finding: String

  @Option(help: ArgumentHelp("What was decided (决定). Default: 维持现有写法.", valueName: "text"))
  var decision = "维持现有写法"

  @Option(help: ArgumentHelp("Who decided (决定机关).", valueName: "body"))
  var body: String

  @Option(help: ArgumentHelp("The number of the document (文号).", valueName: "number"))
  var document: String

  @Option(help: ArgumentHelp("The last day on which the finding is closed (失效日期).", valueName: "date"))
  var until: CalendarDate

  @Option(help: ArgumentHelp("The day of the decision (日期). Default: the edition's day.", valueName: "date"))
  var date: CalendarDate?

  @Option(
    help: ArgumentHelp(
      "The earlier edition with which check was told to compare, where the finding is one of the change.",
      valueName: "ref|folder"))
  var against: String?

  @Option(help: "The language of the remark: zh or en. Default: by LANG.")
  var language: Language?

  func run() async throws {
    let compilation = try await edition.compile(against: against, alone: nil)
    let entered = try compilation.enter(
      NewDecision(
        fingerprint: finding, verdict: decision, body: body, documentNumber: document, date: date,
        expiryDate: until))
    StandardError.write(entered[language ?? .ofEnvironment])
    Self.leave(with: .success)
  }
}
