import CLibXML2
import Diagnostics

/// What stands between libxml2's callbacks and a visitor: joins text, counts depth, keeps the first fault.
///
/// A class, because libxml2 hands back one pointer; it lives as long as one call of `XMLReader.read`.
class XMLEvents {
  /// What changes from event to event.
  private struct State {
    /// The first fault.
    var fault: FormatFault?
    /// There is one: nothing more is told to the visitor. Looking at a flag is cheap.
    var isStopped = false
    var locator: TextLocator
    var pending: [UInt8] = []
    var pendingOffset = 0
    var openElements: [OpenElement] = []
    var namespacesInScope = 0
    var knownNames = KnownNames()
  }

  /// An element whose end is to come.
  private struct OpenElement {
    let name: String
    let namespace: String
    let declaredNamespaces: Int
  }

  fileprivate let context: xmlParserCtxtPtr
  private let source: UnsafeBufferPointer<UInt8>
  private let limits: ReadingLimits
  /// In memory of its own: properties of a class are guarded at each access, and there are several in every event.
  private let state: UnsafeMutablePointer<State>

  /// More namespaces in scope than any real document has, and few enough to be searched one by one.
  private static let namespaceLimit = 256

  init(context: xmlParserCtxtPtr, source: UnsafeBufferPointer<UInt8>, limits: ReadingLimits) {
    self.context = context
    self.source = source
    self.limits = limits
    state = .allocate(capacity: 1)
    state.initialize(to: State(locator: TextLocator(source)))
  }

  deinit {
    state.deinitialize(count: 1)
    state.deallocate()
  }

  var fault: FormatFault? { state.pointee.fault }

  // What a visitor is told; overridden by `XMLVisit`.
  func deliverStart(_ tag: borrowing XMLTag) throws(FormatFault) {}
  func deliverText(_ text: borrowing XMLText) throws(FormatFault) {}
  func deliverEnd(_ name: String, namespace: String) throws(FormatFault) {}

  /// The byte up to which libxml2 has read.
  var offset: Int {
    guard let input = context.pointee.input else { return source.count }
    let offset = Int(clamping: input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    return min(max(offset, 0), source.count)
  }

  /// The name of an element, an attribute or a namespace as a string; empty where there is none.
  func name(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    return state.pointee.knownNames.name(at: pointer)
  }

  /// The place of the `<` that opens the tag which ends at `offset`.
  func placeOfTag(before offset: Int) -> Place {
    state.pointee.locator.place(at: opening(before: offset) ?? offset)
  }

  /// Where the tag that ends at `offset` begins: a tag cannot hold another `<`.
  private func opening(before offset: Int) -> Int? {
    var index = offset
    while index > 0 {
      index -= 1
      if source[index] == UInt8(ascii: "<") { return index }
    }
    return nil
  }

  /// The places of the values of the attributes in the tag that ends at `offset`, in their order; declarations of
  /// namespaces are none.
  func placesOfAttributes(before offset: Int, count: Int) -> [Place] {
    guard let opening = opening(before: offset) else { return [] }
    return AttributeValues.beginnings(in: source[opening..<offset], count: count)
      .map { placeOfText(from: $0) }
  }

  /// The place of the first byte from `offset` on that is not white space.
  func placeOfText(from offset: Int) -> Place {
    state.pointee.locator.place(at: source[offset...].firstIndex { !$0.isXMLSpace } ?? offset)
  }

  /// Ends the reading with a fault, unless one was found before.
  fileprivate func stop(_ fault: FormatFault) {
    guard !state.pointee.isStopped else { return }
    state.pointee.fault = fault
    state.pointee.isStopped = true
    xmlStopParser(context)
  }

  private func attempt(_ action: () throws(FormatFault) -> Void) {
    guard !state.pointee.isStopped else { return }
    do throws(FormatFault) { try action() } catch { stop(error) }
  }
}

/// The names met, so that each becomes a string once: libxml2 keeps one copy of equal names for a whole document.
private struct KnownNames {
  /// The name last met at addresses with some bits in common.
  private var drawers = [(pointer: UnsafePointer<xmlChar>?, name: String)](repeating: (nil, ""), count: 256)

  mutating func name(at pointer: UnsafePointer<xmlChar>) -> String {
    let drawer = (Int(bitPattern: pointer) ^ Int(bitPattern: pointer) >> 8) & 255
    if drawers[drawer].pointer == pointer { return drawers[drawer].name }
    let name = String(cString: pointer)
    drawers[drawer] = (pointer, name)
    return name
  }
}

// MARK: - What libxml2 tells

extension XMLEvents {
  fileprivate func start(
    _ name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?, declaredNamespaces: Int32,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int32
  ) {
    flushText()
    let element = OpenElement(
      name: self.name(name), namespace: self.name(namespace), declaredNamespaces: Int(declaredNamespaces))
    state.pointee.openElements.append(element)
    state.pointee.namespacesInScope += element.declaredNamespaces
    if state.pointee.openElements.count > limits.nesting { return stop(.tooDeep(limits.nesting)) }
    if state.pointee.namespacesInScope > Self.namespaceLimit { return stop(.tooManyAttributes) }
    // The `>` or `/>` is still to come.
    let end = offset
    attempt { () throws(FormatFault) in
      try deliverStart(
        XMLTag(
          name: element.name, namespace: element.namespace, attributes: attributes,
          attributeCount: Int(count), events: self, offset: end))
    }
    state.pointee.pendingOffset = source[end...].first == UInt8(ascii: ">") ? end + 1 : end
  }

