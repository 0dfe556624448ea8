import Diagnostics
import FileFormats
import ListModel
import Testing

@testable import FrontEnds

@Suite struct RegisterReaderTests {
  private let day = CalendarDate(year: 2022, month: 9, day: 30)!

  /// A register written as lines of fields between bars.
  ///
  /// - Parameter days: the days that fields hold as such, by what the fields show.
  private func read(_ register: RegisterFile, _ lines: [String], days: [String: Cell.Day] = [:])
    -> RegisterReader
  {
    var cells: [Cell] = []
    for (row, line) in lines.enumerated() {
      for (column, field) in line.split(separator: "|", omittingEmptySubsequences: false).enumerated()
      where !field.isEmpty {
        let place = Place.field(line: Int32(row + 1), column: Int32(column + 1))
        cells.append(
          Cell(
            text: String(field), row: Int32(row + 1), column: Int32(column + 1), day: days[String(field)],
            place: place))
      }
    }
    var reader = RegisterReader()
    let table = Table(cells: cells, place: .wholeFile)
    reader.take(
      ReadRegister(TableDocument(blocks: [.table(table)]), as: register, file: FileID(0)), as: register)
    return reader
  }

  private func faults(_ reader: RegisterReader) -> [String] {
    reader.irregularities.map { irregularity in
      guard case .registerFault(let text, _) = irregularity.kind else { return "?" }
      return "\(irregularity.quotation.text): \(text.zh)"
    }
  }

  @Test func `units are read by heading, in any order of columns`() {
    let reader = read(
      .units,
      [
        "三亚市单位名录", "简称|名称|曾用名|类别|启用日期|停用日期|承继单位",
        "市水务局|三亚市水务局|市水利局、水利局；水电局|政府工作部门|2019-01-01||",
        "市国土局|三亚市国土资源局||政府工作部门||2019年1月1日|市水务局",
      ])
    #expect(faults(reader) == [])
    let units = reader.registers.units.units
    #expect(units.map(\.shortName) == ["市水务局", "市国土局"])
    #expect(units[0].formerNames == ["市水利局", "水利局", "水电局"])
    #expect(units[0].validFrom == CalendarDate(year: 2019, month: 1, day: 1))
    #expect(reader.registers.units.resolve("市国土局", on: day) == .former(successors: [UnitID(0)]))
  }

  @Test func `a second table of a register is told, notes in a column alone are not`() {
    func sheet(_ drawing: String, _ ordinal: Int32) -> TableDocument.Block {
      .table(TableSketch.table(drawing, name: "表", ordinal: ordinal))
    }
    let first = sheet("名称|简称\n三亚市水务局|市水务局", 1)
    func told(_ second: String) -> (faults: [String], unread: Int) {
      var reader = RegisterReader()
      let document = TableDocument(blocks: [first, sheet(second, 2)])
      let register = ReadRegister(document, as: .units, file: FileID(0))
      reader.take(register, as: .units)
      return (faults(reader), register.account.unread)
    }
    for second in ["名称|简称\n三亚市林业局|市林业局", "三亚市林业局|市林业局"] {
      let told = told(second)
      #expect(told.faults.count == 1 && told.faults[0].contains("其余的表没有读取"))
      #expect(told.unread == second.split { $0 == "|" || $0.isNewline }.count)
    }
    #expect(told("填写说明\n名称写全称").faults == [])
    #expect(told("填写说明\n名称写全称").unread == 2)
  }

