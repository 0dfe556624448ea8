import Diagnostics

/// Reads documents of Word, WPS and LibreOffice (`.docx`, transitional and strict) as their reader sees them.
///
/// Tracked insertions and moves are taken and deletions left out, and both are counted. Text boxes, hidden text, and
/// foot- and endnotes and running heads come as paragraphs of their own, nested tables as tables after the one around
/// them. Field codes, tables of contents and invitations of empty controls are no content.
package enum DOCXReader {
  /// - Throws: what keeps the document as a whole from being read.
  package static func read(
    _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
  ) throws(FormatFault) -> TableDocument {
    guard bytes.count <= limits.fileSize else { throw .tooLarge(limits.fileSize) }
    let package = try OfficePackage(bytes, limits: limits)
    let main = try package.mainPart()
    let relationships = try package.relationships(of: main)
    var damaged = DamagedParts()
    let styles = styles(of: package, by: relationships, limits: limits, &damaged)
    let numbering = numbering(of: package, by: relationships, styles: styles, &damaged)
    let text = try package.part(main)
    if let root = XMLRoot.name(in: Array(text.prefix(1 << 14))), root != "document" {
      throw .damagedPart(main)
    }
    func read(_ body: inout WordBody) throws(FormatFault) {
      do throws(FormatFault) { try XMLReader.read(text, into: &body, limits: limits) } catch {
        throw error.inPart(main)
      }
    }
    var body = WordBody(styles: styles, numbering: numbering, limits: limits)
    try read(&body)
    if body.hasOpenField {
      body = WordBody(styles: styles, numbering: numbering, keepsGenerated: true, limits: limits)
      try read(&body)
    }
    var document = body.document
    if !body.notes.isEmpty {
      document.blocks += WordNotes.blocks(of: package, by: relationships, after: body, limits, &damaged)
    }
    document.blocks += diagrams(of: package, by: relationships, in: body, &damaged)
    document.blocks += WordMargins.blocks(of: package, by: relationships, after: body, limits, &damaged)
    document.damagedParts = damaged.all
    return document
  }

  /// The text of the diagrams and charts, each at the place where the diagram stands first.
  private static func diagrams(
    of package: borrowing OfficePackage, by relationships: OfficePackage.Relationships, in body: WordBody,
    _ damaged: inout DamagedParts
  ) -> [TableDocument.Block] {
    var blocks: [TableDocument.Block] = []
    var read: Set<String> = []
    for diagram in body.diagrams {
      guard let part = relationships[id: diagram.reference]?.target, read.insert(part).inserted else {
        continue
      }
      let paragraph = DiagramText.paragraph(
        of: part, in: package, at: diagram.place, takesCache: true, &damaged)
      if let paragraph { blocks.append(.paragraph(paragraph)) }
    }
    return blocks
  }

  private static func styles(
    of package: borrowing OfficePackage, by relationships: OfficePackage.Relationships, limits: ReadingLimits,
    _ damaged: inout DamagedParts
  ) -> WordStyles {
    guard let part = relationships.first(kind: "styles")?.target, package.hasPart(part) else {
      return WordStyles()
    }
    var styles = WordStyles()
    do throws(FormatFault) {
      let markup = WordStylesMarkup.withoutTableStyles(try package.part(part))
      try XMLReader.read(markup, into: &styles, limits: limits)
    } catch {
      damaged.add(.styles, part)
      // What stood before the damage counts.
    }
    return styles
  }

  private static func numbering(
    of package: borrowing OfficePackage, by relationships: OfficePackage.Relationships, styles: WordStyles,
    _ damaged: inout DamagedParts
  ) -> WordNumbering {
    guard let part = relationships.first(kind: "numbering")?.target, package.hasPart(part) else {
      return WordNumbering()
    }
    do throws(FormatFault) {
      return WordNumbering(try package.tree(part), styles: styles)
    } catch {
      damaged.add(.numbering, part)
      return WordNumbering()
    }
  }
}

/// Foot- and endnotes, which lie in parts of their own.
enum WordNotes {
  /// Tells notes of the two kinds apart, and names one by its identifier.
  static func key(_ element: WordElement, _ identifier: String) -> String {
    let isFootnote = element == .footnote || element == .footnoteReference
    return (isFootnote ? "footnote " : "endnote ") + identifier
  }

  /// The notes' paragraphs, at the places from which the text refers to them.
  static func blocks(
    of package: borrowing OfficePackage, by relationships: OfficePackage.Relationships, after body: WordBody,
    _ limits: ReadingLimits, _ damaged: inout DamagedParts
  ) -> [TableDocument.Block] {
    var blocks: [TableDocument.Block] = []
    var tableCount = body.tableCount
    for kind in ["footnotes", "endnotes"] {
      guard let part = relationships.first(kind: kind)?.target, package.hasPart(part) else { continue }
      var notes = WordBody(
        styles: body.styles, numbering: body.numbering, notes: body.notes, tableCount: tableCount,
        limits: limits)
      do throws(FormatFault) { try package.read(part, into: &notes) } catch { damaged.add(.notes, part) }
      tableCount = notes.tableCount
      blocks += notes.document.blocks
    }
    return blocks
  }
}

/// Running heads and feet, which lie in parts of their own, one or more a section.
enum WordMargins {
  /// Their texts as paragraphs, equal ones once; what stands in tables of theirs too.
  static func blocks(
    of package: borrowing OfficePackage, by relationships: OfficePackage.Relationships, after body: WordBody,
    _ limits: ReadingLimits, _ damaged: inout DamagedParts
  ) -> [TableDocument.Block] {
    var texts = RunningTexts()
    var read: Set<String> = []
    for relationship in relationships.all {
      guard let margin = margin(relationship.kind), package.hasPart(relationship.target),
        read.insert(relationship.target).inserted
      else { continue }
      var part = WordBody(styles: body.styles, numbering: body.numbering, margin: margin, limits: limits)
      do throws(FormatFault) { try package.read(relationship.target, into: &part) } catch {
        damaged.add(.margins, relationship.target)
      }
      for block in part.document.blocks {
        switch block {
        case .paragraph(let paragraph): texts.add(paragraph.text, in: margin)
        case .table(let table): for cell in table.cells { texts.add(cell.text, in: margin) }
        }
      }
    }
    return texts.blocks
  }

  private static func margin(_ kind: String) -> PageMargin? {
    switch kind {
    case "header": .header
    case "footer": .footer
    default: nil
    }
  }
}
