import FileFormats

/// Packages of Word and Excel around parts that are made up: bytes of a packed file hardly ever unpack once changed.
enum OfficePackage {
  /// - Parameter bytes: the document, its styles and its numbering, each after a NUL.
  static func document(_ bytes: [UInt8]) -> [UInt8] {
    package(
      bytes, main: "word/document.xml",
      beside: [("styles", "styles.xml"), ("numbering", "numbering.xml")])
  }

  /// - Parameter bytes: a sheet, the texts of all sheets, the styles and the workbook, each after a NUL; a plain workbook
  ///   where the last one is missing.
  static func workbook(_ bytes: [UInt8]) -> [UInt8] {
    var parts = bytes.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false).map { [UInt8]($0) }
    let workbook = parts.count == 4 ? parts.removeLast() : [UInt8](plainWorkbook.utf8)
    return package(
      Array(([workbook] + parts).joined(separator: [0])), main: "xl/workbook.xml",
      beside: [
        ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"),
        ("styles", "styles.xml"),
      ])
  }

  private static let plainWorkbook = """
    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
    <sheets><sheet name="权力清单" sheetId="1" r:id="r0"/></sheets></workbook>
    """

  private static func package(
    _ bytes: [UInt8], main: String, beside others: [(kind: String, target: String)]
  ) -> [UInt8] {
    let parts = bytes.split(separator: 0, maxSplits: others.count, omittingEmptySubsequences: false)
      .map { [UInt8]($0) }
    let folder = main.prefix { $0 != "/" }
    let related = zip(others, parts.dropFirst()).filter { !$0.1.isEmpty }
    let entries =
      [
        ZIPWriter.Entry(name: "_rels/.rels", bytes: relationships([("officeDocument", main)])),
        ZIPWriter.Entry(name: main, bytes: parts.first ?? []),
        ZIPWriter.Entry(
          name: "\(folder)/_rels/\(main.dropFirst(folder.count + 1)).rels",
          bytes: relationships(related.map { $0.0 })),
      ] + related.map { ZIPWriter.Entry(name: "\(folder)/\($0.0.target)", bytes: $0.1) }
    return (try? ZIPWriter.archive(entries, level: 0)) ?? []
  }

  private static func relationships(_ parts: [(kind: String, target: String)]) -> [UInt8] {
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let lines = parts.enumerated().map {
      #"<Relationship Id="r\#($0)" Type="\#(kinds)/\#($1.kind)" Target="\#($1.target)"/>"#
    }
    return [UInt8](
      (#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
        + lines.joined() + "</Relationships>").utf8)
  }
}
