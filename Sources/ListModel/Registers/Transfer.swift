import Diagnostics

/// A row of the transfers register (调整台账): a change of the list that takes effect on a day.
package struct Transfer: Sendable {
  /// The code or the name of the power concerned.
  package var subject: Located<String>
  package var kind: TransferKind
  /// The units that give the power away (划出单位), as written.
  package var from: [Located<String>]
  /// The units that receive it (划入单位), as written.
  package var to: [Located<String>]
  package var effectiveDate: CalendarDate
  package var basis: Located<String>?
  package var note: Located<String>?
  package let origin: Origin

  package init(
    subject: Located<String>, kind: TransferKind, from: [Located<String>] = [], to: [Located<String>] = [],
    effectiveDate: CalendarDate, basis: Located<String>? = nil, note: Located<String>? = nil, origin: Origin
  ) {
    self.subject = subject
    self.kind = kind
    self.from = from
    self.to = to
    self.effectiveDate = effectiveDate
    self.basis = basis
    self.note = note
    self.origin = origin
  }
}

/// A kind of change of the list (动态调整).
package enum TransferKind: String, Sendable, CaseIterable {
  case addition, abolition, delegation, takeover, transfer, merger, split, change

  /// The word that the register writes.
  package var name: String {
    switch self {
    case .addition: "新增"
    case .abolition: "取消"
    case .delegation: "下放"
    case .takeover: "承接"
    case .transfer: "划转"
    case .merger: "合并"
    case .split: "拆分"
    case .change: "变更"
    }
  }

  /// - Returns: nil where the word is none of the kinds.
  package init?(written word: String) {
    let word = NormalisedName(word).text
    guard let kind = Self.allCases.first(where: { $0.name == word }) else { return nil }
    self = kind
  }
}
