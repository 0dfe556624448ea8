import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import BackEnds

@Suite struct HTMLSiteTests {
  private func outputs(_ publication: Publication) throws -> [OutputFile] {
    try HTMLSite().outputs(for: publication, templates: SamplePublication.templates())
  }

  private func text(_ file: OutputFile) -> String { String(decoding: file.render(), as: UTF8.self) }

  @Test func `the pages of a small catalogue are as recorded`() throws {
    for file in try outputs(SamplePublication.make(hasErrors: true)) where file.path.hasSuffix(".html") {
      #expect(try Snapshot.difference(file.render(), from: "site/\(file.path)") == nil)
    }
  }

  @Test func `every link of every page leads to a page or an anchor of the site`() throws {
    let files = try BackEndRegistry.outputs(
      for: SamplePublication.make(), templates: SamplePublication.templates())
    var pages = Dictionary(uniqueKeysWithValues: files.map { ($0.path, text($0)) })
    for file in SiteManifest.downloads { pages[file.path] = "" }
    for (path, page) in pages where path.hasSuffix(".html") {
      for link in page.matches(of: /href="([^"]*)"/).map({ String($0.output.1) })
      where !link.hasPrefix("tel:") {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let folder = path.contains("/") ? path.prefix { $0 != "/" } + "/" : ""
        let target = parts[0].isEmpty ? path : resolve(String(parts[0]), in: String(folder))
        #expect(pages[target] != nil, "\(path) links to \(link)")
        if parts.count == 2 {
          #expect(pages[target]?.contains("id=\"\(parts[1])\"") == true, "\(path): \(link)")
        }
      }
    }
  }

  private func resolve(_ link: String, in folder: String) -> String {
    link.hasPrefix("../") ? String(link.dropFirst(3)) : folder + link
  }

  @Test func `paths are unique in whatever case, and ASCII`() throws {
    let paths = try BackEndRegistry.outputs(
      for: SamplePublication.make(), templates: SamplePublication.templates()
    ).map(\.path)
    #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
    #expect(paths.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
  }

  @Test func `banners stand on pages only where the edition asks for them`() throws {
    let plain = SamplePublication.make { $0.isIllustrative = false }
    #expect(try outputs(plain).allSatisfy { !text($0).contains("class=\"banner") })
    let marked = try outputs(SamplePublication.make(hasErrors: true)).filter { $0.path.hasSuffix(".html") }
    #expect(marked.allSatisfy { text($0).contains("class=\"banner banner-errors\"") })
  }

  @Test(arguments: [CountingBasis.subitem, .mainItem])
  func `every power and sub-item has a page, whichever count`(basis: CountingBasis) throws {
    let files = try outputs(SamplePublication.make { $0.countingBasis = basis })
    #expect(files.count { $0.path.hasPrefix("powers/") } == 4)
    #expect(files.contains { text($0).contains("<tr id=\"020054321001\">") })
  }

  @Test func `a name that is hostile stays text`() throws {
    let hostile = "\"\u{301}><script>alert(1)</script>\u{202E}'&amp;"
    let files = try outputs(SamplePublication.make { $0.title = hostile })
    let pages = files.filter { $0.path.hasSuffix(".html") }.map(text)
    #expect(pages.allSatisfy { !$0.contains(SitePagesTests.foreignScript) && !$0.contains("\"\u{301}") })
  }

  @Test func `no page holds a script, a style or an event of its own, so that its policy can forbid them`()
    throws
  {
    for file in try outputs(SamplePublication.make()) where file.path.hasSuffix(".html") {
      let page = text(file)
      #expect(page.contains("http-equiv=\"Content-Security-Policy\""), "\(file.path)")
      #expect(!page.contains(SitePagesTests.foreignScript), "\(file.path)")
      #expect(!page.contains(/<style|<[^>]* (style|on[a-z]+)=|href="javascript:/), "\(file.path)")
    }
  }

  @Test func `the head of printed pages names the edition and its day, and a hostile title ends nothing`()
    throws
  {
    let files = try outputs(SamplePublication.make { $0.title = "甲\"}\\\n<b>" })
    let styles = files.first { $0.path == "edition.css" }.map(text) ?? ""
    #expect(styles.contains(#"content: "甲\22 }\5c  \3c b>";"#))
    #expect(styles.contains(#"content: "示例 · 截至 2022-09-30";"#))
  }

  @Test func `a long title at the head of printed pages is broken over lines, beside the day`() throws {
    let files = try outputs(SamplePublication.make { $0.isIllustrative = false })
    let styles = files.first { $0.path == "edition.css" }.map(text) ?? ""
    #expect(!styles.contains("nowrap"))
    #expect(styles.contains(/@top-left {[^}]*width: 68%/) && styles.contains(/@top-right {[^}]*width: 32%/))
    #expect(styles.contains(#"content: "截至 2022-09-30";"#))
  }

  @Test func `a template at fault is told with file and line`() throws {
    var files = try Repository.files(in: "templates/site")
    files["law.mustache"] = Array("<p>\n{{#laws}}\n".utf8)
    #expect(throws: TemplateFault(file: "law.mustache", line: 2, kind: .unclosedSection("laws"))) {
      try HTMLSite().outputs(for: SamplePublication.make(), templates: TemplateSet(files: files))
    }
  }

  @Test func `entries in the same words stand once, with all their units and places`() throws {
    let sample = SamplePublication.make()
    var catalogue = sample.catalogue
    catalogue.submissions[1].boundaries = catalogue.submissions[0].boundaries
    let publication = Publication(
      catalogue: catalogue, fileDigests: sample.fileDigests, hasErrors: false)
    let page = try outputs(publication).first { $0.path.hasPrefix("matters/m-") }.map(text) ?? ""
    #expect(page.contains("<h2>2 个单位写法一致</h2>"))
    #expect(page.ranges(of: "负责管网建设").count == 1)
    #expect(page.ranges(of: "出处：").count == 2)
  }
}
