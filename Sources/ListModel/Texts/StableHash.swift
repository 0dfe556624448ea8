/// A number that depends on a text alone: from run to run, and from machine to machine.
///
/// **Source:** FNV-1a, 64 bit.
package func stableHash(_ text: String) -> UInt64 {
  text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
}
