import Analysis
import Diagnostics
import FileFormats
import ListModel

/// The report for code scanning: SARIF 2.1.0, within what GitHub takes.
///
/// **Source:** OASIS, Static Analysis Results Interchange Format 2.1.0; GitHub, “SARIF support for code scanning”.
package struct SARIFReport: ReportFormat {
  package let name = "sarif"
  package let purpose = "for code scanning"
  package let showsExcerpts = true

  /// What GitHub takes and shows of a file.
  struct Limits {
    /// It refuses a file with more results.
    var results = 25_000
    /// It shows no more of them.
    var shownResults = 5_000
    /// It refuses a result with more places.
    var places = 1_000
    /// It shows no more of a description. **Units:** characters.
    var description = 1_024
  }

  private let limits: Limits

  package init() { limits = Limits() }

  init(limits: Limits) { self.limits = limits }

  package func write(_ input: ReportInput) -> [UInt8] { SARIFRun(input, within: limits).log }
}

/// The one run that a log has.
private struct SARIFRun {
  private let input: ReportInput
  private let language: Language
  private let limits: SARIFReport.Limits
  /// **Shape:** the gravest first, closed ones last, no more than GitHub takes.
  private let findings: [JudgedFinding]
  private let leftOut: Int
  private let identities: [String: String]

  init(_ input: ReportInput, within limits: SARIFReport.Limits) {
    self.input = input
    self.limits = limits
    language = input.language
    let all = input.fixFirst + input.closed
    findings = Array(all.prefix(limits.results))
    leftOut = all.count - findings.count
    var identity = FindingIdentity(in: input.catalogue)
    identities = Dictionary(
      input.judgement.findings.map { ($0.fingerprint, identity.next($0)) },
      uniquingKeysWith: { first, _ in first })
  }

  var log: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("$schema") {
        $0.string(
          "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      }
      json.member("version") { $0.string("2.1.0") }
      json.member("runs") { $0.array([self]) { $1.write(to: &$0) } }
    }
    json.line()
    return json.bytes
  }

  private func write(to json: inout JSONText) {
    json.object { json in
      json.member("tool") { $0.object { $0.member("driver") { writeDriver(to: &$0) } } }
      json.member("language") { $0.string(language == .zh ? "zh-CN" : "en") }
      json.member("columnKind") { $0.string("unicodeCodePoints") }
      json.member("automationDetails") { json in
        // What stands before the last slash is the category: two editions of one repository do not hide each other.
        let place = input.folder.isEmpty ? input.catalogue.edition.name + "/" : input.folder
        json.object { $0.member("id") { $0.string("qingdan/\(place)") } }
      }
      json.member("originalUriBaseIds") { json in
        json.object { json in
          json.member(Self.root) {
            $0.description(words("仓库的根文件夹。", "The root of the repository."))
          }
          guard let name = nameOfBase else { return }
          json.member(Self.earlierRoot) {
            $0.description(words("\(name) 中仓库的根文件夹。", "The root of the repository at \(name)."))
          }
        }
      }
      if input.comparison != nil || input.scope != nil {
        json.member("properties") { json in json.object { writeProperties(to: &$0) } }
      }
      json.member("invocations") { $0.array([self]) { $1.writeInvocation(to: &$0) } }
      json.member("results") { $0.array(findings, onLines: true) { write($1, to: &$0) } }
    }
  }

  private static let root = "%SRCROOT%"
  /// The same where it has the edition that this one is compared with.
  private static let earlierRoot = "EARLIER"

  private var nameOfBase: String? {
    input.comparison.map { ChangeWording(language: language).name(of: $0) }
  }

  /// With what the edition is compared, and what the report is narrowed to.
  private func writeProperties(to json: inout JSONText) {
    if let comparison = input.comparison {
      json.member("against") { json in
        json.object { json in
          json.member("name") { $0.string(comparison.name) }
          json.member("commit") { $0.string(comparison.commit) }
          json.member("asOf") { $0.string(comparison.catalogue.edition.asOf.description) }
          json.member("mended") { $0.number(comparison.mended.count) }
          json.member("standing") { $0.number(comparison.standing.count) }
        }
      }
    }
    if let scope = input.scope { json.member("only") { $0.array(scope.names) { $0.string($1) } } }
  }

