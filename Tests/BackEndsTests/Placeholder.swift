import Testing

@testable import BackEnds
