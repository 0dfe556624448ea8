import Diagnostics

/// The colours of a terminal, or none.
struct TextStyle {
  let isColoured: Bool

  func severity(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .error: paint(text, "1;31")
    case .warning: paint(text, "1;33")
    case .note: paint(text, "1;36")
    }
  }

  func strong(_ text: String) -> String { paint(text, "1") }
  func emphasis(_ text: String) -> String { paint(text, "36") }
  func faint(_ text: String) -> String { paint(text, "2") }
  func marker(_ text: String) -> String { paint(text, "31") }

  private func paint(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
