/// A sheet of a dossier, whatever the format: what stands on it from top to bottom, in one language.
struct DossierSheet: Sendable {
  let title: String
  let blocks: [Block]

  enum Block: Sendable {
    case heading(String)
    case paragraph([Run])
    /// Small print, such as the notes under a table.
    case note(String)
    case table(Table)
  }

  /// A piece of text in one manner.
  struct Run: Sendable {
    enum Manner: Sendable {
      case plain, strong, quiet
      /// What differs from the text beside it.
      case marked
    }

    let text: String
    let manner: Manner
    /// Another sheet of the dossier; nil for mere text.
    let href: String?

    init(_ text: String, _ manner: Manner = .plain, href: String? = nil) {
      self.text = text
      self.manner = manner
      self.href = href
    }
  }

  /// **Shape:** each cell a list of paragraphs; rows as long as the header.
  struct Table: Sendable {
    enum Kind: Sendable {
      case plain
      /// Texts side by side, which may be long.
      case comparison
      /// To be filled in by hand: the first column tells what, and rows are high.
      case form
    }

    let kind: Kind
    /// Empty for a form without one.
    let header: [String]
    let rows: [[Cell]]
    /// How the columns share the width.
    let widths: [Int]
    /// What each row takes at least. **Units:** millimetres.
    let rowHeight: Int

    init(_ kind: Kind = .plain, header: [String], rows: [[Cell]], widths: [Int], rowHeight: Int = 0) {
      self.kind = kind
      self.header = header
      self.rows = rows
      self.widths = widths
      self.rowHeight = rowHeight
    }
  }

  typealias Cell = [[Run]]
}

extension [[DossierSheet.Run]] {
  /// A cell of plain text.
  init(_ text: String, _ manner: DossierSheet.Run.Manner = .plain) {
    self = [[DossierSheet.Run(text, manner)]]
  }
}
