import Diagnostics

/// Something that reading found amiss in the form of a file; the rules of the family Form tell officials about it.
package struct Irregularity: Sendable {
  package enum Kind: Sendable, Hashable {
    /// The file cannot be read; the text says why, as in `UnreadableReason`.
    case unreadableFile(UnreadableReason)
    /// A table with content matches no part of the format.
    case unrecognisedTable
    /// A part lacks a column that it cannot do without.
    case missingColumn(part: ListPart, column: String)
    /// A required cell is empty; `item` is the name of the item, if it has one.
    case missingValue(part: ListPart, column: String, item: String?)
    /// The element of the whole file lacks an attribute that it must have.
    case missingAttribute(String)
    /// Content that no field took.
    case unreadContent(UnreadContentKind)
    /// A number that the spreadsheet has damaged.
    case damagedNumber
    /// A cell shows an error of the spreadsheet instead of a value, e.g. `#REF!`.
    case errorValue
    /// A cell points to a text that the file does not hold.
    case lostText
    /// Revisions not accepted, comments left in.
    case trackedChanges(insertions: Int, deletions: Int, comments: Int)
    /// 序号 skips or repeats.
    case sequenceGap(expected: Int, found: Int)
    /// One file gives a part twice where the format has it once.
    case repeatedPart(ListPart)
    /// The file says another unit than its folder: the stated name is the quotation.
    case statesOtherUnit
    /// A mark of secrecy or of internal use on the document, outside the items: see `SecrecyMark`.
    case secrecyMark
    /// A sub-item without a main item above it; `first`: the name of the first one that lacks the same main item.
    case orphanSubitem(first: Origin)
    /// A register or `edition.xml` cannot be used as it is; `mend` says what to do.
    case registerFault(BilingualText, mend: BilingualText)
    /// The file is byte for byte the same as another one of its unit, and was not read again.
    case copy(of: FileID)
    /// A file below `submissions/` that lies in no unit's folder.
    case strayFile
  }

  package let kind: Kind
  /// The place concerned and its text; empty for a whole file.
  package let quotation: Quotation

  package init(_ kind: Kind, at quotation: Quotation) {
    self.kind = kind
    self.quotation = quotation
  }
}

/// Why a file cannot be read.
package enum UnreadableReason: Sendable, Hashable {
  /// `detail`: what is damaged, as precisely as the format's reader can say.
  case damaged(detail: BilingualText)
  case encrypted
  /// A kind of file that is not read, by its name, e.g. PDF; `advice`: what to do about it.
  case unsupported(kind: BilingualText, advice: BilingualText)
  /// A kind that needs LibreOffice, which is not there.
  case needsConversion(kind: BilingualText)
  /// A kind that needs LibreOffice, which could not convert the file.
  case notConverted(kind: BilingualText)
  /// More than the limit allows.
  case overLimit(BilingualText)
  case empty
  /// There is not a word in it, as where it holds pictures alone.
  case withoutText
  /// Not read for another reason, in words; `mend`: what to do about it.
  case refused(BilingualText, mend: BilingualText)
  /// An archive in another archive.
  case nestedArchive
}

/// Which kind of content no field took.
package enum UnreadContentKind: Sendable, Hashable {
  case unknownColumn(heading: String)
  case hiddenRow, hiddenColumn, hiddenSheet
  /// Text that the document holds and does not show.
  case hiddenText
  /// What a merged cell covers, or a cell that is given twice.
  case coveredCell
  case textBox, paragraph, cell
  /// Text in the running head or foot of the pages.
  case runningText
  /// A formula whose value the file does not hold.
  case formula
  /// A number that is read as it is, because its format is not understood.
  case numberFormat
  /// Words that are struck out, and read all the same.
  case struckWords
  /// An element or attribute that the schema does not have.
  case markup
  /// An element that an item has only once, given again.
  case repeatedElement
  /// Another file that the document holds.
  case embeddedFile
  /// A picture that is large enough to be read.
  case picture
  /// A part of the document that lies in another file.
  case linkedFile
  /// Titles and headings are all that the file has.
  case headingsAlone
  /// Nothing of a list is in the file: titles, dates and the like at most.
  case nothing
  /// A part of the file, in words, that cannot be read and is not needed for the list.
  case damagedPart(BilingualText)
  /// An attribute with a value that the schema does not have.
  case value(permitted: String)
  /// A part that says 无 and has items.
  case noneBesideItems(ListPart)
}
