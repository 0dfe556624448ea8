import ListModel

/// Items that are none: 无 as the name, and nothing else.
extension Duty {
  var isNone: Bool { FormText.isNone(name.value) && tasks.isEmpty }
}

extension DutyBoundary {
  var isNone: Bool { FormText.isNone(matter.value) && parties.isEmpty && division == nil && bases.isEmpty }
}

extension OversightRule {
  var isNone: Bool {
    FormText.isNone(name.value) && bases.isEmpty
      && OversightElement.allCases.allSatisfy { elements[$0] == nil }
  }
}

extension PublicService {
  var isNone: Bool {
    FormText.isNone(name.value) && bases.isEmpty && ServiceElement.allCases.allSatisfy { elements[$0] == nil }
  }
}

extension PowerItem {
  var isNone: Bool { FormText.isNone(name.value) && code == nil && bases.isEmpty && subitems.isEmpty }
}
