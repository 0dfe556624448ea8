/// What a division is made of, as it is read.
extension DivisionReading {
  /// Units of one predicate, which share its role and its tasks.
  struct Group {
    var units: [Range<Int>]
    var standing: DivisionShare.Standing?
    var isCatchAll = false
    var condition: Range<Int>?
    var tasks: [Range<Int>] = []
    /// A label gives the role: the words that follow do not.
    var isLabelled = false
    var leadWord: DivisionShare.LeadWord?
    /// Another unit calls these in (会同).
    var isCalledIn = false
    var assisted: [Range<Int>] = []
    /// How many others the sentence speaks of before.
    var others = 0
    /// How the sentence that names the units is numbered; empty where it is not.
    var number: [Unicode.Scalar] = []
    /// The units stand as a heading above what they do: 市水务局：….
    var isHeaded = false
    /// Brackets behind a task give them their part in it.
    var isBracketed = false

    /// Units named and nothing said of them: 市水务局和市住建局：….
    var isMereHeading: Bool { standing == nil && tasks.isEmpty && !isCatchAll }
  }

  /// A clause and the mark before and behind it.
  struct Clause {
    var range: Range<Int>
    let followsPause: Bool
    let endsWithColon: Bool
    /// It is the whole of a sentence that is no line of its own, as a heading is.
    let endsSentence: Bool
  }

  /// Units and what a clause says of them.
  struct Subject {
    let list: UnitNameScanner.List
    /// What stands before the subject in its clause.
    let before: Range<Int>
    let isAgent: Bool
    /// 原由…承担的: what follows is no longer the unit's.
    var isFormer = false
    /// 以…为主.
    var isMain = false
  }
}
