import CLinux

/// How the process takes memory from the system.
package enum ProcessMemory {
  /// Takes memory in large pieces: by the page, as it is done otherwise, an edition needs thousands of system calls.
  ///
  /// Pages that are not written to cost nothing. To be called before any work.
  package static func takeInLargePieces() { qingdan_take_memory_by(32 << 20) }

  /// Has this thread's memory given in large pages: an edition fills thousands of the usual ones, each of which costs a fault
  /// and a place among the few that the processor knows by heart.
  static func takeLargePages() { qingdan_take_large_pages() }
}
