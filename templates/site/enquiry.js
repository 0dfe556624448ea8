// 谁来管：页面上的几栏没有的，到全部清单里找，按单位给出电话。哪些条目最像访客问的，见 enquiry-rank.js；没有够像的，就说没有。
(function () {
  'use strict';
  var search = window.qingdanSearch;
  var results = window.qingdanResults;
  var element = results.element;
  var mostMatters = 5, mostUnits = 8, mostItems = 3, mostWords = 12;
  // 单位自己的事项要好到几倍，才排在几个单位一起管的事前面。
  var muchBetter = 1.5;
  var input, place, isBegun = false;

  function phrases(words) {
    return words.map(function (word) { return '"' + word + '"'; }).join(' ');
  }
  function marks(texts) { return texts.map(function (text) { return { text: text, isExcluded: false }; }); }
  function each(texts) { return texts.filter(function (text, place) { return texts.indexOf(text) === place; }); }
  function quoted(texts) { return texts.map(function (text) { return '“' + text + '”'; }).join(''); }
  // 一个条目写到的各段。
  function held(hit) { return hit.spans.map(function (span) { return span.text; }); }
  // 其中换成了清单用语的。
  function meant(hit) {
    return hit.way.used.filter(function (used) {
      return hit.spans.some(function (span) { return span.from < used.to && span.to > used.from; });
    }).map(function (used) { return hit.way.text.slice(used.from, used.to); });
  }
  // 按什么找到的，不是原话的都说明。
  function explanations(hits) {
    function all(read) { return each([].concat.apply([], hits.map(read))); }
    var used = all(meant);
    var others = all(held).filter(function (part) { return used.indexOf(part) < 0; });
    return (used.length ? ['按' + quoted(used) + '查找。'] : []).concat(hits[0].isWhole || !others.length ? []
      : ['没有一项全有，下面的只有其中的' + quoted(all(held)) + '。']);
  }

  function line(index, hit) {
    var entry = hit.entry, terms = marks(held(hit));
    var link = element('a', '', results.markedName(terms, entry));
    link.href = results.address(index, entry);
    return element('li', '', [link].concat(results.contexts(terms, entry)));
  }

  // 一件几个单位一起管的事：找谁，本页的表里有。
  function matterRow(index, hit) {
    var entry = hit.entry, terms = marks(held(hit));
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
    hits.forEach(function (hit) {
      var matter = index.matter[hit.entry];
      if (matter >= 0) {
        if (!matters[matter]) found.matters.push(hit);
        matters[matter] = true;
        return;
      }
      var unit = index.unit[hit.entry];
      if (!units[unit]) {
        units[unit] = { unit: unit, hits: [], count: 0 };
        found.units.push(units[unit]);
      }
      units[unit].count += 1;
      if (units[unit].hits.length < mostItems) units[unit].hits.push(hit);
    });
    return found;
  }

  // 电话里的每个号码，点了就拨，分机跟着号码；和各页的表（TelephonePiece.swift）认得一样。
  var joiner = '[-－–—‐‑ ]?';
  var numbers = new RegExp('((?:[（(]0[0-9]{2,3}[）)]|0[0-9]{2,3})' + joiner + '[2-9][0-9]{6,7}|[48]00' + joiner + '[0-9]{3,4}' + joiner + '[0-9]{3,4}'
    + '|1[0-9]{10}|[2-9][0-9]{6,7})(?![0-9*])(?: *转 *[0-9]{1,6}|[-－–—‐‑][0-9]{1,6})?(?![0-9*])|[19][0-9]{2,5}(?![0-9*])', 'g');
  function isAlone(text, from, to) {
    return (from === 0 || /[\s、，,；;：:\/或和]/.test(text.charAt(from - 1))) && (to === text.length || /[\s、，,；;\/或和（(]/.test(text.charAt(to)));
  }
  function dialled(shown, number) {
    var link = element('a', '', [shown]);
    link.href = 'tel:' + number.match(/[0-9]+/g).join('-');
    return link;
  }
  function telephone(text) {
    if (/^[0-9]+(-[0-9]+)*$/.test(text) && text.replace(/-/g, '').length <= 12) return [dialled(text, text)];
    var pieces = [];
    var end = 0;
    text.replace(numbers, function (shown, number, from) {
      if (number ? /[0-9A-Za-z*-]/.test(text.charAt(from - 1)) : !isAlone(text, from, from + shown.length)) return;
      pieces.push(text.slice(end, from), dialled(shown, number || shown));
      end = from + shown.length;
    });
    return pieces.concat(text.slice(end)).filter(Boolean);
  }

  function unitRow(index, found) {
    var unit = index.read.units[found.unit];
    var link = element('a', '', [unit[2]]);
    link.href = 'units/' + unit[0] + '.html';
    var children = [link];
    if (unit[4]) children.push(' ', element('span', 'telephone', telephone(unit[4])));
    var former = results.formerNames(marks([].concat.apply([], found.hits.map(held))), unit);
    if (former) children.push(' ', element('span', 'note', ['曾用名：' + former]));
    var items = found.hits.filter(function (hit) { return hit.entry >= index.firstItem; });
    var row = element('div', '', [element('dt', '', children),
      element('dd', '', [element('ul', '', items.map(function (hit) { return line(index, hit); }))])]);
    var others = found.count - found.hits.length;
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
    var hits = index ? window.qingdanEnquiry.look(words.map(search.folded)) : [];
    var found = sorted(index, hits);
    place.appendChild(element('h2', '', ['全部清单里写到的']));
    if (all.length > words.length) place.appendChild(element('p', 'hint', ['写得长，只看前 ' + words.length + ' 个词。']));
    if (!hits.length) {
      place.appendChild(element('p', 'none', ['没有找到写到“' + words.join(' ') + '”的。换一个说法试试，文件里的叫法和平常说的往往不同；'
        + '或者少写几个字。仍找不到的，可以打政务服务便民热线 12345 问。']));
    } else {
      explanations(hits).forEach(function (text) { place.appendChild(element('p', 'hint', [text])); });
    }
    var sections = [];
    if (found.matters.length) {
      sections.push(element('h3', '', ['几个单位一起管的事']), element('dl', 'answers', found.matters.slice(0, mostMatters).map(function (hit) {
        return matterRow(index, hit);
      })));
    }
    if (found.units.length) {
      var isBetter = found.matters.length && found.units[0].hits[0].score > muchBetter * found.matters[0].score;
      sections.splice(isBetter ? 0 : sections.length, 0, element('h3', '', ['按单位']),
        element('dl', 'answers', found.units.slice(0, mostUnits).map(function (unit) { return unitRow(index, unit); })));
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
