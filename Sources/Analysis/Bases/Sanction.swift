import ListModel

/// An act of the authorities: a word (没收), or a verb and its object with what stands between them (吊销…营业执照).
struct SanctionAct: Sendable, ExpressibleByStringLiteral {
  private let verb: String
  /// nil where the verb says all.
  private let object: String?

  init(stringLiteral words: String) {
    let parts = words.split(separator: "…")
    verb = String(parts[0])
    object = parts.count > 1 ? String(parts[1]) : nil
  }

  /// Whether a name begins with it.
  func begins(_ name: String) -> Bool { name.begins(with: verb) }

  /// Whether words say that it is done: 吊销企业的营业执照; but 被吊销的营业执照 says that it was.
  func stands(in words: Substring) -> Bool {
    guard words.holds(verb), object.map({ words.holds($0) }) ?? true else { return false }
    return words.allPlaces(of: verb).contains { range in
      guard let object else { return true }
      guard !words[..<range.lowerBound].ends(with: "被") else { return false }
      let rest = words[range.upperBound...].prefix { !"，。；,;：".contains($0) }
      let reach = rest.prefix(Self.widest + object.count)
      return !rest.begins(with: "的") && !rest.begins(with: "后") && reach.holds(object)
    }
  }

  /// **Units:** letters between a verb and its object.
  private static let widest = 12
}

/// What a power does, in the words of its name: of 对擅自取水的处罚 what stands behind the last 的.
struct Sanction {
  private let names: [String]

  init(of power: ListedPower) {
    var names = [power.item.name.value]
    if let main = power.main { names.append(main.item.name.value) }
    if let category = power.item.categoryText ?? power.main?.item.categoryText {
      names.append(category.value)
    }
    self.names = names
  }

  /// Whether it is one of some acts.
  func holds(_ acts: [SanctionAct]) -> Bool {
    names.contains { name in
      guard acts.contains(where: { $0.stands(in: name[...]) }) else { return false }
      // 吊销许可证的处罚 begins with what is done, 擅自降低防护等级的处罚 with the deed.
      let isDeed = name.begins(with: "对") || name.ends(with: "处罚") && !acts.contains { $0.begins(name) }
      guard isDeed, let tail = Self.tail(of: name) else { return true }
      return acts.contains { $0.stands(in: tail) }
    }
  }

  /// What stands behind the deed: of 对无证经营的，吊销其营业执照 the sentence that ends, of 对擅自取水的处罚 what is done.
  private static func tail(of name: String) -> Substring? {
    if let end = name.allPlaces(of: "的，").last ?? name.allPlaces(of: "的,").last {
      return name[end.upperBound...]
    }
    return name.unicodeScalars.lastIndex(of: "的").map { name[$0...] }
  }

  /// Whether it is the freezing of deposits or transfers, whoever's they are: 冻结当事人的存款、汇款, 冻结涉案账户.
  var freezesDeposits: Bool {
    names.contains { name in
      name.allPlaces(of: "冻结").contains { range in
        let rest = name[range.upperBound...]
        return ["存款", "汇款", "资金", "账户", "帐户"].contains { rest.holds($0) }
      }
    }
  }

  /// Whether it is something done by force, 强制清除, 强行带离; 强制措施 does not say what is done, 强制性标准 is no act.
  var isForcedAct: Bool {
    names.contains { name in
      let tail = name.begins(with: "对") ? name.unicodeScalars.lastIndex(of: "的").map { name[$0...] } : nil
      return ["强制", "强行"].contains { word in
        (tail ?? name[...]).allPlaces(of: word).contains { range in
          let act = name[range.upperBound...]
          return act.unicodeScalars.count >= 2 && !act.begins(with: "措施") && !act.begins(with: "性")
            && !name[..<range.lowerBound].ends(with: "行政")
        }
      }
    }
  }
}
