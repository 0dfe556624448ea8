// 谁来管：页面上的几栏没有的，到全部清单里找，按单位给出电话。用访客自己的话，一个词没有就找它的一部分。
(function () {
  'use strict';
  var search = window.qingdanSearch;
  var results = window.qingdanResults;
  var element = results.element;
  var mostMatters = 5, mostUnits = 8, mostItems = 3;
  var input, place, isBegun = false;

  function phrases(words) {
    return words.map(function (word) { return '"' + word + '"'; }).join(' ');
  }
  // 相邻两字的每一段。
  function pieces(word) {
    var found = [];
    for (var i = 0; i + 2 <= word.length; i += 1) found.push(word.slice(i, i + 2));
    return found;
  }

  // 都有的；没有，就有其中一个词的；再没有，就有其中两个字的，合得多的在前。
  function look(words) {
    var hits = search.find(phrases(words));
    if (hits.length) return { hits: hits, terms: words, how: '' };
    var parts = words.length > 1 ? words : pieces(words[0]);
    var found = most(parts);
    if (!found.hits.length && words.length > 1) found = most([].concat.apply([], words.map(pieces)));
    found.how = '没有一项全有，下面的只有其中几个字。';
    return found;
  }
  function most(parts) {
    var scores = {};
    var used = parts.filter(function (part) {
      var hits = search.find(phrases([part]));
      hits.forEach(function (entry) { scores[entry] = (scores[entry] || 0) + 1 / hits.length; });
      return hits.length > 0;
    });
    var hits = Object.keys(scores).map(Number).sort(function (one, other) { return scores[other] - scores[one] || one - other; });
    return { hits: hits, terms: used };
  }

  function line(terms, index, entry) {
    var link = element('a', '', results.markedName(terms, entry));
    link.href = results.address(index, entry);
    return element('li', '', [link].concat(results.contexts(terms, entry)));
  }

  // 一件几个单位一起管的事：找谁，本页的表里有。
  function matterRow(terms, index, entry) {
    var link = element('a', '', results.markedName(terms, entry));
    link.href = results.address(index, entry);
    var answer = element('dd', '', results.contexts(terms, entry));
    Array.prototype.forEach.call(document.querySelectorAll('.list th a'), function (named) {
      if (named.href !== link.href) return;
      Array.prototype.forEach.call(named.parentNode.parentNode.querySelector('td').childNodes, function (part) {
        answer.appendChild(part.cloneNode(true));
      });
    });
    return element('div', '', [element('dt', '', [link]), answer]);
  }

  // 几个单位一起管的事各归一条，其余归到单位。
  function sorted(index, hits) {
    var matters = {};
    var units = {};
    var found = { matters: [], units: [] };
    hits.forEach(function (entry) {
      if (entry >= index.firstLaw) return;
      var matter = index.matter[entry];
      if (matter >= 0) {
        if (!matters[matter]) found.matters.push(entry);
        matters[matter] = true;
        return;
      }
      var unit = index.unit[entry];
      if (!units[unit]) {
        units[unit] = { unit: unit, entries: [], count: 0 };
        found.units.push(units[unit]);
      }
      units[unit].count += 1;
      if (units[unit].entries.length < mostItems) units[unit].entries.push(entry);
    });
    return found;
  }

  function unitRow(terms, index, found) {
    var unit = index.read.units[found.unit];
    var link = element('a', '', [unit[2]]);
    link.href = 'units/' + unit[0] + '.html';
    var children = [link];
    if (unit[4]) children.push(' ', element('span', 'telephone', [unit[4]]));
    var former = results.formerNames(terms, unit);
    if (former) children.push(element('span', 'note', ['曾用名：' + former]));
    var items = found.entries.filter(function (entry) { return entry >= index.firstItem; });
    var row = element('div', '', [element('dt', '', children),
      element('dd', '', [element('ul', '', items.map(function (entry) { return line(terms, index, entry); }))])]);
    var others = found.count - found.entries.length;
    if (others > 0) row.lastChild.appendChild(element('p', 'note', ['另有 ' + others + ' 项']));
    return row;
  }

  function show() {
    var words = input.value.replace(/"/g, ' ').split(/[\s、，,；;。]+/).filter(Boolean);
    place.replaceChildren();
    if (!words.length) return;
    var index = search.index();
    var isReady = index && search.isReady(phrases(words));
    if (!isReady) {
      place.appendChild(element('p', 'none', [search.hasFailed() ? '没有读到索引。' : '正在读取全部清单…']));
      if (!search.hasFailed()) return;
    }
    var found = index ? look(words.map(search.folded)) : { hits: [] };
    var terms = (found.terms || []).map(function (text) { return { text: text, isExcluded: false }; });
    var groups = sorted(index, found.hits);
    place.appendChild(element('h2', '', ['全部清单里写到的']));
    if (found.hits.length && found.how) place.appendChild(element('p', 'hint', [found.how]));
    if (!found.hits.length) {
      place.appendChild(element('p', 'none', ['没有写到“' + words.join(' ') + '”的。换一个说法试试，文件里的叫法和平常说的往往不同；或者少写几个字。']));
    }
    if (groups.matters.length) {
      place.appendChild(element('h3', '', ['几个单位一起管的事']));
      place.appendChild(element('dl', 'answers', groups.matters.slice(0, mostMatters).map(function (entry) {
        return matterRow(terms, index, entry);
      })));
    }
    if (groups.units.length) {
      place.appendChild(element('h3', '', ['按单位']));
      place.appendChild(element('dl', 'answers', groups.units.slice(0, mostUnits).map(function (unit) { return unitRow(terms, index, unit); })));
    }
    var more = element('a', '', ['在搜索页查看']);
    more.href = 'search.html#q=' + encodeURIComponent(words.join(' '));
    place.appendChild(element('p', 'more', [more]));
  }

  // 打字停一停再找。
  var waiting = 0;
  function showSoon() {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  }

  document.addEventListener('DOMContentLoaded', function () {
    input = document.getElementById('filter');
    place = document.getElementById('answers');
    input.addEventListener('input', function (event) {
      if (!isBegun) {
        isBegun = true;
        search.begin(showSoon);
      }
      if (!event.isComposing) showSoon();
    });
    input.addEventListener('compositionend', showSoon);
  });
})();
