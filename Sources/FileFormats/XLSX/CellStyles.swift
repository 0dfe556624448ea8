/// What the styles of a workbook say of its cells, by the indices of styles.
///
/// **Source:** ISO/IEC 29500-1, 18.8.
struct CellStyles {
  /// How numbers are shown.
  private(set) var formats: [NumberFormat] = []
  /// The styles that strike out what a cell says.
  private(set) var struck: Set<Int> = []

  /// The styles of a workbook that has none.
  init() {}

  /// - Parameter markup: the part of the styles.
  init(_ markup: XMLElement) {
    var custom: [Int: NumberFormat] = [:]
    for format in markup.child("numFmts")?.children("numFmt") ?? [] {
      guard let identifier = format["numFmtId"].flatMap({ Int($0) }), let code = format["formatCode"] else {
        continue
      }
      custom[identifier] = NumberFormat(code: code)
    }
    let fonts = markup.child("fonts")?.children("font").map(Self.strikes) ?? []
    for (index, style) in (markup.child("cellXfs")?.children("xf") ?? []).enumerated() {
      let identifier = style["numFmtId"].flatMap { Int($0) } ?? 0
      formats.append(custom[identifier] ?? NumberFormat(builtIn: identifier))
      if let font = style["fontId"].flatMap({ Int($0) }), fonts.indices.contains(font), fonts[font] {
        struck.insert(index)
      }
    }
  }

  private static func strikes(_ font: XMLElement) -> Bool {
    font.child("strike").map { !["0", "false"].contains($0["val"] ?? "") } ?? false
  }
}
