/// A part of what a unit submits: the power list, or one of the four items of the responsibility list.
package enum ListPart: String, Sendable, CaseIterable, Comparable {
  case duties, boundaries, oversight, services, powers

  /// The four items (四项内容) that a responsibility list has.
  package static let responsibilityParts: [ListPart] = [.duties, .boundaries, .oversight, .services]

  /// The Chinese name.
  package var name: String {
    switch self {
    case .duties: "部门职责"
    case .boundaries: "与相关部门的职责边界"
    case .oversight: "事中事后监管制度"
    case .services: "公共服务事项"
    case .powers: "权力清单"
    }
  }

  package static func < (left: ListPart, right: ListPart) -> Bool {
    allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
  }
}
