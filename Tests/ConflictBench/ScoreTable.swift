/// The scores as a Markdown table.
enum ScoreTable {
  static func markdown(_ scores: [Bench.Score]) -> String {
    let rows = scores.map { score in
      [
        "`\(score.rule)`", "\(score.injections)", "\(score.found)", "\(score.falseAlarms)", "\(score.decoys)",
        "\(score.alarms)", percent(score.precision), percent(score.recall),
      ]
    }
    let heading = [
      "rule", "injections", "found", "false alarms", "decoys", "alarms", "precision", "recall",
    ]
    let line = ["---"] + Array(repeating: "--:", count: heading.count - 1)
    return ([heading, line] + rows).map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded(.down))
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }
}
