import Reports
import Testing

@Suite struct JSONReportTests {
  private let report = String(decoding: JSONReport().write(SmallReport.input()), as: UTF8.self)

  @Test func `the head names tool, edition and day, and counts units that sent something, registered or not`()
  {
    #expect(
      report.hasPrefix(
        #"{"version":1,"tool":"qingdan 1.2","edition":"small","asOf":"2022-09-30","summary":{"errors":0,"#
          + #""warnings":1,"notes":0,"closed":0,"units":2,"powers":1,"responsibilities":0},"#))
    #expect(report.hasSuffix("]}\n"))
  }

  @Test func `each rule has its outcome`() {
    #expect(report.contains(#"{"rule":"malformed-code","status":"failed","findings":1,"reason":null}"#))
    #expect(
      report.contains(
        #"{"rule":"unknown-unit","status":"skipped","findings":0,"reason":{"zh":"没有名录","en":"no register"}}"#)
    )
    #expect(report.contains(#"{"rule":"sequence-gap","status":"not-applicable","findings":0,"reason":null}"#))
  }

  @Test func `the account of a file adds up`() {
    #expect(
      report.contains(
        #"{"file":"submissions/市水务局/清单.xlsx","cells":8,"read":5,"furniture":2,"unread":1}"#))
  }

  @Test func `a finding is told whole, quotes escaped, nothing left out`() {
    #expect(
      report.contains(
        #""findings":[{"rule":"malformed-code","severity":"warning","message":{"zh":"有误。","en":"It is wrong."},"#
          + #""units":["市水务局"],"subject":"取水许可","location":{"file":"submissions/市水务局/清单.xlsx","part":"权力","#
          + #""cell":"AB3","line":null,"column":null,"quote":"取\t\"水\""},"related":[{"message":{"zh":"第1处","#)
    )
    #expect(report.contains(#""offset":null,"replacement":"丁","safe":false}},{"message":"#))
    #expect(report.contains(#""quote":"乙"},"fix":null}"#))
    #expect(report.contains(#""witness":null,"help":{"zh":"改。","en":"Mend it."},"fix":{"message":"#))
    #expect(
      report.hasSuffix(
        #""offset":0,"replacement":"丙","safe":false},"fingerprint":"0123456789abcdef","closedBy":null}]}"#
          + "\n"))
  }
}
