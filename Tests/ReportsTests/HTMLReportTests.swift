import Analysis
import BackEnds
import Diagnostics
import FileFormats
import ListModel
import Reports
import TestSupport
import Testing

@Suite struct HTMLReportTests {
  private func page(_ input: ReportInput) throws -> String {
    String(decoding: try HTMLReport().write(input), as: UTF8.self)
  }

  @Test func `the page needs nothing from elsewhere`() throws {
    let page = try page(SampleReport.input(.zh))
    for reference in ["src=", "href=\"http", "url(", "@import", "<link"] {
      #expect(!page.contains(reference), "\(reference)")
    }
    #expect(page.contains("default-src 'none'"))
  }

  @Test func `every finding is there with all of its sides, quoted, whatever stands in them`() throws {
    let page = try page(SampleReport.input(.zh))
    #expect(page.components(separatedBy: "<article class=\"finding").count == 6)
    #expect(page.contains("<td class=\"marked\"><mark>市水务局牵头</mark></td><td>其他</td>"))
    #expect(
      page.contains("<figcaption><b>市交通局的清单写它自己牵头</b> submissions/市交通局/责任清单.docx 表1 C5（二、职责边界）</figcaption>"))
    #expect(page.contains("<td class=\"marked\"><mark>市交通局牵头</mark></td>"))
    #expect(page.contains("&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt; ]]&gt; {{x}} 100% ::error:: a,b:c"))
    #expect(!page.contains("<b>&"))
  }

  @Test func `what the filter looks at stands on the finding`() throws {
    let page = try page(SampleReport.input(.en))
    #expect(
      page.contains("data-severity=\"error\" data-rule=\"multiple-leads\" data-units=\"市交通局\n市水务局\""))
    #expect(page.contains("<option value=\"市水务局\">市水务局</option>"))
    #expect(page.contains("<option value=\"multiple-leads\">Multiple leads</option>"))
  }

  @Test func `a closed finding stands apart, with its decision`() throws {
    let page = try page(SampleReport.input(.zh))
    let closed = try #require(page.components(separatedBy: "<h2>已裁定</h2>").last)
    #expect(closed.contains("裁定：三府纪〔2022〕1号") && closed.contains("“游船市场”有 2 个牵头单位。"))
  }

  @Test func `names of a finding never show through into its sides`() throws {
    let side = Finding.Side(BilingualText(zh: "没有原文的一方", en: "a"), Located("").quotation)
    let page = try page(SmallReport.input(findings: [SmallReport.finding(1, .error, related: [side])]))
    #expect(page.components(separatedBy: "<mark>值1</mark>").count == 2)
  }

  @Test func `without a finding the page says so, without a filter`() throws {
    let page = try page(SmallReport.input(.en, findings: []))
    #expect(page.contains("<p>Nothing was found.</p>") && !page.contains("<form"))
  }

  @Test func `without the template the run is told which file is missing`() {
    #expect(throws: TemplateFault.self) { try HTMLReport().write(SmallReport.input(templates: false)) }
  }
}
