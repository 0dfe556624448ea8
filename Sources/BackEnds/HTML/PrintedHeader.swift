import ListModel

/// What stands at the head of every printed page of the site: the edition and its day.
///
/// A style sheet of its own, since the boxes in the margin of a page take their text from nowhere else.
struct PrintedHeader {
  let edition: Edition

  /// Where the style sheet of the templates imports it from.
  var file: OutputFile { OutputFile(path: "edition.css") { Array(styles.utf8) } }

  private var styles: String {
    """
    @page {
      @top-left { content: \(quoted(edition.title)); font: 9.5pt serif; text-align: left; width: 68%; }
      @top-right { content: \(quoted("\(mark)截至 \(edition.asOf)")); font: 9.5pt serif; text-align: right; width: 32%; }
    }

    """
  }

  /// A printed page may go about alone.
  private var mark: String { edition.isIllustrative ? "示例 · " : "" }

  /// A text as a string of a style sheet, whatever it holds.
  private func quoted(_ text: String) -> String {
    var string = "\""
    for letter in text.unicodeScalars {
      switch letter {
      case "\"", "\\", "<": string += "\\\(String(letter.value, radix: 16)) "
      case _ where letter.value < 0x20 || letter.value == 0x7F: string += " "
      default: string.unicodeScalars.append(letter)
      }
    }
    return string + "\""
  }
}
