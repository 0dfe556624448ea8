import Diagnostics

/// The parts of an Office file that cannot be read, while the rest of it can, in words.
struct DamagedParts {
  private(set) var all: [BilingualText] = []

  /// What a list can do without.
  enum Part {
    case styles, numbering, notes, margins, references, comments, drawing, sheet

    fileprivate var name: BilingualText {
      switch self {
      case .styles: BilingualText(zh: "样式", en: "styles")
      case .numbering: BilingualText(zh: "自动编号", en: "automatic numbers")
      case .notes: BilingualText(zh: "脚注、尾注", en: "notes")
      case .margins: BilingualText(zh: "页眉页脚", en: "page headers and footers")
      case .references: BilingualText(zh: "工作表所附的内容", en: "what a sheet refers to")
      case .comments: BilingualText(zh: "批注", en: "comments")
      case .drawing: BilingualText(zh: "图形和文本框", en: "drawings and text boxes")
      case .sheet: BilingualText(zh: "工作表", en: "sheet")
      }
    }
  }

  /// - Parameter path: the part's path, or the name under which the file speaks of it.
  mutating func add(_ part: Part, _ path: String) {
    let text = BilingualText(zh: "\(part.name.zh)（\(path)）", en: "\(part.name.en) (\(path))")
    if !all.contains(text) { all.append(text) }
  }
}
