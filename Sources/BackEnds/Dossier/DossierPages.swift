import Diagnostics

/// Sheets of a dossier as pages, through the template `sheet`.
struct DossierPages: Sendable {
  private let template: Template
  private let language: Language

  init(_ templates: TemplateSet, in language: Language) throws(TemplateFault) {
    template = try templates.template("sheet")
    self.language = language
  }

  /// The file of a sheet.
  ///
  /// - Parameters:
  ///   - isHome: the index, which needs no link back to itself.
  ///   - download: the same sheet as a Word document.
  func page(
    _ sheet: DossierSheet, named name: String, isHome: Bool = false, download: String? = nil
  ) -> OutputFile {
    OutputFile(path: "\(name).html") { [self] in
      var context: TemplateContext = [
        .pageTitle: .text(sheet.title), .language: .text(language == .zh ? "zh-CN" : "en"),
        .home: isHome ? .flag(false) : .text(BilingualText(zh: "全部事项", en: "All matters")[language]),
        .blocks: .list(sheet.blocks.map(Self.context)),
      ]
      context[.download] = download.map { .text($0) } ?? .flag(false)
      return template.render(context)
    }
  }

  private static func context(of block: DossierSheet.Block) -> TemplateContext {
    var context = TemplateContext()
    for key in [TemplateKey.heading, .paragraph, .note, .table] {
      switch (block, key) {
      case (.heading(let text), .heading): context[key] = .text(text)
      case (.paragraph(let runs), .paragraph): context[key] = .markup(markup(of: runs))
      case (.note(let text), .note): context[key] = .text(text)
      case (.table(let table), .table): context[key] = .context(self.context(of: table))
      default: context[key] = .flag(false)
      }
    }
    return context
  }

  private static func context(of table: DossierSheet.Table) -> TemplateContext {
    let rows = table.rows.map { row -> TemplateContext in
      let cells = row.dropFirst().enumerated().map { column, cell -> TemplateContext in
        let label = table.header.isEmpty ? "" : table.header[column + 1]
        return [.text: .markup(markup(of: cell)), .label: label.isEmpty ? .flag(false) : .text(label)]
      }
      return [.first: .markup(row.first.map(markup) ?? []), .cells: .list(cells)]
    }
    return [
      .kind: .text(table.kind.name), .hasFields: .flag(!table.header.isEmpty),
      .header: .list(table.header.map { [.name: .text($0)] }), .rows: .list(rows),
    ]
  }

  // MARK: Text

  private static func markup(of cell: DossierSheet.Cell) -> [UInt8] {
    cell.count == 1
      ? markup(of: cell[0]) : cell.flatMap { Array("<p>".utf8) + markup(of: $0) + Array("</p>".utf8) }
  }

  private static func markup(of runs: [DossierSheet.Run]) -> [UInt8] {
    var bytes: [UInt8] = []
    for run in runs where !run.text.isEmpty {
      if let href = run.href {
        bytes += Array("<a href=\"".utf8)
        bytes.appendEscaped(href)
        bytes += Array("\">".utf8)
      }
      if let element = element(run.manner) { bytes += Array("<\(element)>".utf8) }
      bytes.appendEscaped(run.text)
      if let element = element(run.manner) { bytes += Array("</\(element)>".utf8) }
      if run.href != nil { bytes += Array("</a>".utf8) }
    }
    return bytes
  }

  private static func element(_ manner: DossierSheet.Run.Manner) -> String? {
    switch manner {
    case .plain: nil
    case .strong: "strong"
    case .marked: "mark"
    case .quiet: "small"
    }
  }
}

extension DossierSheet.Table.Kind {
  /// The CSS class.
  fileprivate var name: String {
    switch self {
    case .plain: "plain"
    case .comparison: "comparison"
    case .form: "form"
    }
  }
}
