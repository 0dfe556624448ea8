// 显示方式（适老版、配色）、窄屏的菜单、本页筛选和到搜索框的 / 键。不用脚本时，页面内容一样完整；从磁盘双击打开也能用。
(function () {
  'use strict';
  var root = document.documentElement;

  // 浏览器可以不让页面留存什么：那时选择只在本页有效。
  function stored(name) {
    try { return localStorage.getItem('qingdan-' + name) || ''; } catch (fault) { return ''; }
  }
  function store(name, value) {
    try { localStorage.setItem('qingdan-' + name, value); } catch (fault) { /* 只在本页有效 */ }
  }
  // 窄屏（适老版到平板）的页首短。
  var narrow = matchMedia('(max-width: 40rem)');
  var medium = matchMedia('(max-width: 60rem)');
  function setShort() { root.classList.toggle('short', (root.classList.contains('elder') ? medium : narrow).matches); }
  narrow.addListener(setShort);
  medium.addListener(setShort);
  function setElder(isOn) {
    root.classList.toggle('elder', isOn);
    setShort();
  }
  function setTheme(theme) {
    if (theme) root.setAttribute('data-theme', theme); else root.removeAttribute('data-theme');
  }

  // 在正文显示之前，免得先小后大、先亮后暗、先长后短。
  setElder(stored('elder') === 'on');
  setTheme(stored('theme'));

  function element(name, attributes, text) {
    var made = document.createElement(name);
    for (var key in attributes) made.setAttribute(key, attributes[key]);
    if (text) made.textContent = text;
    return made;
  }

  function addSwitches(masthead) {
    var group = element('div', { 'class': 'display', role: 'group', 'aria-label': '菜单和显示方式' });
    // 窄屏上导航和搜索收在菜单里；宽屏上没有这个按钮。
    var menu = element('button', { type: 'button', 'class': 'menu', 'aria-expanded': 'false' }, '菜单');
    menu.addEventListener('click', function () { setMenu(masthead, !masthead.classList.contains('open')); });
    var elder = element('button', { type: 'button', 'aria-pressed': stored('elder') === 'on' }, '适老版');
    elder.addEventListener('click', function () {
      var isOn = elder.getAttribute('aria-pressed') !== 'true';
      elder.setAttribute('aria-pressed', isOn);
      setElder(isOn);
      store('elder', isOn ? 'on' : '');
    });
    var label = element('label', {}, '配色 ');
    var theme = element('select', {});
    [['', '自动'], ['light', '浅色'], ['dark', '深色']].forEach(function (choice) {
      theme.appendChild(element('option', { value: choice[0] }, choice[1]));
    });
    theme.value = stored('theme');
    theme.addEventListener('change', function () {
      setTheme(theme.value);
      store('theme', theme.value);
    });
    label.appendChild(theme);
    group.appendChild(menu);
    group.appendChild(elder);
    group.appendChild(label);
    masthead.insertBefore(group, masthead.querySelector('form'));
  }
  function setMenu(masthead, isOpen) {
    masthead.classList.toggle('open', isOpen);
    masthead.querySelector('.menu').setAttribute('aria-expanded', isOpen);
  }

  // 适老版打印出来字大一些，表格照旧，免得纸多几倍。
  var isElder = false;
  window.addEventListener('beforeprint', function () {
    isElder = root.classList.contains('elder');
    if (!isElder) return;
    setElder(false);
    root.classList.add('large');
  });
  window.addEventListener('afterprint', function () {
    if (isElder) setElder(true);
    root.classList.remove('large');
  });

  // 导航里本页所在的栏目：网址在栏目下的，或者当前位置从那里经过的。
  function markColumn(masthead) {
    var here = location.href.split('#')[0];
    var crumb = document.querySelector('.crumbs li:nth-child(2) a');
    each(masthead.querySelectorAll('nav a'), function (link) {
      var folder = link.href.replace(/index\.html$/, '');
      if (here === link.href) link.setAttribute('aria-current', 'page');
      else if (folder !== link.href && here.indexOf(folder) === 0 || crumb && crumb.href === link.href) {
        link.setAttribute('aria-current', 'true');
      }
    });
  }

  // 全角与半角、大写与小写、繁体与简体不分，书名号、直角引号写不写都一样。字表用到时才读入。
  var letters = null;
  function folded(text) {
    var plain = (text.normalize ? text.normalize('NFKC') : text).toLowerCase().replace(/[《》〈〉「」]/g, '');
    return letters ? plain.replace(/[\u3400-\uFAFF]/g, function (letter) { return letters[letter] || letter; }) : plain;
  }
  // 空白和标点（全角、半角）只分开词。“谁来管”也这样分。
  var marks = /[\s!-\/:-@\[-`{-~\u00A0-\u00A9\u00AB-\u00B1\u00B4\u00B6-\u00B8\u00BB\u00BF\u2000-\u206F\u3000-\u3003\u3008-\u3011\u3014-\u301F\u3030\u30FB\uFE10-\uFE19\uFE30-\uFE6B\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]+/;
  function words(text) { return text.split(marks).filter(Boolean); }
  window.qingdanWords = words;
  // 筛选的词和搜索一样：都要有；引号里的是一个整体；前面有减号的不要有。
  function wantedTerms(text) {
    var terms = [];
    var pattern = /(^|\s)(-?)(?:"([^"]+)"?|(\S+))/g;
    text = folded(text).replace(/[“”]/g, '"');
    for (var found = pattern.exec(text); found; found = pattern.exec(text)) {
      var texts = found[3] ? [found[3].trim()] : words(found[4]);
      texts.filter(Boolean).forEach(function (term) { terms.push({ text: term, isExcluded: found[2] === '-', isWhole: !!found[3] }); });
    }
    return terms;
  }
  function written(term) { return (term.isExcluded ? '-' : '') + (term.isWhole ? '"' + term.text + '"' : term.text); }
  var home = document.currentScript ? document.currentScript.src.replace(/[^/]*$/, '') : '';
  var isAsked = false;
  function readLetters(whenRead) {
    if (isAsked) return;
    isAsked = true;
    var script = element('script', { src: home + 'folding.js' });
    script.onload = function () {
      letters = {};
      for (var i = 0; i < qingdanFolding[0].length; i += 1) letters[qingdanFolding[0].charAt(i)] = qingdanFolding[1].charAt(i);
      whenRead();
    };
    document.head.appendChild(script);
  }

  // 可以筛选的各行：表格的行（跨行的一组作一行）和列表的项；组名算在组内每行里，主项的名称算在子项里。
  // 一行算几项，写在 data-items 里，没有写的算一项；这样数出来和标题、页首的数字一样。
  function filterRows(main) {
    var rows = [];
    function add(shown, heading, mainItem) {
      var items = shown.getAttribute('data-items');
      rows.push({ shown: shown, heading: heading, mainItem: mainItem, text: '', items: items === null ? 1 : +items });
    }
    each(main.querySelectorAll('.list > tbody, .numbers > tbody'), function (body) {
      if (body.parentNode.className.indexOf('grouped') >= 0) return add(body);
      var group = body.querySelector('.group');
      var mainItem;
      each(body.rows, function (row) {
        if (group && row.contains(group)) return;
        var isSubitem = row.className.indexOf('subitem') >= 0;
        add(row, isSubitem ? mainItem.shown : group, isSubitem ? mainItem : null);
        if (!isSubitem) mainItem = rows[rows.length - 1];
      });
    });
    each(main.querySelectorAll('.powers > li'), function (item) {
      add(item, item.parentNode.parentNode.querySelector('h2'));
    });
    return rows;
  }
  function each(found, act) { Array.prototype.forEach.call(found, act); }

  // 没有符合的，不留空的组和栏目；页首数字指着的栏目留着标题。
  var shownItems = '.list > tbody:not([hidden]) > tr:not([hidden]) > :not(.group), .numbers > tbody > tr:not([hidden]), .powers > li:not([hidden])';
  function hideEmpty(main, rows, isFiltering) {
    each(main.querySelectorAll('.list > tbody'), function (body) {
      if (body.querySelector('.group')) body.hidden = !body.querySelector('tr:not([hidden]) > :not(.group)');
    });
    each(main.querySelectorAll('section'), function (section) {
      if (!section.querySelector('.list, .numbers, .powers')) return;
      var heading = section.querySelector('h2');
      var isEmpty = !section.querySelector(shownItems);
      var isNamed = heading && main.querySelector('.totals a[href="#' + heading.id + '"]');
      section.hidden = isEmpty && !isNamed;
      each(section.querySelectorAll('table'), function (table) { table.hidden = isEmpty; });
      if (heading) showCount(heading, rows.filter(function (row) { return section.contains(row.shown); }), isFiltering);
    });
    each(main.querySelectorAll('.jumps li'), function (item) {
      var place = document.getElementById(item.querySelector('a').getAttribute('href').slice(1));
      var section = place && place.parentNode;
      item.hidden = !!section && section.tagName === 'SECTION' && section.hidden;
    });
  }
  // 标题旁边：筛选时是“符合的 / 全部”。
  function showCount(heading, rows, isFiltering) {
    var count = heading.querySelector('.count');
    if (!count) return;
    if (!count.hasAttribute('data-all')) count.setAttribute('data-all', count.textContent);
    var all = count.getAttribute('data-all');
    count.textContent = isFiltering ? sum(rows.filter(isShown)) + ' / ' + all : all;
  }
  function sum(rows) { return rows.reduce(function (items, row) { return items + row.items; }, 0); }
  function isShown(row) { return !row.shown.hidden; }

  function addFilter(place) {
    var main = document.getElementById('content');
    var rows = filterRows(main);
    if (rows.length < 2 && !place.id) return;
    var label = element('label', { 'for': 'filter' }, place.getAttribute('data-filter'));
    var input = element('input', { type: 'search', id: 'filter', autocomplete: 'off', spellcheck: 'false' });
    var status = element('output', { 'for': 'filter', 'aria-live': 'polite' });
    function readRows() {
      rows.forEach(function (row) {
        row.text = folded(row.shown.textContent + (row.heading ? ' ' + row.heading.textContent : ''));
      });
    }
    function show() {
      if (!rows.length || !rows[0].text) readRows();
      var wanted = wantedTerms(input.value);
      rows.forEach(function (row) {
        row.shown.hidden = !wanted.every(function (term) { return row.text.indexOf(term.text) >= 0 !== term.isExcluded; });
        // 有子项的，主项和子项一起。
        if (!row.shown.hidden && row.mainItem) row.mainItem.shown.hidden = false;
      });
      hideEmpty(main, rows, wanted.length > 0);
      var found = rows.filter(isShown);
      // “谁来管”的表里没有的，下面是全部清单里找到的，不说没有。
      var isTold = wanted.length && (found.length || !place.id);
      status.textContent = isTold ? sum(rows) + ' 条中有 ' + sum(found) + ' 条' : '';
      // 本页没有的，还可以到全部清单里去找。
      if (isTold && !found.length) {
        var link = element('a', { href: home + 'search.html#q=' + encodeURIComponent(wanted.map(written).join(' ')) }, '在全部清单里搜索');
        status.appendChild(document.createTextNode('，'));
        status.appendChild(link);
      }
    }
    function showInLetters() {
      readRows();
      show();
    }
    input.addEventListener('focus', function () { readLetters(showInLetters); });
    input.addEventListener('input', function () {
      readLetters(showInLetters);
      show();
    });
    place.appendChild(label);
    place.appendChild(input);
    place.appendChild(status);
    keepWords(input);
  }

  // 打的字写在网址里（#q=…），返回时、转发给别人时都在；网址指着页内一处的，记在浏览记录里。
  function keepWords(input) {
    var waiting = 0;
    function addressed() {
      var found = /^#(?:.*&)?q=([^&]*)/.exec(location.hash);
      try { return found ? decodeURIComponent(found[1].replace(/\+/g, ' ')) : null; } catch (fault) { return null; }
    }
    function kept() {
      var words = addressed();
      return words === null ? history.state && history.state.words || '' : words;
    }
    function write() {
      clearTimeout(waiting);
      if (kept() === input.value) return;
      var address = input.value ? '#q=' + encodeURIComponent(input.value) : location.href.split('#')[0];
      try { history.replaceState(null, '', address); } catch (fault) { if (input.value) location.replace(address); }
    }
    function read() {
      if (kept() === input.value) return;
      input.value = kept();
      input.dispatchEvent(new Event('input'));
    }
    // 浏览器限制改网址的次数：停下来再写，离开输入框之前一定写好。
    input.addEventListener('input', function () {
      clearTimeout(waiting);
      waiting = setTimeout(write, 300);
    });
    input.addEventListener('change', write);
    window.addEventListener('hashchange', function () {
      if (addressed() !== null || history.state) return read();
      try { history.replaceState({ words: input.value }, ''); } catch (fault) { /* 只在本页有效 */ }
    });
    read();
  }

  // 按 / 到搜索框：页面上大的那个，没有就是页首的。
  document.addEventListener('keydown', function (event) {
    if (event.key !== '/' || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    var input = document.querySelector('main [name="q"]') || document.querySelector('[name="q"]');
    if (!input) return;
    event.preventDefault();
    if (!input.offsetParent) setMenu(document.querySelector('.masthead'), true);
    input.focus();
    input.select();
  });

  document.addEventListener('DOMContentLoaded', function () {
    var masthead = document.querySelector('.masthead');
    if (masthead) {
      addSwitches(masthead);
      markColumn(masthead);
    }
    each(document.querySelectorAll('[data-filter]'), addFilter);
  });
})();
