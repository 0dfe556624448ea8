import Diagnostics
import FileFormats
import FrontEnds
import ListModel

/// A part of the compiler that takes what strangers write; whatever the bytes, it must come to an end without a trap.
enum FuzzTarget: String, CaseIterable {
  case csv, docx, html, xlsx, xml
  /// A package of Word or Excel as it lies on the disk; the two above are given their parts unpacked.
  case zip
  case citations, divisions, scopes
  /// Two lists, judged by every rule.
  case rules

  func run(_ bytes: [UInt8]) {
    switch self {
    case .csv: read(bytes, as: "清单.csv")
    case .html: read(bytes, as: "清单.html")
    case .xml: read(bytes, as: "清单.xml")
    case .zip: read(bytes, as: "清单.docx")
    case .docx: read(OfficePackage.document(bytes), as: "清单.docx")
    case .xlsx: read(OfficePackage.workbook(bytes), as: "清单.xlsx")
    case .citations: _ = CitationParser.parse(Located(text(bytes), at: Self.anywhere))
    case .divisions: readDivision(text(bytes))
    case .scopes: _ = ScopeParser(register: SmallCity.register).parse(text(bytes))
    case .rules: SmallCity.judge(bytes)
    }
  }

  private static let anywhere = Origin(file: FileID(0), place: .wholeFile)

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func read(_ bytes: [UInt8], as name: String) {
    _ = FrontEnd.read(bytes, name: name, file: FileID(0), limits: .whileFuzzing)
    _ = try? FrontEnd.document(bytes, name: name, limits: .whileFuzzing)
  }

  private func readDivision(_ text: String) {
    let parser = DivisionParser(register: SmallCity.register)
    _ = parser.parse(text)
    _ = parser.parse(share: text)
  }
}

extension ReadingLimits {
  /// Narrower than those of the program, so that few bytes reach each limit.
  static var whileFuzzing: ReadingLimits {
    var limits = ReadingLimits()
    limits.unpackedSize = 4 << 20
    limits.cells = 20_000
    limits.rows = 2_000
    limits.textLength = 1 << 16
    limits.repeatedText = 1 << 20
    return limits
  }
}
