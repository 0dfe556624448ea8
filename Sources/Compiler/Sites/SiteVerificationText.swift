import BackEnds
import Diagnostics
import FileFormats

extension SiteVerification {
  /// What was found, for people: a line each file, then what it comes to.
  package var text: BilingualText {
    let lines =
      site.lines(zhPrefix: "", enPrefix: "") + (sources?.lines(zhPrefix: "清单文件", enPrefix: "source ") ?? [])
      + [verdict] + [sourcesVerdict].compactMap(\.self) + [origin].compactMap(\.self) + [ownDigest]
    return BilingualText(
      zh: lines.map(\.zh).joined(separator: "\n"), en: lines.map(\.en).joined(separator: "\n"))
  }

  private var verdict: BilingualText {
    let name = request.site
    guard !site.isEmpty else {
      return BilingualText(
        zh: "\(name)：\(site.count) 个文件都与 \(SiteManifest.digests) 一致，没有别的文件。",
        en: "\(name): all \(site.count) files are as \(SiteManifest.digests) says, and there are no others.")
    }
    return BilingualText(
      zh: "\(name) 与发布时不一致：\(site.totals.zh)（应有 \(site.count) 个文件）。",
      en: "\(name) is not as it was published: \(site.totals.en) (of \(site.count) files).")
  }

  private var sourcesVerdict: BilingualText? {
    guard let edition = request.edition else { return nil }
    guard let sources else {
      return BilingualText(
        zh: "没有与 \(edition) 比对：\(SiteManifest.sources) 与发布时不一致。",
        en: "not compared with \(edition): \(SiteManifest.sources) is not as it was published.")
    }
    guard !sources.isEmpty else {
      return BilingualText(
        zh: "\(edition)：\(sources.count) 个文件与发布时读取的一致，没有别的文件。",
        en:
          "\(edition): all \(sources.count) files are those that the site was made from, and there are no others."
      )
    }
    return BilingualText(
      zh: "\(edition) 与发布时读取的不一致：\(sources.totals.zh)（当时读取 \(sources.count) 个文件）。",
      en: "\(edition) is not what the site was made from: \(sources.totals.en) (of \(sources.count) files).")
  }

  private var origin: BilingualText? {
    manifest.map {
      BilingualText(
        zh: "\($0.title)，截至 \($0.asOf)，由 \($0.tool) 按 \($0.rules) 条规则检查后生成。".inOneLine,
        en: "\($0.title), as of \($0.asOf), checked by \($0.rules) rules and made by \($0.tool).".inOneLine)
    }
  }

  /// The list of digests can be exchanged with the files: this number is to be compared with one from elsewhere.
  private var ownDigest: BilingualText {
    BilingualText(
      zh: "\(SiteManifest.digests) 本身的摘要：\(digest)", en: "digest of \(SiteManifest.digests) itself: \(digest)"
    )
  }
}

extension SiteVerification.Differences {
  /// A line each file.
  fileprivate func lines(zhPrefix: String, enPrefix: String) -> [BilingualText] {
    func lines(_ paths: [String], _ zh: String, _ en: String) -> [BilingualText] {
      paths.map {
        BilingualText(zh: "\(zhPrefix)\(zh)：\($0.inOneLine)", en: "\(enPrefix)\(en): \($0.inOneLine)")
      }
    }
    return lines(changed, "已改动", "changed") + lines(missing, "缺少", "missing")
      + lines(others, "多出", "not published")
  }

  /// In numbers.
  fileprivate var totals: BilingualText {
    BilingualText(
      zh: "改动 \(changed.count)，缺少 \(missing.count)，多出 \(others.count)",
      en: "\(changed.count) changed, \(missing.count) missing, \(others.count) not published")
  }
}
