import Diagnostics
import FileFormats
import ListModel

/// Reads submissions in the native format: XML of the namespace `urn:qingdan:submission:1`.
package enum NativeXML {
  /// Reads one file.
  ///
  /// - Throws: where the bytes are no well-formed XML, or XML of another kind.
  package static func read(
    _ bytes: [UInt8], file: FileID, limits: ReadingLimits = ReadingLimits()
  ) throws(FormatFault) -> ReadList {
    var visitor = NativeXMLVisitor(file: file, mostItems: limits.rows)
    try XMLReader.read(bytes, into: &visitor, limits: limits)
    var list = visitor.list.tellingNothing(in: file)
    // An item takes as much as a row of a table: in an archive it counts for as many cells as forms have columns.
    list.size = ReadSize(cells: max(list.account.cells, visitor.items * 8), text: bytes.count)
    return list
  }
}

/// Follows the markup and hands complete elements to the builder.
private struct NativeXMLVisitor: XMLVisitor {
  private struct Frame {
    let element: NativeMarkup.Element
    let fields: NativeFields
    var text: [UInt8] = []
    var textPlace: Place?
  }

  private var builder: NativeListBuilder
  private let file: FileID
  private var open: [Frame] = []
  /// Elements open inside one that is not known.
  private var unknownDepth = 0
  private let mostItems: Int
  private(set) var items = 0

  init(file: FileID, mostItems: Int) {
    self.file = file
    self.mostItems = mostItems
    builder = NativeListBuilder()
  }

  var list: ReadList { builder.list }

  mutating func start(_ tag: borrowing XMLTag) throws(FormatFault) {
    if open.isEmpty, unknownDepth == 0 { try checkRoot(tag) }
    let place = tag.place
    let known = tag.namespace == NativeMarkup.namespace && unknownDepth == 0
    guard known, let element = NativeMarkup.element(tag.name, in: open.last?.element) else {
      if unknownDepth == 0 { builder.tellMarkup("<\(tag.name)>", at: Origin(file: file, place: place)) }
      unknownDepth += 1
      return
    }
    var fields = NativeFields(origin: Origin(file: file, place: place))
    let allowed = NativeMarkup.attributes(of: element)
    var unknown: [(text: String, origin: Origin)] = []
    let file = file
    tag.forEachLocatedAttribute { name, namespace, value, place in
      let origin = Origin(file: file, place: place)
      // Where a document says how it is to be validated is no content.
      if namespace == "http://www.w3.org/2001/XMLSchema-instance" { return }
      if namespace.isEmpty, allowed.contains(name) {
        fields.values.append((name, value, origin))
      } else {
        unknown.append(("\(name)=\"\(value)\"", origin))
      }
    }
    for attribute in unknown { builder.tellMarkup(attribute.text, at: attribute.origin) }
    switch element {
    case .task, .boundary, .rule, .service, .power, .subitem:
      items += 1
      guard items <= mostItems else { throw .tooManyItems(mostItems) }
    case .submission, .part, .duty, .party, .leaf: break
    }
    builder.begin(element, fields)
    open.append(Frame(element: element, fields: fields))
  }

  mutating func text(_ text: borrowing XMLText) {
    guard !text.isBlank || open.last?.textPlace != nil else { return }
    if unknownDepth > 0 {
      builder.countUnread()
      return
    }
    guard !open.isEmpty else { return }
    if open[open.count - 1].textPlace == nil { open[open.count - 1].textPlace = text.place }
    text.append(to: &open[open.count - 1].text)
  }

  mutating func end(_ name: String, namespace: String) {
    if unknownDepth > 0 {
      unknownDepth -= 1
      return
    }
    guard let frame = open.popLast() else { return }
    let text = frame.textPlace.map { place in
      Located(
        String(decoding: frame.text, as: UTF8.self).withoutStrayControls.withoutDirectionMarks
          .trimmingOuterSpace,
        at: Origin(file: file, place: place))
    }
    builder.end(frame.element, frame.fields, text)
  }

  private func checkRoot(_ tag: borrowing XMLTag) throws(FormatFault) {
    guard tag.name == "submission" else {
      if let kind = FileKind(root: tag.name, namespace: tag.namespace) { throw .notRead(kind) }
      throw .unsupported(kind: BilingualText(shared: "XML <\(tag.name)>"), advice: .saveAsTable)
    }
    guard tag.namespace == NativeMarkup.namespace else {
      throw .damaged(
        detail: BilingualText(
          zh: "<submission> 应写明命名空间 xmlns=\"\(NativeMarkup.namespace)\"",
          en: "<submission> needs the namespace xmlns=\"\(NativeMarkup.namespace)\""), place: tag.place)
    }
  }
}

/// The attributes of an element that is known.
struct NativeFields {
  let origin: Origin
  /// With the places of the values.
  var values: [(name: String, value: String, origin: Origin)] = []

  /// The value of an attribute, without outer white space; nil where it is missing or empty.
  subscript(name: String) -> Located<String>? {
    guard let field = values.first(where: { $0.name == name }) else { return nil }
    let value = field.value.withoutStrayControls.withoutDirectionMarks.trimmingOuterSpace
    return value.isEmpty ? nil : Located(value, at: field.origin)
  }

  /// How many attributes hold something.
  var filled: Int { values.count { !$0.value.trimmingOuterSpace.isEmpty } }
}