  fileprivate func end() {
    flushText()
    state.pointee.pendingOffset = offset
    guard let element = state.pointee.openElements.popLast() else { return }
    state.pointee.namespacesInScope -= element.declaredNamespaces
    attempt { () throws(FormatFault) in try deliverEnd(element.name, namespace: element.namespace) }
  }

  fileprivate func characters(_ bytes: UnsafePointer<xmlChar>?, count: Int32) {
    guard !state.pointee.isStopped, let bytes, count > 0 else { return }
    state.pointee.pending.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
    if state.pointee.pending.count > limits.textLength { stop(.tooMuchText(limits.textLength)) }
  }

  fileprivate func documentType() {
    let message = BilingualText(
      zh: "文件含有 DOCTYPE 声明，为安全起见不予读取，请删去该声明",
      en: "The file has a DOCTYPE, which is not read for safety; remove it")
    stop(.damaged(detail: message, place: placeOfTag(before: offset)))
  }

  fileprivate func error(_ error: xmlError) {
    guard error.level.rawValue >= XML_ERR_ERROR.rawValue, !XMLFaults.isHarmless(error) else { return }
    if XMLFaults.isTooBig(error) { return stop(.overLimit(XMLFaults.tooBig)) }
    if XMLFaults.isTooLong(error) { return stop(.overLimit(XMLFaults.tooLongValue)) }
    if let control = rawControl(behind: error) {
      let detail = BilingualText.controlCharacter(Int32(source[control]))
      return stop(.damaged(detail: detail, place: state.pointee.locator.place(at: control)))
    }
    stop(.damaged(detail: XMLFaults.detail(of: error), place: state.pointee.locator.place(at: offset)))
  }

  /// The first control character that stands in the text as such, where it is what the parser stumbled over.
  private func rawControl(behind error: xmlError) -> Int? {
    guard UInt32(clamping: error.code) == XML_ERR_INVALID_CHAR.rawValue else { return nil }
    let read = source.prefix(offset + 4)
    return read.firstIndex { $0 < 0x20 && !$0.isXMLSpace }
  }

  private func flushText() {
    guard !state.pointee.pending.isEmpty else { return }
    attempt { () throws(FormatFault) in
      try state.pointee.pending.withUnsafeBufferPointer { bytes throws(FormatFault) in
        try deliverText(XMLText(bytes, offset: state.pointee.pendingOffset, events: self))
      }
    }
    state.pointee.pending.removeAll(keepingCapacity: true)
  }
}

/// The events of one document for one visitor.
final class XMLVisit<Visitor: XMLVisitor>: XMLEvents {
  /// In memory of its own, like the state of the events.
  private let visiting: UnsafeMutablePointer<Visitor>

  init(
    _ visitor: Visitor, context: xmlParserCtxtPtr, source: UnsafeBufferPointer<UInt8>, limits: ReadingLimits
  ) {
    visiting = .allocate(capacity: 1)
    visiting.initialize(to: visitor)
    super.init(context: context, source: source, limits: limits)
  }

  deinit {
    visiting.deinitialize(count: 1)
    visiting.deallocate()
  }

  /// As far as it was told.
  var visitor: Visitor { visiting.pointee }

  override func deliverStart(_ tag: borrowing XMLTag) throws(FormatFault) { try visiting.pointee.start(tag) }
  override func deliverText(_ text: borrowing XMLText) throws(FormatFault) { try visiting.pointee.text(text) }
  override func deliverEnd(_ name: String, namespace: String) throws(FormatFault) {
    try visiting.pointee.end(name, namespace: namespace)
  }
}

extension xmlSAXHandler {
  /// Callbacks that hand everything to the `XMLEvents` behind the parser's user data.
  static var telling: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.internalSubset = { data, _, _, _ in target(data)?.documentType() }
    handler.startElementNs = { data, name, _, namespace, declared, _, count, _, attributes in
      target(data)?.start(name, namespace, declaredNamespaces: declared, attributes, count: count)
    }
    handler.endElementNs = { data, _, _, _ in target(data)?.end() }
    handler.characters = { data, bytes, count in target(data)?.characters(bytes, count: count) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.serror = { data, error in
      if let error { target(data)?.error(error.pointee) }
    }
    return handler
  }
}

/// The events that a parser's user data stand for.
private func target(_ data: UnsafeMutableRawPointer?) -> XMLEvents? {
  data.map { Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
}
