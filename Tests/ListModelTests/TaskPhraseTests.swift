import ListModel
import Testing

@Suite struct TaskPhraseTests {
  @Test func `one task in whatever order of words`() {
    for clause in ["负责户外广告的审批", "审批户外广告", "对户外广告进行审批", "依法审批户外广告工作"] {
      #expect(TaskPhrase.tasks(in: clause).map(\.text) == ["户外广告审批"], "\(clause)")
    }
  }

  @Test func `a thing belongs to all acts behind it, an act to all things`() {
    #expect(TaskPhrase.tasks(in: "负责井盖的规划、更换和日常巡查").map(\.text) == ["井盖规划", "井盖更换", "井盖日常巡查"])
    #expect(
      TaskPhrase.tasks(in: "核发安全生产许可证、经营许可证以及使用许可证").map(\.text) == ["安全生产许可证核发", "经营许可证核发", "使用许可证核发"])
    #expect(TaskPhrase.tasks(in: "户外广告设施的审批和广告内容的监管").map(\.text) == ["户外广告设施审批", "广告内容监管"])
  }

  @Test(arguments: ["及以上", "和以上", "及以下", "及其以上"])
  func `what says that a bound includes its number is no joint`(bound: String) {
    #expect(TaskPhrase.tasks(in: "审核占用林地10亩\(bound)的项目").count == 1)
    #expect(TaskPhrase.ownClauses(of: "审核占用林地10亩\(bound)的项目").count == 1)
  }

  @Test func `nothing in, nothing out`() {
    #expect(TaskPhrase.tasks(in: "").isEmpty)
    #expect(TaskPhrase.tasks(in: "的、和").isEmpty)
    #expect(TaskPhrase.tasks(in: "日常监督管理").map(\.hasThing) == [false])
  }
}
