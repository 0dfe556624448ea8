import Diagnostics
import ListModel

/// What of an item of a list can change while it stays the item: a column of its form.
///
/// **Shape:** in the order in which changes are told.
package enum ListedElement: String, Sendable, CaseIterable {
  case mainItem, code, category, basis, level, body, decidingBody, office, source, scope
  case party, role, share, division
  case industry, object, content, manner, measures, procedure, handling, recipient, place
  case duty, dutyBasis, accountability, accountabilityBasis, timeLimit, fee, telephone, example, note

  package var title: BilingualText {
    switch self {
    case .mainItem: BilingualText(zh: "所属主项", en: "main item")
    case .code: BilingualText(zh: "编码", en: "code")
    case .category: BilingualText(zh: "类别", en: "category")
    case .basis: BilingualText(zh: "依据", en: "legal basis")
    case .level: BilingualText(zh: "行使层级", en: "exercise level")
    case .body: BilingualText(zh: "实施主体", en: "implementing body")
    case .decidingBody: BilingualText(zh: "决定机关", en: "deciding body")
    case .office: BilingualText(zh: "承办机构", en: "handling office")
    case .source: BilingualText(zh: "权力来源", en: "source of the power")
    case .scope: BilingualText(zh: "权限划分", en: "scope")
    case .party: BilingualText(zh: "相关部门", en: "unit concerned")
    case .role: BilingualText(zh: "角色", en: "role")
    case .share: BilingualText(zh: "份额", en: "share")
    case .division: BilingualText(zh: "职责分工", en: "division")
    case .industry: BilingualText(zh: "行业", en: "industry")
    case .object: BilingualText(zh: "监管对象", en: "object of oversight")
    case .content: BilingualText(zh: "内容", en: "content")
    case .manner: BilingualText(zh: "监管方式", en: "manner of oversight")
    case .measures: BilingualText(zh: "监管措施", en: "measures")
    case .procedure: BilingualText(zh: "监管程序", en: "procedure")
    case .handling: BilingualText(zh: "监管处理", en: "handling")
    case .recipient: BilingualText(zh: "服务对象", en: "recipients")
    case .place: BilingualText(zh: "办理地点", en: "place")
    case .duty: BilingualText(zh: "责任事项", en: "duties that go with it")
    case .dutyBasis: BilingualText(zh: "责任事项依据", en: "basis of these duties")
    case .accountability: BilingualText(zh: "追责情形", en: "accountability")
    case .accountabilityBasis: BilingualText(zh: "追责依据", en: "basis of accountability")
    case .timeLimit: BilingualText(zh: "办理期限", en: "time limit")
    case .fee: BilingualText(zh: "收费依据和标准", en: "fee")
    case .telephone: BilingualText(zh: "电话", en: "telephone")
    case .example: BilingualText(zh: "事例", en: "example")
    case .note: BilingualText(zh: "备注", en: "note")
    }
  }

  init(_ element: PowerElement) {
    self =
      switch element {
      case .body: .body
      case .decidingBody: .decidingBody
      case .office: .office
      case .level: .level
      case .source: .source
      case .scope: .scope
      case .duty: .duty
      case .dutyBasis: .dutyBasis
      case .accountability: .accountability
      case .accountabilityBasis: .accountabilityBasis
      case .telephone: .telephone
      case .timeLimit: .timeLimit
      case .fee: .fee
      case .note: .note
      }
  }

  init(_ element: OversightElement) {
    self =
      switch element {
      case .object: .object
      case .content: .content
      case .manner: .manner
      case .measures: .measures
      case .procedure: .procedure
      case .handling: .handling
      }
  }

  init(_ element: ServiceElement) {
    self =
      switch element {
      case .content: .content
      case .recipient: .recipient
      case .office: .office
      case .place: .place
      case .telephone: .telephone
      }
  }
}
