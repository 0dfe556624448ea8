// 搜索页：关键词和筛选条件写在网址里（#q=…），可以转发；结果先出名称合的，全文读到后接在后面。
(function () {
  'use strict';
  var search = window.qingdanSearch;
  var results = window.qingdanResults;
  var element = results.element;
  var shownAtOnce = 30;
  var form, input, status, elsewhere, beyond, asked, list, more, facetPlace, clear;
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

  // 权力类别；不是十类之一的，还有清单里写的。
  function category(index, entry) {
    var known = index.read.categories[index.category[entry]];
    var written = known[0] !== 'unknown' ? [] : search.fields(entry).filter(function (field) { return field.label === '职权类别'; });
    return known[1] + (written.length ? '（' + written[0].raw + '）' : '');
  }

  function result(index, entry) {
    var read = index.read;
    var link = element('a', '', results.markedName(terms, entry));
    link.href = results.address(index, entry);
    var notes = [groups[0].all[index.part[entry]][1]];
    if (index.category[entry] >= 0) notes.push(category(index, entry));
    if (entry >= index.firstItem && index.unit[entry] >= 0) notes.push(read.units[index.unit[entry]][2]);
    if (index.main[entry] >= 0) notes.push('主项：' + search.name(index.main[entry]));
    var former = index.unit[entry] >= 0 ? results.formerNames(terms, read.units[index.unit[entry]]) : '';
    if (former) notes.push('曾用名：' + former);
    var note = notes.join(' · ');
    var item = element('li', '', [link, element('p', 'note', results.marked(terms, note, [], false))]);
    results.contexts(terms, entry).forEach(function (context) { item.appendChild(context); });
    return item;
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
  }

  // 筛选挡住了多少；没有筛选时不说。打印出来的，先写问的是什么。
  function showQuestion(isAsking) {
    var filters = groups.filter(function (group) { return chosen[group.key] && group.selected >= 0; });
    var outside = hits.length - matching.length;
    clear.hidden = !filters.length;
    beyond.hidden = !filters.length || !isAsking;
    beyond.firstChild.textContent = filters.length ? '已筛选：' + filters.map(function (group) {
      return group.all[group.selected][1];
    }).join('、') + '。筛选外另有 ' + outside + ' 项。' : '';
    asked.textContent = !isAsking ? '' : ['关键词：' + (input.value.trim() || '无')].concat(filters.map(function (group) {
      return group.label + '：' + group.all[group.selected][1];
    })).join('；') + (matching.length > shown ? '。列出前 ' + shown + ' 项' : '') + '。';
    document.documentElement.classList.toggle('asking', isAsking);
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
    showQuestion(isAsking);
    var count = matching.length ? '找到 ' + matching.length + ' 项' : '没有找到';
    if (search.hasFailed()) count += '，有的索引文件没有读到，结果可能不全';
    else if (!isReady) count += '，正在读取全文';
    status.textContent = isAsking ? count : '';
    var wanted = terms.filter(function (term) { return !term.isExcluded; }).map(function (term) { return term.text; }).join(' ');
    elsewhere.hidden = !wanted || hits.length > 0 || !isReady;
    elsewhere.lastChild.href = 'enquiry.html#q=' + encodeURIComponent(wanted);
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
    elsewhere = element('p', 'more', ['平常的说法和文件里的往往不同，', element('a', '', ['到“谁来管”找其中几个字'])]);
    elsewhere.hidden = true;
    beyond = element('p', 'beyond', ['', clear]);
    beyond.hidden = true;
    asked = element('p', 'on-paper');
    list = element('ol', 'found');
    more = element('button', '', ['显示更多']);
    more.type = 'button';
    more.hidden = true;
    more.addEventListener('click', function () {
      var before = links().length;
      showMore();
      if (links()[before]) links()[before].focus();
    });
    [facetPlace, status, elsewhere, beyond, asked, list, more].forEach(function (part) { place.appendChild(part); });

    input.addEventListener('input', function (event) { if (!event.isComposing) ask(); });
    input.addEventListener('compositionend', ask);
    input.addEventListener('keydown', walk);
    list.addEventListener('keydown', walk);
    // 打开别人给的网址，不先点什么，上下键也走到结果上。
    document.body.addEventListener('keydown', function (event) { if (event.target === document.body) walk(event); });
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
    // 窄屏和适老版先看结果，筛选收起来；选了什么写在结果上面。
    facetPlace.open = matchMedia('(min-width: 40rem)').matches && !document.documentElement.classList.contains('elder');
    search.begin(updateSoon);
    update();
    if (!location.hash) input.focus();
  });
})();
