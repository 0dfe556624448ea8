import CLibXML2
import Diagnostics

/// Takes a document's events in reading order; the cheap way through large documents.
package protocol XMLVisitor {
  /// An element begins.
  mutating func start(_ tag: borrowing XMLTag) throws(FormatFault)
  /// All text between two tags, CDATA and the five entities resolved; never empty.
  mutating func text(_ text: borrowing XMLText) throws(FormatFault)
  /// An element ends; the names are those of its start.
  mutating func end(_ name: String, namespace: String) throws(FormatFault)
}

/// The start of an element, as long as the visitor is being told of it.
package struct XMLTag: ~Copyable {
  /// The local name, without a prefix.
  package let name: String
  /// The namespace; empty if there is none.
  package let namespace: String

  private let events: XMLEvents
  private let offset: Int
  /// Five pointers an attribute: local name, prefix, namespace, begin and end of the value.
  private let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  private let attributeCount: Int

  init(
    name: String, namespace: String, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    attributeCount: Int, events: XMLEvents, offset: Int
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.attributeCount = attributeCount
    self.events = events
    self.offset = offset
  }

  /// Line and column of the `<`.
  package var place: Place { events.placeOfTag(before: offset) }

  /// The value of an attribute; nil if it is not given.
  ///
  /// - Parameters:
  ///   - name: The local name; without `namespace`, the first attribute of that name in any namespace.
  ///   - namespace: The namespace that the attribute must be in.
  package subscript(name: StaticString, in namespace: String? = nil) -> String? {
    for index in 0..<attributeCount where isAttribute(index, named: name, in: namespace) {
      return value(index)
    }
    return nil
  }

  /// Calls `body` with local name, namespace (empty if none) and value of each attribute, in their order.
  package func forEachAttribute(_ body: (_ name: String, _ namespace: String, _ value: String) -> Void) {
    for index in 0..<attributeCount {
      guard let name = pointer(index, 0) else { continue }
      body(events.name(name), events.name(pointer(index, 2)), value(index))
    }
  }

  /// Calls `body` as `forEachAttribute` does, with the place of the first character of each value.
  package func forEachLocatedAttribute(
    _ body: (_ name: String, _ namespace: String, _ value: String, _ place: Place) -> Void
  ) {
    guard attributeCount > 0 else { return }
    let places = events.placesOfAttributes(before: offset, count: attributeCount)
    for index in 0..<attributeCount {
      guard let name = pointer(index, 0) else { continue }
      let place = places.indices.contains(index) ? places[index] : self.place
      body(events.name(name), events.name(pointer(index, 2)), value(index), place)
    }
  }

  private func pointer(_ index: Int, _ part: Int) -> UnsafePointer<xmlChar>? {
    attributes?[index * 5 + part]
  }

  private func isAttribute(_ index: Int, named name: StaticString, in namespace: String?) -> Bool {
    guard let local = pointer(index, 0) else { return false }
    let isNamed = name.withUTF8Buffer { wanted in
      for (position, byte) in wanted.enumerated() where local[position] != byte { return false }
      return local[wanted.count] == 0
    }
    guard isNamed, let namespace else { return isNamed }
    return events.name(pointer(index, 2)) == namespace
  }

  /// libxml2 hands an ampersand over as `&#38;`, and every other reference resolved.
  private func value(_ index: Int) -> String {
    guard let begin = pointer(index, 3), let end = pointer(index, 4) else { return "" }
    let bytes = UnsafeBufferPointer(start: begin, count: end - begin)
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var resolved: [UInt8] = []
    resolved.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      resolved.append(bytes[position])
      let isReference = bytes[position] == UInt8(ascii: "&") && bytes[position...].starts(with: "&#38;".utf8)
      position += isReference ? 5 : 1
    }
    return String(decoding: resolved, as: UTF8.self)
  }
}

/// A piece of text, as long as the visitor is being told of it.
package struct XMLText: ~Copyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let offset: Int
  private let events: XMLEvents

  init(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int, events: XMLEvents) {
    self.bytes = bytes
    self.offset = offset
    self.events = events
  }

  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// White space of markup alone: blanks, tabs and line ends.
  package var isBlank: Bool { bytes.allSatisfy { $0.isXMLSpace } }

  /// Line and column of the first character that is not white space.
  package var place: Place { events.placeOfText(from: offset) }

  /// Appends the text in UTF-8.
  package func append(to buffer: inout [UInt8]) { buffer.append(contentsOf: bytes) }
}

extension UInt8 {
  /// A blank, tab, carriage return or line feed.
  package var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
