import CLibXML2
import Diagnostics

/// Reads web pages, also those that Word, Excel and LibreOffice save, as tables under headings.
///
/// Text that the page does not show is told of as far as it has a place of its own: hidden rows, columns and
/// tables keep their state, hidden paragraphs come as text boxes; hidden words inside a text are left out,
/// and so are remarks of reviewers and deletions, which are counted.
package enum HTMLReader {
  /// Reads a page from memory; never the network, never another file.
  ///
  /// - Parameter bytes: The page, in any encoding of `TextEncoding`.
  /// - Throws: `.damaged` if the bytes are no page, `.empty` if it shows nothing, `.overLimit`, `.unsupported`.
  package static func read(
    _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
  ) throws(FormatFault) -> TableDocument {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= min(limits.unpackedSize, Int(Int32.max)) else {
      throw .tooLarge(limits.unpackedSize)
    }
    let text = HTMLShape.conditionsAsComments(try HTMLEncoding.utf8(bytes))
    try HTMLShape.check(text)
    guard let parser = HTMLParser() else { throw .damaged(detail: HTMLFaults.unreadable, place: .wholeFile) }
    let read = text.withUnsafeBufferPointer { source in
      let events = HTMLEvents(context: parser.context, source: source, limits: limits)
      parser.parse(source, telling: events)
      return (builder: events.builder, fault: events.fault)
    }
    if let fault = read.fault { throw fault }
    try HTMLEnd.check(text)
    return try read.builder.document()
  }

  /// A page that shows other pages and says nothing itself.
  package static let framesAlone = FormatFault.refused(
    BilingualText(zh: "网页只引用别的网页，自身没有内容", en: "the page only shows other pages and has no content itself"),
    mend: BilingualText(
      zh: "把旁边同名的“.files”文件夹一起报送，或者另存为 XLSX 或 DOCX 后重新报送。",
      en: "Send the folder with it that lies beside it, or save it as XLSX or DOCX and send that."))
}

/// The one owner of a parser context.
private struct HTMLParser: ~Copyable {
  let context: htmlParserCtxtPtr

  init?() {
    LibXML2.start
    guard let context = htmlNewParserCtxt() else { return nil }
    self.context = context
  }

  deinit { htmlFreeParserCtxt(context) }

  borrowing func parse(_ source: UnsafeBufferPointer<UInt8>, telling events: HTMLEvents) {
    context.pointee.sax.pointee = .tellingHTML
    context.pointee.userData = Unmanaged.passUnretained(events).toOpaque()
    // The text is UTF-8 by now, whatever the page says of itself.
    let options = HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    source.withMemoryRebound(to: CChar.self) { source in
      _ = htmlCtxtReadMemory(context, source.baseAddress, Int32(source.count), nil, "UTF-8", Int32(options))
    }
    withExtendedLifetime(events) {}
  }
}

/// What keeps a page from being read, in words.
enum HTMLFaults {
  static let unreadable = BilingualText(zh: "文件无法按网页读取", en: "The file cannot be read as a web page")
  static let undecodable = BilingualText(
    zh: "文字编码无法识别，请另存为 UTF-8 编码的网页", en: "The text is in no known encoding: save the page in UTF-8")
  static let openComment = BilingualText(
    zh: "注释“<!--”没有结束，后面的内容都读不到",
    en: "The comment that begins with “<!--” is not closed: it hides all that follows")
}
