import Diagnostics
import FrontEnds
import ListModel

extension Mutations {
  static let licensingWithoutOversight = Mutations(
    rule: "licensing-without-oversight",
    injections: [
      bare("a licence is listed that no rule covers") { _, _ in true },
      bare("a licence has a rule about another matter alone") { unit, draft in
        guard let number = draft.submission(of: unit) else { return false }
        let origin = draft.nextOrigin(in: number)
        draft.catalogue.submissions[number].oversight.append(
          OversightRule(
            name: Located("公务印章保管抽查", at: origin), elements: [.object: Located("内设科室", at: origin)]))
        return true
      },
    ],
    decoys: [
      covered("a rule names the licence") { name, origin in
        OversightRule(name: Located("对\(name)的监督检查", at: origin))
      },
      covered("a rule names those who hold the licence") { name, origin in
        OversightRule(
          name: Located("证后核查", at: origin), elements: [.object: Located("取得\(name)的经营者", at: origin)])
      },
      covered("a rule rests on the same statute") { name, origin in
        OversightRule(
          name: Located("年度抽查", at: origin), elements: [.object: Located("经营者", at: origin)],
          bases: [CitationParser.parse(Located(basis(of: name), at: origin))])
      },
      covered("a rule reaches everyone who holds a licence") { _, origin in
        OversightRule(
          name: Located("行政许可事中事后监管", at: origin),
          elements: [.object: Located("取得行政许可的单位和个人", at: origin)])
      },
    ])

  static let penaltyOutsideEnforcement = Mutations(
    rule: "penalty-outside-enforcement",
    injections: [
      penalty("a penalty of a field that belongs to the enforcement body", isFault: true) { _, _ in }
    ],
    decoys: [
      penalty("the field is given from a later day on", isFault: false) { field, draft in
        field.effectiveDate = draft.day(after: 1)
      },
      penalty("other articles of the instrument make the field", isFault: false) { field, draft in
        let title = field.basis?.citations.first?.title ?? ""
        field.basis = CitationParser.parse(draft.registered("《\(title)》第九百九十九条"))
      },
      penalty("the row says what is left to the unit", isFault: false, scope: "海上由本单位处罚，陆上由综合执法机构处罚") {
        _, _ in
      },
      penalty("the unit enforces the field itself", isFault: false, isOwnField: true) { _, _ in },
    ])

  // MARK: Licences

  /// A licence in the list of a unit whose rules of supervision say nothing of it.
  private static func bare(
    _ name: String, _ prepare: @escaping @Sendable (UnitID, inout Draft) -> Bool
  ) -> Change {
    Change(name) { draft in
      guard let (unit, licence) = addLicence(to: &draft), prepare(unit, &draft) else { return nil }
      return [
        Expectation(rule: "licensing-without-oversight", subject: licence, units: draft.names([unit]))
      ]
    }
  }

  private static func covered(
    _ name: String, _ rule: @escaping @Sendable (String, Origin) -> OversightRule
  ) -> Change {
    .harmless(name) { draft in
      guard let (unit, licence) = addLicence(to: &draft), let number = draft.submission(of: unit) else {
        return false
      }
      let origin = draft.nextOrigin(in: number)
      draft.catalogue.submissions[number].oversight.append(rule(licence, origin))
      return true
    }
  }

  /// A new licence in the list of a unit without one; nil where all names or units are used up.
  private static func addLicence(to draft: inout Draft) -> (UnitID, String)? {
    let used = Set(draft.catalogue.submissions.flatMap(\.powers).map(\.name.value))
    guard let name = licences.first(where: { !used.contains($0) }) else { return nil }
    let units = draft.catalogue.submissions.filter { submission in
      submission.parts.contains { $0.part == .oversight }
        && !submission.powers.contains { $0.categoryText?.value == "行政许可" }
    }
    .compactMap(\.unit)
    guard !units.isEmpty else { return nil }
    let unit = draft.random.pick(units)
    guard let number = draft.submission(of: unit) else { return nil }
    let origin = draft.nextOrigin(in: number)
    draft.catalogue.submissions[number].powers.append(
      PowerItem(
        name: Located(name, at: origin), categoryText: Located("行政许可", at: origin),
        bases: [CitationParser.parse(Located(basis(of: name), at: origin))]))
    return (unit, name)
  }

