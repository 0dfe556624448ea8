/// Where a command prints what it was asked for.
package enum StandardOutput {
  /// Writes a text at once, whoever reads.
  ///
  /// - Throws: `MachineFault` where it cannot be written; that nobody reads on is no fault.
  package static func write(_ text: String) throws { try FileSystem.print(Array(text.utf8)) }

  /// Writes a line at once.
  ///
  /// - Throws: `MachineFault` where it cannot be written; that nobody reads on is no fault.
  package static func write(line: String) throws { try write(line + "\n") }
}
