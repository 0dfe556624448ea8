import Diagnostics
import FileFormats
import ListModel
import Reports

extension Compilation {
  /// Writes the mended files in the place of the others, each of them whole.
  ///
  /// - Throws: `MachineFault` where a file has been changed since it was read, or may not be written: then none is.
  package func apply(_ plan: FixPlan) throws {
    try FileSystem.replace(
      plan.files.map {
        FileSystem.Replaced(path: "\(request.edition)/\($0.path)", read: $0.text.bytes, written: $0.bytes)
      },
      inside: request.edition)
  }

  /// The change of the files, as `patch` takes it: in UTF-8, with the paths of the other reports.
  package func diff(of plan: FixPlan) throws -> [UInt8] {
    let folder = try RepositoryPlace.path(of: request.edition)
    return plan.files.flatMap {
      UnifiedDiff.between($0.text.utf8, and: $0.replacements, file: folder + $0.path)
    }
  }

  /// Prints the change of the files.
  package func printDiff(of plan: FixPlan) throws { try FileSystem.print(diff(of: plan)) }
}

extension FixPlan {
  /// What was mended, or is to be, and what is left to people, in words.
  ///
  /// - Parameter isDone: the files have been written.
  package func remark(isDone: Bool) -> BilingualText {
    let (places, count) = (files.reduce(0) { $0 + $1.entries.count }, files.count)
    var lines: [BilingualText] = []
    if files.isEmpty {
      lines.append(
        BilingualText(zh: "没有可以由程序改正的地方。", en: "There is nothing that the program can mend."))
    } else {
      lines.append(
        isDone
          ? BilingualText(
            zh: "已改正 \(count) 个文件 \(places) 处：", en: "Mended \(places.of("place")) in \(count.of("file")):")
          : BilingualText(
            zh: "可以改正 \(count) 个文件 \(places) 处：",
            en: "\(places.of("place")) in \(count.of("file")) can be mended:"))
      lines += files.flatMap { $0.entries.map(\.line) }
    }
    if !left.isEmpty {
      lines.append(
        BilingualText(
          zh: "另有 \(left.count) 处请人工改正：", en: "\(left.count.of("place")) left for people to mend:"))
      lines += left.map { entry, obstacle in
        BilingualText(
          zh: "\(entry.line.zh)（\(obstacle.words.zh)）", en: "\(entry.line.en) (\(obstacle.words.en))")
      }
    }
    func text(_ lines: [String]) -> String {
      lines.map(PersonalNumber.covering).joined(separator: "\n")
    }
    return BilingualText(zh: text(lines.map(\.zh)), en: text(lines.map(\.en)))
  }
}

extension FixPlan.Entry {
  /// The place, and what becomes of its words.
  fileprivate var line: BilingualText {
    let (old, new) = (fix.replaced.onOneLine, fix.replacement.onOneLine)
    return BilingualText(
      zh: "  \(location.description(in: .zh))：“\(old)” → “\(new)”",
      en: "  \(location.description(in: .en)): \(old) → \(new)")
  }
}

extension FixPlan.Obstacle {
  fileprivate var words: BilingualText {
    switch self {
    case .otherFormat:
      BilingualText(
        zh: "程序只改 XML 和 CSV 文件，请在原来的软件里改",
        en: "only XML and CSV files are mended: use the program that wrote it")
    case .packed:
      BilingualText(zh: "文件在压缩包里，请改原文件后重新打包", en: "it lies in an archive: mend the file and pack it again")
    case .foreignName:
      BilingualText(zh: "文件名不是 UTF-8 编码，请先改文件名", en: "the name of the file is not in UTF-8: rename it first")
    case .notVerbatim:
      BilingualText(zh: "文件里的字与此不完全一样", en: "the file does not have it letter by letter")
    case .unwritable:
      BilingualText(zh: "这个文件的编码或者格式写不了这些字", en: "the file cannot have these letters")
    case .overlapping:
      BilingualText(zh: "与另一处改动重叠，再运行一次 --fix", en: "it overlaps another: run --fix once more")
    case .decided:
      BilingualText(
        zh: "有裁定以这段文字为依据，改动以后裁定失效", en: "a decision rests on this text and would end with it")
    }
  }
}
