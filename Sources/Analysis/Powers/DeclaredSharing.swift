import ListModel

/// Words by which entries declare that several act, and that this is meant so.
enum DeclaredSharing {
  /// Whether a text says that several lead, together or each for its part; what each leads by its duties (按职责牵头) is not
  /// said.
  static func isJointLead(_ text: String) -> Bool {
    text.holds("按本条分工")
      || holdsLead(
        text, behind: ["共同", "联合", "分别", "各自", "轮流", "并列", "双", "同为", "均", "都"], but: ["由", "职责"])
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
        && text.allPlaces(of: word).contains { range in
          let rest = text[range.upperBound...].prefix(8).prefix { !"，。；、,;".contains($0) }
          return ["部门", "单位", "机构"].contains { rest.holds($0) }
        }
    }
  }

  /// Whether a word stands shortly before 牵头 or 主办 in the same clause: 不再单独设牵头单位.
  ///
  /// - Parameter others: words that may not stand between the two.
  private static func holdsLead(_ text: String, behind words: [String], but others: [String] = []) -> Bool {
    ["牵头", "主办", "主责"].contains { lead in
      text.holds(lead)
        && text.allPlaces(of: lead).contains { range in
          let before = text[..<range.lowerBound].suffix(6)
          let clause = before.lastIndex { "，。；、,;：:".contains($0) }.map { before[before.index(after: $0)...] }
          return words.contains { word in
            (clause ?? before).allPlaces(of: word).last.map { found in
              !others.contains { before[found.upperBound...].holds($0) }
            } ?? false
          }
        }
    }
  }
}

extension SharedMatter.Entry {
  /// Everything that it says about who does what.
  var words: [String] {
    parties.compactMap { $0.share?.value }
      + [boundary.division?.value, boundary.note?.value].compactMap { $0 }
  }
}
