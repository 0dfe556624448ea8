import Diagnostics

/// A main duty of a unit (主要职责) with its work items.
package struct Duty: Sendable {
  package var name: Located<String>
  package var tasks: [DutyTask]
  /// 追责依据及追责情形.
  package var accountability: Located<String>?
  package var note: Located<String>?

  package init(
    name: Located<String>, tasks: [DutyTask] = [], accountability: Located<String>? = nil,
    note: Located<String>? = nil
  ) {
    self.name = name.withoutLineBreaks
    self.tasks = tasks
    self.accountability = accountability
    self.note = note
  }
}

/// A work item (具体工作事项): counts as one responsibility item.
package struct DutyTask: Sendable {
  package var text: Located<String>
  /// 责任处室.
  package var office: Located<String>?

  package init(text: Located<String>, office: Located<String>? = nil) {
    self.text = text
    self.office = office
  }
}

/// An entry of a unit about a matter that it shares with others (职责边界).
package struct DutyBoundary: Sendable {
  /// 管理事项.
  package var matter: Located<String>
  package var parties: [BoundaryParty]
  /// The division as one text, where the form has it in one cell for all parties.
  package var division: Located<String>?
  /// The bodies to which the division gives something, where none of them is one of the parties.
  ///
  /// **Shape:** as written, in its order, each once.
  package var unreadBodies: [String] = []
  /// Whether the division makes somebody the lead who is no party: 由市政府牵头.
  package var isLedByOther = false
  package var bases: [LegalBasis]
  /// 事例.
  package var example: Located<String>?
  package var note: Located<String>?

  package init(
    matter: Located<String>, parties: [BoundaryParty] = [], division: Located<String>? = nil,
    bases: [LegalBasis] = [], example: Located<String>? = nil, note: Located<String>? = nil
  ) {
    self.matter = matter.withoutLineBreaks
    self.parties = parties
    self.division = division
    self.bases = bases
    self.example = example
    self.note = note
  }
}

/// A unit named in a boundary entry, its role and its share.
package struct BoundaryParty: Sendable {
  /// The unit's name as written.
  package var unit: Located<String>
  /// Where the name begins in the text of its place, which may name several; nil where that is not known.
  ///
  /// **Units:** code points.
  package var offset: Int?
  package var role: BoundaryRole?
  /// The word for the role as written, where it has a cell or an attribute of its own; of a column for one role the name in it.
  package var roleWord: Located<String>?
  /// How plainly the entry gives the role.
  package var roleEvidence = RoleEvidence.stated
  /// Whether the entry states a role in a word that nobody knows, so that no other may be put in its place.
  package var isRoleUnknown = false
  /// The share (份额) that the entry gives to the unit, where it stands by itself.
  package var share: Located<String>?
  /// The share without words in it that only say whose it is: 观测塔维护 of 观测塔由市林业局维护; nil where it has none.
  package var bareShare: String?
  /// Help or guidance, where that is how the unit does all that its share says, by the words before it in a text.
  package var manner: BoundaryRole?
  /// The pieces of a text that give the unit something besides its share, each with what the share has: other units stand between
  /// them. **Shape:** in the order of the text.
  package var furtherShares: [FurtherShare] = []
  /// What the text says is not its task. **Shape:** as written, in its order.
  package var deniedTasks: [String] = []
  /// Whether only the text of the division names the unit, and not the cell of the units concerned.
  package var isNamedByDivision = false

  package init(
    unit: Located<String>, offset: Int? = 0, role: BoundaryRole? = nil, share: Located<String>? = nil
  ) {
    self.unit = unit
    self.offset = offset
    self.role = role
    self.share = share
  }
}

/// A piece of a division that gives a unit more than the share that stands with its name.
package struct FurtherShare: Sendable {
  package let text: Located<String>
  /// As of the share.
  package let bareText: String?
  /// As of the share.
  package let manner: BoundaryRole?
}

/// How plainly an entry gives a role.
package enum RoleEvidence: Sendable {
  /// In a column, an attribute or a label of its own.
  case stated
  /// By a word of the text: 负责, 牵头, 配合.
  case worded
  /// By what the unit does alone: 查处…, or because another calls it in (会同).
  case implied
}

/// What a unit does in a shared matter.
package enum BoundaryRole: String, Sendable, CaseIterable {
  /// 牵头、主办、主管.
  case lead
  /// 配合、协办、会同.
  case assist
  /// 负责: a share of its own.
  case share
  /// 指导、督促.
  case guide

  /// The Chinese word under which catalogues print the role.
  package var name: String {
    switch self {
    case .lead: "牵头"
    case .assist: "配合"
    case .share: "分工负责"
    case .guide: "指导"
    }
  }
}

/// A rule of supervision during and after the fact (事中事后监管制度).
package struct OversightRule: Sendable {
  package var name: Located<String>
  package var industry: Located<String>?
  package var elements: Elements<OversightElement>
  package var bases: [LegalBasis]
  package var note: Located<String>?

  package init(
    name: Located<String>, industry: Located<String>? = nil,
    elements: Elements<OversightElement> = [:],
    bases: [LegalBasis] = [], note: Located<String>? = nil
  ) {
    self.name = name.withoutLineBreaks
    self.industry = industry
    self.elements = elements
    self.bases = bases
    self.note = note
  }
}

/// An element of an oversight rule, in the order of the form.
package enum OversightElement: String, Sendable, CaseIterable {
  case object, content, manner, measures, procedure, handling

  /// The Chinese heading, in its canonical form.
  package var name: String {
    switch self {
    case .object: "监管对象"
    case .content: "监管内容"
    case .manner: "监管方式"
    case .measures: "监管措施"
    case .procedure: "监管程序"
    case .handling: "监管处理"
    }
  }
}

/// A public service (公共服务事项).
package struct PublicService: Sendable {
  package var name: Located<String>
  package var elements: Elements<ServiceElement>
  package var bases: [LegalBasis]
  package var note: Located<String>?

  package init(
    name: Located<String>, elements: Elements<ServiceElement> = [:], bases: [LegalBasis] = [],
    note: Located<String>? = nil
  ) {
    self.name = name.withoutLineBreaks
    self.elements = elements
    self.bases = bases
    self.note = note
  }
}

/// An element of a public service, in the order of the form.
package enum ServiceElement: String, Sendable, CaseIterable {
  case content, recipient, office, place, telephone

  /// The Chinese heading, in its canonical form.
  package var name: String {
    switch self {
    case .content: "主要内容"
    case .recipient: "服务对象"
    case .office: "承办机构"
    case .place: "办理地点"
    case .telephone: "联系电话"
    }
  }
}
