import Diagnostics
import Testing

@testable import FileFormats

/// Whether a page ends where its writer ended it.
@Suite struct HTMLEndTests {
  private func fault(_ page: String) -> FormatFault? {
    do throws(FormatFault) { _ = try HTMLReader.read(Array(page.utf8)) } catch { return error }
    return nil
  }

  @Test(arguments: [
    ("<html><body>\n<table><tr><td>甲</td>", 2), ("<p>甲\n<table>\n<tr><td>乙<table><tr><td>丙</table>", 2),
    ("<table><tr><td>甲</table>\n<t", 2), ("<p>甲</p></", 1), ("<p>甲</p>\n<a href=\"x>y</a>", 2),
    ("<p>甲</p>\n<!-- 乙", 2), ("<p>甲</p><", 1), ("<p>甲</p>\n<!", 2),
  ])
  func `a page that breaks off is damaged where that begins`(page: String, line: Int32) {
    guard case .damaged(let detail, .line(line, column: _))? = fault(page) else {
      Issue.record("\(String(describing: fault(page)))")
      return
    }
    #expect(detail.zh.contains("断") || detail.zh.contains("没有结束"))
  }

  @Test(arguments: [
    "<p>甲<p>乙", "<table><tr><td>甲<td>乙<tr><td>丙</table>", "<ul><li>甲<li>乙", "<div><b>甲", "甲<br>乙",
    "<html><body><table><tr><td>甲</td></tr></body></html>", "<TABLE><TR><TD>甲</TABLE >\n",
    "<p>1 < 2，3<4，a > b</p>", "<!-- <table> --><p>甲</p>", "<p>甲</p><!---->", "<p>甲</p><!-->乙",
    "<script>if (a<b) { document.write('<table><tr>') }</script><p>甲</p>",
    "<style>/* <table> */</style><p>甲</p>",
    "<p title='<table>'>甲</p>", "<p title=\"a>b\">甲</p>", "<p class=a\"b>甲</p>",
    "<!--[if gte mso 9]><xml><table></xml><![endif]--><p>甲</p>", "<![if !supportLists]>甲<![endif]><p>乙</p>",
    "<tablet>甲</tablet>", "<p>甲</p></table>", "<!DOCTYPE html><p>甲</p>", "<?xml version=\"1.0\"?><p>甲</p>",
    "<table><tr><td>甲</td></tr></table><script>var a = '",
  ])
  func `what may stay open, and what only looks like a table, is no damage`(page: String) {
    #expect(fault(page) == nil)
  }
}
