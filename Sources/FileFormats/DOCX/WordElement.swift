/// The elements of WordprocessingML that reading looks at, by their local names.
///
/// **Source:** ISO/IEC 29500-1, clause 17.
enum WordElement: String, CaseIterable {
  // Structure
  case body
  case paragraph = "p"
  case run = "r"
  case table = "tbl"
  case row = "tr"
  case cell = "tc"
  case textBox = "txbxContent"
  case drawingText = "txBody"
  case diagram = "relIds"
  case chart
  case textPath = "textpath"
  case extent
  case picture = "pic"
  case control = "sdt"
  case footnote, endnote
  // Other files
  case otherFile = "altChunk"
  case object
  case subdocument = "subDoc"
  // Text
  case text = "t"
  case tab, noBreakHyphen
  case lineBreak = "br"
  case carriageReturn = "cr"
  case symbol = "sym"
  case denominator = "den"
  case fieldCharacter = "fldChar"
  case choiceEntry = "listEntry"
  case chosenEntry = "result"
  case isChecked = "checked"
  case isCheckedAtFirst = "default"
  case instruction = "instrText"
  case footnoteReference, endnoteReference, commentReference
  // Left out with all that is in them
  case deletedText = "delText"
  case deletedInstruction = "delInstrText"
  case rubyText = "rt"
  case paragraphChange = "pPrChange"
  case runChange = "rPrChange"
  case sectionChange = "sectPrChange"
  case tableChange = "tblPrChange"
  case exceptionChange = "tblPrExChange"
  case rowChange = "trPrChange"
  case cellChange = "tcPrChange"
  case gridChange = "tblGridChange"
  // Revisions
  case insertion = "ins"
  case deletion = "del"
  case movedHere = "moveTo"
  case movedAway = "moveFrom"
  case insertedCell = "cellIns"
  case deletedCell = "cellDel"
  // Properties
  case paragraphProperties = "pPr"
  case runProperties = "rPr"
  case rowProperties = "trPr"
  case cellProperties = "tcPr"
  case paragraphStyle = "pStyle"
  case characterStyle = "rStyle"
  case outlineLevel = "outlineLvl"
  case numberingLevel = "ilvl"
  case numberingIdentifier = "numId"
  case vanish
  case strike
  case doubleStrike = "dstrike"
  case hidden
  case gridBefore, gridSpan
  case verticalMerge = "vMerge"
  case horizontalMerge = "hMerge"
  case placeholder = "showingPlcHdr"
  // Compatibility
  case alternatives = "AlternateContent"
  case choice = "Choice"
  case fallback = "Fallback"

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// Transitional, strict, formulas, and markup compatibility.
  private static let namespaces: Set<String> = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
    "http://schemas.openxmlformats.org/markup-compatibility/2006",
  ]

  /// Drawings, diagrams and charts, of which the text alone is looked at.
  private static let drawn: [(elements: Set<WordElement>, namespaces: Set<String>)] = [
    (
      [.drawingText, .diagram, .paragraph, .run, .text, .lineBreak],
      [
        "http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main",
        "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "http://purl.oclc.org/ooxml/drawingml/diagram",
      ]
    ),
    (
      [.chart],
      [
        "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "http://purl.oclc.org/ooxml/drawingml/chart",
        "http://schemas.microsoft.com/office/drawing/2014/chartex",
      ]
    ),
    ([.textPath], ["urn:schemas-microsoft-com:vml"]),
    (
      [.extent, .picture],
      [
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "http://purl.oclc.org/ooxml/drawingml/picture",
      ]
    ),
  ]
  /// What stands in no namespace of text.
  private static let drawnOnly: Set<WordElement> = [
    .diagram, .drawingText, .chart, .textPath, .extent, .picture,
  ]

  /// The element of a local name; nil for all others.
  init?(_ name: String, in namespace: String) {
    guard let element = Self.byName[name],
      Self.namespaces.contains(namespace) && !Self.drawnOnly.contains(element)
        || Self.drawn.contains(where: { $0.elements.contains(element) && $0.namespaces.contains(namespace) })
    else { return nil }
    self = element
  }
}

/// The elements that names stand for, so that each name of a document is looked up once.
struct WordElements {
  /// What was last asked for, in drawers by the length and the ends of the name.
  private var known = [(name: String, namespace: String, element: WordElement?)](
    repeating: ("", "", nil), count: 64)

  /// The element of a local name; nil for all others.
  mutating func element(_ name: String, in namespace: String) -> WordElement? {
    let bytes = name.utf8
    let drawer = (bytes.count &* 5 &+ Int(bytes.first ?? 0) &* 3 &+ Int(bytes.last ?? 0)) & (known.count - 1)
    if known[drawer].name == name, known[drawer].namespace == namespace { return known[drawer].element }
    let element = WordElement(name, in: namespace)
    known[drawer] = (name, namespace, element)
    return element
  }
}

extension XMLTag {
  /// The attribute `val` of a switch, which is on where nothing is said.
  var isOn: Bool {
    switch self["val"] {
    case "0", "false", "off": false
    default: true
    }
  }

  /// The attribute `val` as a number between 0 and 10 000.
  var number: Int? { self["val"].flatMap { Int($0) }.map { min(max($0, 0), 10_000) } }
}
