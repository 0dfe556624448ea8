import CLibXML2
import Diagnostics
import Glibc

/// What stands between libxml2's callbacks and the builder of a page: finds places, keeps the first fault.
///
/// A class, because libxml2 hands back one pointer; it lives as long as one call of `HTMLReader.read`.
final class HTMLEvents {
  /// The first fault; nothing is told to the builder after it.
  private(set) var fault: FormatFault?
  private(set) var builder: HTMLPageBuilder

  private let context: htmlParserCtxtPtr
  private let source: UnsafeBufferPointer<UInt8>
  private let limits: ReadingLimits
  private var locator: TextLocator
  /// The byte that was located last; no later one lies before it.
  private var located = 0

  init(context: htmlParserCtxtPtr, source: UnsafeBufferPointer<UInt8>, limits: ReadingLimits) {
    self.context = context
    self.source = source
    self.limits = limits
    self.locator = TextLocator(source)
    self.builder = HTMLPageBuilder(limits: limits)
  }

  fileprivate func start(
    _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard fault == nil, let name else { return }
    let end = offset
    let place = locate(source[located..<max(located, end)].lastIndex(of: UInt8(ascii: "<")) ?? end)
    attempt { () throws(FormatFault) in
      try builder.start(HTMLTag(name: name, attributes: attributes), at: place)
    }
  }

  fileprivate func end() {
    guard fault == nil else { return }
    attempt { () throws(FormatFault) in try builder.end() }
  }

  fileprivate func characters(_ bytes: UnsafePointer<xmlChar>?, count: Int32) {
    guard fault == nil, let bytes, count > 0 else { return }
    let text = UnsafeBufferPointer(start: bytes, count: Int(count))
    let start = start(of: text)
    let place = locate(start)
    guard count == 2, start < source.count, source[start] == UInt8(ascii: "&"),
      let shown = HTMLReference.shown(text)
    else { return attempt { () throws(FormatFault) in try builder.text(text, at: place) } }
    shown.withUnsafeBufferPointer { shown in
      attempt { () throws(FormatFault) in try builder.text(shown, at: place) }
    }
  }

  /// What stands in a style sheet or a script.
  fileprivate func section(_ bytes: UnsafePointer<xmlChar>?, count: Int32) {
    guard fault == nil, let bytes, count > 0 else { return }
    builder.style(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }

  /// A comment, in which Word keeps what other programs do not know.
  fileprivate func comment(_ text: UnsafePointer<xmlChar>?) {
    guard fault == nil, let text else { return }
    let comment = UnsafeBufferPointer(
      start: text, count: strlen(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self)))
    guard comment.starts(with: "[if".utf8) else { return }
    let condition = HTMLCondition(comment, limits: limits)
    guard !condition.boxes.isEmpty || !condition.words.isEmpty else { return }
    let place = locate(max(located, offset - comment.count - "<!---->".utf8.count))
    builder.take(condition, at: place)
  }

  /// The byte up to which libxml2 has read.
  private var offset: Int {
    guard let input = context.pointee.input else { return source.count }
    let offset = Int(clamping: input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    return min(max(offset, 0), source.count)
  }

  /// The first byte of a text, white space left aside; for a character reference, its `&`.
  private func start(of text: UnsafeBufferPointer<UInt8>) -> Int {
    let end = offset
    let blanks = text.firstIndex { !$0.isXMLSpace } ?? 0
    if text.count <= end, source[(end - text.count)..<end].elementsEqual(text) {
      return end - text.count + blanks
    }
    if source[end...].starts(with: text) { return end + blanks }
    return source[located..<max(located, end)].lastIndex(of: UInt8(ascii: "&")) ?? end
  }

  private func locate(_ offset: Int) -> Place {
    located = max(located, min(offset, source.count))
    return locator.place(at: located)
  }

  private func attempt(_ action: () throws(FormatFault) -> Void) {
    do throws(FormatFault) {
      try action()
    } catch {
      fault = error
      xmlStopParser(context)
    }
  }
}

/// References of characters by their numbers.
private enum HTMLReference {
  /// What browsers show for the number of a control, `&#150;`: the sign that Windows has at it.
  ///
  /// - Parameter character: of two bytes in UTF-8.
  /// - Returns: nil for other characters.
  ///
  /// **Source:** HTML Standard, 13.2.5.80.
  static func shown(_ character: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard character[0] == 0xC2, 0x80...0x9F ~= character[1] else { return nil }
    return TextEncoding.latin1.utf8([character[1]])
  }
}

extension xmlSAXHandler {
  /// Callbacks that hand everything to the `HTMLEvents` behind the parser's user data; a page's errors of
  /// form are passed over, as browsers do.
  static var tellingHTML: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElement = { data, name, attributes in target(data)?.start(name, attributes) }
    handler.endElement = { data, _ in target(data)?.end() }
    handler.characters = { data, bytes, count in target(data)?.characters(bytes, count: count) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = { data, bytes, count in target(data)?.section(bytes, count: count) }
    handler.comment = { data, text in target(data)?.comment(text) }
    handler.serror = { _, _ in }
    return handler
  }
}

/// The events that a parser's user data stand for.
private func target(_ data: UnsafeMutableRawPointer?) -> HTMLEvents? {
  data.map { Unmanaged<HTMLEvents>.fromOpaque($0).takeUnretainedValue() }
}
