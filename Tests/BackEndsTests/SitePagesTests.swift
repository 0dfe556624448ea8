import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import BackEnds

@Suite struct SitePagesTests {
  /// The beginning of a script that is none of the site's own files.
  static var foreignScript: Regex<Substring> {
    /<script(?! src="(?:\.\.\/)?(?:site|search|search-results|search-page|everyday-words|enquiry-rank|enquiry)\.js"><\/script>)/
  }

  private func page(_ path: String, of publication: Publication = SamplePublication.make()) throws -> String?
  {
    try SamplePublication.page(path, of: publication)
  }

  private func publication(_ change: (inout Catalogue) -> Void) -> Publication {
    SamplePublication.changed(change)
  }

  @Test func `a power leads to the powers of its unit before and behind it, and the ends lead nowhere`()
    throws
  {
    let publication = SamplePublication.make()
    let powers = publication.index.powers
    let first = try page(powers[0].href, of: publication) ?? ""
    #expect(!first.contains("rel=\"prev\""))
    #expect(first.contains("<a rel=\"next\" href=\"\(powers[1].identifier).html\">下一项：对违反排水管理规定的处罚</a>"))
    let last = try page(powers[3].href, of: publication) ?? ""
    #expect(last.contains("<a rel=\"prev\" href=\"\(powers[2].identifier).html\">"))
    #expect(!last.contains("rel=\"next\""))
  }

  @Test
  func `a sub-item that does not count has all it says on a page of its own, to which its main item leads`()
    throws
  {
    var sample = publication { catalogue in
      catalogue.edition.countingBasis = .mainItem
      catalogue.submissions[0].powers[1].subitems[0].elements[.telephone] = Located("12345")
    }
    let powers = sample.index.powers
    let main = try page(powers[1].href, of: sample) ?? ""
    #expect(main.contains("<a href=\"../powers/020054321001.html\">对雨水、污水管网混接的处罚</a>"))
    #expect(main.contains("rel=\"next\" href=\"020054321001.html\""))
    let own = try page("powers/020054321001.html", of: sample) ?? ""
    #expect(own.contains("12345") && own.contains("所属主项"))
    sample = SamplePublication.make { $0.countingBasis = .mainItem }
    #expect(sample.index.counts.total.powers == 2)
  }

  @Test func `a unit says at its head what it is there for, what it leads, with whom, and its number`() throws
  {
    let publication = SamplePublication.make()
    let page = try page(publication.index.units[0].href, of: publication) ?? ""
    let glance = page.firstMatch(of: /(?s)<dl class="glance">.*?<\/dl>/).map { String($0.output) } ?? ""
    #expect(glance.contains("负责城市排水管理"))
    #expect(glance.contains("行政处罚</a> 2"))
    #expect(glance.contains("<li>分工负责 1</li>"))
    #expect(glance.contains("市住建局</a> 1"))
    #expect(glance.contains("0898-00000000"))
  }

  @Test func `the telephone of a unit is the one that its services give most often, else that of its powers`()
  {
    let units = PublishedUnit.all(
      of: publication { catalogue in
        catalogue.submissions[0].services = ["1", "2", "", "2"].map {
          PublicService(name: Located("咨询"), elements: [.telephone: Located($0)])
        }
        catalogue.submissions[1].powers = [
          PowerItem(name: Located("检查"), elements: [.telephone: Located("3")])
        ]
      }.catalogue)
    #expect(units.map(\.telephone) == ["2", "3"])
  }

