import Diagnostics

/// Marks by which a document says that it is not for the public (密级标志、内部资料).
package enum SecrecyMark {
  /// Whether a text bears such a mark, as against speaking of secrets (保守国家秘密).
  ///
  /// A mark stands by itself: on a line of its own, after 密级：, or before the star of its term (机密★1年).
  package static func stands(in text: String) -> Bool {
    mayStand(in: text)
      && text.unicodeScalars.split(whereSeparator: {
        $0.value < 0x20 || $0 == "\u{85}" || $0 == "\u{2028}" || $0 == "\u{2029}"
      })
      .contains { isMark($0) }
  }

  /// Whether a text may have a mark: in nearly no text it may.
  private static func mayStand(in text: String) -> Bool {
    text.utf8.span.holdsAnyPair(mayEndLetter) && holdsLetters(text.utf8.span)
  }

  /// Whether two bytes may be the last ones of 密 or 内: two are found in less time than three.
  @inline(__always)
  static func mayEndLetter(_ byte: UInt8, _ next: UInt8) -> ByteMark {
    byte.equals(0xAF) & next.equals(0x86) | byte.equals(0x86) & next.equals(0x85)
  }

  /// Whether 密 stands in a text, or 内 with 部 or a blank behind it.
  static func holdsLetters(_ bytes: Span<UInt8>) -> Bool {
    // The bytes of 密 are E5 AF 86, those of 内 E5 86 85.
    bytes.holdsAnyThree { byte, next, third in
      byte.equals(0xE5) & next.equals(0xAF) & third.equals(0x86)
        | byte.equals(0x86) & next.equals(0x85)
        & (third.equals(0xE9) | third.equals(0xE3) | third.equals(0xC2) | third.equals(0x20))
    }
  }

  private static func isMark(_ line: String.UnicodeScalarView.SubSequence) -> Bool {
    guard let first = line.first(where: { !ignored.contains($0) }), beginnings.contains(first) else {
      return false
    }
    var text = String(letters: line.filter { !ignored.contains($0) })
    for label in ["密级:", "密级：", "密级"] where text.begins(with: label) {
      text.removeFirst(label.count)
      break
    }
    for grade in ["秘密", "机密", "绝密"] where text.begins(with: grade) {
      let rest = text.unicodeScalars.dropFirst(2)
      return rest.isEmpty || rest.first.map { stars.contains($0) } ?? false
    }
    for word in ["内部资料", "内部文件", "内部材料", "内部使用", "内部"] where text.begins(with: word) {
      let rest = text.dropFirst(word.count).drop { "，,。！!".contains($0) }
      return rest.isEmpty || warnings.contains { rest.begins(with: $0) && rest.count <= $0.count + 3 }
    }
    return false
  }

  private static let ignored = LetterSet([
    " ", "\u{A0}", "\u{3000}", "(", ")", "（", "）", "【", "】", "[", "]", "〔", "〕",
  ])
  /// What a mark can begin with: 密级, 秘密, 机密, 绝密, 内部.
  private static let beginnings = LetterSet(["密", "秘", "机", "绝", "内"])
  private static let stars = LetterSet(["★", "☆", "*", "＊"])
  private static let warnings = [
    "注意保存", "妥善保管", "不得外传", "请勿外传", "严禁外传", "禁止外传", "切勿外传", "不得公开", "请勿公开", "不予公开", "不公开",
    "不得扩散", "请勿扩散",
  ]
}
