/// The letters behind nouns that say no more than that something is there (方位词): 内 of 在河道内炸鱼.
enum PlaceWords {
  /// Whether a letter stands behind a noun of two letters at least, so that the name says the same without it.
  ///
  /// 外 and 下 say that something is elsewhere, and 水上, 室内, 以上 are words of their own.
  static func isPlaceWord(_ text: [Unicode.Scalar], at position: Int) -> Bool {
    guard position >= shortestNoun, position + 1 < text.count, inside.contains(text[position]),
      words.end(text, at: position - 1, before: position + 1) == nil
    else { return false }
    // 中学, 河道上游: a word begins here.
    if beginnings.end(text, at: position, before: text.count) != nil { return false }
    // In the middle of a thing, or of a word, 中 is told by 在 alone.
    let noun = text[max(0, position - longestNoun)..<position]
    let start = noun.lastIndex { bounds.contains($0) }
    if text[position] == "中" { return start.map { text[$0] == "在" && position - $0 > shortestNoun } ?? false }
    return position - (start.map { $0 + 1 } ?? noun.startIndex) >= shortestNoun
  }

  /// **Units:** letters.
  private static let shortestNoun = 2
  private static let longestNoun = 12
  private static let inside = LetterSet("上内中".unicodeScalars)
  private static let bounds = LetterSet("在对于向的和与及或、，,；;从将把".unicodeScalars)
  private static let words = WordTable<Void>(
    "室内 水上 海上 陆上 网上 线上 地上 空中 高中 初中 集中 其中 国内 境内 以上 以内 之内 之中 之上 年内 日内 期内 限内")
  private static let beginnings = WordTable<Void>(
    """
    上市 上路 上网 上岗 上学 上报 上传 上游 上级 上述 上访 上岸 上缴 上交 内部 内河 内资 内容 内设 内装 内燃 内销 内陆 内控 内外 内审 \
    中学 中小 中药 中医 中心 中介 中国 中外 中央 中型 中等 中期 中标 中止 中断 中毒 中转
    """)
}
