import ListModel

/// Words by which entries declare that several act, and that this is meant so.
enum DeclaredSharing {
  /// Whether each of several shares keeps to a field of its own: an area, a stage or a class of objects.
  ///
  /// - Parameter shares: one a body.
  static func isSplit(_ shares: [String]) -> Bool {
    guard shares.count > 1, shares.allSatisfy({ !$0.isEmpty }) else { return false }
    if ParallelTasks.areParallel(shares) { return true }
    return [areas, stages, objects].contains { words in
      let fields = shares.map { Self.fields(in: $0, markedBy: words) }
      return fields.allSatisfy { !$0.isEmpty } && Set(fields).count == fields.count
    }
  }

  /// Whether a text says that several lead, together or each for its part.
  static func isJointLead(_ text: String) -> Bool {
    text.holds("按本条分工") || holdsLead(text, behind: ["共同", "联合", "分别", "各自", "轮流", "并列", "双", "均", "都", "按"])
  }

  /// Whether a text says that nobody needs to lead.
  static func needsNoLead(_ text: String) -> Bool {
    text.holds("不分主次") || holdsLead(text, behind: ["不", "无", "免"])
  }

  /// Whether a text speaks of units that it does not name: 其他有关部门, 财政、民政等部门.
  static func isOpen(_ text: String) -> Bool {
    let words = ["其他", "其它", "等"]
    return words.contains { word in
      text.holds(word)
        && text.ranges(of: word).contains { range in
          let rest = text[range.upperBound...].prefix(8).prefix { !"，。；、,;".contains($0) }
          return ["部门", "单位", "机构"].contains { rest.holds($0) }
        }
    }
  }

  /// Whether a word stands shortly before 牵头 or 主办 in the same clause: 不再单独设牵头单位.
  private static func holdsLead(_ text: String, behind words: [String]) -> Bool {
    ["牵头", "主办", "主责"].contains { lead in
      text.holds(lead)
        && text.ranges(of: lead).contains { range in
          let before = text[..<range.lowerBound].suffix(6)
          let clause = before.lastIndex { "，。；、,;：:".contains($0) }.map { before[before.index(after: $0)...] }
          return words.contains { (clause ?? before).holds($0) }
        }
    }
  }

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
}

extension SharedMatter.Entry {
  /// Everything that it says about who does what.
  var words: [String] {
    parties.compactMap { $0.share?.value }
      + [boundary.division?.value, boundary.note?.value].compactMap { $0 }
  }
}
