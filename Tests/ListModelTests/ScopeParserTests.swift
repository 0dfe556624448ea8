import Diagnostics
import Foundation
import ListModel
import TestSupport
import Testing

@Suite struct ScopeParserTests {
  private static let parser = ScopeParser(
    register: UnitRegister(
      units: [
        ("三亚市住房和城乡建设局", "市住建局"), ("三亚市水务局", "市水务局"), ("三亚市发展和改革委员会", "市发改委"),
        ("三亚市行政审批服务局", "市审批局"),
      ].map {
        Unit(
          name: $0, shortName: $1, formerNames: [], kind: "政府工作部门",
          origin: Origin(file: FileID(0), place: .wholeFile))
      }))

  private func scopes(_ text: String) -> [String] {
    Self.parser.parse(text).filter { $0.isBounded || $0.isComplement }.map(LabelledScope.line)
  }

  @Test func `the labelled scopes are read as labelled`() throws {
    let sets = try LabelledScope.sets()
    #expect(sets.reduce(0) { $0 + $1.scopes.count } >= 100)
    for (name, scopes) in sets {
      var right = 0
      for scope in scopes {
        let found = self.scopes(scope.text)
        if found == scope.lines { right += 1 } else { print("scopes, \(name): \(scope.text)", found) }
      }
      print("scopes, \(name): \(right) of \(scopes.count) texts")
      #expect(right == scopes.count, "\(name)")
    }
  }

  @Test func `pieces are verbatim`() {
    let text = "1. 10000平方米以上的，由市住建局审批；\r\n2. 其余由区级审批。"
    let scopes = Self.parser.parse(text)
    #expect(scopes.map { String($0.text) } == ["10000平方米以上的，由市住建局审批", "其余由区级审批"])
    #expect(scopes.map { $0.body.map { String($0) } } == ["市住建局", "区级"])
  }

  @Test func `the act is the one of the clause, not one named in its object`() {
    func acts(_ text: String) -> [ScopeAct] { Self.parser.parse(text).flatMap { $0.boxes[0].acts.sorted() } }
    #expect(acts("审批10000平方米以上的项目") == [.approval])
    #expect(acts("负责10000平方米以上项目施工许可后的监督检查") == [.supervision])
    #expect(acts("检查取得采矿许可证的10000平方米以上矿山") == [.supervision])
    #expect(acts("负责10000平方米以上项目的施工许可和质量监督") == [.approval, .supervision])
    #expect(acts("负责10000平方米以上的项目") == [])
  }

  @Test(arguments: [
    ("市审批局负责", "市审批局"), ("市行政审批服务局审批", "市行政审批服务局"), ("市行政审批局负责", "市行政审批局"), ("区审批局审批", "区审批局"),
    ("市监管局负责审批", "市监管局"), ("市级审批", "市级"), ("市审批", "市"), ("区审批", "区"),
  ])
  func `a body named after what it does is no level`(_ head: String, _ body: String) {
    for text in [head + "10000平方米以上的观光索道", "10000平方米以上的由" + head] {
      #expect(Self.parser.parse(text).map { $0.body.map { String($0) } } == [body], "\(text)")
    }
  }

  @Test func `outside of an area is no rest`() {
    func isRest(_ text: String) -> [Bool] { Self.parser.parse(text).map(\.isComplement) }
    #expect(isRest("办理崖州湾科技城范围以外的规划许可") == [false])
    #expect(isRest("审批园区以外的项目") == [false])
    #expect(isRest("上述以外的由区级审批") == [true])
    #expect(isRest("办理吉阳区其他区域的规划许可") == [true])
  }

  @Test func `the name of a body that is called in gives no act`() {
    let scopes = Self.parser.parse("市住建局会同市审批局检查8层以上的建筑")
    #expect(scopes.map(\.boxes[0].acts) == [[.supervision]])
  }

  @Test func `areas are read with what is taken out of them`() {
    func areas(_ text: String) -> [ScopeArea] { Self.parser.parse(text).flatMap { $0.boxes[0].areas } }
    #expect(
      areas("办理崖州湾科技城、中央商务区范围以外的建设工程规划许可") == [
        ScopeArea(name: "崖州湾科技城", isExcluded: true), ScopeArea(name: "中央商务区", isExcluded: true),
      ])
    #expect(areas("办理崖州湾科技城规划范围内的规划许可") == [ScopeArea(name: "崖州湾科技城", isExcluded: false)])
    #expect(areas("负责辖区内的规划许可") == [ScopeArea(name: "", isExcluded: false)])
  }

  @Test func `whom a clause calls in is kept`() {
    let scopes = Self.parser.parse("会同市水务局审批10000平方米以上的项目")
    #expect(scopes.map { $0.partners.map { String($0) } } == ["市水务局"])
  }

  @Test(arguments: [
    "1", "一", "万", "10000平方米以上", "10000平方米以上的，由", "由", "范围内", "（", "10000平方米以上除外", "审批、", "超过",
    "99999999999999999999万亿吨以上",
    "1,000,", "5000—", "≤1米≤", "除", "亿亿万",
  ])
  func `endless repetition ends, and nothing overflows`(_ piece: String) {
    let text = String(repeating: piece, count: 20_000 / piece.unicodeScalars.count)
    var count = 0
    let time = processorTime { count = Self.parser.parse(text).count }
    #expect(count <= 20_000)
    #expect(time < .seconds(20))
  }
}

/// A text with the scopes that it states, from the fixture.
struct LabelledScope {
  let text: String
  let lines: [String]

  static func sets() throws -> [(name: String, scopes: [LabelledScope])] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/scopes.txt")
    var sets: [(name: String, scopes: [LabelledScope])] = []
    for record in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n\n") {
      let lines = record.split(separator: "\n")
      for line in lines where line.hasPrefix("## ") { sets.append((String(line.dropFirst(3)), [])) }
      let text = lines.filter { !$0.hasPrefix("#") && !$0.hasPrefix("= ") }
      guard !text.isEmpty else { continue }
      sets[sets.count - 1].scopes.append(
        LabelledScope(
          text: text.joined(separator: "\n"), lines: lines.filter { $0.hasPrefix("= ") }.map(String.init)))
    }
    return sets
  }

  /// A scope as the fixture writes it.
  static func line(_ scope: StatedScope) -> String {
    let boxes = scope.boxes.map { box in box.quantities.map(words).joined(separator: " 且 ") }
    return "= \(scope.body ?? "-"): " + (scope.isComplement ? "其余" : boxes.joined(separator: " 或 "))
  }

  private static func words(_ quantity: ScopeQuantity) -> String {
    let lower = quantity.interval.lower.map { ($0.isIncluded ? "≥" : ">") + quantity.written($0.value) }
    let upper = quantity.interval.upper.map { ($0.isIncluded ? "≤" : "<") + quantity.written($0.value) }
    return [quantity.measure, lower, upper].compactMap { $0 }.joined(separator: " ")
  }
}