  @Test func `who leads a matter stands beside it with a telephone, and a matter without a lead names all`()
    throws
  {
    let led = try page("enquiry.html") ?? ""
    #expect(led.contains(/雨污水管网建设和管理<\/a>.*牵头<\/span><p><a href="units\/[^"]*">市住建局<\/a>/))
    #expect(!led.contains(/雨污水管网建设和管理<\/a>.*市水务局/))
    let leaderless = publication { catalogue in
      for submission in catalogue.submissions.indices {
        catalogue.submissions[submission].boundaries[0].parties[0].role = nil
      }
    }
    let page = try page("enquiry.html", of: leaderless) ?? ""
    #expect(
      page.contains(
        /没有写明牵头单位，涉及<\/span>.*市水务局<\/a> <span class="telephone"><a href="tel:0898-00000000">0898-00000000<\/a><\/span>.*某区水务局/
      ))
  }

  @Test func `a matter says who does what, each unit once, over the names that the lists use`() throws {
    let publication = SamplePublication.make()
    let page = try page(publication.index.matters[0].href, of: publication) ?? ""
    let glance = page.firstMatch(of: /(?s)<dl class="glance">.*?<\/dl>/).map { String($0.output) } ?? ""
    #expect(glance.ranges(of: "市住建局").count == 1)
    #expect(glance.contains(/<dt>牵头<\/dt><dd><ul><li><a href="[^"]*">市住建局/))
    #expect(glance.contains("<dt>未写明分工</dt><dd><ul><li>某区水务局</li></ul></dd>"))
  }

  @Test func `changes still to come stand apart before those in effect, with the lists that have the power`()
    throws
  {
    let page = try page("changes.html") ?? ""
    #expect(page.contains(/(?s)以后生效.*2024-03-01.*已经生效.*2019-03-01/))
    #expect(
      page.contains(
        "<a href=\"powers/010012345000.html\">污水排入排水管网许可</a> <span class=\"note\">现列于市水务局</span>"))
    #expect(page.ranges(of: "现列于").count == 1)
  }

  @Test func `a change on the home page leads to the power, or to its row where no list or several have it`()
    throws
  {
    let publication = publication { catalogue in
      catalogue.submissions[1].powers = [PowerItem(name: Located("对违反排水管理规定的处罚"))]
      catalogue.registers.transfers?.append(
        Transfer(
          subject: Located("对违反排水管理规定的处罚"), kind: .split, effectiveDate: CalendarDate("2020-01-01")!,
          origin: Located("").origin))
    }
    let (home, changes) = (
      try page("index.html", of: publication) ?? "", try page("changes.html", of: publication) ?? ""
    )
    #expect(home.contains("<a href=\"powers/010012345000.html\">污水排入排水管网许可</a>"))
    for name in ["渣土运输许可", "对违反排水管理规定的处罚"] {
      let link = home.matches(of: /<a href="changes.html#(c-[0-9a-z]+)">([^<]*)<\/a>/).first {
        $0.output.2 == name
      }
      let row = try #require(link.map { "<tr id=\"\($0.output.1)\"" }, "\(name)")
      #expect(changes.contains(row), "\(name)")
    }
    #expect(changes.contains(/(?s)处罚<\/a> <span class="note">现列于市水务局<.*处罚<\/a> <span class="note">现列于市住建局</))
  }

  @Test func `powers of one name and unit that a change is about stand apart, with what tells them apart`()
    throws
  {
    let publication = publication { catalogue in
      catalogue.submissions[0].powers.append(
        PowerItem(name: Located("污水排入排水管网许可"), categoryText: Located("行政确认")))
    }
    let page = try page("changes.html", of: publication) ?? ""
    #expect(
      page.contains(
        /<p><a [^>]*>污水排入排水管网许可<\/a> <span class="note">现列于市水务局，行政许可<\/span><\/p><p><a [^>]*>污水排入排水管网许可<\/a> <span class="note">现列于市水务局，行政确认<\/span><\/p>/
      ))
  }

  @Test(arguments: ["；", "\n", "、"])
  func `each of several powers that a change names leads to its page`(mark: String) throws {
    func row(_ names: String...) throws -> String {
      let publication = publication { catalogue in
        catalogue.registers.transfers = [
          Transfer(
            subject: Located(names.joined(separator: mark)), kind: .transfer,
            effectiveDate: catalogue.edition.asOf, origin: Located("").origin)
        ]
      }
      let page = try page("changes.html", of: publication) ?? ""
      return page.firstMatch(of: /(?s)<tr id=.*?<\/th>/).map { String($0.output) } ?? ""
    }
    let both = try row("污水排入排水管网许可", "对违反排水管理规定的处罚")
    #expect(both.ranges(of: "现列于市水务局").count == 2 && both.ranges(of: "<a ").count == 2)
    let one = try row("污水排入排水管网许可", "养殖证核发")
    #expect(one.contains("现列于") == (mark != "、") && one.contains("养殖证核发"))
    #expect(try !row("对噪声", "振动扰民的处罚").contains("<a "))
  }

  @Test func `of the changes in effect the latest stands first, on the home page too`() throws {
    let publication = publication { catalogue in
      catalogue.registers.transfers = ["2018-08-03", "2021-01-01", "2019-03-01"].map { day in
        Transfer(
          subject: Located("甲许可"), kind: .abolition, effectiveDate: CalendarDate(day)!,
          origin: Located("").origin)
      }
    }
    for path in ["changes.html", "index.html"] {
      let page = try page(path, of: publication) ?? ""
      #expect(page.contains(/(?s)2021-01-01.*2019-03-01.*2018-08-03/), "\(path)")
    }
  }

  @Test func `without a transfers register there is neither a page of changes nor a link to it`() throws {
    let publication = publication { $0.registers.transfers = nil }
    #expect(try page("changes.html", of: publication) == nil)
    #expect(try page("index.html", of: publication)?.contains("changes.html") == false)
    #expect(try page("about.html", of: publication)?.contains("changes.html") == false)
  }

  @Test func `oversight rules of one industry stand together, those of none come last`() throws {
    let publication = publication { catalogue in
      catalogue.submissions[0].oversight = [
        OversightRule(name: Located("无行业制度")),
        OversightRule(name: Located("排水检查制度"), industry: Located("市政工程")),
      ]
    }
    let page = try page("oversight.html", of: publication) ?? ""
    #expect(
      page.contains(/(?s)rowspan="2">市政工程<.*排水检查制度.*排水工程质量监管制度.*未写明行业<.*无行业制度/))
  }

  @Test
  func `industries stand under the initials of their pinyin, rarer letters and no industry behind them`()
    throws
  {
    let publication = publication { catalogue in
      catalogue.submissions[0].oversight = ["住宿业", "餐饮业", "安防", "猞猁养殖", "GPS 定位", nil].map {
        OversightRule(name: Located("检查制度"), industry: $0.map { Located($0) })
      }
    }
    let page = try page("oversight.html", of: publication) ?? ""
    let headings = page.matches(of: /<h2 id="initial-[a-z]+">(\S+)\s/).map { String($0.output.1) }
    #expect(headings == ["A", "C", "S", "Z", "其他", "未写明行业"])
    #expect(page.contains("<a href=\"#initial-a\">A</a> 1"))
    #expect(page.contains(/(?s)安防.*餐饮业.*市政工程.*住宿业.*GPS 定位.*猞猁养殖/))
  }

  @Test func `services stand by unit with their telephone`() throws {
    let page = try page("services.html") ?? ""
    #expect(page.contains(/(?s)某市水务局<\/a>（1）.*排水接入咨询.*class="telephone"><a [^>]*>0898-00000000</))
  }

  @Test func `whatever the lists say stays text on every page`() throws {
    let quotation = "\"\u{301}"
    let hostile =
      quotation + "><script>alert(1)</script>\u{202E}'&amp;" + String(repeating: "长", count: 10_000)
    let publication = publication { catalogue in
      var power = PowerItem(name: Located(hostile), code: Located(hostile), categoryText: Located(hostile))
      power.elements = [.telephone: Located(hostile), .duty: Located(hostile)]
      power.bases = [LegalBasis(text: Located(hostile), citations: [Citation(title: hostile)], defects: [])]
      power.subitems = [power]
      let elements: Elements<ServiceElement> = [.telephone: Located(hostile), .place: Located(hostile)]
      catalogue.submissions[1].powers = [power]
      catalogue.submissions[1].services = [PublicService(name: Located(hostile), elements: elements)]
      catalogue.submissions[1].duties = [
        Duty(name: Located(hostile), tasks: [DutyTask(text: Located(hostile), office: Located(hostile))])
      ]
      catalogue.submissions[1].oversight = [
        OversightRule(
          name: Located(hostile), industry: Located(hostile), elements: [.object: Located(hostile)])
      ]
      catalogue.submissions[1].boundaries = [
        DutyBoundary(
          matter: Located(hostile),
          parties: [BoundaryParty(unit: Located(hostile), role: .lead, share: Located(hostile))],
          division: Located(hostile), example: Located(hostile), note: Located(hostile))
      ]
      catalogue.registers.transfers = [
        Transfer(
          subject: Located(hostile), kind: .split, from: [Located(hostile)], to: [Located(hostile)],
          effectiveDate: catalogue.edition.asOf, basis: Located(hostile), note: Located(hostile),
          origin: Located("").origin)
      ]
    }
    let files = try HTMLSite().outputs(for: publication, templates: SamplePublication.templates())
    for file in files where file.path.hasSuffix(".html") {
      let page = String(decoding: file.render(), as: UTF8.self)
      #expect(!page.contains(Self.foreignScript), "\(file.path)")
      #expect(!page.contains(quotation), "\(file.path)")
    }
  }

  @Test func `a bar is as long as its share, and what is there can be seen`() {
    func bar(_ values: [Int]) -> String {
      String(decoding: Bar(values: values, full: 1000).markup(), as: UTF8.self)
    }
    #expect(bar([250, 500]).contains("x=\"0.0%\" width=\"25.0%\""))
    #expect(bar([250, 500]).contains("series-2\" x=\"25.0%\" width=\"50.0%\""))
    #expect(bar([1]).contains("width=\"0.5%\""))
    #expect(!bar([0]).contains("<rect"))
  }

  @Test func `every page has a search form that leads to the page of the search`() throws {
    let publication = SamplePublication.make()
    for path in ["index.html", publication.index.units[0].href, publication.index.powers[0].href] {
      let root = path.contains("/") ? "../" : ""
      #expect(
        try page(path, of: publication)?.contains("<form action=\"\(root)search.html\" role=\"search\">")
          == true)
    }
    #expect(try page("search.html")?.contains("<script src=\"search.js\"></script>") == true)
  }

  @Test func `the page of a law that ended says so wherever it speaks of its validity`() throws {
    let day = CalendarDate(year: 2022, month: 9, day: 30)!
    for (end, word) in [(day, "已废止"), (CalendarDate(year: 2022, month: 10, day: 1)!, "有效")] {
      let publication = publication { $0.registers.instruments?[0].repealDate = end }
      let law = try #require(publication.index.instruments.instruments.first { $0.rank == "行政法规" })
      let page = try page(law.href, of: publication) ?? ""
      #expect(page.contains("<dt>有效性</dt><dd>\(word)</dd>"))
      #expect(page.contains("截至 2022-09-30 \(word)"))
    }
  }

  @Test func `a number beside a short title of several laws chooses, whatever was cited before`() throws {
    let publication = publication { catalogue in
      catalogue.registers.instruments = [("甲水条例", "甲府令第1号"), ("乙水条例", "乙府令第2号")].map { title, number in
        Instrument(
          title: title, shortTitle: "水条例", documentNumber: number, rank: "行政法规", origin: Located("").origin)
      }
      let cited = [Citation(title: "水条例"), Citation(title: "水条例", documentNumber: "乙府令第2号")]
      for (index, citation) in cited.enumerated() {
        catalogue.submissions[0].powers[index].bases = [
          LegalBasis(text: Located(citation.standardForm), citations: [citation], defects: [])
        ]
      }
    }
    let titles = publication.index.instruments.instruments.map(\.title)
    #expect(titles.contains("乙水条例") && titles.contains("水条例"))
  }

  @Test func `every page names the icon of the site, which is a file of it`() throws {
    let files = try HTMLSite().outputs(
      for: SamplePublication.make(), templates: SamplePublication.templates())
    #expect(files.contains { $0.path == "favicon.svg" })
    for file in files where file.path.hasSuffix(".html") {
      let root = file.path.contains("/") ? "../" : ""
      let page = String(decoding: file.render(), as: UTF8.self)
      #expect(
        page.contains("<link rel=\"icon\" href=\"\(root)favicon.svg\">"),
        "\(file.path)")
    }
  }

  @Test func `an item without a name has words in the place of it wherever it stands`() throws {
    let publication = publication { catalogue in
      catalogue.submissions[0].oversight = [OversightRule(name: Located(""))]
      catalogue.submissions[0].services = [PublicService(name: Located(""))]
      catalogue.submissions[0].duties = [Duty(name: Located(""), tasks: [DutyTask(text: Located("巡查"))])]
      catalogue.submissions[0].boundaries[0].matter = Located("")
      for power in catalogue.submissions[0].powers.indices {
        catalogue.submissions[0].powers[power].name = Located("")
      }
    }
    let files = try HTMLSite().outputs(for: publication, templates: SamplePublication.templates())
    for file in files where file.path.hasSuffix(".html") {
      let page = String(decoding: file.render(), as: UTF8.self)
      #expect(!page.contains(/<(th|h1|a|title)( [^>]*)?><\//), "\(file.path)")
      #expect(!page.contains("ArticleTitle\" content=\"\""), "\(file.path)")
    }
    #expect(try page(publication.index.units[0].href, of: publication)?.contains("（名称未填写）") == true)
  }

  @Test func `the list of units gives former names, for the filter and the eye`() throws {
    let publication = publication { catalogue in
      let old = catalogue.registers.units.units[0]
      catalogue.registers.units = UnitRegister(units: [
        Unit(
          name: old.name, shortName: old.shortName, formerNames: ["某市水利局"], kind: old.kind,
          origin: Located("").origin), catalogue.registers.units.units[1],
      ])
    }
    #expect(try page("units/index.html", of: publication)?.ranges(of: "曾用名：某市水利局").count == 1)
  }

  @Test func `the matrix says in each number which units it is about, and lists every pair below`() throws {
    let page = try page("matters/matrix.html") ?? ""
    #expect(page.contains("aria-label=\"1 项共同事项：市水务局、市住建局\">1</a>"))
    #expect(page.contains(/(?s)<dt>市水务局、市住建局<\/dt><dd><a [^>]*>雨污水管网建设和管理/))
  }

  @Test func `home, about and downloads give what the rules on open information ask of a page`() throws {
    for path in ["index.html", "about.html", "downloads.html"] {
      let page = try page(path) ?? ""
      #expect(page.contains(/(?s)<dt>索引号<\/dt><dd>[a-z]+<.*发布机构.*有效性<\/dt><dd>有效/), "\(path)")
    }
    #expect(try page("index.html")?.contains("type=\"application/atom+xml\" href=\"changes.atom\"") == true)
  }

  @Test func `the page about the lists states the digest of the edition`() throws {
    let page = try page("about.html") ?? ""
    #expect(page.contains("<th scope=\"row\">本版摘要</th><td>\(String(repeating: "2c", count: 32))</td>"))
  }
}
