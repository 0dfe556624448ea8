import Diagnostics
import Foundation
import ListModel
import TestSupport
import Testing

@testable import BackEnds

@Suite struct SearchIndexTests {
  private func outputs(_ change: (inout Catalogue) -> Void = { _ in }) throws -> [String: String] {
    let sample = SamplePublication.make()
    var catalogue = sample.catalogue
    change(&catalogue)
    let publication = Publication(catalogue: catalogue, fileDigests: sample.fileDigests, hasErrors: false)
    let files = SearchIndex().outputs(for: publication, templates: TemplateSet(files: [:]))
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.render(), as: UTF8.self)) })
  }

  /// What a file hands over, read as scripts read it.
  private func values(_ script: String?, of function: String) throws -> [Any] {
    let script = try #require(script)
    #expect(script.hasPrefix(function + "(") && script.hasSuffix(")\n"))
    let values = "[\(script.dropFirst(function.count + 1).dropLast(2))]"
    return try #require(JSONSerialization.jsonObject(with: Data(values.utf8)) as? [Any])
  }

  private func names(_ files: [String: String]) throws -> [String: Any] {
    try #require(values(files["search/names.js"], of: "qingdanNames")[0] as? [String: Any])
  }

  /// The fields of each item in the first file of texts, each behind the letter of its heading.
  private func items(_ files: [String: String]) throws -> [[String]] {
    let text = try values(files["search/text-0.js"], of: "qingdanShard")[2] as? String ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.split(separator: "\t").map(String.init) }
  }

  @Test func `every task, boundary, rule, service and power has its name, in the catalogue's order`() throws {
    let names = try names(outputs())
    let lines = (names["names"] as? String)?.split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "编制排水专项规划", "巡查排水设施", "雨污水管网建设和管理", "排水接入咨询", "污水排入排水管网许可",
        "对违反排水管理规定的处罚", "对雨水、污水管网混接的处罚", "对“擅自”排水 & 占压 <管网> 的处罚",
        "雨污水管网建设和管理", "排水工程质量监管制度",
      ])
    #expect(names["counts"] as? [[Int]] == [[2, 1, 0, 1, 4], [0, 1, 1, 0, 0]])
  }

  @Test func `a duty without tasks is found by its own name`() throws {
    let files = try outputs { catalogue in
      catalogue.submissions[0].duties = [Duty(name: Located("负责城市排水管理"))]
    }
    #expect(try (names(files)["names"] as? String)?.hasPrefix("负责城市排水管理\n雨污水") == true)
    #expect(try (names(files)["counts"] as? [[Int]])?[0] == [1, 1, 0, 1, 4])
    #expect(try items(files)[0] == [])
  }

  @Test(arguments: [CountingBasis.subitem, .mainItem])
  func `powers lead to their pages, and sub-items are told from main items, whichever count`(
    basis: CountingBasis
  ) throws {
    let codes = try #require(
      names(outputs { $0.edition.countingBasis = basis })["powers"] as? String
    ).split(separator: " ")
    #expect(codes.map { $0.prefix(1) } == ["0", "p", "+", "+"])
  }

  @Test func `a power of none of the ten categories is sorted under a value of its own`() throws {
    let names = try names(outputs { $0.submissions[0].powers[0].categoryText = Located("行政管护") })
    let categories = try #require(names["categories"] as? [[String]])
    #expect(categories.last == ["unknown", "类别不明"] && categories.count == 11)
    #expect(names["categoryOf"] as? String == "KBBB")
  }

  @Test
  func
    `items are sorted by category, level and instrument, sub-items as their main item where they say none`()
    throws
  {
    let names = try names(
      outputs { $0.submissions[0].powers[1].elements[.level] = Located("区级") })
    #expect(names["categoryOf"] as? String == "ABBB")
    #expect(names["levels"] as? [String] == ["市级", "区级"])
    #expect(names["levelOf"] as? [Int] == [0, 1, 1, 1])
    let laws = (names["laws"] as? [[String]])?.map { $0[1] } ?? []
    let lawsOf = (names["lawsOf"] as? String)?.split(separator: ";", omittingEmptySubsequences: false).map {
      $0.split(separator: ",").compactMap { Int($0) }.map { laws[$0] }
    }
    let drainage = ["城镇排水与污水处理条例"]
    #expect(
      lawsOf == [[], [], drainage, [], drainage, drainage, ["水法"], drainage, drainage, drainage, []])
  }

  @Test func `an item's text is what its form says, each field behind its heading`() throws {
    let items = try items(outputs())
    #expect(items[0] == ["A负责城市排水管理", "B排水科"])
    #expect(
      items[2] == [
        "A市住建局 牵头 负责管网建设", "A市水务局 分工负责 负责管网运行", "C《城镇排水与污水处理条例》第二十一条",
        "D某小区雨污混接整治",
      ])
    #expect(items[3] == ["G0898-00000000"])
    #expect(items[4] == ["A010012345000", "C《城镇排水与污水处理条例》第二十一条", "D市水务局", "G市级"])
    #expect(items[9] == ["A市政工程", "B《城镇排水与污水处理条例》第二十一条", "D施工单位", "F双随机抽查"])
    #expect(SearchTexts.labels[4][6] == "行使层级" && SearchTexts.labels[3][6] == "联系电话")
    #expect(SearchTexts.labels.allSatisfy { $0.count <= 26 })
  }

  @Test func `whatever the lists say ends neither its line, nor the string, nor the script`() throws {
    let hostile = "\"\u{301}</script><!--\\\t\u{2028}\u{2029}\r\n&\u{7F}\u{0}“末"
    let files = try outputs { catalogue in
      catalogue.submissions[1].services = [
        PublicService(name: Located(hostile), elements: [.place: Located(hostile)])
      ]
    }
    for (path, script) in files {
      #expect(!script.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }, "\(path)")
      #expect(!script.unicodeScalars.contains("\u{2028}"), "\(path)")
    }
    let text = "\"\u{301}</script><!--\\ \u{2028}\u{2029}&  “末"
    #expect(try items(files).last == ["F\(text.replacing("&", with: "  &"))"])
    #expect(try (names(files)["names"] as? String)?.split(separator: "\n").count == 11)
  }

  @Test func `texts are divided between units, and the files say where they begin`() throws {
    let files = try outputs { catalogue in
      let tasks = (1...1001).map { DutyTask(text: Located("任务\($0)")) }
      catalogue.submissions[0].duties = [Duty(name: Located("职责"), tasks: tasks)]
    }
    #expect(files.keys.sorted() == ["search/names.js", "search/text-0.js", "search/text-1.js"])
    #expect(try names(files)["shards"] as? Int == 2)
    #expect(files["search/text-1.js"]?.hasPrefix("qingdanShard(1,1007,\"") == true)
  }

  @Test func `a catalogue without lists has names and no texts`() throws {
    let files = try outputs { $0.submissions = [] }
    #expect(files.keys.sorted() == ["search/names.js"])
    #expect(try names(files)["names"] as? String == "")
  }

  @Test func `everyday words are handed over with what the lists write for them`() throws {
    let names = try names(
      outputs { catalogue in
        catalogue.registers.everydayWords = [
          EverydayWord(said: Located("狗"), written: [Located("犬"), Located("犬只")])
        ]
      })
    #expect(names["everyday"] as? [[String]] == [["狗", "犬", "犬只"]])
    #expect(try self.names(outputs())["everyday"] as? [[String]] == [])
  }

  @Test func `a unit is handed over with its former names and its telephone`() throws {
    let units =
      try names(
        outputs { catalogue in
          let old = catalogue.registers.units.units[0]
          let unit = Unit(
            name: old.name, shortName: old.shortName, formerNames: ["某市水利局", "某市水产局"], kind: old.kind,
            origin: Located("").origin)
          catalogue.registers.units = UnitRegister(units: [unit, catalogue.registers.units.units[1]])
        })["units"] as? [[String]]
    #expect(
      units?.map { Array($0.dropFirst()) } == [
        ["某市水务局", "市水务局", "某市水利局、某市水产局", "0898-00000000"], ["某市住房和城乡建设局", "市住建局", "", ""],
      ])
  }

  @Test func `the site's letters are those that the lists are read by, and all that a visitor may type`()
    throws
  {
    let script = String(
      decoding: try #require(Repository.files(in: "templates/site")["folding.js"]), as: UTF8.self)
    let lists = try #require(script.firstMatch(of: /= \["(.*)",\n"(.*)"\];\n/)).output
    let (from, to) = (Array(lists.1.unicodeScalars), Array(lists.2.unicodeScalars))
    #expect(from.count == to.count && Set(from).count == from.count)
    let forms = Dictionary(uniqueKeysWithValues: zip(from, to))
    #expect(to.allSatisfy { forms[$0] == nil }, "what stands for a letter stands for itself")
    let read = zip(SimplifiedLetters.traditional.unicodeScalars, SimplifiedLetters.simplified.unicodeScalars)
    #expect(read.allSatisfy { forms[$0] == forms[$1] ?? $1 })
    for (typed, meant) in zip("後徵裏裡乾於覈衞衛羣衆爲説啓敎鷄峯綫菸祇".unicodeScalars, "后征里里干于核卫卫群众为说启教鸡峰线烟只".unicodeScalars) {
      #expect(forms[typed] == meant, "\(typed)")
    }
  }
}
