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

  /// Whether 密 stands in a text, or 内 with 部 or a blank behind it, byte by byte: in nearly no text does it.
  private static func mayStand(in text: String) -> Bool {
    var letter: UInt32 = 0
    let bytes = text.utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      if letter == 0xE58685, byte == 0xE9 || byte == 0xE3 || byte == 0xC2 || byte == 0x20 { return true }
      letter = (letter << 8 | UInt32(byte)) & 0xFF_FFFF
      if letter == 0xE5AF86 { return true }
    }
    return false
  }

  private static func isMark(_ line: String.UnicodeScalarView.SubSequence) -> Bool {
    guard let first = line.first(where: { !ignored.contains($0) }), beginnings.contains(first) else {
      return false
    }
    var text = String(String.UnicodeScalarView(line.filter { !ignored.contains($0) }))
    for label in ["密级:", "密级：", "密级"] where text.hasPrefix(label) {
      text.removeFirst(label.count)
      break
    }
    for grade in ["秘密", "机密", "绝密"] where text.hasPrefix(grade) {
      let rest = text.unicodeScalars.dropFirst(2)
      return rest.isEmpty || rest.first.map { stars.contains($0) } ?? false
    }
    for word in ["内部资料", "内部文件", "内部材料", "内部使用", "内部"] where text.hasPrefix(word) {
      let rest = text.dropFirst(word.count).drop { "，,。！!".contains($0) }
      return rest.isEmpty || warnings.contains { rest.hasPrefix($0) && rest.count <= $0.count + 3 }
    }
    return false
  }

  private static let ignored: Set<Unicode.Scalar> = [
    " ", "\u{A0}", "\u{3000}", "(", ")", "（", "）", "【", "】", "[", "]", "〔", "〕",
  ]
  /// What a mark can begin with: 密级, 秘密, 机密, 绝密, 内部.
  private static let beginnings: Set<Unicode.Scalar> = ["密", "秘", "机", "绝", "内"]
  private static let stars: Set<Unicode.Scalar> = ["★", "☆", "*", "＊"]
  private static let warnings = [
    "注意保存", "妥善保管", "不得外传", "请勿外传", "严禁外传", "禁止外传", "切勿外传", "不得公开", "请勿公开", "不予公开", "不公开",
    "不得扩散", "请勿扩散",
  ]
}
