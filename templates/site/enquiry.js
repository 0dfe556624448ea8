// 谁来管：页面上的几栏没有的，到全部清单里找，按单位给出电话。用访客自己的话，一个词没有就找它的一部分。
(function () {
  'use strict';
  var search = window.qingdanSearch;
  var results = window.qingdanResults;
  var element = results.element;
  var mostMatters = 5, mostUnits = 8, mostItems = 3, mostAlike = 2, mostLetters = 40, mostWords = 12;
  var input, place, isBegun = false;

  function phrases(words) {
    return words.map(function (word) { return '"' + word + '"'; }).join(' ');
  }
  // 一个词里清单写到的各段，都是最长的；和更长的一段交叠的字不算，免得跨词的两个字（办营业执照里的办营）挤掉词。
  function pieces(word) {
    var letters = Array.from(word).slice(0, mostLetters);
    function text(from, to) { return letters.slice(from, to).join(''); }
    if (letters.length < 2) return search.has(word) ? [word] : [];
    var spans = [];
    var end = 0;
    for (var start = 0; start + 2 <= letters.length; start += 1) {
      var to = Math.max(end, start + 2);
      if (to > end && !search.has(text(start, to))) continue;
      while (to < letters.length && search.has(text(start, to + 1))) to += 1;
      if (to > end) spans.push({ from: start, to: to, length: to - start });
      end = to;
    }
    return spans.map(function (span) {
      var from = span.from, to = span.to;
      spans.forEach(function (other) {
        if (other.length <= span.length) return;
        if (other.from < span.from) from = Math.max(from, other.to); else to = Math.min(to, other.from);
      });
      return to - from < 2 ? '' : text(from, to);
    }).filter(Boolean);
  }

  // 法律依据不是谁管的事，不找。
  function find(parts) {
    var firstLaw = search.index().firstLaw;
    return search.find(phrases(parts)).filter(function (entry) { return entry < firstLaw; });
  }

  // 都有的；没有，就有其中几个字的：合得长的在前，一样长的，少见的在前、名称里有的在前。
  function look(words) {
    var hits = find(words);
    if (hits.length) {
      return { hits: hits, terms: words, how: '', weight: function (entry) { return isNamed(words, entry) ? 1 : 0; } };
    }
    var parts = [].concat.apply([], words.map(pieces)).filter(function (part, place, all) { return all.indexOf(part) === place; });
    parts.sort(function (one, other) { return other.length - one.length; });
    var lengths = {}, scores = {};
    hits = [];
    parts.forEach(function (part) {
      var own = find([part]);
      own.forEach(function (entry) {
        if (!lengths[entry]) {
          lengths[entry] = part.length;
          scores[entry] = 0;
          hits.push(entry);
        }
        scores[entry] += (isNamed([part], entry) ? 1 : .1) / own.length;
      });
    });
    var places = {};
    hits.forEach(function (entry, place) { places[entry] = place; });
    hits.sort(function (one, other) {
      return lengths[other] - lengths[one] || scores[other] - scores[one] || places[one] - places[other];
    });
    return {
      hits: hits, terms: parts, how: '没有一项全有，下面的只有其中的' + parts.map(function (part) { return '“' + part + '”'; }).join('') + '。',
      weight: function (entry) {
        return 2 * lengths[entry] + isNamed(parts.filter(function (part) { return part.length === lengths[entry]; }), entry);
      }
    };
  }

  // 什么都没有的两字词：名称的头一个字相同的事（养狗，养犬管理）。
  function alike(words, index) {
    var first = words.filter(function (word) { return word.length === 2; }).map(function (word) { return word.charAt(0); });
    var hits = [];
    for (var entry = index.firstItem; entry < index.firstLaw; entry += 1) {
      if (index.matter[entry] >= 0 && first.indexOf(search.foldedName(entry).charAt(0)) >= 0) hits.push(entry);
    }
    return { terms: marks(first), matters: sorted(index, hits).matters };
  }

  function marks(texts) { return texts.map(function (text) { return { text: text, isExcluded: false }; }); }
  function isNamed(parts, entry) {
    var name = search.foldedName(entry);
    return parts.some(function (part) { return name.indexOf(part) >= 0; });
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
    if (former) children.push(' ', element('span', 'note', ['曾用名：' + former]));
    var items = found.entries.filter(function (entry) { return entry >= index.firstItem; });
    var row = element('div', '', [element('dt', '', children),
      element('dd', '', [element('ul', '', items.map(function (entry) { return line(terms, index, entry); }))])]);
    var others = found.count - found.entries.length;
    if (others > 0) row.lastChild.appendChild(element('p', 'note', ['另有 ' + others + ' 项']));
    return row;
  }

  function show() {
    var all = window.qingdanWords(input.value);
    var words = all.slice(0, mostWords);
    place.replaceChildren();
    if (!words.length) return;
    var index = search.index();
    var isReady = index && search.isReady(phrases(words));
    if (!isReady) {
      place.appendChild(element('p', 'none', [search.hasFailed() ? '没有读到索引。' : '正在读取全部清单…']));
      if (!search.hasFailed()) return;
    }
    var found = index ? look(words.map(search.folded)) : { hits: [] };
    var terms = marks(found.terms || []);
    var groups = sorted(index, found.hits);
    place.appendChild(element('h2', '', ['全部清单里写到的']));
    if (all.length > words.length) place.appendChild(element('p', 'hint', ['写得长，只看前 ' + words.length + ' 个词。']));
    if (found.hits.length && found.how) place.appendChild(element('p', 'hint', [found.how]));
    if (!found.hits.length) {
      place.appendChild(element('p', 'none', ['没有写到“' + words.join(' ') + '”的。换一个说法试试，文件里的叫法和平常说的往往不同；或者少写几个字。']));
    }
    var sections = [];
    var guessed = isReady && !found.hits.length ? alike(words.map(search.folded), index) : { matters: [] };
    if (guessed.matters.length) {
      sections.push(element('h3', '', ['可能有关']), element('p', 'hint', ['只有名称的头一个字相同。']),
        element('dl', 'answers', guessed.matters.slice(0, mostAlike).map(function (entry) { return matterRow(guessed.terms, index, entry); })));
    }
    if (groups.matters.length) {
      sections.push(element('h3', '', ['几个单位一起管的事']), element('dl', 'answers', groups.matters.slice(0, mostMatters).map(function (entry) {
        return matterRow(terms, index, entry);
      })));
    }
    if (groups.units.length) {
      // 单位的事项合得更好的，单位在前。
      var isBetter = groups.matters.length && found.weight(groups.units[0].entries[0]) > found.weight(groups.matters[0]);
      sections.splice(isBetter ? 0 : sections.length, 0, element('h3', '', ['按单位']),
        element('dl', 'answers', groups.units.slice(0, mostUnits).map(function (unit) { return unitRow(terms, index, unit); })));
    }
    sections.forEach(function (part) { place.appendChild(part); });
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
    function begin() {
      if (isBegun) return;
      isBegun = true;
      search.begin(showSoon);
    }
    input.addEventListener('input', function (event) {
      begin();
      if (!event.isComposing) showSoon();
    });
    input.addEventListener('compositionend', showSoon);
    // 网址里带着的，site.js 已经填好。
    if (input.value) {
      begin();
      showSoon();
    }
  });
})();
