import Diagnostics
import ListModel

extension SitePages {
  /// The units by kind, and one page a unit with its five tables.
  var unitPages: [OutputFile] {
    [page(.units, at: "units/index.html") { $0.unitsContext() }]
      + index.units.indices.map { unit in page(.unit, at: index.units[unit].href) { $0.unitContext(unit) } }
  }

  private func unitsContext() -> TemplateContext {
    var context = TemplateContext(pageTitle: "单位", column: "单位", crumbs: [])
    context[.identifier] = .text("units")
    context[.subject] = .text("权责清单")
    var kinds: [(name: String, units: [Int])] = []
    for (submission, unit) in index.units.enumerated() {
      if let kind = kinds.firstIndex(where: { $0.name == unit.kind }) {
        kinds[kind].units.append(submission)
      } else {
        kinds.append((unit.kind, [submission]))
      }
    }
    context[.kinds] = .list(
      kinds.map { kind in
        [
          .name: .text(kind.name.isEmpty ? "未写明类别" : kind.name), .count: .number(kind.units.count),
          .units: .list(unitRows(kind.units)),
        ]
      })
    return context
  }

  private func unitContext(_ submission: Int) -> TemplateContext {
    let unit = index.units[submission]
    let list = catalogue.submissions[submission]
    let counts = index.counts.bySubmission[submission]
    var context = TemplateContext(pageTitle: unit.name, column: "单位", crumbs: [.units])
    context[.name] = .text(unit.name)
    context.set(.shortName, unit.shortName == unit.name ? nil : unit.shortName)
    context.set(.kind, unit.kind)
    context[.identifier] = .text(unit.identifier)
    context[.subject] = .text("权责清单")
    context[.parts] = .list(
      ListPart.allCases.map {
        [.identifier: .text($0.rawValue), .name: .text($0.name), .count: .number(counts[$0])]
      })
    addGlance(of: submission, to: &context)
    context[.dutyCount] = .number(counts[.duties])
    context[.boundaryCount] = .number(counts[.boundaries])
    context[.oversightCount] = .number(counts[.oversight])
    context[.serviceCount] = .number(counts[.services])
    context[.powerCount] = .number(counts[.powers])
    context[.emptyDuties] = list.wordWithout(.duties)
    context[.emptyBoundaries] = list.wordWithout(.boundaries)
    context[.emptyOversight] = list.wordWithout(.oversight)
    context[.emptyServices] = list.wordWithout(.services)
    context[.hasDuties] = .flag(!list.duties.isEmpty)
    context[.duties] = .list(list.duties.map(Self.duty))
    context[.hasBoundaries] = .flag(!list.boundaries.isEmpty)
    var matters: Set<NormalisedName> = []
    context[.boundaries] = .list(
      list.boundaries.indices.map { ordinal in
        var context = boundary(ordinal, of: submission)
        // A matter that is listed again counts once.
        context[.isCounted] = .flag(
          matters.insert(NormalisedName(list.boundaries[ordinal].matter.value)).inserted)
        return context
      })
    context[.hasOversight] = .flag(!list.oversight.isEmpty)
    context[.oversight] = .list(list.oversight.map(oversightRule))
    context[.hasServices] = .flag(!list.services.isEmpty)
    context[.services] = .list(list.services.map(serviceWithBases))
    context[.hasPowers] = .flag(!list.powers.isEmpty)
    context[.powerItems] = .list(index.powers[index.powersBySubmission[submission]].map(Self.powerRow))
    return context
  }

  private static func duty(_ duty: Duty) -> TemplateContext {
    let tasks = duty.tasks.map { (text: $0.text.value, office: $0.office?.value ?? "") }
    let rows = tasks.isEmpty ? [(text: "", office: "")] : tasks
    return [
      .count: .number(tasks.count),
      .tasks: .list(
        rows.enumerated().map { ordinal, task in
          [
            .text: .text(task.text), .office: .text(task.office), .first: .flag(ordinal == 0),
            .span: .number(rows.count), .name: .text(duty.name.value.shown), .note: note(duty.note),
          ]
        }),
    ]
  }

  private func boundary(_ ordinal: Int, of submission: Int) -> TemplateContext {
    let boundary = catalogue.submissions[submission].boundaries[ordinal]
    let matter = index.matters[index.matterOfBoundary[submission][ordinal]]
    let division = boundary.division?.value ?? ""
    var rows = boundary.parties.map {
      (party: $0.unit.value, role: $0.role, text: $0.share?.value ?? "")
    }
    if rows.isEmpty {
      rows = [("", nil, division)]
    } else if !division.isEmpty {
      rows.append((party: "", role: nil, text: division))
    }
    return [
      .rows: .list(
        rows.enumerated().map { position, row in
          var context: TemplateContext = [
            .party: .text(row.party), .role: row.role.map { .text($0.name) } ?? .flag(false),
            .isLead: .flag(row.role == .lead),
            .text: .text(row.text),
            .first: .flag(position == 0), .span: .number(rows.count),
            .name: .text(boundary.matter.value.shown),
            .href: .text(matter.href), .basis: .text(boundary.bases.writtenText),
          ]
          addLaws(cited: position == 0 ? boundary.bases : [], to: &context)
          return context
        })
    ]
  }

  private func oversightRule(_ rule: OversightRule) -> TemplateContext {
    var elements: [TemplateContext] = OversightElement.allCases.compactMap { element in
      rule.elements[element].map { [.label: .text(element.name), .text: .text($0.value)] }
    }
    if let note = rule.note { elements.append([.label: .text("备注"), .text: .text(note.value)]) }
    var context: TemplateContext = [
      .name: .text(rule.name.value.shown), .industry: .text(rule.industry?.value ?? ""),
      .elements: .list(elements),
      .basis: .text(rule.bases.writtenText),
    ]
    addLaws(cited: rule.bases, to: &context)
    return context
  }

  private func serviceWithBases(_ service: PublicService) -> TemplateContext {
    var context = Self.service(service)
    context.set(.basis, service.bases.writtenText)
    addLaws(cited: service.bases, to: &context)
    return context
  }

  private static func powerRow(_ power: PublishedPower) -> TemplateContext {
    [
      .name: .text(power.item.name.value.shown), .href: .text(power.href),
      .isSubitem: .flag(power.main != nil), .isCounted: .flag(power.isCounted),
      .category: .text(power.item.categoryWord ?? power.main?.categoryWord ?? ""),
      .code: .text(power.item.codeText ?? ""), .level: .text(power.item.elements[.level]?.value ?? ""),
    ]
  }

  /// A text that is shown with its frame, or not at all.
  private static func note(_ text: Located<String>?) -> TemplateValue {
    text.map { .text($0.value) } ?? .flag(false)
  }
}

extension Submission {
  /// What stands in the place of the items of a part that has none: 无 only where the unit says so.
  fileprivate func wordWithout(_ part: ListPart) -> TemplateValue {
    .text(parts.contains { $0.part == part && $0.isExplicitNone } ? "无" : "未报送")
  }
}
