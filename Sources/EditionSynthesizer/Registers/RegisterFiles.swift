import FileFormats

/// The edition's own files: what it is, and the registers of the drafting office.
struct RegisterFiles {
  let edition: SynthesizedEdition

  /// Paths below the edition's folder, with content.
  var files: [(path: String, bytes: [UInt8])] {
    [
      ("edition.xml", editionXML),
      ("registers/units.csv", units),
      ("registers/instruments.csv", instruments),
      ("registers/guidance.csv", guidance),
      ("registers/areas.csv", areas),
      ("registers/transfers.csv", transfers),
      ("registers/agreements.csv", agreements),
    ]
  }

  private var editionXML: [UInt8] {
    var xml = XMLWriter()
    func child(_ name: StaticString, _ attributes: [(StaticString, String)]) {
      xml.line()
      xml.text("  ")
      xml.start(name)
      for (name, value) in attributes { xml.attribute(name, value) }
    }
    xml.start("edition")
    xml.attribute("xmlns", "urn:qingdan:edition:1")
    xml.attribute("title", "三亚市政府部门权力清单和责任清单（2022年版，示例）")
    xml.attribute("asOf", SynthesizedEdition.asOf)
    xml.attribute("illustrative", "true")
    child("jurisdiction", [("name", "三亚市"), ("code", SynthesizedEdition.regionCode), ("level", "市级")])
    xml.end()
    child("issuer", [])
    xml.text("三亚市权责清单编制办公室（示例）")
    xml.end()
    child("counting", [("basis", "subitem")])
    xml.end()
    child("totals", [])
    for (name, units, items) in totals {
      xml.line()
      xml.text("    ")
      xml.start(name)
      xml.attribute("units", units)
      xml.attribute("items", items)
      xml.end()
    }
    xml.line()
    xml.text("  ")
    xml.end()
    child("site", [("name", "三亚市权责清单（示例）"), ("domain", "www.example.gov.cn"), ("idCode", "4602000000")])
    xml.end()
    xml.line()
    xml.end()
    xml.line()
    return xml.bytes
  }

  private var totals: [(StaticString, Int, Int)] {
    let units = edition.facts.units
    return [
      ("powers", units.count { $0.hasPowers }, SynthesizedEdition.powers),
      ("responsibilities", units.count, SynthesizedEdition.responsibilities),
    ]
  }

  private var units: [UInt8] {
    var former: [String: String] = [:]
    for row in edition.facts.formerNames.rows { former[row["单位"]] = row["曾用名"] }
    var csv = CSVWriter()
    csv.record(["名称", "简称", "曾用名", "类别", "层级", "统一社会信用代码", "启用日期", "停用日期", "承继单位"])
    for unit in edition.facts.units {
      csv.record([
        unit.name, unit.shortName, former[unit.shortName] ?? "", unit.kind, "市级",
        edition.creditCodes[unit.shortName] ?? "", "", "", "",
      ])
    }
    return csv.bytes
  }

  private var instruments: [UInt8] {
    var csv = CSVWriter()
    csv.record(["名称", "简称", "文号", "效力层级", "版本日期", "施行日期", "条数", "状态", "废止日期", "由何文件废止"])
    for instrument in edition.facts.instruments {
      csv.record([
        instrument.title, instrument.shortTitle ?? "", instrument.documentNumber, instrument.rank,
        instrument.versionDate, instrument.effectiveDate, instrument.articles, instrument.status,
        instrument.repealDate, instrument.repealedBy,
      ])
    }
    return csv.bytes
  }

  /// An illustrative guidance catalogue: the main items of all lists, as the lists have them.
  private var guidance: [UInt8] {
    let items = edition.submissions.flatMap(\.powers)
    let rows = items.map { item in
      [
        String(item.code?.value.suffix(12) ?? ""), item.name.value, item.categoryText?.value ?? "",
        item.bases.first?.text.value ?? "", "市级",
      ]
    }
    var csv = CSVWriter()
    csv.record(["基本编码", "职权名称", "职权类别", "设定依据", "行使层级"])
    for row in rows.sorted(by: { $0[0] < $1[0] }) { csv.record(row) }
    return csv.bytes
  }

  private var areas: [UInt8] {
    let columns = ["区域", "所在区域", "管理单位", "备注"]
    var csv = CSVWriter()
    csv.record(columns)
    for row in edition.facts.areas.rows { csv.record(columns.map { row[$0] }) }
    return csv.bytes
  }

  private var transfers: [UInt8] {
    let columns = ["编码或名称", "类型", "划出单位", "划入单位", "生效日期", "依据", "备注"]
    var csv = CSVWriter()
    csv.record(columns)
    for row in edition.facts.transfers.rows { csv.record(columns.map { row[$0] }) }
    return csv.bytes
  }

  /// The memoranda of the enforcement bureau, one with each unit that assists it by the boundaries.
  private var agreements: [UInt8] {
    let matter = "综合行政执法协作"
    let parties = edition.facts.boundaries.rows.filter { $0["管理事项"] == matter }
    let lead = parties.first { $0["角色"] == "牵头" }
    var csv = CSVWriter()
    csv.record(["管理事项", "牵头单位", "配合单位", "文号", "签订日期", "失效日期", "分工"])
    for (index, party) in parties.filter({ $0["角色"] == "配合" }).enumerated() {
      guard let lead else { continue }
      csv.record([
        matter, lead["单位"], party["单位"], "三综执协〔2022〕\(index + 1)号（示例）", "2022-03-15", "",
        "\(lead["单位"])牵头，\(lead["分工"])；\(party["单位"])配合，\(party["分工"])。",
      ])
    }
    return csv.bytes
  }
}

extension InstrumentFact {
  /// The title without 中华人民共和国; nil where it has no such beginning.
  var shortTitle: String? {
    let nation = "中华人民共和国"
    return title.hasPrefix(nation) ? String(title.dropFirst(nation.count)) : nil
  }
}
