import Diagnostics
import Glibc
import ListModel
import Reports

/// Where a report goes and in which format, as `--format` says it: `text`, `json`, `json=findings.json`.
package struct ReportTarget: Sendable {
  /// The formats of reports.
  package enum Format: String, Sendable, CaseIterable {
    case json, text
  }

  package let format: Format
  /// The file to write; nil for standard output.
  package let file: String?

  package init(format: Format, file: String? = nil) {
    self.format = format
    self.file = file
  }

  package init?(_ argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = Format(rawValue: String(parts[0])), parts.count == 1 || !parts[1].isEmpty else {
      return nil
    }
    self.init(format: format, file: parts.count == 2 ? String(parts[1]) : nil)
  }
}

extension Compilation {
  /// Writes the reports that were asked for.
  package func report(to targets: [ReportTarget], language: Language) throws {
    let showsExcerpts = targets.contains { $0.format == .text }
    let input = ReportInput(
      catalogue: catalogue, judgement: judgement, toolVersion: toolVersion,
      excerpts: showsExcerpts
        ? Excerpts(of: sources, limits: request.limits).excerpts(for: judgement.findings) : [:])
    for target in targets {
      let isTerminal = target.file == nil && isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil
      let bytes =
        switch target.format {
        case .json: JSONReport.write(input)
        case .text: Array(TextReport.write(input, language: language, isColoured: isTerminal).utf8)
        }
      if let file = target.file {
        try OutputFolder.require(file, outside: request.inputs)
        try FileSystem.write(bytes, to: file)
      } else {
        try FileSystem.print(bytes)
      }
    }
  }

  /// Why nothing was published.
  package var refusal: BilingualText {
    let errors = judgement.count(.error)
    return BilingualText(
      zh: "有 \(errors) 个错误，未发布。改正后重来；确需带错发布的，加 --allow-errors。",
      en: "\(errors) errors: nothing was published. Mend them, or publish with a mark by --allow-errors.")
  }

  /// What was published, in numbers counted from the catalogue.
  package func summary(_ published: Published, seconds: Double) -> BilingualText {
    let counts = input.counts
    let time = "\((seconds * 100).rounded() / 100)"
    let (errors, warnings, notes) = (
      judgement.count(.error), judgement.count(.warning), judgement.count(.note)
    )
    let hint =
      judgement.findings.isEmpty
      ? BilingualText(zh: "", en: "") : BilingualText(zh: "（详见 qingdan check）", en: " (see qingdan check)")
    return BilingualText(
      zh: """
        \(catalogue.edition.title)
        权力清单：\(counts.powerUnits) 个单位 \(counts.total.powers) 项
        责任清单：\(counts.responsibilityUnits) 个单位 \(counts.total.responsibilities) 项
        页面：\(published.pages) 页（共 \(published.files) 个文件）
        疑点：错误 \(errors)，警告 \(warnings)，提示 \(notes)\(hint.zh)
        用时：\(time) 秒
        """,
      en: """
        \(catalogue.edition.title)
        power list: \(counts.powerUnits) units, \(counts.total.powers) powers
        responsibility list: \(counts.responsibilityUnits) units, \(counts.total.responsibilities) responsibilities
        pages written: \(published.pages) (\(published.files) files)
        findings: \(errors) errors, \(warnings) warnings, \(notes) notes\(hint.en)
        seconds: \(time)
        """)
  }
}
