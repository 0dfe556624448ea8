import Analysis
import BackEnds
import Diagnostics
import Glibc
import ListModel
import Reports

/// Where a report goes and in which format, as `--format` says it: `text`, `json`, `sarif=findings.sarif`.
package struct ReportTarget: Sendable {
  package let format: any ReportFormat
  /// The file to write; nil for standard output.
  package let file: String?

  package init(format: any ReportFormat, file: String? = nil) {
    self.format = format
    self.file = file
  }

  package init?(_ argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = ReportRegistry.format(named: String(parts[0])), parts.count == 1 || !parts[1].isEmpty
    else { return nil }
    self.init(format: format, file: parts.count == 2 ? String(parts[1]) : nil)
  }

  /// Refuses targets of which one would spoil another, before any work is done for them.
  ///
  /// - Parameter isTerminal: standard output is one.
  package static func require(_ targets: [ReportTarget], isTerminal: Bool = isatty(STDOUT_FILENO) == 1) throws
  {
    let printed = targets.filter { $0.file == nil }.map(\.format)
    if let format = printed.first(where: { $0.isBinary }), isTerminal {
      throw MachineFault(
        zh: "\(format.name) 报告不能显示在终端上；请写明文件：--format \(format.name)=疑点.\(format.name)",
        en:
          "a terminal cannot show \(format.name); name a file: --format \(format.name)=findings.\(format.name)"
      )
    }
    if printed.count > 1, let format = printed.first(where: { !$0.isOfLines }) {
      throw MachineFault(
        zh: "标准输出上 \(format.name) 报告只能单独一份；请给它写明文件：--format \(format.name)=疑点.\(format.name)",
        en:
          "a \(format.name) report must be alone on standard output; name a file for it: --format \(format.name)=findings.\(format.name)"
      )
    }
    let files = targets.compactMap(\.file)
    // One file by two paths, such as a and ./a.
    func place(_ file: String) -> String {
      guard let (parent, name) = try? OutputFolder.parts(of: file) else { return file }
      return ((try? FileSystem.absolute(parent)) ?? parent) + "/" + name
    }
    if let file = files.first(where: { file in files.count { place($0) == place(file) } > 1 }) {
      throw MachineFault(
        zh: "两份报告都要写入 \(file)；请分别写明文件。", en: "two reports are to be written to \(file); name a file for each")
    }
  }
}

extension Compilation {
  /// Writes the reports that were asked for: all are made before the first is written, and no file
  /// is moved to its place before all are written.
  ///
  /// - Parameters:
  ///   - templates: the folder of the page templates; nil for the nearest.
  ///   - limit: as many findings are told one by one in text and Markdown; of errors and of warnings each on GitHub.
  /// - Throws: `MachineFault`, also for targets of which one would spoil another.
  package func report(
    to targets: [ReportTarget], language: Language, templates: String? = nil, limit: Int = .max
  ) throws {
    try ReportTarget.require(targets)
    var input = try reportInput(for: targets.map(\.format), language: language, templates: templates)
    input.limit = limit
    let reports = try Templates.tellingFaults {
      try targets.map { target in
        input.isColoured = target.file == nil && Terminal.showsColours
        return try target.format.write(input)
      }
    }
    try FileSystem.write(
      zip(targets, reports).compactMap { target, bytes in target.file.map { (path: $0, bytes: bytes) } })
    for (target, bytes) in zip(targets, reports) where target.file == nil { try FileSystem.print(bytes) }
  }

  /// What reports in some formats are written from.
  ///
  /// - Parameter folder: where the edition lies in its repository; nil to look.
  func reportInput(
    for formats: [any ReportFormat], language: Language, folder: String? = nil, templates: String? = nil
  ) throws -> ReportInput {
    let usesTemplates = formats.contains { $0.usesTemplates }
    let showsExcerpts = formats.contains { $0.showsExcerpts }
    var comparison = comparison
    if let name = comparison?.name, comparison?.commit == nil {
      comparison?.folder = try RepositoryPlace.path(of: name)
    }
    return ReportInput(
      catalogue: catalogue, judgement: judgement, toolVersion: toolVersion,
      excerpts: showsExcerpts
        ? Excerpts(of: sources, limits: request.limits).excerpts(for: judgement.findings) : [:],
      comparison: comparison, scope: scope, language: language,
      folder: try folder ?? RepositoryPlace.path(of: request.edition),
      templates: usesTemplates
        ? try Templates.load(.report, from: templates, edition: request.edition) : TemplateSet(files: [:]))
  }

  /// Why nothing was published.
  package var refusal: BilingualText {
    let errors = judgement.count(.error)
    return BilingualText(
      zh: "有 \(errors) 个错误，未发布。改正后重来；确需带错发布的，加 --allow-errors。",
      en: "\(errors) errors: nothing was published. Mend them, or publish with a mark by --allow-errors.")
  }

  /// What was published, in a line.
  package func line(_ published: Published) -> BilingualText {
    let total = input.counts.total
    let (errors, warnings) = (judgement.count(.error), judgement.count(.warning))
    return BilingualText(
      zh:
        "权力 \(total.powers) 项，责任 \(total.responsibilities) 项，\(published.pages) 页；错误 \(errors)，警告 \(warnings)",
      en: """
        \(total.powers) powers, \(total.responsibilities) responsibilities, \(published.pages) pages; \(errors) errors, \
        \(warnings) warnings
        """)
  }

  /// What was published, in numbers counted from the catalogue.
  ///
  /// - Parameter isNew: this run wrote it.
  package func summary(_ published: Published, isNew: Bool = true) -> BilingualText {
    let counts = input.counts
    let (errors, warnings, notes) = (
      judgement.count(.error), judgement.count(.warning), judgement.count(.note)
    )
    let hint =
      judgement.findings.isEmpty
      ? BilingualText(zh: "", en: "") : BilingualText(zh: "（详见 qingdan check）", en: " (see qingdan check)")
    let title = PersonalNumber.covering(catalogue.edition.title)
    let remark = incompleteMetadata.map { BilingualText(zh: "\n\($0.zh)", en: "\n\($0.en)") }
    return BilingualText(
      zh: """
        \(title)
        权力清单：\(counts.powerUnits) 个单位 \(counts.total.powers) 项
        责任清单：\(counts.responsibilityUnits) 个单位 \(counts.total.responsibilities) 项
        页面：\(published.pages) 页（共 \(published.files) 个文件）
        疑点：错误 \(errors)，警告 \(warnings)，提示 \(notes)\(hint.zh)\(remark?.zh ?? "")
        """,
      en: """
        \(title)
        power list: \(counts.powerUnits) units, \(counts.total.powers) powers
        responsibility list: \(counts.responsibilityUnits) units, \(counts.total.responsibilities) responsibilities
        \(isNew ? "pages written" : "pages"): \(published.pages) (\(published.files) files)
        findings: \(errors) errors, \(warnings) warnings, \(notes) notes\(hint.en)\(remark?.en ?? "")
        """)
  }
}
