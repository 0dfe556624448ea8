extension KnownKind {
  /// All kinds, each once. Where a file bears the marks of several, the first counts.
  static let all: [KnownKind] = read + ofTables + ofPages + ofPresentations + ofArchives + ofText + others

  /// What is read, and what other programs turn into that.
  private static let read = [
    KnownKind(.xml, zh: "XML", en: "XML"), KnownKind(.html, zh: "HTML", en: "HTML"),
    KnownKind(
      .docx, zh: "Word (.docx)", en: "Word (.docx)", by: .main("document"), .part("word/document.xml")),
    KnownKind(
      .xlsx, zh: "Excel (.xlsx)", en: "Excel (.xlsx)", by: .main("workbook"), .part("xl/workbook.xml")),
    KnownKind(.csv, zh: "CSV", en: "CSV"),
    KnownKind(.zip, zh: "压缩包（ZIP）", en: "an archive (ZIP)", .unpack),
    KnownKind(
      .encryptedOffice, zh: "Office", en: "Office", .removePassword, by: .stream("ENCRYPTEDPACKAGE"),
      .stream("ENCRYPTEDSUMMARY")),
    // They hold what they show from Word and Excel as streams of those.
    KnownKind(
      .legacyPresentation, zh: "PowerPoint 演示文稿（.ppt、.dps）", en: "a PowerPoint presentation (.ppt, .dps)",
      .copyTables, by: .stream("POWERPOINT DOCUMENT"), .stream("PP40"), .stream("PP97_DUALSTORAGE")),
    KnownKind(
      .outlookMessage, zh: "Outlook 邮件（.msg）", en: "an Outlook mail (.msg)", .sendAttachments,
      by: .stream("__PROPERTIES_VERSION1.0")),
    KnownKind(
      .visio, zh: "Visio 绘图（.vsd、.vsdx）", en: "a Visio drawing (.vsd, .vsdx)", .copyTables,
      by: .stream("VISIODOCUMENT"), .main("VisioDocument"), .part("visio/document.xml")),
    KnownKind(
      .publisher, zh: "Publisher 出版物（.pub）", en: "a Publisher publication (.pub)", .copyTables,
      by: .stream("QUILL"), .stream("QUILLSUB")),
    KnownKind(
      .legacyWorkbook, zh: "旧版 Excel 工作簿（.xls、.et）", en: "an old Excel workbook (.xls, .et)",
      by: .stream("WORKBOOK"), .stream("BOOK"), .bytes([0x09, 0x00, 0x04, 0x00]),
      .bytes([0x09, 0x02, 0x06, 0x00]),
      .bytes([0x09, 0x04, 0x06, 0x00]), .bytes([0x09, 0x08, 0x08, 0x00]), .bytes([0x09, 0x08, 0x10, 0x00])),
    KnownKind(
      .legacyDocument, zh: "旧版 Word 文档（.doc、.wps）", en: "an old Word document (.doc, .wps)",
      by: .stream("WORDDOCUMENT"), .bytes([0xDB, 0xA5, 0x2D, 0x00]), .bytes([0x9B, 0xA5, 0x21, 0x00]),
      .bytes([0xDC, 0xA5, 0x65, 0x00]), .bytes([0xDC, 0xA5, 0x68, 0x00]), .bytes([0x31, 0xBE, 0x00, 0x00]),
      .bytes([0xFE, 0x37, 0x00, 0x1C]), .bytes([0xFE, 0x37, 0x00, 0x23])),
    KnownKind(
      .openDocumentText, zh: "OpenDocument 文字文档（.odt）", en: "an OpenDocument text (.odt)",
      by: .type("application/vnd.oasis.opendocument.text"), .type("application/vnd.sun.xml.writer")),
    KnownKind(
      .openDocumentSheet, zh: "OpenDocument 表格（.ods）", en: "an OpenDocument spreadsheet (.ods)",
      by: .type("application/vnd.oasis.opendocument.spreadsheet"), .type("application/vnd.sun.xml.calc")),
  ]

  private static let ofTables = [
    KnownKind(
      .binaryWorkbook, zh: "Excel 二进制工作簿（.xlsb）", en: "an Excel binary workbook (.xlsb)",
      by: .part("xl/workbook.bin")),
    KnownKind(
      .workbookXML, zh: "Excel 2003 XML 表格", en: "a workbook in the XML of Excel 2003",
      by: .root("Workbook", in: "urn:schemas-microsoft-com:office:spreadsheet")),
    KnownKind(
      .documentXML, zh: "Word 2003 XML 文档", en: "a document in the XML of Word 2003",
      by: .root("wordDocument", in: "http://schemas.microsoft.com/office/word/")),
    KnownKind(
      .packageXML, zh: "Word XML 单文件文档", en: "a document of Word in one file of XML",
      by: .root("package", in: "http://schemas.microsoft.com/office/2006/xmlPackage")),
    KnownKind(
      .flatOpenDocument, zh: "OpenDocument 单文件文档（.fodt、.fods 等）",
      en: "an OpenDocument file in one file of XML (.fodt, .fods and the like)",
      by: .root("document", in: "urn:oasis:names:tc:opendocument:"),
      .root("document", in: "http://openoffice.org/")),
    KnownKind(
      .unifiedOffice, zh: "标文通（UOF）文档", en: "a UOF document", by: .root("UOF", in: ""), .part("uof.xml")),
    KnownKind(.rtf, zh: "RTF", en: "RTF", by: .bytes(Array("{\\rtf".utf8))),
    KnownKind(
      .wordPerfect, zh: "WordPerfect 文档", en: "a WordPerfect document", by: .bytes([0xFF, 0x57, 0x50, 0x43])),
    KnownKind(.works, zh: "Works 文件", en: "a Works file", .copyTables, by: .stream("MATOST"), .stream("MM")),
    KnownKind(
      .sylk, zh: "SYLK 表格（.slk）", en: "a SYLK spreadsheet (.slk)", by: .line("ID;PWXL"), .line("ID;PCALC"),
      .line("ID;PSCALC")),
    KnownKind(
      .database, zh: "数据库文件", en: "a database", .copyTables,
      by: .bytes(Array("Standard Jet DB".utf8), at: 4), .bytes(Array("Standard ACE DB".utf8), at: 4),
      .bytes(Array("SQLite format 3".utf8)), .type("application/vnd.oasis.opendocument.base"),
      .type("application/vnd.oasis.opendocument.database"), .type("application/vnd.sun.xml.base")),
  ]

  private static let ofPages = [
    KnownKind(.fixedLayout, zh: "OFD", en: "OFD", .sendOriginal, by: .part("OFD.xml")),
    KnownKind(.pdf, zh: "PDF", en: "PDF", .sendOriginal, by: .bytes(Array("%PDF-".utf8))),
    KnownKind(
      .xps, zh: "XPS 版式文件", en: "XPS", .sendOriginal, by: .main("FixedDocumentSequence"),
      .part("FixedDocSeq.fdseq"), .part("FixedDocumentSequence.fdseq")),
    KnownKind(.book, zh: "电子书（EPUB）", en: "a book (EPUB)", .sendOriginal, by: .type("application/epub")),
    KnownKind(
      .image, zh: "图片", en: "a picture", .sendOriginal, by: .bytes([0x89, 0x50, 0x4E, 0x47]),
      .bytes([0xFF, 0xD8, 0xFF]), .bytes(Array("GIF8".utf8)), .bytes([0x49, 0x49, 0x2A, 0x00]),
      .bytes([0x4D, 0x4D, 0x00, 0x2A]), .root("svg", in: "http://www.w3.org/2000/svg")),
  ]

  private static let ofPresentations = [
    KnownKind(
      .presentation, zh: "演示文稿（PowerPoint）", en: "a presentation (PowerPoint)", .copyTables,
      by: .main("presentation"), .part("ppt/presentation.xml")),
    KnownKind(
      .openDocumentPresentation, zh: "OpenDocument 演示文稿（.odp）", en: "an OpenDocument presentation (.odp)",
      .copyTables, by: .type("application/vnd.oasis.opendocument.presentation"),
      .type("application/vnd.sun.xml.impress")),
    KnownKind(
      .openDocumentDrawing, zh: "OpenDocument 绘图（.odg）", en: "an OpenDocument drawing (.odg)", .copyTables,
      by: .type("application/vnd.oasis.opendocument.graphics"), .type("application/vnd.sun.xml.draw"),
      .type("application/vnd.oasis.opendocument.image")),
    KnownKind(
      .openDocument, zh: "OpenDocument 文档", en: "an OpenDocument file", .copyTables,
      by: .type("application/vnd.oasis.opendocument."), .type("application/vnd.sun.xml."),
      .part("META-INF/manifest.xml")),
  ]

  private static let ofArchives = [
    KnownKind(.rar, zh: "RAR 压缩包", en: "a RAR archive", .unpack, by: .bytes(Array("Rar!\u{1A}\u{07}".utf8))),
    KnownKind(
      .sevenZip, zh: "7z 压缩包", en: "a 7z archive", .unpack, by: .bytes([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])),
    KnownKind(.gzip, zh: "gzip 压缩包", en: "a gzip archive", .unpack, by: .bytes([0x1F, 0x8B, 0x08])),
    KnownKind(.bzip2, zh: "bzip2 压缩包", en: "a bzip2 archive", .unpack, by: .bytes(Array("BZh".utf8))),
    KnownKind(
      .xz, zh: "xz 压缩包", en: "an xz archive", .unpack, by: .bytes([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])),
    KnownKind(
      .cabinet, zh: "CAB 压缩包", en: "a CAB archive", .unpack, by: .bytes(Array("MSCF\0\0\0\0".utf8))),
    KnownKind(.tar, zh: "TAR 打包文件", en: "a TAR archive", .unpack, by: .bytes(Array("ustar".utf8), at: 257)),
    KnownKind(
      .prefixedArchive, zh: "开头多出了别的内容的压缩包或 Office 文件",
      en: "an archive or an Office file behind something else", .fetchAnew),
  ]

  private static let ofText = [
    KnownKind(
      .utf32, zh: "UTF-32 编码的文字", en: "text in UTF-32", .saveInUTF8, by: .bytes([0xFF, 0xFE, 0x00, 0x00]),
      .bytes([0x00, 0x00, 0xFE, 0xFF]), .bytes([0x3C, 0x00, 0x00, 0x00]), .bytes([0x00, 0x00, 0x00, 0x3C])),
    KnownKind(
      .utf16, zh: "没有标记（BOM）的 UTF-16 编码的文字", en: "text in UTF-16 without a byte order mark", .saveInUTF8),
    KnownKind(
      .webArchive, zh: "单个文件网页（MHT）", en: "a web page in one file (MHT)", by: .line("MIME-Version:"),
      .line("From: <Saved by")),
    KnownKind(
      .mail, zh: "电子邮件（.eml）", en: "a mail (.eml)", .sendAttachments, by: .line("Received:"),
      .line("Return-Path:"), .line("Delivered-To:"), .line("Message-ID:"), .line("X-Sender:"),
      .line("From: ")),
  ]

  private static let others = [
    KnownKind(.otherDocument, zh: "另一种程序的文档", en: "a document of another program", .copyTables),
    KnownKind(.empty, zh: "空文件", en: "an empty file", .sendContent),
    KnownKind(.unknown, zh: "不认识的格式", en: "an unknown format"),
  ]
}
