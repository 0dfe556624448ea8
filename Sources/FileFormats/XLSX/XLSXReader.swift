import Diagnostics

/// Reads workbooks (`.xlsx`, `.xlsm`, strict and transitional): one table a sheet, cells as they are shown.
package enum XLSXReader {
  /// - Throws: what keeps the workbook as a whole from being read.
  package static func read(
    _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
  ) throws(FormatFault) -> TableDocument {
    let package = try OfficePackage(bytes, limits: limits)
    let main = try package.mainPart()
    let book = try package.tree(main)
    guard book.name == "workbook" else { throw .damagedPart(main) }
    var damaged = DamagedParts()
    let relationships = try package.relationships(of: main)
    let workbook = SheetVisitor.Workbook(
      strings: try sharedStrings(of: package, by: relationships),
      styles: styles(of: package, by: relationships, &damaged),
      is1904: ["1", "true"].contains(book.child("workbookPr")?["date1904"] ?? ""), limits: limits)
    var document = TableDocument()
    var running = RunningTexts()
    // The sheets that lead to no part, and the parts to which sheets lead.
    var (lost, led): ([String], Set<String>) = ([], [])
    for (index, sheet) in (book.child("sheets")?.children("sheet") ?? []).enumerated() {
      guard index < limits.tables else { throw .tooManyTables(limits.tables) }
      guard let relationship = relationship(of: sheet, relationships) else {
        lost.append(sheet["name"] ?? "\(index + 1)")
        continue
      }
      let target = relationship.target
      led.insert(target.lowercased())
      if cellless.contains(relationship.kind), !isSheet(target, of: package) { continue }
      guard relationship.kind == "worksheet" else {
        damaged.add(.sheet, sheet["name"] ?? target)
        continue
      }
      let number = Int32(index + 1)
      var visitor = SheetVisitor(workbook: workbook, table: number)
      try package.read(target, into: &visitor)
      for margin in visitor.margins { running.add(margin.text, in: margin.place) }
      let isHidden = sheet["state"]?.lowercased().contains("hidden") ?? false
      if !isHidden { document.struckOut += visitor.struckOut }
      let cells = try visitor.mergedCells()
      document.blocks.append(
        .table(
          Table(
            name: sheet["name"], isHidden: isHidden,
            cells: cells.shown, place: .cell(table: number, row: 1, column: 1))))
      document.blocks += cells.covered.map { cell in
        var hidden = Paragraph(text: cell.text, isHidden: true, place: cell.place)
        hidden.isCovered = cell.state != .withheld
        return .paragraph(hidden)
      }
      addFloating(of: target, sheet: number, of: package, to: &document, &damaged)
    }
    document.blocks += running.blocks
    let others = sheetParts(of: package, by: relationships).filter { !led.contains($0.lowercased()) }
    // As many of these parts as sheets that lead nowhere are theirs.
    for name in lost + others.dropFirst(lost.count) { damaged.add(.sheet, name) }
    document.damagedParts = damaged.all
    return document
  }

  /// What a sheet leads to; nil where that is nothing in the file.
  private static func relationship(
    of sheet: XMLElement, _ relationships: OfficePackage.Relationships
  ) -> OfficePackage.Relationship? {
    let identifier = sheet.attributes.first { $0.name == "id" && !$0.namespace.isEmpty }?.value
    return identifier.flatMap { relationships[id: $0] }
  }

  /// The kinds of sheets that hold no cells of a list.
  private static let cellless: Set<String> = [
    "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet",
  ]

  /// Whether a part is a sheet of cells, whatever is said of it.
  private static func isSheet(_ part: String, of package: borrowing OfficePackage) -> Bool {
    (try? package.beginning(of: part, atMost: 1 << 14)).flatMap { XMLRoot.name(in: $0) } == "worksheet"
  }

  /// The parts that are sheets of cells, whether the workbook names them or not. **Shape:** sorted, unique.
  private static func sheetParts(
    of package: borrowing OfficePackage, by relationships: OfficePackage.Relationships
  ) -> [String] {
    var parts = Set(package.parts(ofType: "spreadsheetml.worksheet+xml"))
    for relationship in relationships.all where relationship.kind == "worksheet" {
      if package.hasPart(relationship.target) { parts.insert(relationship.target) }
    }
    return parts.sorted()
  }

  private static func sharedStrings(
    of package: borrowing OfficePackage, by relationships: OfficePackage.Relationships
  ) throws(FormatFault) -> SharedStrings {
    var visitor = SharedStrings()
    guard let part = relationships.first(kind: "sharedStrings")?.target else { return visitor }
    try package.read(part, into: &visitor)
    return visitor
  }

  private static func styles(
    of package: borrowing OfficePackage, by relationships: OfficePackage.Relationships,
    _ damaged: inout DamagedParts
  ) -> CellStyles {
    guard let part = relationships.first(kind: "styles")?.target else { return CellStyles() }
    guard let styles = try? package.tree(part) else {
      damaged.add(.styles, part)
      return CellStyles()
    }
    return CellStyles(styles)
  }

  /// Adds what floats over a sheet: text boxes as paragraphs, comments as a number.
  private static func addFloating(
    of sheet: String, sheet number: Int32, of package: borrowing OfficePackage,
    to document: inout TableDocument, _ damaged: inout DamagedParts
  ) {
    guard let relationships = try? package.relationships(of: sheet) else {
      damaged.add(.references, sheet)
      return
    }
    let place = Place.cell(table: number, row: 1, column: 1)
    for relationship in relationships.all {
      switch relationship.kind {
      case "comments":
        guard let comments = try? package.tree(relationship.target) else {
          damaged.add(.comments, relationship.target)
          continue
        }
        let all = comments.child("commentList")?.children("comment") ?? []
        if let first = all.first, document.revisions.isEmpty {
          let cell = first["ref"].flatMap { CellReference($0) }
          document.revisions.place =
            cell.map { .cell(table: number, row: $0.row, column: $0.column) } ?? place
        }
        document.revisions.comments += all.count
      case "drawing":
        var boxes = DrawingText(sheet: number)
        do throws(FormatFault) { try package.read(relationship.target, into: &boxes) } catch {
          damaged.add(.drawing, relationship.target)
        }
        document.blocks += boxes.paragraphs.map { .paragraph($0) }
        document.pictures += boxes.pictures
        let parts = (try? package.relationships(of: relationship.target))?.all ?? []
        for diagram in parts where ["diagramData", "chart"].contains(diagram.kind) {
          let paragraph = DiagramText.paragraph(of: diagram.target, in: package, at: place, &damaged)
          if let paragraph { document.blocks.append(.paragraph(paragraph)) }
        }
      case "oleObject", "package": document.embedded.append(place)
      default: continue
      }
    }
  }
}
