// 找到的条目怎样显示：去处、加亮、上下文。搜索页和“谁来管”都用。
(function () {
  'use strict';
  var search = window.qingdanSearch;

  function element(name, className, children) {
    var made = document.createElement(name);
    if (className) made.className = className;
    (children || []).forEach(function (child) {
      made.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
    });
    return made;
  }

  // 条目的去处。没有自己页面的，落到单位页里那一条。
  function address(index, entry) {
    var read = index.read;
    if (entry >= index.firstLaw) return 'laws/' + read.laws[entry - index.firstLaw][0] + '.html';
    var unit = 'units/' + read.units[index.unit[entry]][0] + '.html';
    if (entry < index.firstItem) return unit;
    if (index.matter[entry] >= 0) return 'matters/' + read.matters[index.matter[entry]] + '.html';
    if (index.power[entry] < 0) {
      var text = search.name(entry).split(/[，,；;。]/)[0].trim();
      return unit + '#' + read.parts[index.part[entry]][0] + ':~:text=' + encodeURIComponent(text).replace(/-/g, '%2D');
    }
    return 'powers/' + index.powers[index.power[entry]].replace(/^\+/, '') + '.html';
  }

  // 一段文字，其中找到的词加亮；长的只取第一个词的前后。
  // places 是折叠后的文字里另外要加亮的各处。
  function marked(terms, raw, places, isCut) {
    var ranges = places.slice();
    var text = search.folded(raw);
    terms.forEach(function (term) {
      if (term.isExcluded) return;
      for (var at = text.indexOf(term.text); at >= 0; at = text.indexOf(term.text, at + term.text.length)) {
        ranges.push([at, at + term.text.length]);
      }
    });
    var before = search.placesBefore(raw, text);
    if (before) ranges = ranges.map(function (range) { return [before[range[0]], before[range[1] - 1] + 1]; });
    ranges.sort(function (one, other) { return one[0] - other[0] || other[1] - one[1]; });
    var from = 0;
    var to = raw.length;
    if (isCut && ranges.length && to > 90) {
      from = Math.max(0, ranges[0][0] - 30);
      to = Math.min(raw.length, Math.max(from + 90, ranges[0][1]));
      // 不从一个字的中间断开。
      if (from > 0 && /[\uDC00-\uDFFF]/.test(raw.charAt(from))) from -= 1;
      if (/[\uD800-\uDBFF]/.test(raw.charAt(to - 1))) to += 1;
    }
    var pieces = [from > 0 ? '…' : ''];
    ranges.forEach(function (range) {
      var start = Math.max(range[0], from);
      var end = Math.min(range[1], to);
      if (start >= end) return;
      pieces.push(raw.slice(from, start), element('mark', '', [raw.slice(start, end)]));
      from = end;
    });
    pieces.push(raw.slice(from, to), to < raw.length ? '…' : '');
    return pieces.filter(function (piece) { return piece !== ''; });
  }
  function markedName(terms, entry) {
    var places = [];
    terms.forEach(function (term) {
      var place = search.initialsIn(term.text, entry);
      if (!term.isExcluded && place >= 0) places.push([place, place + term.text.length]);
    });
    return marked(terms, search.name(entry) || '（名称未填写）', places, false);
  }

  // 名称里没有的词，在全文哪里：最多两处。
  function contexts(terms, entry) {
    var name = search.foldedName(entry);
    var missing = terms.filter(function (term) {
      return !term.isExcluded && name.indexOf(term.text) < 0 && search.initialsIn(term.text, entry) < 0;
    });
    if (!missing.length) return [];
    var found = [];
    search.fields(entry).forEach(function (field) {
      var isNew = false;
      var text = search.folded(field.raw);
      missing = missing.filter(function (term) {
        if (text.indexOf(term.text) < 0) return true;
        isNew = true;
        return false;
      });
      if (isNew && found.length < 2) {
        found.push(element('p', 'context', [element('b', '', [field.label])].concat(marked(terms, field.raw, [], true))));
      }
    });
    return found;
  }

  // 一个单位的曾用名，有词在里面而不在现在的名称里的；没有为空。
  function formerNames(terms, unit) {
    var now = search.folded(unit[1] + '\n' + unit[2]);
    var former = search.folded(unit[3] || '');
    var isMeant = terms.some(function (term) {
      return !term.isExcluded && now.indexOf(term.text) < 0 && (former.indexOf(term.text) >= 0 || search.isShort(term.text, unit));
    });
    return isMeant ? unit[3] : '';
  }

  window.qingdanResults = {
    element: element, address: address, marked: marked, markedName: markedName, contexts: contexts, formerNames: formerNames
  };
})();
