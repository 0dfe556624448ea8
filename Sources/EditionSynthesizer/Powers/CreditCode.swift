/// Unified social credit codes that are well-formed, and plainly those of no real unit.
///
/// **Source:** GB 32100-2015; the body's code in it GB 11714-1997.
enum CreditCode {
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

  /// The code of the nth unit of a kind: its body reads `XXXX` and the number.
  static func code(ordinal: Int, kind: String, regionCode: String) -> String {
    let number = String(ordinal)
    let body = "XXXX" + String(repeating: "0", count: 4 - number.count) + number
    let head = registration(kind) + regionCode + body + bodyCheck(body)
    return head + check(head)
  }

  /// The registering authority and the type of body.
  private static func registration(_ kind: String) -> String {
    switch kind {
    case "事业单位": "12"
    case "群团组织": "13"
    default: "11"
    }
  }

  /// The check character of a code's first seventeen.
  private static func check(_ head: String) -> String {
    var weight = 1
    var sum = 0
    for character in head {
      guard let value = alphabet.firstIndex(of: character) else { preconditionFailure("not of the alphabet") }
      sum += value * weight
      weight = weight * 3 % 31
    }
    return String(alphabet[(31 - sum % 31) % 31])
  }

  private static func bodyCheck(_ body: String) -> String {
    let weights = [3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.utf8, weights).reduce(0) { sum, pair in
      let (byte, weight) = pair
      let value = byte < 0x41 ? Int(byte) - 0x30 : Int(byte) - 0x41 + 10
      return sum + value * weight
    }
    switch 11 - sum % 11 {
    case 10: return "X"
    case 11: return "0"
    case let digit: return String(digit)
    }
  }
}
