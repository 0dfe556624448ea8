import Analysis
import Diagnostics
import FileFormats
import FrontEnds
import ListModel
import Reports

/// Looks up in editions what rests on an instrument.
package struct ImpactAnalysis: Sendable {
  /// What is asked.
  package struct Request: Sendable {
    /// The path of the edition; nil for the working directory, or else every edition below `lists`.
    package var edition: String?
    /// A title, a short title or a document number, with the clauses asked about or without.
    package var instrument: String
    package var article: ArticleNumber?
    /// The path of the text of a new version.
    package var newVersion: String?
    package var asOf: CalendarDate?
    /// What converts files that are not read as they are; nil where it is not there.
    package var libreOffice: LibreOffice?

    package init(
      edition: String?, instrument: String, article: ArticleNumber? = nil, newVersion: String? = nil,
      asOf: CalendarDate? = nil, libreOffice: LibreOffice? = nil
    ) {
      self.edition = edition
      self.instrument = instrument
      self.article = article
      self.newVersion = newVersion
      self.asOf = asOf
      self.libreOffice = libreOffice
    }
  }

  private let request: Request
  /// One an edition that knows the instrument. **Shape:** non-empty.
  let reports: [ImpactReport]

  /// - Throws: `MachineFault` where there is no edition, or none knows the instrument.
  package static func run(_ request: Request) async throws -> ImpactAnalysis {
    let text = try request.newVersion.map { try lawText(at: $0) }
    let (instrument, clauses) = asked(request)
    let editions = try request.edition.map { [$0] } ?? nearbyEditions()
    var reports: [ImpactReport] = []
    var (near, namesakes): ([String], [String]) = ([], [])
    for edition in editions {
      let catalogue = try await Compilation.submitted(
        .init(edition: edition, asOf: request.asOf, libreOffice: request.libreOffice)
      ).coveringNumbers()
      do {
        let impact = try InstrumentImpact(
          of: instrument, clauses: clauses, newVersion: text, in: catalogue)
        reports.append(ImpactReport(impact, in: catalogue))
      } catch {
        near += error.near.filter { !near.contains($0) }
        namesakes += error.namesakes.filter { !namesakes.contains($0) }
      }
    }
    guard namesakes.isEmpty || !reports.isEmpty else {
      let titles = namesakes.map { "《\($0)》" }
      throw MachineFault(
        zh: "“\(request.instrument)”可以是\(titles.joined(separator: "、"))：请写全称或者文号。",
        en:
          "\(request.instrument) can mean \(titles.joined(separator: ", ")): give the full title or the document number"
      )
    }
    guard !reports.isEmpty else {
      throw MachineFault(
        zh: "没有清单引用“\(request.instrument)”，法律文件名录里也没有"
          + (near.isEmpty ? "。" : "；是不是\(near.joined(separator: "、"))？"),
        en: "no list cites \(request.instrument), and no register has it"
          + (near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))?"))
    }
    return ImpactAnalysis(request: request, reports: reports)
  }

  /// The formats of the report.
  package enum Format: String, Sendable, CaseIterable {
    case json, text
  }

  /// Prints the reports.
  package func print(as format: Format, language: Language) throws {
    switch format {
    case .json:
      try FileSystem.print(ImpactReport.json(reports, instrument: request.instrument))
    case .text:
      try FileSystem.print(Array(reports.map { $0.text(in: language) }.joined(separator: "\n").utf8))
    }
  }

  /// The instrument asked about, a document number in standard form (国务院令412号 for 国务院令第412号), and the clauses of it:
  /// those behind its name (国务院令第412号附件第112项), else the article of the option.
  private static func asked(_ request: Request) -> (instrument: String, clauses: [Citation.Clause]) {
    let place = Origin(file: FileID(0), place: .wholeFile)
    let citations = CitationParser.parse(Located(request.instrument, at: place)).citations
    let article = request.article.map { [$0.clause] } ?? []
    guard citations.count == 1 else { return (request.instrument, article) }
    let (title, number) = (citations[0].title, citations[0].documentNumber)
    guard title == nil || !citations[0].clauses.isEmpty, let name = title ?? number else {
      return (request.instrument, article)
    }
    return (name, article.isEmpty ? citations[0].clauses : article)
  }

  /// The working directory where it is an edition, else every edition below `lists`.
  private static func nearbyEditions() throws -> [String] {
    if try FileSystem.kind(of: "edition.xml") != nil { return ["."] }
    let found =
      try FileSystem.kind(of: "lists") == nil
      ? [] : FileSystem.names(in: "lists").sorted().map { "lists/\($0)" }.filter(isEdition)
    guard !found.isEmpty else {
      throw MachineFault(
        zh: "这里没有清单；请写明：qingdan impact lists/sanya-2022 行政复议法",
        en: "no edition here; name one: qingdan impact lists/sanya-2022 行政复议法")
    }
    return found
  }

  /// Whether a path is that of an edition's folder.
  package static func isEdition(_ path: String) throws -> Bool {
    try FileSystem.kind(of: "\(path)/edition.xml") != nil
  }

  /// A law's text in a text file, a Word file or a web page.
  private static func lawText(at path: String) throws -> LawText {
    // A link that the user names is meant.
    let place = try FileSystem.kind(of: path) == .symbolicLink ? FileSystem.absolute(path) : path
    let bytes = try FileSystem.read(place)
    let text: LawText
    if let document = try? FrontEnd.document(bytes, name: path), !path.hasSuffix(".txt") {
      text = LawText(
        document.blocks.lazy.flatMap { block -> [String] in
          switch block {
          case .paragraph(let paragraph): paragraph.text.split(whereSeparator: \.isNewline).map(String.init)
          case .table(let table): table.cells.map(\.text)
          }
        })
    } else if let utf8 = TextEncoding.marked(bytes).map({ $0.encoding.utf8(bytes.dropFirst($0.length)) })
      ?? TextEncoding.utf8Guessing(bytes)
    {
      text = LawText(
        String(decoding: utf8, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init))
    } else {
      throw MachineFault(
        zh: "\(path) 不是文本、Word 文件或者网页。", en: "\(path): not a text, a Word file or a web page")
    }
    guard text.lastArticle > 0 else {
      throw MachineFault(
        zh: "\(path) 里没有一行以“第一条”这样的条文开头。", en: "\(path): no article (第一条 …) begins a line")
    }
    return text
  }
}
