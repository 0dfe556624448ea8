import Foundation
import TestSupport
import Testing

/// An earlier edition of `lists/faulty-example`, since which each kind of change was made that nothing records.
struct FaultyExampleBefore {
  private let folder = TemporaryFolder()

  var edition: String { folder.path + "/before" }

  /// The edition as it is now.
  static let edition = Repository.root.appending(path: "lists/faulty-example").path

  init() throws {
    try FileManager.default.copyItem(atPath: Self.edition, toPath: edition)
    let added = try take("餐饮油烟净化设施登记", from: "市生态环境局/权力清单.xml")
    #expect(added.contains("三环发"))
    let moved = try take("对在河道内倾倒、堆放固体废弃物行为的行政处罚", from: "市生态环境局/权力清单.xml")
    try edit("市生态环境局/权力清单.xml", "环境影响评价法》第二十二条", "环境影响评价法》第二十三条")
    let removed = """
      <power code="000119006000" category="行政许可" name="河道管理范围内建设项目工程建设方案审批" level="市级">
      <basis>《中华人民共和国水法》第三十八条</basis></power>
      """
    try edit("市水务局/清单.xml", "</powers>", moved + removed + "</powers>")
  }

  /// Takes a power out of a file.
  private func take(_ name: String, from file: String) throws -> String {
    let text = try text(of: file)
    let start = try #require(text.range(of: "<power [^>]*name=\"\(name)\"", options: .regularExpression))
    let end = try #require(text.range(of: "</power>", range: start.upperBound..<text.endIndex))
    let power = String(text[start.lowerBound..<end.upperBound])
    try edit(file, power, "")
    return power
  }

  private func edit(_ file: String, _ old: String, _ new: String) throws {
    let text = try text(of: file)
    let range = try #require(text.range(of: old))
    folder.write(text.replacingCharacters(in: range, with: new), to: "before/submissions/\(file)")
  }

  private func text(of file: String) throws -> String {
    try #require(folder.read("before/submissions/\(file)"))
  }
}
