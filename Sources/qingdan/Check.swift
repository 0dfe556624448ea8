import ArgumentParser
import Compiler
import Diagnostics
import ListModel
import Reports

/// `qingdan check`: reads an edition, asks every rule, and reports what was found.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check an edition and report every finding.",
    discussion: """
      Reads edition.xml, the registers and all submissions of an edition, and asks every rule.
      The report goes to standard output; remarks go to standard error.

      Exit status: 0 no error found, 1 errors found (with --strict: or warnings), 2 the command line or the \
      machine is at fault.

      Examples:
        qingdan check lists/sanya-2022
        qingdan check lists/sanya-2022 --format text --format sarif=findings.sarif
        qingdan check lists/sanya-2022 --only 市水务局 --only submissions/市林业局/清单.xml
        qingdan check lists/sanya-2022 --only 市水务局 --alone
        qingdan check lists/sanya-2022 --as-of 2026-01-01 --language en
        qingdan check lists/sanya-2022 --against origin/main --format markdown=summary.md --format text
        qingdan check lists/sanya-2024 --against lists/sanya-2022
        qingdan check lists/sanya-2022 --fix --diff
        qingdan explain duplicate-code
      """)

  @OptionGroup var edition: EditionOptions

  @Option(
    help: ArgumentHelp(
      "Report only what concerns this unit or file; may be given several times. The whole edition is judged.",
      valueName: "unit|file"))
  var only: [String] = []

  @Flag(
    help: """
      With --only: read the lists of these units alone, as a unit does that checks its own. Rules that need the lists \
      of all units are skipped, and said so.
      """)
  var alone = false

  @Option(
    help: ArgumentHelp(
      """
      Report only what has come since an earlier edition, and the change of the list: another folder, or a revision \
      of the git repository in which the edition lies.
      """, valueName: "ref|folder"))
  var against: String?

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "How to report; with =FILE into a file. May be given several times. "
        + ReportRegistry.formats.map { "\($0.name): \($0.purpose)" }.joined(separator: "; ") + ".",
      valueName: "format[=file]"))
  var formats: [ReportTarget] = []

  @Option(help: "The folder of the page templates, for html. Default: the nearest templates/report.")
  var templates: String?

  @Option(help: "The language of the report: zh or en. Default: by LANG.")
  var language: Language?

  @Option(
    help: ArgumentHelp(
      """
      Tell only so many findings one by one, the first to mend; in text and Markdown, and of errors and of warnings each \
      in github. Totals have all.
      """,
      valueName: "number"))
  var limit: Int?

  @Flag(help: "Warnings, too, make the exit status 1.")
  var strict = false

  @Flag(
    help: """
      Mend in the XML and CSV files what can be mended without anybody to decide, then check again and report what is left.
      """)
  var fix = false

  @Flag(help: "With --fix: print what would be mended as a diff, and write nothing.")
  var diff = false

  @Flag(help: "Tell on standard error how long reading and judging took.")
  var timings = false

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit is a number of findings: 0 or more.") }
    if alone, only.isEmpty { throw ValidationError("--alone goes with --only: name the unit or the file.") }
    if diff, !fix { throw ValidationError("--diff says what --fix would do: give both.") }
    if diff, formats.contains(where: { $0.file == nil }) {
      throw ValidationError(
        "With --diff the diff goes to standard output: name a file for the report, --format text=FILE.")
    }
  }

  func run() async throws {
    let targets = formats.isEmpty && !diff ? [ReportTarget(format: TextReport())] : formats
    try ReportTarget.require(targets)
    let whole = try await compiled()
    let compilation = try await (fix ? mended(whole) : whole).only(only)
    if timings { StandardError.write(compilation.durations.remark[language ?? .ofEnvironment]) }
    try compilation.report(
      to: targets, language: language ?? .ofEnvironment, templates: templates, limit: limit ?? .max)
    let judgement = compilation.judgement
    let isFaulty = judgement.count(.error) > 0 || (strict && judgement.count(.warning) > 0)
    Self.leave(with: isFaulty ? ExitCode(1) : .success)
  }

  /// Mends what can be mended, or prints how.
  ///
  /// - Returns: the edition as it is now.
  private func mended(_ compilation: Compilation) async throws -> Compilation {
    let plan = try compilation.fixPlan(only: only)
    if diff {
      try compilation.printDiff(of: plan)
    } else {
      try compilation.apply(plan)
    }
    StandardError.write(plan.remark(isDone: !diff)[language ?? .ofEnvironment])
    return diff || plan.isEmpty ? compilation : try await compiled()
  }

  private func compiled() async throws -> Compilation {
    try await edition.compile(against: against, alone: alone ? only : nil)
  }
}

extension Compilation.Durations {
  /// In milliseconds, for a remark at the terminal.
  fileprivate var remark: BilingualText {
    func number(_ duration: Duration) -> String { String(Int(duration / .milliseconds(1))) }
    let ofFamilies = families.map { family, duration in
      let title = family.title
      return BilingualText(zh: "\(title.zh) \(number(duration))", en: "\(title.en) \(number(duration))")
    }
    return BilingualText(
      zh: "读取 \(number(reading)) 毫秒，判断 \(number(judging)) 毫秒：准备 \(number(preparing))；"
        + "各类规则按一个核计：\(ofFamilies.map(\.zh).joined(separator: "，"))。",
      en: "reading \(number(reading)) ms, judging \(number(judging)) ms: preparing \(number(preparing)); "
        + "rules by family, on one core: \(ofFamilies.map(\.en).joined(separator: ", "))")
  }
}