  private static func basis(of licence: String) -> String { "《\(licence.dropLast(2))条例》第九条" }

  private static let licences = [
    "皮影戏棚许可", "蝈蝈笼市许可", "糖画摊棚许可", "秋千架许可", "龙舟鼓许可", "孔明灯许可", "鹦鹉舍许可", "竹筏渡许可", "蚕茧坊许可", "铁匠炉许可", "剃头铺许可",
    "豆腐磨许可", "酱醋缸许可", "绣花棚许可", "锣鼓亭许可", "藤椅铺许可", "茶寮许可", "斗笠摊许可", "裱画斋许可", "磨剪摊许可", "草鞋铺许可", "棉絮坊许可", "陶埙窑许可",
    "弹弓靶许可", "木偶箱许可",
  ]

  // MARK: Penalties

  /// Gives the field of a penalty's instrument to the enforcement body.
  ///
  /// - Parameters:
  ///   - scope: what the row says of who does what.
  ///   - isOwnField: the unit is the enforcement body itself.
  private static func penalty(
    _ name: String, isFault: Bool, scope: String? = nil, isOwnField: Bool = false,
    _ change: @escaping @Sendable (inout EnforcementField, inout Draft) -> Void
  ) -> Change {
    Change(name) { draft in
      guard let (place, owner, title) = takePenalty(from: &draft),
        let enforcement = draft.unit("市综合执法局"), owner != enforcement
      else { return nil }
      if let scope { draft[place] = draft[place].with(.scope, scope) }
      let subject = draft.registered("“\(title)”领域")
      var field = EnforcementField(
        name: subject, bodies: [draft.registeredName(of: isOwnField ? owner : enforcement)],
        basis: CitationParser.parse(draft.registered("《\(title)》")), effectiveDate: draft.day(after: -1),
        origin: subject.origin)
      change(&field, &draft)
      draft.catalogue.registers.enforcementFields =
        (draft.catalogue.registers.enforcementFields ?? []) + [field]
      guard isFault else { return [] }
      return [
        Expectation(
          rule: "penalty-outside-enforcement", subject: draft[place].name.value,
          units: draft.names([owner, enforcement]))
      ]
    }
  }

  /// A penalty whose instrument no other power rests on: one that is listed, else a new one.
  private static func takePenalty(from draft: inout Draft) -> (Draft.PowerPlace, UnitID, String)? {
    var uses: [String: Int] = [:]
    for power in draft.catalogue.submissions.flatMap(\.powers) {
      for title in Set(([power] + power.subitems).flatMap { titles(of: $0) }) { uses[title, default: 0] += 1 }
    }
    let listed = draft.takePower { power, unit in
      power.subitems.isEmpty && power.categoryText?.value == "行政处罚" && unit.shortName != "市综合执法局"
        && titles(of: power).contains { uses[$0] == 1 }
    }
    guard let place = listed ?? addPenalty(to: &draft, besides: Set(uses.keys)),
      let owner = draft.catalogue.submissions[place.submission].unit,
      let title = titles(of: draft[place]).first(where: { uses[$0, default: 1] == 1 })
    else { return nil }
    return (place, owner, title)
  }

  /// A new penalty in the list of a unit of the city with powers; nil where all names are used up.
  private static func addPenalty(to draft: inout Draft, besides used: Set<String>) -> Draft.PowerPlace? {
    let things = licences.map { $0.dropLast(2) }
    guard let thing = things.first(where: { !used.contains("\($0)管理规定") }) else { return nil }
    let enforcement = draft.unit("市综合执法局")
    let edition = draft.catalogue.edition
    let units = draft.units(listingPowers: true).filter { unit in
      unit != enforcement && draft.units[unit].district(in: edition) == nil
    }
    guard !units.isEmpty else { return nil }
    let basis = CitationParser.parse(draft.registered("《\(thing)管理规定》第九条"))
    return draft.add(
      PowerItem(
        name: draft.registered("对损毁\(thing)的处罚"), categoryText: draft.registered("行政处罚"), bases: [basis]),
      to: draft.random.pick(units))
  }

  private static func titles(of power: PowerItem) -> [String] {
    power.bases.flatMap(\.citations).compactMap(\.title)
  }
}
