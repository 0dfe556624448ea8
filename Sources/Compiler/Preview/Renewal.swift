import Analysis
import Diagnostics
import FileFormats
import ListModel
import Reports

/// What a change of the files has come to.
package struct Renewal: Sendable {
  let changes: [FileChange]
  /// Why the last publication stays; nil where there is a new one.
  let fault: BilingualText?
  let findings: RenewedFindings
  let duration: Duration

  /// As many files, and as many findings, as are told one by one.
  private static let mostTold = (files: 3, findings: 10)

  /// For the terminal: what has changed and what has come of it, then a line a finding.
  package func lines(in language: Language) -> [String] {
    let files = changesInWords
    guard let fault else {
      let told = findings.brought.prefix(Self.mostTold.findings).map { "  " + $0[language] }
      let rest = findings.brought.count - told.count
      let more = BilingualText(
        zh: "  还有 \(rest) 个新的疑点（详见 qingdan check）",
        en: "  and \(rest.of("more new finding")) (see qingdan check)")
      let (changed, seconds) = (findings.changeInWords, (duration / .seconds(1) * 100).rounded() / 100)
      let head = BilingualText(
        zh: "\(files.zh)。疑点：\(findings.counts.zh)\(changed.zh)；用时 \(seconds) 秒",
        en: "\(files.en); findings: \(findings.counts.en)\(changed.en); seconds: \(seconds)")
      return [head[language]] + told + (rest > 0 ? [more[language]] : [])
    }
    let stays = BilingualText(
      zh: "\(files.zh)。页面仍是上一次的：", en: "\(files.en); the pages stay those of before:")
    let reasons = fault[language].split(whereSeparator: \.isNewline).map { "  \($0)" }
    return [stays[language]] + reasons
  }

  /// The files that have changed, in words.
  private var changesInWords: BilingualText {
    guard !changes.isEmpty else {
      return fault == nil
        ? BilingualText(zh: "又能读取了", en: "can be read again")
        : BilingualText(zh: "读取出错", en: "reading failed")
    }
    let told = changes.prefix(Self.mostTold.files).map(\.words)
    let rest = changes.count - told.count
    return BilingualText(
      zh: told.map(\.zh).joined(separator: "，") + (rest > 0 ? "，另有 \(rest) 个文件" : ""),
      en: told.map(\.en).joined(separator: ", ") + (rest > 0 ? ", and \(rest.of("more file"))" : ""))
  }
}

extension FileChange {
  fileprivate var words: BilingualText {
    let path = path.inOneLine
    return switch kind {
    case .added: BilingualText(zh: "新增 \(path)", en: "added \(path)")
    case .changed: BilingualText(zh: "改动 \(path)", en: "changed \(path)")
    case .removed: BilingualText(zh: "删去 \(path)", en: "removed \(path)")
    }
  }
}

/// What has become of the findings from one publication to the next.
struct RenewedFindings: Sendable {
  /// How many there are now.
  let counts: BilingualText
  /// Those that were not there before, a line each, the gravest first.
  let brought: [BilingualText]
  /// How many are no more.
  private let mended: Int

  init(from before: Compilation, to after: Compilation) {
    func open(_ compilation: Compilation) -> [JudgedFinding] {
      compilation.judgement.findings.filter { $0.closedBy == nil }
    }
    let (old, new) = (open(before), open(after))
    func known(_ findings: [JudgedFinding]) -> [String: Int] {
      findings.reduce(into: [:]) { $0[$1.fingerprint, default: 0] += 1 }
    }
    /// Those of some findings that are not among others.
    func rest(of findings: [JudgedFinding], without others: [JudgedFinding]) -> [JudgedFinding] {
      var others = known(others)
      return findings.filter { judged in
        let left = others[judged.fingerprint, default: 0]
        others[judged.fingerprint] = left - 1
        return left <= 0
      }
    }
    counts = after.counts
    brought = rest(of: new, without: old).enumerated().sorted { one, other in
      (other.element.severity, one.offset) < (one.element.severity, other.offset)
    }.map { after.line(about: $0.element) }
    mended = rest(of: old, without: new).count
  }

  /// `（新增 1，改掉 2）`; empty where nothing is new or gone.
  var changeInWords: BilingualText {
    guard !brought.isEmpty || mended > 0 else { return BilingualText(zh: "", en: "") }
    return BilingualText(
      zh: "（新增 \(brought.count)，改掉 \(mended)）", en: " (\(brought.count) new, \(mended) mended)")
  }
}

extension Compilation {
  /// How many findings of each severity there are, in words.
  var counts: BilingualText {
    let (errors, warnings, notes) = (
      judgement.count(.error), judgement.count(.warning), judgement.count(.note)
    )
    return BilingualText(
      zh: "错误 \(errors)，警告 \(warnings)，提示 \(notes)",
      en: "\(errors.of("error")), \(warnings.of("warning")), \(notes.of("note"))")
  }

  /// A finding in one line, with its place.
  fileprivate func line(about judged: JudgedFinding) -> BilingualText {
    let location = catalogue.location(of: judged.finding.quotation.origin)
    func line(in language: Language) -> String {
      "\(judged.severity.title[language]) "
        + PersonalNumber.covering(judged.finding.message[language]).inOneLine
        + "  [\(judged.rule.name)] → \(PersonalNumber.covering(location.description(in: language)).inOneLine)"
    }
    return BilingualText(zh: line(in: .zh), en: line(in: .en))
  }

  /// Why files that cannot be read are not taken into the publication: a line each.
  func remark(onUnread files: [String: [JudgedFinding]]) -> BilingualText {
    let lines = files.sorted { $0.key < $1.key }.flatMap { path, findings in
      let path = PersonalNumber.covering(path)
      return findings.isEmpty
        ? [BilingualText(zh: "文件无法读取 → \(path.inOneLine)", en: "The file cannot be read → \(path.inOneLine)")]
        : findings.map(line)
    }
    return BilingualText(
      zh: lines.map(\.zh).joined(separator: "\n"), en: lines.map(\.en).joined(separator: "\n"))
  }
}
