import Glibc

/// How long work takes of the processor, whatever else the machine does meanwhile.
///
/// - Parameter work: all on the thread that asks.
package func processorTime(_ work: () -> Void) -> Duration {
  let start = ownProcessorTime()
  work()
  return ownProcessorTime() - start
}

/// What this thread has had of the processor.
private func ownProcessorTime() -> Duration {
  var time = timespec()
  guard clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { preconditionFailure("no clock") }
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
