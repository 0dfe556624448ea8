import ListModel

extension Mutations {
  static let thresholdOverlap = Mutations(
    rule: "threshold-overlap",
    injections: [
      divided("both include the number", "threshold-overlap") { scale in
        (
          "\(scale.quantity)\(scale.number)\(scale.unit)以上的",
          "\(scale.quantity)\(scale.number)\(scale.unit)以下的"
        )
      },
      divided("the ranges lie over each other", "threshold-overlap") { scale in
        (
          "\(scale.quantity)\(scale.number)\(scale.unit)以上的",
          "\(scale.quantity)不满\(scale.number * 2)\(scale.unit)的"
        )
      },
      divided("one includes the number by its sign", "threshold-overlap") { scale in
        (
          "\(scale.quantity)≥\(scale.number)\(scale.unit)的",
          "\(scale.quantity)\(scale.number)\(scale.unit)及以下的"
        )
      },
      divided("a range reaches into the next one", "threshold-overlap") { scale in
        (
          "\(scale.quantity)超过\(scale.number)\(scale.unit)的",
          "\(scale.quantity)\(scale.number / 2)\(scale.unit)以上\(scale.number + 1)\(scale.unit)以下的"
        )
      },
    ],
    decoys: [
      divided("以上 against 不满", nil) { scale in
        (
          "\(scale.quantity)\(scale.number)\(scale.unit)以上的",
          "\(scale.quantity)不满\(scale.number)\(scale.unit)的"
        )
      },
      divided("超过 against 以下", nil) { scale in
        (
          "\(scale.quantity)超过\(scale.number)\(scale.unit)的",
          "\(scale.quantity)\(scale.number)\(scale.unit)以下的"
        )
      },
      divided("≥ against <", nil) { scale in
        ("\(scale.quantity)≥\(scale.number)\(scale.unit)的", "\(scale.quantity)<\(scale.number)\(scale.unit)的")
      },
      divided("（含） against （不含）", nil) { scale in
        (
          "\(scale.quantity)\(scale.number)\(scale.unit)（含）以上的",
          "\(scale.quantity)\(scale.number)\(scale.unit)（不含）以下的"
        )
      },
      divided("the rest is the other's", nil) { scale in
        ("\(scale.quantity)\(scale.number)\(scale.unit)以上的", "其余的")
      },
      divided("each measures something else", nil) { scale in
        ("\(scale.quantity)\(scale.number)\(scale.unit)以上的", "使用年限10年以下的")
      },
    ])

  static let thresholdGap = Mutations(
    rule: "threshold-gap",
    injections: [
      divided("nobody has the number", "threshold-gap") { scale in
        (
          "\(scale.quantity)超过\(scale.number)\(scale.unit)的",
          "\(scale.quantity)不满\(scale.number)\(scale.unit)的"
        )
      },
      divided("nobody has what lies between", "threshold-gap") { scale in
        (
          "\(scale.quantity)\(scale.number * 2)\(scale.unit)以上的",
          "\(scale.quantity)\(scale.number)\(scale.unit)以下的"
        )
      },
      divided("a threshold is one higher than the other", "threshold-gap") { scale in
        (
          "\(scale.quantity)\(scale.number + 1)\(scale.unit)以上的",
          "\(scale.quantity)不满\(scale.number)\(scale.unit)的"
        )
      },
    ],
    decoys: [
      divided("以上 against 不足", nil) { scale in
        (
          "\(scale.quantity)\(scale.number)\(scale.unit)以上的",
          "\(scale.quantity)不足\(scale.number)\(scale.unit)的"
        )
      },
      divided("大于 against 不超过", nil) { scale in
        (
          "\(scale.quantity)大于\(scale.number)\(scale.unit)的",
          "\(scale.quantity)不超过\(scale.number)\(scale.unit)的"
        )
      },
      divided("one has a bound, the other what is left", nil) { scale in
        ("\(scale.quantity)超过\(scale.number)\(scale.unit)的", "其他的")
      },
      divided("deadlines and fines are no bounds", nil) { scale in
        ("受理后\(scale.number % 7 + 3)日内办结的", "处\(scale.number)元以下罚款的")
      },
    ])

  /// A quantity that divides competences.
  private struct Scale {
    let quantity: String
    let number: Int
    let unit: String
  }

  private static let scales = [
    Scale(quantity: "建筑面积", number: 10_000, unit: "平方米"), Scale(quantity: "投资额", number: 5000, unit: "万元"),
    Scale(quantity: "建筑高度", number: 24, unit: "米"), Scale(quantity: "床位", number: 100, unit: "张"),
    Scale(quantity: "占地面积", number: 20, unit: "亩"), Scale(quantity: "储量", number: 300, unit: "吨"),
    Scale(quantity: "装机容量", number: 50, unit: "千瓦"), Scale(quantity: "线路长度", number: 8, unit: "公里"),
    Scale(quantity: "库容", number: 4000, unit: "立方米"), Scale(quantity: "从业人员", number: 200, unit: "人"),
  ]

  /// A matter whose approval two units divide by a quantity.
  ///
  /// - Parameter rule: what has to be found; nil for nothing.
  private static func divided(
    _ name: String, _ rule: String?, _ write: @escaping @Sendable (Scale) -> (String, String)
  ) -> Change {
    Change(name) { draft in
      guard let (one, other) = draft.strangers(), let object = draft.newObject() else { return nil }
      let texts = write(draft.random.pick(scales))
      let shares = ["负责\(texts.0)\(object)项目的审批", "负责\(texts.1)\(object)项目的审批"]
      let names = [one, other].map { draft.units[$0].shortName }
      let text = draft.random.next() % 2 == 0 ? "\(names[0])\(shares[0])；\(names[1])\(shares[1])。" : nil
      let matter = draft.addMatter(
        "\(object)项目审批", [(one, .share, shares[0]), (other, .share, shares[1])], text: text)
      return rule.map { rule in
        [Expectation(rule: rule, subject: matter.subject, units: draft.names([one, other]))]
      } ?? []
    }
  }
}
