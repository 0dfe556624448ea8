import Diagnostics
import ListModel

/// Something in a text that must not be published.
package enum PrivateData: Hashable {
  case number(PersonalNumber)
  case secrecyMark(String)

  /// The piece of the text, verbatim.
  var text: String {
    switch self {
    case .number(let number): number.text
    case .secrecyMark(let text): text
    }
  }

  /// The piece, a number with its middle covered.
  var masked: String {
    switch self {
    case .number(let number): number.masked
    case .secrecyMark(let text): text
    }
  }

  var message: BilingualText {
    switch self {
    case .number(.mobile):
      BilingualText(
        zh: "拟公布的内容里有手机号码 \(masked)。", en: "The content to be published has the mobile number \(masked).")
    case .number(.identity):
      BilingualText(
        zh: "拟公布的内容里有身份证号码 \(masked)。",
        en: "The content to be published has the identity-card number \(masked).")
    case .secrecyMark:
      BilingualText(
        zh: "文件带有“\(masked)”字样，不得公布。", en: "The document is marked \(masked) and must not be published.")
    }
  }

  /// What to do about it.
  var help: BilingualText {
    switch self {
    case .number(.mobile): BilingualText(zh: "改用办公电话，或者删去。", en: "Give an office telephone, or remove it.")
    case .number(.identity): BilingualText(zh: "删去号码。", en: "Remove the number.")
    case .secrecyMark:
      BilingualText(
        zh: "先由报送单位确认内容能否公开；能公开的，去掉这个标志后重新报送。",
        en: "The unit first says whether it may be published; if so, it removes the mark and sends it again.")
    }
  }

  /// All that must not be published in a text, in its order; a mark of secrecy comes last.
  static func find(in text: String) -> [PrivateData] {
    var found = PersonalNumber.find(in: text).map(PrivateData.number)
    if SecrecyMark.stands(in: text) { found.append(.secrecyMark(text.trimmingBlanks())) }
    return found
  }
}
