/// A column of the power list besides code, category, name and legal basis.
package enum PowerElement: String, Sendable, CaseIterable {
  case body, decidingBody, office, level, source, scope, duty, dutyBasis
  case accountability, accountabilityBasis, telephone, timeLimit, fee, note

  /// The Chinese heading, in its canonical form.
  package var name: String {
    switch self {
    case .body: "实施主体"
    case .decidingBody: "决定机关"
    case .office: "承办机构"
    case .level: "行使层级"
    case .source: "权力来源"
    case .scope: "权限划分"
    case .duty: "责任事项"
    case .dutyBasis: "责任事项依据"
    case .accountability: "追责情形"
    case .accountabilityBasis: "追责依据"
    case .telephone: "监督电话"
    case .timeLimit: "办理期限"
    case .fee: "收费依据和标准"
    case .note: "备注"
    }
  }
}
