import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct CatchAllDivisionTests {
  private func findings(_ water: String, _ police: String) -> [String] {
    Rule.catchAllDivision.findings(
      among: (
        SmallMatter.water,
        [SmallMatter.entry("养犬管理", .init("市水务局", nil, water), .init("市公安局", nil, police))]
      )
    ).map(\.subject)
  }

  @Test func `shares that only speak of each unit's duties divide nothing`() {
    #expect(findings("按照各自职责做好养犬管理相关工作。", "在各自职责范围内负责有关工作") == ["养犬管理"])
    #expect(findings("按职责分工，共同做好工作", "配合做好相关工作") == ["养犬管理"])
  }

  @Test func `one text for all that names them and their duties divides nothing`() {
    let texts = [
      "市水务局、市公安局按照各自职责做好养犬管理相关工作。", "由市水务局牵头，市公安局配合，按照职责分工做好工作。",
      "1.市水务局：按照各自职责负责。\n2.市公安局（配合）：在职责范围内做好相关工作。",
    ]
    for text in texts {
      let entry = SmallMatter.entry("养犬管理", .init("市水务局"), .init("市公安局"), division: text)
      #expect(Rule.catchAllDivision.findings(among: (SmallMatter.water, [entry])).count == 1, "\(text)")
    }
    for text in [
      "市水务局、市公安局依据各自职能分别负责。", "市水务局、市公安局分别负责养犬管理。", "市水务局：按职责履职尽责。市公安局：按职责履职尽责。",
      "市水务局和市公安局依法履行各自管理职权。", "由市水务局、市公安局依照法律、法规、规章规定的职责做好监管工作。", "各相关单位按职责组织实施。",
      "市水务局、市公安局根据“三定”规定和法律法规授权，各负其责，齐抓共管。", "市水务局、市公安局按照“三定”方案履行职责。",
      "按照“谁主管、谁负责”的原则，由市水务局、市公安局各自负责本行业、本领域相关工作。", "市水务局、市公安局根据职责抓好落实。",
      "相关部门依据法律法规和“三定”规定，各司其职，密切配合，共同做好养犬管理工作。", "由市水务局、市公安局等部门依法依规按职责办理。",
      "市水务局、市公安局按照行业管理职责做好养犬管理工作。", "市水务局、市公安局按职能做好养犬管理。",
      "市水务局、市公安局要切实履行监管职责，加强协作配合，形成工作合力。", "按照管行业必须管安全的要求，市水务局、市公安局抓好本行业领域养犬管理工作。",
    ] {
      let entry = SmallMatter.entry("养犬管理", .init("市水务局"), .init("市公安局"), division: text)
      #expect(Rule.catchAllDivision.findings(among: (SmallMatter.water, [entry])).count == 1, "\(text)")
    }
    for text in [
      "市水务局、市公安局分别负责河岸、街面犬只的捕捉。", "市水务局负责河岸，市公安局负责街面，分别履行各自监管职责。", "市水务局、市公安局负责养犬管理。",
      "市水务局负责监管，市公安局负责执法，各司其职。", "市水务局按照“三定”规定负责犬舍监管；市公安局负责治安。",
      "市水务局、市公安局共同负责。", "市水务局、市公安局按照职责分工联合开展犬只排查。",
    ] {
      let entry = SmallMatter.entry("养犬管理", .init("市水务局"), .init("市公安局"), division: text)
      #expect(Rule.catchAllDivision.findings(among: (SmallMatter.water, [entry])).isEmpty, "\(text)")
    }
    let divided = SmallMatter.entry(
      "养犬管理", .init("市水务局"), .init("市公安局"), division: "市水务局负责清理犬舍；其他部门按照各自职责做好相关工作。")
    #expect(Rule.catchAllDivision.findings(among: (SmallMatter.water, [divided])).isEmpty)
  }

  @Test(arguments: [
    "市水务局按其职责负责养犬管理相关工作；市公安局按其职责负责养犬管理相关工作。", "市水务局根据自身职责做好养犬管理工作；市公安局根据自身职责做好养犬管理工作。",
    "市水务局、市公安局按照各自职能，统筹做好养犬管理各项工作。", "市水务局、市公安局依据本部门职能，统筹推进养犬管理工作。", "市水务局、市公安局在各自的权限内做好养犬管理工作。",
    "市水务局按照自身工作职责抓好养犬管理；市公安局按照自身工作职责抓好养犬管理。",
  ])
  func `that each acts by its duties, in whatever words, is told as that alone`(text: String) {
    #expect(Rule.catchAllDivision.findings(of: "养犬管理", dividedBy: text).count == 1)
    #expect(Rule.repeatedTask.findings(of: "养犬管理", dividedBy: text).isEmpty)
    #expect(Rule.multipleLeads.findings(of: "养犬管理", dividedBy: text).isEmpty)
  }

  @Test(arguments: [
    "市水务局按其职责捕捉河岸犬只；市公安局按其职责核发养犬登记证。", "市水务局按照自身职责做好养犬管理工作；市公安局负责核发养犬登记证。",
    "市水务局统筹做好养犬管理各项工作；市公安局按照各自职能核发养犬登记证。",
  ])
  func `a task behind such words is a division`(text: String) {
    #expect(Rule.catchAllDivision.findings(of: "养犬管理", dividedBy: text).isEmpty)
  }

  @Test func `each side is a whole sentence, and a text for all is quoted once`() {
    let text = "市水务局按其职责负责养犬管理工作；市住建局按其职责负责养犬管理工作。"
    let one = Rule.catchAllDivision.findings(
      of: "养犬管理", dividedBy: text, text.replacing("养犬管理工作", with: "相关工作"))
    #expect(one.first?.related.map(\.message.zh) == ["市住建局的清单没有写各单位做什么"])
    let cells = Rule.catchAllDivision.findings(
      among: (
        SmallMatter.water,
        [SmallMatter.entry("养犬管理", .init("市水务局", nil, "按职责负责"), .init("市公安局", nil, "按照职责配合"))]
      ))
    #expect(cells.first?.related.map(\.message.zh) == ["市水务局的清单没有写市公安局做什么"])
  }

  @Test func `cells that leave all to each unit's duties divide nothing`() {
    #expect(findings("承担本部门职责范围内有关工作", "完成职责范围内的工作任务") == ["养犬管理"])
  }

  @Test func `one share with a task is a division`() {
    #expect(findings("按照各自职责做好相关工作", "捕捉流浪犬") == [])
    #expect(findings("按照各自职责查处违法行为", "按照各自职责做好登记") == [])
  }

  @Test(arguments: [
    "市水务局、市公安局在各自职责范围内对夏令营活动实施监督管理。", "市水务局、市公安局按照各自职责，负责夏令营活动的监督管理。",
    "市水务局、市公安局按照各自职责负责本行业夏令营活动规范工作。",
  ])
  func `that each supervises what the matter is about divides nothing`(text: String) {
    #expect(Rule.catchAllDivision.findings(of: "夏令营活动规范", dividedBy: text).count == 1)
  }

  @Test(arguments: [
    "市水务局、市公安局分别负责本行业夏令营活动规范。", "市水务局按照各自职责审批夏令营活动，市公安局按照各自职责检查夏令营食堂。",
    "市水务局在各自职责范围内负责夏令营备案；市公安局在各自职责范围内负责夏令营巡查。",
  ])
  func `the matter of each industry, and acts on the matter, are a division`(text: String) {
    #expect(Rule.catchAllDivision.findings(of: "夏令营活动规范", dividedBy: text).isEmpty)
  }

  @Test func `the beginning of the name is the matter`() {
    let text = "市水务局、市公安局按照各自职责，负责堆肥还田的监督管理。"
    #expect(Rule.catchAllDivision.findings(of: "堆肥还田技术", dividedBy: text).count == 1)
    #expect(Rule.catchAllDivision.findings(of: "堆肥还田登记", dividedBy: text).isEmpty)
  }

  @Test func `things of which the name speaks together are divided`() {
    let text = "市水务局按照各自职责负责网吧监管；市公安局按照各自职责负责学校监管。"
    #expect(Rule.catchAllDivision.findings(of: "网吧和学校监管", dividedBy: text).isEmpty)
  }

  @Test(arguments: ["防治", "治理", "整治", "处置", "保障"])
  func `the last word of the name alone is the matter`(word: String) {
    let text = "市水务局、市公安局按照各自职责做好\(word)工作。"
    #expect(Rule.catchAllDivision.findings(of: "外墙脱落\(word)", dividedBy: text).count == 1)
    let divided = "市水务局按照各自职责做好\(word)工作；市公安局按照各自职责封闭道路。"
    #expect(Rule.catchAllDivision.findings(of: "外墙脱落\(word)", dividedBy: divided).isEmpty)
  }

  @Test(arguments: [
    "市水务局、市公安局依照有关法律、行政法规的规定，在各自的职责范围内对鲟鱼养殖实施监督管理。",
    "市水务局、市公安局依照本条例和有关法律、法规的规定，在各自职责范围内做好鲟鱼养殖的监督管理。",
    "市水务局、市公安局按照职责分工，依法依规做好鲟鱼养殖服务保障相关工作。",
  ])
  func `words of statutes about duties divide nothing`(text: String) {
    #expect(Rule.catchAllDivision.findings(of: "高原鲟鱼养殖", dividedBy: text).count == 1)
  }

  @Test func `the matter of each industry stays so where each besides acts within its duties`() {
    for end in ["，并按照各自职责抓好落实。", "，按照各自职责抓好落实。", "。"] {
      let text = "市水务局、市住建局分别负责本行业、本领域的防雷检测工作\(end)"
      #expect(Rule.catchAllDivision.findings(of: "防雷检测", dividedBy: text).isEmpty, "\(text)")
      #expect(Rule.catchAllDivision.findings(of: "行业防雷检测", dividedBy: text).isEmpty, "\(text)")
    }
    for text in ["市水务局、市住建局分别负责防雷检测工作，并按照各自职责抓好落实。", "市水务局、市住建局按照各自职责抓好本行业、本领域的防雷检测工作。"] {
      #expect(Rule.catchAllDivision.findings(of: "防雷检测", dividedBy: text).count == 1, "\(text)")
    }
  }

  @Test(arguments: ["鄂伦春民俗篝火晚会", "傣族民俗篝火晚会", "大兴安岭民俗篝火晚会"])
  func `what the matter's name ends with is the matter, and anything besides is a part`(matter: String) {
    func found(_ thing: String) -> Int {
      let text = "市水务局、市公安局在各自职权范围内做好\(thing)的相关工作。"
      return Rule.catchAllDivision.findings(of: matter, dividedBy: text, text).count
    }
    #expect(found("篝火晚会") == 1)
    #expect(found("民俗篝火晚会") == 1)
    #expect(found("篝火晚会观众疏散") == 0)
    #expect(found("灯光晚会") == 0)
  }
}
