import Testing

@testable import FileFormats

@Suite struct XMLWriterTests {
  @Test func `what is written reads back`() throws {
    let hostile = "\"<&>'\t\n\r]]>e\u{301}\"\u{301}\u{1F600}"
    var writer = XMLWriter()
    writer.start("a")
    writer.attribute("x", hostile)
    writer.element("b", hostile)
    writer.element("c", "")
    writer.line()
    writer.end()
    let root = try XMLElement(document: writer.bytes)
    #expect(root["x"].map { Array($0.utf8) } == Array(hostile.utf8))
    #expect(root.child("b").map { Array($0.text.utf8) } == Array(hostile.utf8))
    #expect(String(decoding: writer.bytes, as: UTF8.self).hasSuffix("<c/>\n</a>"))
  }

  @Test func `characters that XML forbids are replaced`() throws {
    var writer = XMLWriter()
    writer.element("a", "1\u{0}2\u{B}3\u{FFFE}4\u{FFFF}5\u{FF01}")
    #expect(try XMLElement(document: writer.bytes).text == "1\u{FFFD}2\u{FFFD}3\u{FFFD}4\u{FFFD}5\u{FF01}")
  }
}

@Suite struct XMLSchemaValidatorTests {
  let schema = Array(
    """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="a"><xs:complexType><xs:attribute name="n" type="xs:int" use="required"/></xs:complexType></xs:element>
    </xs:schema>
    """.utf8)

  @Test func `a valid document draws no remark`() {
    #expect(XMLSchemaValidator.remarks(on: Array("<a n='1'/>".utf8), schema: schema).isEmpty)
  }

  @Test func `an invalid document is told by line`() {
    let remarks = XMLSchemaValidator.remarks(on: Array("\n\n<a n='x'/>".utf8), schema: schema)
    #expect(remarks.first?.line == 3)
    #expect(!XMLSchemaValidator.remarks(on: Array("<a".utf8), schema: schema).isEmpty)
    #expect(!XMLSchemaValidator.remarks(on: Array("<a n='1'/>".utf8), schema: Array("<x/>".utf8)).isEmpty)
  }
}
