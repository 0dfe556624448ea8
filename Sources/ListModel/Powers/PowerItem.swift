import Diagnostics

/// A power (职权事项): a main item (主项), its sub-items (子项) inside it.
package struct PowerItem: Sendable {
  /// Basic code (12) or implementation code (31), as written. **Source:** GB/T 39554.1-2020.
  package var code: Located<String>? {
    didSet {
      codeText = Self.text(ofCode: code)
      readCode = Self.read(code)
    }
  }
  /// The code, taken apart, or why it cannot be; nil where there is none.
  package private(set) var readCode: Result<PowerCode, PowerCode.Fault>?
  /// The code without the white space and line breaks that forms put into it, in letters of half width.
  package private(set) var codeText: String?
  /// The category as written.
  package var categoryText: Located<String>? {
    didSet {
      categoryText = categoryText?.withoutLineBreaks
      category = Self.category(written: categoryText)
    }
  }
  /// The category; nil where the form gives none or an unknown word.
  package private(set) var category: PowerCategory?
  package var name: Located<String>
  /// All other columns of the form, by element.
  package var elements: Elements<PowerElement>
  /// One legal basis text (设定依据) after the other.
  package var bases: [LegalBasis]
  /// The cell of the form that is empty where the basis should stand; nil where there is none, or a basis.
  package var emptyBasis: Located<String>?
  /// **Shape:** sub-items have no sub-items of their own.
  package var subitems: [PowerItem]

  package init(
    name: Located<String>, code: Located<String>? = nil, categoryText: Located<String>? = nil,
    elements: Elements<PowerElement> = [:], bases: [LegalBasis] = [], subitems: [PowerItem] = []
  ) {
    self.name = name.withoutLineBreaks
    self.code = code
    codeText = Self.text(ofCode: code)
    readCode = Self.read(code)
    self.categoryText = categoryText?.withoutLineBreaks
    category = Self.category(written: categoryText)
    self.elements = elements
    self.bases = bases
    self.subitems = subitems
  }

  private static func read(_ code: Located<String>?) -> Result<PowerCode, PowerCode.Fault>? {
    code.map { code in
      Result { () throws(PowerCode.Fault) in try PowerCode(code.value) }
    }
  }

  private static func text(ofCode code: Located<String>?) -> String? {
    code.map { code in
      let bytes = code.value.utf8.span
      if !bytes.indices.contains(where: { bytes[$0] <= 0x20 || bytes[$0] >= 0x7F }) { return code.value }
      return String(
        String.UnicodeScalarView(
          code.value.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{200B}" }.map { letter in
            ("！"..."～").contains(letter) ? Unicode.Scalar(letter.value - 0xFEE0) ?? letter : letter
          }))
    }
  }

  private static func category(written text: Located<String>?) -> PowerCategory? {
    text.flatMap { PowerCategory(cell: $0.value) }
  }
}
