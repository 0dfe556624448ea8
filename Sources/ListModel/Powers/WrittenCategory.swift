extension PowerCategory {
  /// Reads a cell that gives nothing but a category: also by its code (01), with its code before it (01行政许可), with 类
  /// behind it, and in traditional characters.
  ///
  /// - Returns: nil where it names no category, or another one than its code.
  package init?(cell text: String) {
    if let category = PowerCategory(written: text) {
      self = category
      return
    }
    let (code, word) = Self.parts(of: text)
    let named = PowerCategory(written: word)
    switch (code, named) {
    case (let code?, nil) where word.isEmpty: self = code
    case (let code?, let named?) where code == named: self = named
    case (nil, let named?): self = named
    default: return nil
    }
  }

  /// The categories that a word may mean that names none: those one letter away, or those that its code and its word
  /// name. **Shape:** in the order of the codes.
  package static func nearest(to text: String) -> [PowerCategory] {
    let (code, word) = parts(of: text)
    let letters = word.letters
    guard letters.count <= 12 else { return [] }
    return allCases.filter { category in
      let name = category.name.letters
      return category == code || EditDistance.between(letters, name) <= 1
        || letters.count >= 2 && letters == Array(name.dropFirst(2))
    }
  }

  /// Whether a cell gives its category by a word alone, without a code.
  fileprivate static func isWord(_ text: String) -> Bool {
    PowerCategory(written: text) != nil || parts(of: text).code == nil
  }

  /// The code at the beginning of a cell, and the word behind it in simplified characters without 类.
  private static func parts(of text: String) -> (code: PowerCategory?, word: String) {
    let simple = text.unicodeScalars.compactMap { scalar in
      scalar.properties.isWhitespace ? nil : simplified[scalar] ?? scalar
    }
    let digits = simple.prefix { "0123456789".unicodeScalars.contains($0) }
    let code =
      digits.count == 2
      ? allCases.first { $0.code.letters == Array(digits) } : nil
    let rest =
      code == nil ? simple[...] : simple.dropFirst(2).drop { ".．、-－—:：_".unicodeScalars.contains($0) }
    let word = String(letters: rest)
    return (code, word.count > 2 && word.ends(with: "类") ? String(word.dropLast()) : word)
  }

  /// The traditional characters of the ten names and of their usual variants.
  private static let simplified = Dictionary(
    uniqueKeysWithValues: zip(
      "許處罰強徵給檢確認獎勵決權職類監執".unicodeScalars, "许处罚强征给检确认奖励决权职类监执".unicodeScalars))
}

extension PowerItem {
  /// The category as the lists word it: the word as written, and its name where a code stands for it or before it; nil
  /// where none is given.
  package var categoryWord: String? {
    guard let written = categoryText?.value else { return nil }
    return PowerCategory.isWord(written) ? written : category?.name ?? written
  }
}
