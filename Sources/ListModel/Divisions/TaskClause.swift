/// What one clause of a unit's text says of who does a task.
package struct TaskClause: Sendable {
  /// Who is said to do it.
  package enum Owner: Sendable, Hashable {
    /// The clause names nobody: whose text it is.
    case speaker
    /// These do it: 由市水务局负责, 市水务局负责…. **Shape:** names as written, non-empty.
    case named([Substring])
    /// It is handed over or up to these: 移交市水务局, 报市级审批, 下放区级. **Shape:** names as written, non-empty;
    /// `by` is empty where the clause does not say who hands it over.
    case handed(to: [Substring], by: [Substring])
    /// It is not theirs: 不再承担, 不属于本局职责; nobody named means the speaker.
    case denied(by: [Substring])
  }

  package let owner: Owner
  /// The task in pieces of the text. **Shape:** none where the clause speaks of the matter as a whole.
  package let task: [Substring]
  /// When, where or in which case: 验收合格后, 公路上的.
  package let scope: Substring?
  /// Who is named leads, so that others may have parts of it: 由市水务局牵头, 以市水务局为主.
  package let isLead: Bool
  /// Who is named only helps, guides, or acts within its duties in general.
  package let isAssistance: Bool
  /// The sentence in which the clause stands.
  package let sentence: Substring
}

extension TaskClause {
  /// Whether words only say that something is done, and not what: 落实, 组织实施.
  package static func isGeneral(_ words: [Unicode.Scalar]) -> Bool {
    HandoverWords.generalVerbs.end(words, at: 0, before: words.count) == words.count
  }
}

/// Reads who does a task by what a unit writes in its share, its division, a note or a duty.
package struct HandoverParser: Sendable {
  private let names: UnitNameTrie

  /// - Parameter register: the units whose names are known; others are found by the shape of their names.
  package init(register: UnitRegister) { names = register.writtenNames }

  /// The clauses of a text that say who does something, in its order.
  package func parse(_ text: String) -> [TaskClause] {
    let division = DivisionText(text)
    var reading = HandoverReading(UnitNameScanner(text: division, names: names))
    for sentence in DivisionSentences(division) { reading.read(sentence) }
    for remark in reading.remarks { reading.read(remark) }
    return reading.clauses
  }

  /// Whether a text has a word by which something can be given away.
  package static func mayHandOver(_ text: String) -> Bool { HandoverWords.signs.isIn(text) }
}
