import Testing

@testable import FileFormats

struct WordStylesMarkupTests {
  private func pruned(_ markup: String) -> String {
    String(decoding: WordStylesMarkup.withoutTableStyles(Array(markup.utf8)), as: UTF8.self)
  }

  @Test func `styles of tables are left out, whatever their prefix`() {
    let paragraph = "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"heading 1\"/></w:style>"
    let table = "<w:style w:styleId=\"T\" w:type=\"table\"><w:tblStylePr><w:pPr/></w:tblStylePr></w:style>"
    #expect(
      pruned("<w:styles>\(paragraph)\(table)\(paragraph)</w:styles>")
        == "<w:styles>\(paragraph)\(paragraph)</w:styles>")
    #expect(
      pruned("<styles><style type='table'/><style type='paragraph'/></styles>")
        == "<styles><style type='paragraph'/></styles>")
  }

  @Test(arguments: [
    "<w:styles><!-- <w:style w:type=\"table\"> --></w:styles>", "<w:styles><w:style w:type=\"table\">",
    "<w:sty", "", "<>",
  ])
  func `what is not plain markup stays whole`(markup: String) {
    #expect(pruned(markup) == markup)
  }
}
