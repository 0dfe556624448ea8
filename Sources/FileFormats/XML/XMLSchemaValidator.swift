import CLibXML2

/// Validates documents against an XML Schema, with libxml2 itself; for proving what we write.
package enum XMLSchemaValidator {
  /// What a validator has to say, and on which line of the document or schema.
  package struct Remark: Sendable, Hashable {
    package let line: Int
    package let message: String
  }

  /// Everything that keeps a document from being valid.
  ///
  /// - Parameters:
  ///   - document: The XML document.
  ///   - schema: The schema, whole in itself.
  /// - Returns: Nothing for a valid document; remarks about the schema if that is wrong.
  package static func remarks(on document: [UInt8], schema: [UInt8]) -> [Remark] {
    LibXML2.start
    let collected = Remarks()
    let target = Unmanaged.passUnretained(collected).toOpaque()
    let collect: xmlStructuredErrorFunc = { target, error in
      guard let target, let error else { return }
      Unmanaged<Remarks>.fromOpaque(target).takeUnretainedValue().add(error.pointee)
    }
    guard let schema = XMLSchema(schema, target, collect) else { return collected.orUnreadable("schema") }
    guard let document = XMLDocument(document) else { return collected.orUnreadable("document") }
    guard let validation = xmlSchemaNewValidCtxt(schema.pointer) else {
      return collected.orUnreadable("schema")
    }
    defer { xmlSchemaFreeValidCtxt(validation) }
    xmlSchemaSetValidStructuredErrors(validation, collect, target)
    let result = xmlSchemaValidateDoc(validation, document.pointer)
    return result == 0 ? [] : collected.orUnreadable("document")
  }
}

private final class Remarks {
  private var all: [XMLSchemaValidator.Remark] = []

  func add(_ error: xmlError) {
    let message = error.message.map { String(cString: $0) } ?? ""
    all.append(.init(line: Int(error.line), message: String(message.prefix { !$0.isNewline })))
  }

  func orUnreadable(_ what: String) -> [XMLSchemaValidator.Remark] {
    all.isEmpty ? [.init(line: 0, message: "The \(what) cannot be read.")] : all
  }
}

private struct XMLSchema: ~Copyable {
  let pointer: xmlSchemaPtr

  init?(_ bytes: [UInt8], _ target: UnsafeMutableRawPointer, _ collect: @escaping xmlStructuredErrorFunc) {
    let schema = bytes.withUnsafeBytes { bytes -> xmlSchemaPtr? in
      let text = bytes.assumingMemoryBound(to: CChar.self)
      guard let parser = xmlSchemaNewMemParserCtxt(text.baseAddress, Int32(clamping: text.count)) else {
        return nil
      }
      defer { xmlSchemaFreeParserCtxt(parser) }
      xmlSchemaSetParserStructuredErrors(parser, collect, target)
      return xmlSchemaParse(parser)
    }
    guard let schema else { return nil }
    pointer = schema
  }

  deinit { xmlSchemaFree(pointer) }
}

private struct XMLDocument: ~Copyable {
  let pointer: xmlDocPtr

  init?(_ bytes: [UInt8]) {
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue
    let document = bytes.withUnsafeBytes { bytes in
      let text = bytes.assumingMemoryBound(to: CChar.self)
      return xmlReadMemory(text.baseAddress, Int32(clamping: text.count), nil, nil, Int32(options))
    }
    guard let document else { return nil }
    pointer = document
  }

  deinit { xmlFreeDoc(pointer) }
}
