// 显示方式（适老版、配色）、本页筛选和到搜索框的 / 键。不用脚本时，页面内容一样完整；从磁盘双击打开也能用。
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
  function setElder(isOn) { root.classList.toggle('elder', isOn); }
  function setTheme(theme) {
    if (theme) root.setAttribute('data-theme', theme); else root.removeAttribute('data-theme');
  }

  // 在正文显示之前，免得先小后大、先亮后暗。
  setElder(stored('elder') === 'on');
  setTheme(stored('theme'));

  function element(name, attributes, text) {
    var made = document.createElement(name);
    for (var key in attributes) made.setAttribute(key, attributes[key]);
    if (text) made.textContent = text;
    return made;
  }

  function addSwitches(masthead) {
    var group = element('div', { 'class': 'display', role: 'group', 'aria-label': '显示方式' });
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
    group.appendChild(elder);
    group.appendChild(label);
    masthead.insertBefore(group, masthead.querySelector('nav'));
  }

  // 导航里本页所在的栏目。
  function markColumn(masthead) {
    var here = location.href.split('#')[0];
    Array.prototype.forEach.call(masthead.querySelectorAll('nav a'), function (link) {
      var folder = link.href.replace(/index\.html$/, '');
      if (here === link.href) link.setAttribute('aria-current', 'page');
      else if (folder !== link.href && here.indexOf(folder) === 0) link.setAttribute('aria-current', 'true');
    });
  }

  // 全角与半角、大写与小写不分。
  function folded(text) {
    return (text.normalize ? text.normalize('NFKC') : text).toLowerCase();
  }

  // 可以筛选的各行：表格的行（跨行的一组作一行）和列表的项；组名算在组内每行里。
  function filterRows(main) {
    var rows = [];
    function add(shown, text) { rows.push({ shown: shown, text: folded(text) }); }
    Array.prototype.forEach.call(main.querySelectorAll('.list > tbody, .numbers > tbody'), function (body) {
      if (body.parentNode.className.indexOf('grouped') >= 0) return add(body, body.textContent);
      var group = body.querySelector('.group');
      Array.prototype.forEach.call(body.rows, function (row) {
        if (!group || !row.contains(group)) add(row, row.textContent + (group ? ' ' + group.textContent : ''));
      });
    });
    Array.prototype.forEach.call(main.querySelectorAll('.powers > li'), function (item) {
      var section = item.parentNode.parentNode;
      var heading = section.querySelector('h2');
      add(item, item.textContent + (heading ? ' ' + heading.textContent : ''));
    });
    return rows;
  }

  function hideEmpty(main) {
    Array.prototype.forEach.call(main.querySelectorAll('.list > tbody'), function (body) {
      if (body.querySelector('.group')) body.hidden = !body.querySelector('tr:not([hidden]) > :not(.group)');
    });
    Array.prototype.forEach.call(main.querySelectorAll('section'), function (section) {
      if (!section.querySelector('.list, .numbers, .powers')) return;
      section.hidden = !section.querySelector(
        '.list > tbody:not([hidden]) > tr:not([hidden]), .numbers > tbody > tr:not([hidden]), .powers > li:not([hidden])');
    });
  }

  function addFilter(place) {
    var main = document.getElementById('content');
    var rows = filterRows(main);
    if (rows.length < 2) return;
    var label = element('label', { 'for': 'filter' }, place.getAttribute('data-filter'));
    var input = element('input', { type: 'search', id: 'filter', autocomplete: 'off', spellcheck: 'false' });
    var status = element('output', { 'for': 'filter', 'aria-live': 'polite' });
    input.addEventListener('input', function () {
      var words = folded(input.value).split(/\s+/).filter(Boolean);
      var count = 0;
      rows.forEach(function (row) {
        var isShown = words.every(function (word) { return row.text.indexOf(word) >= 0; });
        row.shown.hidden = !isShown;
        if (isShown) count += 1;
      });
      hideEmpty(main);
      status.textContent = words.length ? rows.length + ' 条中有 ' + count + ' 条' : '';
    });
    place.appendChild(label);
    place.appendChild(input);
    place.appendChild(status);
  }

  // 按 / 到搜索框：页面上大的那个，没有就是页首的。
  document.addEventListener('keydown', function (event) {
    if (event.key !== '/' || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    var input = document.querySelector('main [name="q"]') || document.querySelector('[name="q"]');
    if (!input) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  document.addEventListener('DOMContentLoaded', function () {
    var masthead = document.querySelector('.masthead');
    if (masthead) {
      addSwitches(masthead);
      markColumn(masthead);
    }
    Array.prototype.forEach.call(document.querySelectorAll('[data-filter]'), addFilter);
  });
})();