  // MARK: Rules

  private func writeDriver(to json: inout JSONText) {
    json.object { json in
      json.member("name") { $0.string("qingdan") }
      json.member("version") { $0.string(input.toolVersion) }
      json.member("semanticVersion") { $0.string(input.toolVersion) }
      json.member("rules") { json in
        json.array(input.judgement.outcomes, onLines: true) { write($1.rule, to: &$0) }
      }
    }
  }

  private func write(_ rule: Rule, to json: inout JSONText) {
    func description(_ text: BilingualText) -> String {
      String(text[language].prefix(limits.description))
    }
    json.object { json in
      json.member("id") { $0.string(rule.name) }
      json.member("shortDescription") { $0.message(description(rule.title)) }
      json.member("fullDescription") { $0.message(description(rule.summary)) }
      json.member("help") { json in
        json.object { json in
          json.member("text") { $0.string(RuleReference.page(about: rule, in: language)) }
          json.member("markdown") {
            $0.string(RuleReference.markdown(about: rule, in: language, level: 0))
          }
        }
      }
      json.member("defaultConfiguration") { json in
        json.object { $0.member("level") { $0.string(rule.severity.rawValue) } }
      }
      json.member("properties") { json in
        json.object { json in
          json.member("tags") { $0.array([rule.family.rawValue]) { $0.string($1) } }
          json.member("problem.severity") {
            $0.string(rule.severity == .note ? "recommendation" : rule.severity.rawValue)
          }
        }
      }
    }
  }

  // MARK: The run

  private func writeInvocation(to json: inout JSONText) {
    json.object { json in
      json.member("executionSuccessful") { $0.boolean(true) }
      json.member("toolConfigurationNotifications") { json in
        json.array(input.judgement.outcomes.enumerated()) { json, outcome in
          guard case .skipped(let reason) = outcome.element.status else { return }
          json.object { json in
            json.member("associatedRule") { json in
              json.object { json in
                json.member("id") { $0.string(outcome.element.rule.name) }
                json.member("index") { $0.number(outcome.offset) }
              }
            }
            json.member("level") { $0.string("note") }
            json.member("message") {
              $0.message(words("没有检查：", "Not checked: ") + reason[language])
            }
          }
        }
      }
      json.member("toolExecutionNotifications") { json in
        json.array(unshown) { json, text in
          json.object { json in
            json.member("level") { $0.string("warning") }
            json.member("message") { $0.message(text) }
          }
        }
      }
    }
  }

  /// What a reader on GitHub does not see, in words.
  private var unshown: [String] {
    let total = findings.count + leftOut
    guard total > limits.shownResults else { return [] }
    let beyond = total - limits.shownResults
    return [
      words(
        "共 \(total) 个疑点，GitHub 只显示最重的 \(limits.shownResults) 个，另有 \(beyond) 个不显示"
          + (leftOut > 0 ? "，其中 \(leftOut) 个没有写入本文件" : "") + "；全部疑点见其他格式的报告。",
        "\(total) findings: GitHub shows the gravest \(limits.shownResults) and leaves out \(beyond)"
          + (leftOut > 0 ? ", of which \(leftOut) are not in this file" : "")
          + "; reports in other formats have them all.")
    ]
  }

  // MARK: Results

