import Diagnostics
import FrontEnds
import ListModel

extension DraftEntry {
  /// The entry as a front end reads it, before its division is read.
  ///
  /// - Parameters:
  ///   - file: the file that it stands in.
  ///   - row: its first row there; a party takes a row each.
  func boundary(in file: FileID, row: Int32) -> DutyBoundary {
    func at(_ text: String, _ line: Int32, _ column: Int32) -> Located<String> {
      Located(text, at: Origin(file: file, place: .cell(table: 9, row: line, column: column)))
    }
    let isDivided = wording == .cells && text == nil
    return DutyBoundary(
      matter: at(name, row, 1),
      parties: parties.enumerated().map { index, party in
        let line = row + Int32(index)
        return BoundaryParty(
          unit: at(party.name, line, 2), role: isDivided ? party.role : nil,
          share: isDivided ? party.share.map { at($0, line, 3) } : nil)
      },
      division: isDivided ? nil : at(division, row, 3),
      bases: basis.map { [CitationParser.parse(at($0, row, 4))] } ?? [], note: note.map { at($0, row, 5) })
  }

  /// The division as one text.
  private var division: String {
    if let text { return text }
    return switch wording {
    case .cells: ""
    case .text: parties.map(\.clause).joined(separator: "；") + "。"
    case .lines:
      parties.enumerated().map { "\($0.offset + 1).\($0.element.line)。" }.joined(separator: "\n")
    case .labels: labels + "。" + parties.compactMap(\.task).joined(separator: "；") + "。"
    }
  }

  private var labels: String {
    let labels: [(BoundaryRole, String)] = [
      (.lead, "牵头单位"), (.assist, "配合单位"), (.guide, "指导单位"), (.share, "分工单位"),
    ]
    return labels.compactMap { role, label in
      let names = parties.filter { $0.role == role }.map(\.name)
      return names.isEmpty ? nil : "\(label)：\(names.joined(separator: "、"))"
    }
    .joined(separator: "；")
  }
}

extension DraftParty {
  /// A clause of a running text.
  fileprivate var clause: String {
    switch (role, share) {
    case (.lead, let share?): "由\(name)牵头，负责\(share)"
    case (.lead, nil): "由\(name)牵头"
    case (.assist, let share?): "\(name)配合，负责\(share)"
    case (.assist, nil): "\(name)配合"
    case (.guide, let share?): share.hasPrefix("指导") ? name + share : "\(name)指导\(share)"
    case (.guide, nil): "\(name)指导"
    case (.share, let share?), (nil, let share?): "\(name)负责\(share)"
    case (.share, nil), (nil, nil): "\(name)按职责分工负责"
    }
  }

  /// A line of a numbered division.
  fileprivate var line: String {
    let role = role.map { "（\($0.name)）" } ?? ""
    return share.map { "\(name)\(role)：\($0)" } ?? "\(name)\(role)"
  }

  /// What it does, where a label has given the role.
  fileprivate var task: String? { share.map { "\(name)负责\($0)" } }
}
