/// A telephone that is nothing but one number, which a tap can dial (电话): digits, and hyphens between them.
struct DialledNumber {
  /// As it is written.
  let text: String

  /// - Returns: nil for several numbers, an extension in words, or anything else than a number.
  init?(_ text: String) {
    let groups = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isPlain = groups.allSatisfy { group in
      !group.isEmpty && group.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    guard isPlain, (3...12).contains(groups.reduce(0) { $0 + $1.count }) else { return nil }
    self.text = text
  }
}
