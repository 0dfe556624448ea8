import Diagnostics
import ListModel

extension ListChanges {
  /// The changes with the numbers of persons covered in all that is told of them: names, units, and what elements say.
  package func coveringNumbers() -> ListChanges {
    var covered = self
    covered.all = all.map { change in
      var change = change
      change.before = change.before?.coveringNumbers()
      change.after = change.after?.coveringNumbers()
      change.elements = change.elements.map { $0.coveringNumbers() }
      return change
    }
    covered.formerNames = formerNames.reduce(into: [:]) { names, name in
      names[PersonalNumber.covering(name.key)] = PersonalNumber.covering(name.value)
    }
    return covered
  }
}

extension ComparedItem {
  fileprivate func coveringNumbers() -> ComparedItem {
    var item = self
    item.unit = PersonalNumber.covering(unit)
    item.name = Located(PersonalNumber.covering(name.value), at: name.origin)
    item.mainItem = mainItem.map { Located(PersonalNumber.covering($0.value), at: $0.origin) }
    return item
  }
}

extension ElementChange {
  fileprivate func coveringNumbers() -> ElementChange {
    func covered(_ text: Text?) -> Text? {
      text.map {
        Text(
          text: PersonalNumber.covering($0.text),
          quotation: Quotation(PersonalNumber.covering($0.quotation.text), at: $0.quotation.origin))
      }
    }
    return ElementChange(
      element: element, party: party.map(PersonalNumber.covering), before: covered(before),
      after: covered(after)
    )
  }
}
