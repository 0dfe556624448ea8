import CLibXML2
import Diagnostics
import Glibc

/// Reads XML from memory; never the network, never a file, never an entity beyond the five.
package enum XMLReader {
  /// Tells a visitor of the whole document.
  ///
  /// - Parameters:
  ///   - bytes: The document, in any encoding of `TextEncoding`.
  ///   - visitor: Keeps what it was told up to the fault, if one is thrown.
  /// - Throws: `.damaged` with line and column, `.overLimit`, `.empty`, or what the visitor throws.
  package static func read(
    _ bytes: [UInt8], into visitor: inout some XMLVisitor, limits: ReadingLimits = ReadingLimits()
  ) throws(FormatFault) {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= min(limits.unpackedSize, Int(Int32.max)) else {
      throw .tooLarge(limits.unpackedSize)
    }
    let text = try XMLDeclaration.utf8(bytes)
    guard !MarkupShape.hasCrowdedTag(text) else { throw .tooManyAttributes }
    guard let parser = XMLParser() else { throw .damaged(detail: XMLFaults.unreadable, place: .wholeFile) }
    let read = text.withUnsafeBufferPointer { source in
      let visit = XMLVisit(visitor, context: parser.context, source: source, limits: limits)
      parser.parse(source, telling: visit)
      return (visitor: visit.visitor, fault: visit.fault)
    }
    visitor = read.visitor
    if let fault = read.fault { throw fault }
  }
}

/// Starts libxml2's tables, once.
enum LibXML2 {
  static let start: Void = xmlInitParser()
}

/// The one owner of a parser context.
private struct XMLParser: ~Copyable {
  let context: xmlParserCtxtPtr

  init?() {
    LibXML2.start
    guard let context = xmlNewParserCtxt() else { return nil }
    self.context = context
  }

  deinit { xmlFreeParserCtxt(context) }

  borrowing func parse(_ source: UnsafeBufferPointer<UInt8>, telling events: XMLEvents) {
    context.pointee.sax.pointee = .telling
    context.pointee.userData = Unmanaged.passUnretained(events).toOpaque()
    // The text is UTF-8 by now, whatever its declaration says.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    source.withMemoryRebound(to: CChar.self) { source in
      _ = xmlCtxtReadMemory(context, source.baseAddress, Int32(source.count), nil, nil, Int32(options))
    }
    withExtendedLifetime(events) {}
  }
}

/// The encoding that an XML document gives for itself.
enum XMLDeclaration {
  /// The document in UTF-8, by byte order mark, zero bytes or declaration; UTF-8 itself is not yet checked.
  static func utf8(_ bytes: [UInt8]) throws(FormatFault) -> [UInt8] {
    let encoding = try encoding(of: bytes)
    if encoding == .utf8 { return bytes }
    let mark = TextEncoding.marked(bytes)?.length ?? 0
    guard let text = encoding.utf8(bytes[mark...]) else {
      let detail = BilingualText(
        zh: "文件内容与其声明的字符编码不符", en: "The text is not in the encoding that the file declares")
      throw .damaged(detail: detail, place: .wholeFile)
    }
    return text
  }

  /// - Throws: `.unsupported` for an encoding that is not read.
  static func encoding(of bytes: [UInt8]) throws(FormatFault) -> TextEncoding {
    if let marked = TextEncoding.marked(bytes) { return marked.encoding }
    if bytes.starts(with: [0x3C, 0x00]) { return .utf16LittleEndian }
    if bytes.starts(with: [0x00, 0x3C]) { return .utf16BigEndian }
    guard let name = declaredName(bytes) else { return .utf8 }
    // A file that begins with a readable `<?xml` is no UTF-16, whatever it says.
    if name.lowercased().hasPrefix("utf-16") { return .utf8 }
    guard let encoding = TextEncoding(name: name) else {
      throw .unsupportedEncoding(name)
    }
    return encoding
  }

  private static func declaredName(_ bytes: [UInt8]) -> String? {
    guard bytes.starts(with: "<?xml".utf8), let end = bytes.prefix(256).firstIndex(of: UInt8(ascii: ">"))
    else {
      return nil
    }
    let declaration = String(decoding: bytes[..<end], as: UTF8.self).utf8
    let key = Array("encoding".utf8)
    let text = Array(declaration)
    guard let start = text.indices.first(where: { text[$0...].starts(with: key) }) else { return nil }
    let rest = text[(start + key.count)...].drop { $0.isXMLSpace || $0 == UInt8(ascii: "=") }
    guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { return nil }
    return String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
  }
}

/// What the bare shape of markup tells before it is parsed.
enum MarkupShape {
  /// Whether a tag has so many attributes that comparing them with each other would take for ever.
  static func hasCrowdedTag(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      var position = 0
      while position < bytes.count, let found = memchr(base + position, 0x3C, bytes.count - position) {
        let opening = found - UnsafeMutableRawPointer(mutating: base)
        position = opening + 1
        guard position < bytes.count else { return false }
        let next = memchr(base + position, 0x3C, bytes.count - position)
        let end = next.map { $0 - UnsafeMutableRawPointer(mutating: base) } ?? bytes.count
        if end - opening > 4096, isCrowded(bytes[position..<end]) { return true }
        position = end
      }
      return false
    }
  }

  private static func isCrowded(_ tag: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard let first = tag.first, first != UInt8(ascii: "!"), first != UInt8(ascii: "?") else { return false }
    var quote: UInt8?
    var values = 0
    for byte in tag {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return false
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
        values += 1
        if values > 256 { return true }
      }
    }
    return false
  }
}
