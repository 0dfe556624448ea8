import ListModel

/// A piece of a telephone as it is written (电话): a number, which a tap can dial, or what stands around numbers.
///
/// Lists give several numbers in a cell, the area code in brackets, extensions (0872-2125556 转 2), hours. `enquiry.js` reads alike.
struct TelephonePiece {
  let text: String
  /// What is dialled: digits, and hyphens between them, without the extension; nil where the piece is no number.
  let number: String?

  /// A telephone cut into its pieces. **Shape:** together the text.
  static func pieces(of text: String) -> [TelephonePiece] {
    if let plain = DialledNumber(text) { return [TelephonePiece(text: text, number: plain.text)] }
    let scanner = TelephoneScanner(letters: text.letters)
    var pieces: [TelephonePiece] = []
    var (end, position) = (0, 0)
    func add(_ range: Range<Int>, _ number: String?) {
      if !range.isEmpty {
        pieces.append(TelephonePiece(text: String(letters: scanner.letters[range]), number: number))
      }
    }
    while position < scanner.letters.count {
      guard let found = scanner.number(at: position) else {
        position += 1
        continue
      }
      position = found.range.upperBound
      guard found.isApart else { continue }
      add(end..<found.range.lowerBound, nil)
      let groups = scanner.letters[found.dialled].split { !TelephoneScanner.isDigit($0) }
      add(found.range, groups.map { String(letters: $0) }.joined(separator: "-"))
      end = found.range.upperBound
    }
    add(end..<scanner.letters.count, nil)
    return pieces
  }
}

/// Finds numbers with what belongs to them: of a landline, of all the country, of a mobile telephone, with an extension; and the
/// short ones of services. Read by hand, since a regular expression takes longer for it than all else of a page.
private struct TelephoneScanner {
  struct Found {
    let range: Range<Int>
    /// Without the extension.
    let dialled: Range<Int>
    /// Whether it stands for itself.
    let isApart: Bool
  }

  let letters: [Unicode.Scalar]

  func number(at start: Int) -> Found? {
    if let end = longNumber(at: start), !isAny("*", at: end) {
      let whole = self.extension(behind: end) ?? end
      return Found(range: start..<whole, dialled: start..<end, isApart: !isWithinOther(start))
    }
    let end = start + digits(from: start)
    guard (3...6).contains(end - start), isAny("19", at: start), !isAny("*", at: end) else { return nil }
    return Found(range: start..<end, dialled: start..<end, isApart: isAlone(start..<end))
  }

  /// Where a number of all the country or of a place ends.
  private func longNumber(at start: Int) -> Int? {
    landline(at: start) ?? serviceNumber(at: start)
      ?? {
        let count = digits(from: start)
        return isAny("1", at: start) && count == 11 || isLocal(at: start) ? start + count : nil
      }()
  }

  /// With the area code, be it in brackets or right before the number.
  private func landline(at start: Int) -> Int? {
    let isBracketed = isAny("（(", at: start)
    let code = start + (isBracketed ? 1 : 0)
    guard isAny("0", at: code) else { return nil }
    let count = digits(from: code)
    if isBracketed {
      guard (3...4).contains(count), isAny("）)", at: code + count) else { return nil }
      return local(behind: code + count + 1)
    }
    if (3...4).contains(count) {
      return isJoiner(at: code + count) ? local(behind: code + count) : nil
    }
    return [4, 3].contains { count > $0 && isLocal(at: code + $0) } ? code + count : nil
  }

  private func local(behind end: Int) -> Int? {
    let start = end + (isJoiner(at: end) ? 1 : 0)
    return isLocal(at: start) ? start + digits(from: start) : nil
  }

  /// Whether digits as those of a place's telephone stand from here to the end of the digits.
  private func isLocal(at start: Int) -> Bool {
    isAny("23456789", at: start) && (7...8).contains(digits(from: start))
  }

  /// 400 or 800, and two groups of three or four digits.
  private func serviceNumber(at start: Int) -> Int? {
    guard isAny("48", at: start), isAny("0", at: start + 1), isAny("0", at: start + 2) else { return nil }
    var (end, rest) = (start + digits(from: start), digits(from: start) - 3)
    if rest == 0, isJoiner(at: end) {
      rest = digits(from: end + 1)
      end += 1 + rest
    }
    if (6...8).contains(rest) { return end }
    let last = digits(from: end + 1)
    return (3...4).contains(rest) && isJoiner(at: end) && (3...4).contains(last) ? end + 1 + last : nil
  }

  private func `extension`(behind end: Int) -> Int? {
    var start = end
    while isAny(" ", at: start) { start += 1 }
    if isAny("转", at: start) {
      start += 1
      while isAny(" ", at: start) { start += 1 }
    } else {
      start = end
      guard isJoiner(at: start), !isAny(" ", at: start) else { return nil }
      start += 1
    }
    let count = digits(from: start)
    return (1...6).contains(count) && !isAny("*", at: start + count) ? start + count : nil
  }

  /// Whether a number begins within another one, a masked one or a word.
  private func isWithinOther(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = letters[start - 1]
    return before.isASCII && (before.properties.isAlphabetic || Self.isDigit(before))
      || isAny("*-", at: start - 1)
  }

  /// Whether a short number stands for itself, and is none of a room, an hour or a year.
  private func isAlone(_ range: Range<Int>) -> Bool {
    func parts(_ marks: String, at index: Int) -> Bool {
      !letters.indices.contains(index) || letters[index].properties.isWhitespace || isAny(marks, at: index)
    }
    return parts("、，,；;：:/或和", at: range.lowerBound - 1) && parts("、，,；;/或和（(", at: range.upperBound)
  }

  /// How many digits follow; of too many no more are counted than tell so.
  private func digits(from start: Int) -> Int {
    var end = start
    while end < min(start + Self.mostDigits, letters.count), Self.isDigit(letters[end]) { end += 1 }
    return end - start
  }

  /// One more than an area code and a number have.
  private static let mostDigits = 13

  private func isJoiner(at index: Int) -> Bool { isAny("-－–—‐‑ ", at: index) }

  private func isAny(_ marks: String, at index: Int) -> Bool {
    letters.indices.contains(index) && marks.unicodeScalars.contains(letters[index])
  }

  static func isDigit(_ letter: Unicode.Scalar) -> Bool { ("0"..."9").contains(letter) }
}

extension TemplateValue {
  /// The pieces of a telephone, those that a tap can dial with what it dials.
  static func numbers(_ telephone: String?) -> TemplateValue {
    .list(
      TelephonePiece.pieces(of: telephone ?? "").map { piece in
        [.text: .text(piece.text), .dial: piece.number.map { .text($0) } ?? .flag(false)]
      })
  }
}
