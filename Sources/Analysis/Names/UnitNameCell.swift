import ListModel

/// How cells name units, and which names can be no unit of a city's register.
enum UnitNameCell {
  /// The names in a cell that names several; separators inside brackets do not count.
  static func names(in cell: String) -> [String] {
    var names: [String] = []
    var name = String.UnicodeScalarView()
    var depth = 0
    for index in cell.unicodeScalars.indices {
      let scalar = cell.unicodeScalars[index]
      if "（(〔[【".unicodeScalars.contains(scalar) { depth += 1 }
      if "）)〕]】".unicodeScalars.contains(scalar) { depth = max(0, depth - 1) }
      if depth == 0, separators.contains(scalar) {
        if scalar.properties.isWhitespace,
          let next = cell.unicodeScalars[index...].prefix(longestName)
            .split(whereSeparator: separators.contains).first,
          UnitNameBreak.isInside(String(name), String(next))
        {
          name.append(scalar)
          continue
        }
        names.append(String(name))
        name = String.UnicodeScalarView()
      } else {
        name.append(scalar)
      }
    }
    names.append(String(name))
    return names.map { ClassOfUnits.withoutClass($0.trimmingBlanks()) }.filter { !$0.isEmpty }
  }

  /// 无, / and dashes, and other marks that stand in an empty cell.
  static func isNone(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy(noneMarks.contains) || name.isSpelled("无")
  }

  private static let noneMarks = LetterSet("/／-—－–|｜_＿".unicodeScalars)

  /// 本局, 我委: the unit whose list it is.
  static func isSelf(_ name: String) -> Bool { SelfReference.isSelf(name) }

  /// Governments, bodies of the state and the province, enterprises and the public, and classes of bodies
  /// (各有关部门).
  static func isOutside(_ name: String, jurisdiction: String) -> Bool {
    let own = name.begins(with: "市") || !jurisdiction.isEmpty && name.begins(with: jurisdiction)
    if name.ends(with: "厅"), !own { return true }
    let isOfStatute = name.begins(with: "县级以上")
    return !isOfStatute && outsideBeginnings.contains { name.begins(with: $0) }
      || outsideEndings.contains { bare(name).ends(with: $0) } || ClassOfUnits.isClass(name)
  }

  /// Whether a name is made as no body of a city is called: 三亚海关 and 武警三亚支队 (the bodies of the city are 三亚市 or 市
  /// something), 海南海事局, 高速公路交警 (no body at all by its last word).
  static func isOfOtherSystem(_ name: String, jurisdiction: String) -> Bool {
    let place = String(jurisdiction.dropLast())
    if place.count >= 2, let end = name.allPlaces(of: place).first?.upperBound {
      return end == name.endIndex || name[end] != jurisdiction.last
    }
    guard !name.begins(with: "市"), let last = name.unicodeScalars.last else { return false }
    return provinces.contains { name.begins(with: $0) } || !bodyEnds.contains(last)
  }

  /// **Source:** GB/T 2260.
  private static let provinces = [
    "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北",
    "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆",
  ]
  /// The last letters of names of bodies.
  private static let bodyEnds = LetterSet("局委办厅部会处站所院队室署司科心组居".unicodeScalars)

  /// 村（居）委会 without its brackets.
  private static func bare(_ name: String) -> String { name.filter { !"（）()".contains($0) } }

  /// An organ or institution inside a unit, by the last word of its name: 支队, 中心, 科.
  static func isInnerOrgan(_ name: String) -> Bool { innerEndings.contains { name.ends(with: $0) } }

  /// Whether a name is what statutes call the body of a field: 县级以上地方人民政府水行政主管部门.
  static func isOfStatute(_ name: String) -> Bool {
    genericEndings.contains { name.ends(with: $0) && name.count > $0.count }
  }

  /// Whether what a statute calls a body stands for those of several levels, or for an organ inside one: 县级以上公安机关,
  /// 公安机关交通管理部门.
  static func isOfSeveralBodies(_ name: String) -> Bool {
    name.begins(with: "县级以上") && !name.holds("政府") || name.dropLast(2).holds("机关")
  }

  /// The district or county whose body a name is: 吉阳区 of 三亚市吉阳区住建局.
  static func district(of name: String, jurisdiction: String) -> String? {
    let rest =
      !jurisdiction.isEmpty && name.begins(with: jurisdiction)
      ? name.dropFirst(jurisdiction.count) : name[...]
    guard let end = rest.prefix(5).firstIndex(where: { "区县旗镇乡".contains($0) }), end != rest.startIndex,
      !rest[..<end].contains("局")
    else { return nil }
    // 住房城乡建设部门, 住房和城镇建设局: a word for all such places; but 新城镇 is one.
    let head = rest[...end]
    let isOfWord = allPlaces.contains { word in
      head.ends(with: word)
        && (word == "城乡" || head.count == word.count || "和与及".contains(head.dropLast(2).last ?? " "))
    }
    guard !isOfWord else { return nil }
    return String(rest[...end])
  }

  /// Words of the letters that end a place's name for places of a kind, and for what is in all of them.
  private static let allPlaces = ["城乡", "城镇", "村镇", "社区", "县区"]

  private static let longestName = 60
  private static let separators = LetterSet(["、", "；", ";", "，", ",", "\n", "\r"])
  private static let outsideBeginnings = [
    "各", "本", "有关", "相关", "其他", "其它", "行业", "国务院", "国家", "中央", "全国", "省", "上级", "区级", "县级", "乡镇", "镇", "街道",
  ]
  private static let outsideEndings = [
    "人民政府", "政府", "街道办事处", "街道办", "公司", "企业", "集团", "银行", "居委会", "村委会", "居民委员会", "村民委员会", "业主委员会", "业主大会",
    "协会", "商会", "学校", "医院", "单位", "经营者", "业主", "法院", "检察院",
  ]
  private static let innerEndings = [
    "总队", "支队", "大队", "中队", "分局", "中心", "站", "所", "队", "处", "科", "室", "院", "馆", "办公室", "执法局",
  ]
  private static let genericEndings = ["部门", "机关", "机构"]
}

extension String {
  /// The text without white space at its ends.
  package func trimmingBlanks() -> String {
    let scalars = unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return self }
    if !first.mayBeBlank, !last.mayBeBlank { return self }
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }
}

extension Unicode.Scalar {
  /// Whether it may be white space: neither a visible letter of ASCII nor a Chinese one.
  fileprivate var mayBeBlank: Bool { value <= 0x20 || (0x7F...0x3000).contains(value) }
}
