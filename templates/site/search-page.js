// 搜索页：关键词和筛选条件写在网址里（#q=…），可以转发；结果先出名称合的，全文读到后接在后面。
(function () {
  'use strict';
  var search = window.qingdanSearch;
  var shownAtOnce = 30;
  var form, input, status, list, more, facetPlace, clear;
  var chosen = {};          // 各组选中的值
  var hits = [];            // 符合关键词的条目
  var matching = [];        // 又符合筛选条件的条目
  var terms = [];
  var shown = shownAtOnce;
  var written = null;       // 网址里现在写的

  // 各组筛选：网址里的名字、栏名、各值的代号和名称、每个条目属于哪个值（没有为 -1）；法律依据可以有几个。
  var groups = [
    { key: 'part', label: '内容', values: function (read) {
      return read.parts.concat([['units', '单位'], ['laws', '法律依据']]);
    } },
    { key: 'unit', label: '单位', values: function (read) {
      return read.units.map(function (unit) { return [unit[0], unit[2]]; });
    } },
    { key: 'category', label: '权力类别', values: function (read) { return read.categories; } },
    { key: 'level', label: '行使层级', values: function (read) {
      return read.levels.map(function (level) { return [level, level]; });
    } },
    { key: 'law', label: '法律依据', values: function (read) { return read.laws; } }
  ];

  function element(name, className, children) {
    var made = document.createElement(name);
    if (className) made.className = className;
    (children || []).forEach(function (child) {
      made.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
    });
    return made;
  }

  // 网址。
  function readAddress() {
    var text = location.hash.indexOf('=') >= 0 ? location.hash.slice(1) : location.search;
    written = text;
    var values = new URLSearchParams(text);
    input.value = values.get('q') || '';
    groups.forEach(function (group) { chosen[group.key] = values.get(group.key) || ''; });
  }
  function writeAddress() {
    var values = new URLSearchParams();
    values.set('q', input.value);
    groups.forEach(function (group) { if (chosen[group.key]) values.set(group.key, chosen[group.key]); });
    var text = values.toString();
    if (text === written || '#' + text === location.hash) return;
    written = text;
    try { history.replaceState(null, '', '#' + text); } catch (fault) { location.replace('#' + text); }
  }
  // 浏览器限制改网址的次数：打字停下来再写，走到结果上之前一定写好。
  var writing = 0;
  function writeAddressSoon() {
    clearTimeout(writing);
    writing = setTimeout(writeAddress, 300);
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
    var identifier = index.powers[index.power[entry]];
    if (identifier.charAt(0) !== '#') return 'powers/' + identifier.replace(/^\+/, '') + '.html';
    return 'powers/' + index.powers[index.power[index.main[entry]]] + '.html' + identifier;
  }

  // 一段文字，其中找到的词加亮；长的只取第一个词的前后。
  function marked(raw, text, places, isCut) {
    var ranges = [];
    places.forEach(function (place) { ranges.push(place); });
    terms.forEach(function (term) {
      if (term.isExcluded) return;
      for (var at = text.indexOf(term.text); at >= 0; at = text.indexOf(term.text, at + term.text.length)) {
        ranges.push([at, at + term.text.length]);
      }
    });
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
  function markedName(entry) {
    var places = [];
    terms.forEach(function (term) {
      var place = search.initialsIn(term.text, entry);
      if (!term.isExcluded && place >= 0) places.push([place, place + term.text.length]);
    });
    return marked(search.name(entry), search.foldedName(entry), places, false);
  }

  function result(index, entry) {
    var read = index.read;
    var link = element('a', '', markedName(entry));
    link.href = address(index, entry);
    var notes = [groups[0].all[index.part[entry]][1]];
    if (index.category[entry] >= 0) notes.push(read.categories[index.category[entry]][1]);
    if (entry >= index.firstItem && index.unit[entry] >= 0) notes.push(read.units[index.unit[entry]][2]);
    if (index.main[entry] >= 0) notes.push('主项：' + search.name(index.main[entry]));
    var note = notes.join(' · ');
    var item = element('li', '', [link, element('p', 'note', marked(note, search.folded(note), [], false))]);
    contexts(entry).forEach(function (context) { item.appendChild(context); });
    return item;
  }

  // 名称里没有的词，在全文哪里：最多两处。
  function contexts(entry) {
    var name = search.foldedName(entry);
    var missing = terms.filter(function (term) {
      return !term.isExcluded && name.indexOf(term.text) < 0 && search.initialsIn(term.text, entry) < 0;
    });
    if (!missing.length) return [];
    var found = [];
    search.fields(entry).forEach(function (field) {
      var isNew = false;
      missing = missing.filter(function (term) {
        if (field.text.indexOf(term.text) < 0) return true;
        isNew = true;
        return false;
      });
      if (isNew && found.length < 2) {
        found.push(element('p', 'context', [element('b', '', [field.label])].concat(marked(field.raw, field.text, [], true))));
      }
    });
    return found;
  }

  // 筛选：每组的数字按其他各组选中的算。
  function filter(index) {
    groups.forEach(function (group) {
      group.all = group.values(index.read);
      group.counts = new Int32Array(group.all.length);
      group.selected = group.all.map(function (value) { return value[0]; }).indexOf(chosen[group.key] || null);
      if (group.selected < 0) chosen[group.key] = '';
    });
    var law = groups[groups.length - 1];
    var single = groups.slice(0, -1);
    matching = hits.filter(function (entry) {
      var failing = null;
      var failures = 0;
      single.forEach(function (group) {
        if (group.selected < 0 || index[group.key][entry] === group.selected) return;
        failing = group;
        failures += 1;
      });
      var laws = index.laws[entry];
      if (law.selected >= 0 && laws.indexOf(law.selected) < 0) {
        failing = law;
        failures += 1;
      }
      if (failures > 1) return false;
      single.forEach(function (group) {
        var value = index[group.key][entry];
        if (value >= 0 && (!failures || group === failing)) group.counts[value] += 1;
      });
      if (!failures || failing === law) for (var i = 0; i < laws.length; i += 1) law.counts[laws[i]] += 1;
      return !failures;
    });
  }

  function showFacets() {
    groups.forEach(function (group) {
      var places = [];
      // 选中的值，没有符合的条目也留着。
      group.counts.forEach(function (count, place) { if (count || place === group.selected) places.push(place); });
      places.sort(function (one, other) { return group.counts[other] - group.counts[one] || one - other; });
      var options = places.map(function (place) {
        return new Option(group.all[place][1] + '（' + group.counts[place] + '）', group.all[place][0]);
      });
      group.select.replaceChildren.apply(group.select, [new Option('全部', '')].concat(options));
      group.select.value = chosen[group.key];
      group.select.disabled = !options.length;
    });
    clear.hidden = !groups.some(function (group) { return chosen[group.key]; });
  }

  function showResults(index) {
    var focused = list.contains(document.activeElement) ? document.activeElement.href : null;
    list.replaceChildren.apply(list, matching.slice(0, shown).map(function (entry) { return result(index, entry); }));
    more.hidden = matching.length <= shown;
    if (focused) links().forEach(function (link) { if (link.href === focused) link.focus(); });
  }

  function show(isReady) {
    var index = search.index();
    var isAsking = terms.length > 0 || groups.some(function (group) { return chosen[group.key]; });
    facetPlace.hidden = !isAsking;
    if (!isAsking) hits = [];
    filter(index);
    showFacets();
    showResults(index);
    var count = matching.length ? '找到 ' + matching.length + ' 项' : '没有找到';
    if (search.hasFailed()) count += '，有的索引文件没有读到，结果可能不全';
    else if (!isReady) count += '，正在读取全文';
    status.textContent = isAsking ? count : '';
  }

  // 关键词变了，或者又读到了索引。
  function update() {
    var index = search.index();
    if (!index) {
      status.textContent = search.hasFailed() ? '没有读到索引，不能搜索。' : '正在读取索引';
      return;
    }
    var isReady = search.isReady(input.value);
    terms = search.parse(input.value).terms;
    hits = search.find(input.value);
    show(isReady);
  }

  // 全文分几份读到，合起来只重查一次。
  var isWaiting = false;
  function updateSoon() {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(function () { isWaiting = false; update(); }, 20);
  }

  function ask() {
    shown = shownAtOnce;
    writeAddressSoon();
    update();
  }

  function links() { return Array.prototype.slice.call(list.querySelectorAll('a')); }
  function showMore() {
    shown += shownAtOnce;
    showResults(search.index());
  }

  // 上下键在输入框和各条结果之间走，回车打开。
  function walk(event) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' || event.altKey || event.ctrlKey || event.metaKey) return;
    var all = links();
    var next = all.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
    if (next === all.length && !more.hidden) {
      showMore();
      all = links();
    }
    if (next >= all.length || next < -1) return;
    event.preventDefault();
    (next < 0 ? input : all[next]).focus();
  }

  function addFacets() {
    var facets = element('div', 'facets');
    groups.forEach(function (group) {
      group.select = element('select');
      group.select.addEventListener('change', function () {
        chosen[group.key] = group.select.value;
        ask();
        writeAddress();
      });
      facets.appendChild(element('label', '', [group.label, group.select]));
    });
    clear = element('button', '', ['清除筛选']);
    clear.type = 'button';
    clear.addEventListener('click', function () {
      chosen = {};
      ask();
      input.focus();
    });
    facets.appendChild(clear);
    facetPlace.appendChild(facets);
  }

  document.addEventListener('DOMContentLoaded', function () {
    form = document.querySelector('main form');
    input = form.querySelector('input');
    var place = document.getElementById('found');
    facetPlace = element('details', 'filters', [element('summary', '', ['筛选'])]);
    facetPlace.hidden = true;
    addFacets();
    status = element('p', 'status');
    status.setAttribute('role', 'status');
    list = element('ol', 'found');
    more = element('button', '', ['显示更多']);
    more.type = 'button';
    more.hidden = true;
    more.addEventListener('click', function () {
      var before = links().length;
      showMore();
      if (links()[before]) links()[before].focus();
    });
    [facetPlace, status, list, more].forEach(function (part) { place.appendChild(part); });

    input.addEventListener('input', function (event) { if (!event.isComposing) ask(); });
    input.addEventListener('compositionend', ask);
    input.addEventListener('keydown', walk);
    list.addEventListener('keydown', walk);
    list.addEventListener('focusin', writeAddress);
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      ask();
      if (links()[0]) links()[0].focus();
    });
    window.addEventListener('hashchange', function () {
      readAddress();
      update();
    });
    readAddress();
    // 窄屏和适老版先看结果，筛选收起来。
    facetPlace.open = matchMedia('(min-width: 40rem)').matches && !document.documentElement.classList.contains('elder')
      || groups.some(function (group) { return chosen[group.key]; });
    search.begin(updateSoon);
    update();
    if (!location.hash) input.focus();
  });
})();
