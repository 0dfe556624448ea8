import ListModel
import Testing

@testable import FrontEnds

/// 序号 that skip or repeat.
struct OrdinalSequenceTests {
  private func faults(_ numbers: Int...) -> [[Int]] {
    var sequence = OrdinalSequence()
    return numbers.compactMap { number in
      ListOrdinal(whole: String(number)).flatMap { sequence.take($0) }.map { [$0, number] }
    }
  }

  @Test func `only the wrong number is told`() {
    #expect(faults(1, 2, 3) == [])
    #expect(faults(1, 1) == [[2, 1]])
    #expect(faults(1, 1, 3) == [[2, 1]])
    #expect(faults(1, 1, 2) == [[2, 1]])
    #expect(faults(2, 1, 3) == [[1, 2], [2, 1]])
    #expect(faults(1, 2, 6, 7) == [[3, 6]])
    #expect(faults(1, 2, 6, 4) == [[3, 6]])
  }

  private func faults(ofPowers rows: String...) -> [Irregularity.Kind] {
    let rows = rows.enumerated().map { "\($1)|职权\($0)|依据" }
    return TableSketch.read((["序号|职权类别|职权名称|实施依据"] + rows).joined(separator: "\n")).faults
  }

  @Test func `numbers begin again with a category, but are not written twice`() {
    #expect(faults(ofPowers: "1|行政许可", "2|行政许可", "1|行政处罚", "2|行政处罚") == [])
    #expect(faults(ofPowers: "1|行政许可", "1|行政处罚", "2|行政处罚") == [])
    #expect(faults(ofPowers: "1|行政许可", "2|行政许可", "1|行政处罚") == [])
    let twice: [Irregularity.Kind] = [.sequenceGap(expected: 2, found: 1)]
    #expect(faults(ofPowers: "1|行政许可", "1|行政处罚") == twice)
    #expect(faults(ofPowers: "1|行政许可", "1|行政处罚", "3|行政处罚") == twice)
    #expect(faults(ofPowers: "1|行政许可", "1|行政许可", "3|行政处罚") == twice)
  }

  @Test func `numbers of duties repeat only where they count the tasks of each`() {
    func faults(_ rows: String) -> [Irregularity.Kind] {
      TableSketch.read("序号|主要职责|具体工作事项\n" + rows).faults
    }
    #expect(faults("1|甲|一\n1|乙|二") == [.sequenceGap(expected: 2, found: 1)])
    #expect(faults("1|甲|一\n2|^|二\n1|乙|三").isEmpty)
    #expect(faults("1|甲|一\n1|甲|二\n2|乙|三").isEmpty)
  }

  @Test func `numbers that run on through the categories do not begin again`() {
    let table = ["1|行政许可", "2|行政处罚", "3|行政处罚"]
    let again = table + ["1|行政许可", "2|行政处罚", "3|行政处罚"]
    let twice = TableSketch.read(
      "序号|职权类别|职权名称|实施依据\n" + again.map { $0 + "|甲|乙" }.joined(separator: "\n"))
    #expect(twice.faults == [.sequenceGap(expected: 4, found: 1)])
  }
}