  @Test func `rows that contradict each other are told`() {
    let reader = read(
      .units,
      [
        "名称|简称|启用日期|停用日期|承继单位|电话", "甲市水务局|水务局||||1", "乙市水务局|水务局||昨天|丙局|", "丁局||||",
      ])
    #expect(
      faults(reader) == [
        "丁局: 本行没有填写“简称”，该行未采用", "昨天: “停用日期”读不出是哪一天",
        "水务局: “简称”与前面的一行重复", "丙局: 承继单位“丙局”不在单位名录中",
      ])
    #expect(reader.registers.units.units.map(\.hasUnclearDates) == [false, true])
  }

  @Test(arguments: [
    "2-Jul-23", "23-7-2", "23年7月2日", "2023年7月2日", "Sunday, July 02, 2023", "2/7/2023", "2023/7/2 0:00",
  ])
  func `a cell that holds a day gives it, whatever it shows`(shown: String) {
    let reader = read(
      .units, ["名称|简称|启用日期", "甲局|局|\(shown)"], days: [shown: Cell.Day(year: 2023, month: 7, day: 2)])
    #expect(faults(reader) == [])
    #expect(reader.registers.units.units.first?.validFrom == CalendarDate(year: 2023, month: 7, day: 2))
  }

  @Test(arguments: [
    "2-7-23", "23-7-2", "23年7月2日", "0023-07-02", "1899-12-31", "2-Jul-23", "2/7/2023", "2023-02-30", "45109",
  ])
  func `a text that leaves the day or its century open is told, never guessed`(text: String) {
    let reader = read(.units, ["名称|简称|启用日期", "甲局|局|\(text)"])
    #expect(faults(reader) == ["\(text): “启用日期”读不出是哪一天"])
    #expect(reader.registers.units.units.first?.validFrom == nil)
  }

  @Test func `a time is no day, and 1949 is a year`() {
    let time = read(
      .units, ["名称|简称|启用日期", "甲局|局|12:00"], days: ["12:00": Cell.Day(year: 1900, month: 1, day: 0)])
    #expect(faults(time) == ["12:00: “启用日期”读不出是哪一天"])
    #expect(faults(read(.units, ["名称|简称|启用日期", "甲局|局|1949-9-29"])) == [])
  }

  @Test func `a number whose format is not understood is told`() {
    let cells = [("名称", 1, 1), ("简称", 1, 2), ("甲局", 2, 1), ("82", 2, 2)].map { text, row, column in
      Cell(
        text: text, row: Int32(row), column: Int32(column), state: text == "82" ? .unformatted : .ordinary,
        place: .cell(table: 1, row: Int32(row), column: Int32(column)))
    }
    var reader = RegisterReader()
    let document = TableDocument(blocks: [.table(Table(cells: cells, place: .wholeFile))])
    reader.take(ReadRegister(document, as: .units, file: FileID(0)), as: .units)
    #expect(faults(reader) == ["82: 单元格的数字格式不认识，或者不适合其中的数，按数本身读取"])
  }

  @Test func `an office may have columns of its own, but a slip in a known heading is told`() {
    let reader = read(.units, ["名称|简称|联系人|曾用明", "甲市水务局|水务局|王工|水利局"])
    #expect(faults(reader) == ["曾用明: 列名与“曾用名”相近，按不认识的列处理，其内容没有读取"])
  }

  @Test func `a row without a name is one fault`() {
    let reader = read(.units, ["名称|简称|层级", "||市级"])
    #expect(faults(reader) == ["市级: 本行没有填写“名称”、“简称”，该行未采用"])
  }

  @Test func `a unit does not succeed itself, nor bear the name of another in force`() {
    let reader = read(
      .units,
      [
        "名称|简称|曾用名|启用日期|停用日期|承继单位", "甲市水务局|市水务局|甲市住建局、市水利局||2030-01-01|市水务局", "甲市住建局|市住建局||||",
        "甲市林业局|市林业局|市住建局、甲市林业局、市旧林业局||", "甲市旧林业局|市旧林业局|||2019-01-01|市林业局",
      ])
    #expect(faults(reader) == ["市水务局: 承继单位是它自己", "市住建局: 曾用名“市住建局”是现有单位“市住建局”的名称"])
  }

  @Test func `a unit set up again under its name succeeds the old one`() {
    let reader = read(
      .units, ["名称|简称|启用日期|停用日期|承继单位", "甲局|局||2019-01-01|甲局", "甲局|局|2019-01-01||"])
    #expect(faults(reader) == [])
  }

  @Test(arguments: [
    ("11460200MB0000001A", false), ("1146020000823456XH", false), ("123", false),
    ("1146020000823456I3", false),
  ])
  func `credit codes are checked`(code: String, isRight: Bool) {
    let right = CreditCode.checkCharacter(of: "11460200008234567")!
    #expect(faults(read(.units, ["名称|简称|统一社会信用代码", "甲局|局|11460200008234567\(right)"])) == [])
    #expect(faults(read(.units, ["名称|简称|统一社会信用代码", "甲局|局|\(code)"])).isEmpty == isRight)
  }

  @Test(arguments: [
    ("法律", "有效", 0), ("经济特区法规", "现行有效", 0), ("国务院决定", "尚未施行", 0), ("大法", "失了效", 2), ("规范性文件", "", 0),
    ("部门规章", "已废止", 0),
  ])
  func `ranks and states of instruments are known words`(rank: String, status: String, count: Int) {
    #expect(faults(read(.instruments, ["名称|效力层级|状态", "甲法|\(rank)|\(status)"])).count == count)
  }

  @Test func `one short name in two periods is no contradiction`() {
    let reader = read(
      .units,
      ["名称|简称|启用日期|停用日期", "甲局|局||2019-01-01", "乙局|局|2019-01-01|"])
    #expect(faults(reader) == [])
  }

  @Test func `a missing column is told once, not by row`() {
    let reader = read(.decisions, ["规则|单位|对象|决定机关|文号|日期|失效日期", "a|b|c|d|e|2022-01-01|2023-01-01"])
    #expect(faults(reader) == [": 缺少“文本指纹”列"])
    #expect(reader.registers.unread == ["decisions"])
  }

  @Test func `a file without a header is told`() {
    let reader = read(.units, ["甲|乙", "丙|丁"])
    #expect(reader.irregularities.count == 1)
  }

  @Test func `instruments, guidance, transfers, agreements and decisions are read`() {
    let instruments = read(
      .instruments,
      ["名称|简称|文号|效力层级|版本日期|施行日期|条数|状态|废止日期|由何文件废止", "《中华人民共和国水法》|水法||法律|2016-07-02|2002/10/1|82|有效||"])
    #expect(instruments.registers.instruments?.first?.title == "中华人民共和国水法")
    #expect(instruments.registers.instruments?.first?.articles == 82)
    let guidance = read(.guidance, ["基本编码|职权名称|职权类别|设定依据|行使层级", "000104002000|取水许可|行政许可|《水法》|市级"])
    #expect(guidance.registers.guidance?.first?.name.value == "取水许可")
    let transfers = read(
      .transfers,
      ["编码或名称|类型|划出单位|划入单位|生效日期|依据|备注", "取水许可|划转|市水务局|市审批局|2024-03-01||", "取水许可|搬走|||2024-03-01||"])
    #expect(transfers.registers.transfers?.map(\.kind) == [.transfer])
    #expect(faults(transfers) == ["搬走: 类型应为其中之一：新增、取消、下放、承接、划转、合并、拆分、变更；该行未采用"])
    let agreements = read(
      .agreements,
      ["管理事项|牵头单位|配合单位|文号|签订日期|失效日期|分工", "雨污水|市住建局|市水务局、市交通局|三府〔2022〕1号|2022-01-01|2023-01-01|无"])
    #expect(agreements.registers.agreements?.first?.assistants.map(\.value) == ["市水务局", "市交通局"])
    #expect(
      agreements.registers.agreements?.first?.isInForce(on: CalendarDate(year: 2022, month: 12, day: 31)!)
        == true)
    #expect(
      agreements.registers.agreements?.first?.isInForce(on: CalendarDate(year: 2023, month: 1, day: 1)!)
        == false)
    let decisions = read(
      .decisions,
      [
        "规则|单位|对象|决定|决定机关|文号|日期|失效日期|文本指纹",
        "multiple-leads|市住建局|雨污水|维持|市编办|三编〔2022〕1号|2022-01-01|2023-01-01|abc",
      ])
    #expect(decisions.registers.decisions?.first?.fingerprint.value == "abc")
  }

  @Test(arguments: ["0", "-1", "八十二", "999999"]) func `a number of articles that no law has is told`(
    articles: String
  ) {
    let reader = read(.instruments, ["名称|效力层级|条数", "水法|法律|\(articles)"])
    #expect(faults(reader) == ["\(articles): “条数”不是大于 0 的整数"])
    #expect(reader.registers.instruments?.map(\.articles) == [nil])
  }

  @Test func `all that is wrong with a row of transfers is told at once`() {
    let transfers = read(.transfers, ["编码或名称|类型|划出单位|划入单位|生效日期|依据|备注", "|搬走|||昨天||"])
    #expect(transfers.irregularities.count == 3)
    #expect(transfers.registers.unread == ["transfers"])
  }

  @Test func `areas are read with what they lie in; an area in itself is told`() {
    let reader = read(
      .areas,
      [
        "区域|所在区域|管理单位|备注", "崖州湾科技城|崖州区|崖州湾科技城管理局|", "中央商务区|吉阳区；天涯区||", "崖州区|崖州湾科技城||",
        "中央商务区|吉阳区||", "海棠湾|||",
      ])
    #expect(reader.registers.areas?.map(\.name.value) == ["崖州湾科技城", "中央商务区"])
    #expect(reader.registers.areas?.last?.outer.map(\.value) == ["吉阳区", "天涯区"])
    #expect(
      faults(reader) == [
        "崖州区: 按所列的所在区域，这个区域在它自己里面；该行未采用", "中央商务区: “区域”与前面的一行重复",
        "海棠湾: 本行没有填写“所在区域”，该行未采用",
      ])
  }

  @Test func `everyday words are read with what the lists write, the first row of a word`() {
    let reader = read(
      .everydayWords, ["日常说法|清单用语", "狗|犬、犬只", "鞭炮|烟花爆竹；爆竹", "狗|家犬", "猫|"])
    let words = reader.registers.everydayWords ?? []
    #expect(words.map(\.said.value) == ["狗", "鞭炮"])
    #expect(words.map { $0.written.map(\.value) } == [["犬", "犬只"], ["烟花爆竹", "爆竹"]])
    #expect(faults(reader) == ["狗: “日常说法”与前面的一行重复", "猫: 本行没有填写“清单用语”，该行未采用"])
  }

  @Test func `a unit whose row is there twice is one unit, told once`() {
    let reader = read(.units, ["名称|简称", "三亚市水务局|市水务局", "三亚市水务局|市水务局"])
    #expect(faults(reader) == ["三亚市水务局: “名称”与前面的一行重复"])
    #expect(reader.registers.units.units.count == 1)
  }

  @Test func `enforcement fields are read with what their instruments cite`() {
    let reader = read(
      .enforcementFields,
      ["领域|执法单位|法律依据|生效日期|备注", "城镇燃气|市综合执法局|《城镇燃气管理条例》；《建筑法》第六十四条|2022-01-01|", "市容||《城市市容条例》||"])
    let fields = reader.registers.enforcementFields ?? []
    #expect(fields.map(\.name.value) == ["城镇燃气"])
    #expect(fields.first?.bodies.map(\.value) == ["市综合执法局"])
    #expect(fields.first?.basis?.citations.map(\.title) == ["城镇燃气管理条例", "建筑法"])
    #expect(faults(reader) == ["市容: 本行没有填写“执法单位”，该行未采用"])
  }

  @Test(arguments: [
    ["名称|效力", "水法|法律"], ["标题|级别", "水法|法律"], ["名称|效力层级", "|法律", "水法|"],
  ])
  func `a register of which nothing can be read is no empty one`(lines: [String]) {
    let reader = read(.instruments, lines)
    #expect(reader.registers.unread == ["instruments"])
    #expect(reader.registers.instruments == nil)
  }

  @Test func `a register without rows is empty, one with a good row was read`() {
    #expect(read(.transfers, ["编码或名称|类型|生效日期"]).registers.transfers?.isEmpty == true)
    let reader = read(.transfers, ["编码或名称|类型|生效日期", "取水许可|取消|2022-03-01", "采砂许可|取消|某日"])
    #expect(reader.registers.transfers?.count == 1)
    #expect(reader.registers.unread.isEmpty)
  }
}
