import Diagnostics

/// A row of the register of everyday words (日常用语): what citizens say, and what the lists write for it.
package struct EverydayWord: Sendable {
  package var said: Located<String>
  /// What the lists write, the fittest first. **Shape:** non-empty.
  package var written: [Located<String>]

  package init(said: Located<String>, written: [Located<String>]) {
    self.said = said
    self.written = written
  }
}
