import ListModel

/// Words by which entries declare that several act, and that this is meant so.
enum DeclaredSharing {
  /// Whether each of several shares keeps to a field of its own: an area, a stage or a class of objects.
  ///
  /// - Parameter shares: one a body.
  static func isSplit(_ shares: [String]) -> Bool {
    guard shares.count > 1, shares.allSatisfy({ !$0.isEmpty }) else { return false }
    return [areas, stages, objects].contains { words in
      let fields = shares.map { Self.fields(in: $0, markedBy: words) }
      return fields.allSatisfy { !$0.isEmpty } && Set(fields).count == fields.count
    }
  }

  /// Whether a text says that several lead, together or each for its part.
  static func isJointLead(_ text: String) -> Bool { jointLead.contains(where: text.holds) }

  /// Whether a text says that nobody needs to lead.
  static func needsNoLead(_ text: String) -> Bool { noLead.contains(where: text.holds) }

  /// What stands at the marks of a share, each with the letters before it: 城镇|区域, 生产|环节.
  private static func fields(in share: String, markedBy words: [String]) -> Set<String> {
    var found: Set<String> = []
    for word in words {
      for range in share.ranges(of: word) {
        found.insert(String(share[..<range.lowerBound].suffix(3)) + word)
      }
    }
    return found
  }

  private static let areas = [
    "区域", "范围内", "辖区", "城区", "城镇", "乡村", "农村", "镇区", "园区", "景区", "建成区", "规划区", "海域", "水域", "陆域", "路段",
    "片区", "地段", "区内", "区外", "境内", "以内", "以外",
  ]
  private static let stages = [
    "阶段", "环节", "期间", "过程", "产前", "产后", "事前", "事中", "事后", "之前", "之后", "移交前", "移交后", "验收前", "验收后", "建设期",
    "运营期",
  ]
  private static let objects = ["类", "领域", "行业", "对象", "场所"]
  private static let jointLead = [
    "共同牵头", "联合牵头", "双牵头", "分别牵头", "各自牵头", "轮流牵头", "均为牵头", "并列牵头", "按区域牵头", "按环节牵头", "按本条分工",
  ]
  private static let noLead = ["不设牵头", "无需牵头", "不需牵头", "不明确牵头", "不确定牵头", "不分主次", "无牵头"]
}

extension SharedMatter.Entry {
  /// Everything that it says about who does what.
  var words: [String] {
    parties.compactMap { $0.share?.value }
      + [boundary.division?.value, boundary.note?.value].compactMap { $0 }
  }
}
