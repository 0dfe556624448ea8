import Diagnostics
import ListModel

extension SitePages {
  /// All public services by unit, with office and telephone.
  var servicesPage: OutputFile {
    page(.services, at: "services.html") { $0.servicesContext() }
  }

  private func servicesContext() -> TemplateContext {
    var context = TemplateContext(pageTitle: "公共服务", column: "公共服务", crumbs: [])
    context[.identifier] = .text("services")
    context[.subject] = .text("公共服务事项")
    context[.count] = .number(index.counts.total[.services])
    let units = catalogue.submissions.indices.filter { !catalogue.submissions[$0].services.isEmpty }
    context[.hasServices] = .flag(!units.isEmpty)
    context[.units] = .list(
      units.map { submission in
        let services = catalogue.submissions[submission].services
        return [
          .unitName: .text(index.units[submission].name), .unitHref: .text(index.units[submission].href),
          .count: .number(services.count), .services: .list(services.map(Self.service)),
        ]
      })
    return context
  }

  /// The elements of a service.
  static func service(_ service: PublicService) -> TemplateContext {
    func text(_ element: ServiceElement) -> TemplateValue { .text(service.elements[element]?.value ?? "") }
    return [
      .name: .text(service.name.value.shown), .text: text(.content), .recipient: text(.recipient),
      .office: text(.office), .telephone: text(.telephone),
      .numbers: .numbers(service.elements[.telephone]?.value),
      .place: service.elements[.place].map { .text($0.value) } ?? .flag(false),
    ]
  }
}
