import CLinux

/// How the process takes memory from the system.
package enum ProcessMemory {
  /// Takes memory in large pieces: by the page, as it is done otherwise, an edition needs thousands of system calls.
  ///
  /// Pages that are not written to cost nothing. To be called before any work.
  package static func takeInLargePieces() { qingdan_take_memory_by(32 << 20) }
}
