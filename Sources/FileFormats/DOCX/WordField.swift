/// A field while it is read: first its code, then the text it has made.
struct WordField {
  var instruction = ""
  /// What is chosen in the control of a form that the field may be.
  var form = WordFormControl()
  private(set) var isInstruction = true
  private(set) var isGenerated = false
  /// How much had been taken of the document where the text that it has made begins.
  private var start: Int?

  var isLeftOut: Bool { isInstruction || isGenerated }

  /// The code is complete. Tables of contents and indexes repeat what stands elsewhere, and are left out.
  ///
  /// - Parameter taken: how much has been taken of the document so far.
  mutating func separate(keepsGenerated: Bool, taken: Int) {
    isInstruction = false
    start = taken
    isGenerated = !keepsGenerated && (command == "TOC" || command == "INDEX")
  }

  /// What Word shows for the field, where no text was made of it: 中文版式 (combined and enclosed characters, phonetic
  /// guides) and the controls of forms are such.
  ///
  /// - Parameter taken: how much has been taken of the document up to the field's end.
  func shown(taken: Int) -> String {
    guard !isGenerated, start == nil || start == taken else { return "" }
    return switch command {
    case "EQ": WordEquation.text(of: instruction)
    case "FORMDROPDOWN": form.chosen
    case "FORMCHECKBOX": form.box
    default: ""
    }
  }

  private var command: String? { instruction.split { $0.isWhitespace }.first?.uppercased() }
}

/// The control of a form, as the field keeps it: a list to choose from, or a box to tick.
///
/// **Source:** ISO/IEC 29500-1, 17.16.17.
struct WordFormControl {
  private var entries: [String] = []
  private var choice: Int?
  private var isTicked: Bool?
  private var isTickedAtFirst = false

  /// Takes an element of the control.
  mutating func take(_ element: WordElement, _ tag: borrowing XMLTag) {
    switch element {
    case .choiceEntry: entries.append(tag["val"] ?? "")
    case .chosenEntry: choice = tag.number
    case .isChecked: isTicked = tag.isOn
    case .isCheckedAtFirst:
      choice = choice ?? tag.number
      isTickedAtFirst = tag.isOn
    default: break
    }
  }

  /// The entry that is chosen; the first where none is.
  fileprivate var chosen: String {
    let index = choice ?? 0
    return entries.indices.contains(index) ? entries[index] : entries.first ?? ""
  }

  fileprivate var box: String { isTicked ?? isTickedAtFirst ? "☒" : "☐" }
}
