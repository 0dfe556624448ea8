import Testing

@testable import FrontEnds