  private func write(_ judged: JudgedFinding, to json: inout JSONText) {
    let finding = judged.finding
    let sides = finding.related.prefix(limits.places - 1)
    json.object { json in
      json.member("ruleId") { $0.string(judged.rule.name) }
      json.member("ruleIndex") { json in
        json.number(input.judgement.outcomes.firstIndex { $0.rule.name == judged.rule.name })
      }
      json.member("level") { $0.string(judged.severity.rawValue) }
      json.member("message") { $0.message(message(of: finding, linking: sides)) }
      json.member("locations") { json in
        json.array([finding.quotation]) { json, quotation in
          json.object { writePlace(quotation, to: &$0) }
        }
      }
      if !sides.isEmpty {
        json.member("relatedLocations") { json in
          json.array(sides.enumerated()) { json, side in
            json.object { json in
              json.member("id") { $0.number(side.offset + 1) }
              writePlace(side.element.quotation, to: &json)
              json.member("message") { $0.message(text(of: side.element)) }
            }
          }
        }
      }
      json.member("partialFingerprints") { json in
        json.object { json in
          // The only key that GitHub looks at.
          json.member("primaryLocationLineHash") { $0.string(identities[judged.fingerprint]) }
          json.member("texts/v1") { $0.string(judged.fingerprint) }
        }
      }
      if let decision = judged.closedBy {
        json.member("suppressions") { json in
          json.array([decision]) { json, decision in
            json.object { json in
              json.member("kind") { $0.string("external") }
              json.member("status") { $0.string("accepted") }
              json.member("justification") { $0.string(decision) }
            }
          }
        }
      }
    }
  }

  /// What is wrong in the first sentence, then all that a reader needs where only the message is shown.
  private func message(of finding: Finding, linking sides: ArraySlice<Finding.Side>) -> String {
    var lines = [finding.message[language]] + wording.details(of: finding)
    lines += sides.enumerated().map { index, side in
      "\(words("另见", "see also")) [\(Self.linkText(side.message[language]))](\(index + 1))"
    }
    let hidden = finding.related.count - sides.count
    if hidden > 0 { lines.append(words("另有 \(hidden) 处。", "and \(hidden) more places.")) }
    return lines.joined(separator: "\n")
  }

  /// A side with its words; of the earlier edition it is said where that is.
  private func text(of side: Finding.Side) -> String {
    let isEarlier = SourceURI(of: side.quotation.origin, in: input).isEarlier
    return wording.side(side)
      + (isEarlier ? nameOfBase.map { words("（在 \($0) 中）", " (in \($0))") } ?? "" : "")
  }

  /// - Returns: the text with its brackets escaped, as the text of a link has them.
  private static func linkText(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("[", with: "\\[").replacing("]", with: "\\]")
  }

  private func writePlace(_ quotation: Quotation, to json: inout JSONText) {
    let location = input.catalogue.location(of: quotation.origin)
    let uri = SourceURI(of: quotation.origin, in: input)
    let region =
      uri.entry == nil
      ? SourceRegion(location, excerpt: input.excerpts[quotation.origin], quotation: quotation.text) : nil
    json.member("physicalLocation") { json in
      json.object { json in
        json.member("artifactLocation") { json in
          json.object { json in
            json.member("uri") { $0.string(uri.percentEncoded) }
            json.member("uriBaseId") { $0.string(uri.isEarlier ? Self.earlierRoot : Self.root) }
          }
        }
        json.member("region") { json in
          json.object { json in
            // GitHub wants a line of every place, of a file without lines the first.
            json.member("startLine") { $0.number(region?.line ?? 1) }
            if let column = region?.column { json.member("startColumn") { $0.number(column) } }
            if let column = region?.endColumn { json.member("endColumn") { $0.number(column) } }
          }
        }
      }
    }
    guard let place = wording.place(of: location) else { return }
    json.member("logicalLocations") { json in
      json.array([place]) { json, place in
        json.object { json in
          json.member("name") { $0.string(place) }
          json.member("fullyQualifiedName") { $0.string(location.description(in: language)) }
        }
      }
    }
  }

  private var wording: FindingWording { FindingWording(input) }

  private func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}

extension JSONText {
  /// A message object of a text.
  fileprivate mutating func message(_ text: String) { object { $0.member("text") { $0.string(text) } } }

  /// An object that only describes something.
  fileprivate mutating func description(_ text: String) {
    object { $0.member("description") { $0.message(text) } }
  }
}
