// 搜索：读入索引，按关键词找事项。不碰页面，页面的事在 search-page.js。
// 索引是 search/ 下的普通脚本，用到时才读入；从磁盘双击打开也能用。
(function () {
  'use strict';
  var index = null;        // 名称索引，读入之前为空
  var shards = [];         // 读到的全文，每份有折叠后的文字、原文、各项的起点
  var pinyin = null;       // 每个字的拼音首字母，一位一个字母
  var asked = {};
  var changed = function () {};
  var failed = false;

  function ask(source) {
    if (asked[source]) return;
    asked[source] = true;
    var script = document.createElement('script');
    script.src = source;
    // 按问的次序执行：字表在名称之前。
    script.async = false;
    script.onerror = function () { failed = true; changed(); };
    document.head.appendChild(script);
  }

  // 全角与半角、大写与小写、繁体与简体、各种引号和方括号不分；书名号、直角引号写不写都一样。每个字折成一个字，或者去掉。
  var folds = new Uint16Array(65536);
  var dropped = 0xFFFF;
  (function () {
    for (var code = 0; code < 0x2500; code += 1) {
      var lower = String.fromCharCode(code).toLowerCase();
      if (lower.length === 1) folds[code] = lower.charCodeAt(0);
    }
    for (code = 0xFF01; code <= 0xFF5E; code += 1) folds[code] = folds[code - 0xFEE0];
    pair('\u00A0\u3000', '  ');
    pair('“”„‘’〔〕【】〖〗', '"""\'\'[][][]');
    pair('《》〈〉「」', new Array(7).join(String.fromCharCode(dropped)));
  })();
  function pair(from, to) {
    for (var i = 0; i < from.length; i += 1) folds[from.charCodeAt(i)] = to.charCodeAt(i);
  }
  // 全文里制表符后面的大写字母代表栏名，不折叠，所以什么词都找不到它。
  function folded(text) {
    var pieces = [];
    var start = 0;
    for (var i = 0; i < text.length; i += 1) {
      var code = text.charCodeAt(i);
      if (code === 9) { i += 1; continue; }
      var fold = folds[code];
      if (fold === 0 || fold === code) continue;
      if (start < i) pieces.push(text.slice(start, i));
      if (fold !== dropped) pieces.push(String.fromCharCode(fold));
      start = i + 1;
    }
    return start ? pieces.join('') + text.slice(start) : text;
  }
  // 折叠后的每个字原来在哪里；没有去掉字的为空，位置不变。
  function placesBefore(raw, text) {
    if (raw.length === text.length) return null;
    var before = [];
    for (var i = 0; i < raw.length; i += 1) if (folds[raw.charCodeAt(i)] !== dropped) before.push(i);
    return before;
  }

  // 每行的起点，末尾多一个。
  function lineStarts(text) {
    var starts = [0];
    for (var end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    if (starts[starts.length - 1] < text.length) starts.push(text.length + 1);
    return Int32Array.from(starts);
  }

  window.qingdanNames = function (read) {
    if (window.qingdanFolding) pair(qingdanFolding[0], qingdanFolding[1]);
    var units = read.units.length;
    var text = read.units.map(function (unit) { return unit[1] + '\n'; }).join('') + read.names
      + read.laws.map(function (law) { return law[1] + '\n'; }).join('');
    var names = folded(text);
    var starts = lineStarts(names);
    var total = starts.length - 1;
    index = {
      read: read, text: text, rawStarts: lineStarts(text), names: names, starts: starts, total: total, firstItem: units,
      firstLaw: total - read.laws.length,
      unitNames: read.units.map(function (unit) { return folded([unit[1], unit[2]].concat(formerNames(unit)).join('\n')); }),
      categoryNames: read.categories.map(function (category) { return folded(category[1]); }),
      unit: new Int32Array(total).fill(-1), part: new Uint8Array(total), category: new Int8Array(total).fill(-1),
      level: new Int32Array(total).fill(-1), laws: new Array(total), power: new Int32Array(total).fill(-1),
      matter: new Int32Array(total).fill(-1), main: new Int32Array(total).fill(-1), powers: read.powers.split(' ')
    };
    sortItems(read);
    changed();
  };

  function sortItems(read) {
    var laws = read.lawsOf.split(';');
    var none = [];
    for (var unit = 0; unit < index.firstItem; unit += 1) {
      index.unit[unit] = unit;
      index.part[unit] = read.parts.length;
      index.laws[unit] = none;
    }
    var entry = index.firstItem;
    var boundary = 0;
    var power = 0;
    var main = -1;
    read.counts.forEach(function (counts, unit) {
      counts.forEach(function (count, part) {
        for (; count > 0; count -= 1, entry += 1) {
          var cited = laws[entry - index.firstItem];
          index.unit[entry] = unit;
          index.part[entry] = part;
          index.laws[entry] = cited ? cited.split(',').map(Number) : none;
          if (part === 1) {
            index.matter[entry] = read.matterOf[boundary];
            boundary += 1;
          } else if (part === 4) {
            index.power[entry] = power;
            index.category[entry] = read.categoryOf.charCodeAt(power) - 65;
            if (index.category[entry] < 0) index.category[entry] = -1;
            index.level[entry] = read.levelOf[power];
            if (index.powers[power].charAt(0) === '+') index.main[entry] = main; else main = entry;
            power += 1;
          }
        }
      });
    });
    for (var law = 0; law < read.laws.length; law += 1, entry += 1) {
      index.part[entry] = read.parts.length + 1;
      index.laws[entry] = [law];
    }
  }

  window.qingdanShard = function (ordinal, first, text) {
    var plain = folded(text);
    shards[ordinal] = { first: first, raw: text, rawStarts: lineStarts(text), text: plain, starts: lineStarts(plain) };
    changed();
  };

  window.qingdanPinyin = function (letters) {
    pinyin = new Uint32Array(65536);
    Object.keys(letters).forEach(function (initial) {
      var bit = 1 << (initial.charCodeAt(0) - 97);
      for (var i = 0; i < letters[initial].length; i += 1) pinyin[letters[initial].charCodeAt(i)] |= bit;
      pinyin[initial.charCodeAt(0)] |= bit;
    });
    changed();
  };

  // 关键词：空格分开的都要有；引号里的是一个整体；前面有减号的不要有。
  function parse(query) {
    var terms = [];
    var pattern = /(-?)"(.+?)"(?= |$)|(-?)"([^"]+)$|(-?)([^ ]+)/g;
    var text = folded(query.replace(/[\u0000-\u001F\u2028\u2029]/g, ' '));
    for (var found = pattern.exec(text); found; found = pattern.exec(text)) {
      var term = found[2] || found[4] || found[6];
      var sign = found[1] || found[3] || found[5];
      // 才打了一半引号的，先不管；全是减号的，就找减号。
      if (term === '"' && found[6]) continue;
      if (/^-+$/.test(term) && found[6]) {
        term = sign + term;
        sign = '';
      }
      terms.push({ text: term, isExcluded: sign === '-' });
    }
    return { terms: terms, text: text.trim() };
  }

  // 词所在的各行，每行一次：行号和行内位置。
  function scan(text, starts, term, note) {
    var line = 0;
    for (var place = text.indexOf(term); place >= 0; place = text.indexOf(term, starts[line + 1])) {
      while (starts[line + 1] <= place) line += 1;
      note(line, place);
      if (line + 2 >= starts.length) return;
    }
  }

  // 名称就是、名称开头、名称里有，拼音首字母就是、开头、名称里有，全文里有。法律的名称，不写国名也算就是；单位的名称，不写市、区、县也算。
  var exact = 7, begins = 6, contains = 5, exactInitials = 4, beginsInitials = 3, initials = 2, inText = 1;
  var country = '中华人民共和国';

  function rankNames(term, ranks) {
    scan(index.names, index.starts, term, function (entry, place) {
      var start = index.starts[entry];
      var isLast = index.starts[entry + 1] - 1 - place === term.length;
      var isFirst = place === start || isLast && place - start === country.length && index.names.slice(start, place) === country;
      ranks[entry] = !isFirst ? contains : isLast ? exact : begins;
    });
  }

  // 名称里哪里的拼音首字母是这个词；没有时为 -1。
  function initialsPlace(term, from, to) {
    for (var place = from; place + term.length <= to; place += 1) {
      var i = 0;
      while (i < term.length && pinyin[index.names.charCodeAt(place + i)] >>> (term.charCodeAt(i) - 97) & 1) i += 1;
      if (i === term.length) return place;
    }
    return -1;
  }

  function mayBeInitials(term) { return /^[a-z]{2,}$/.test(term); }

  function formerNames(unit) { return unit[3] ? unit[3].split('、') : []; }

  // 简称：工商局是工商行政管理局的。三个字以上、按次序都在一个名称里、末一个字相同。
  function isShort(term, unit) {
    if (term.length < 3 || /[^\u3400-\u9FFF]/.test(term)) return false;
    return [unit[1], unit[2]].concat(formerNames(unit)).some(function (name) {
      name = folded(name);
      if (name.charAt(name.length - 1) !== term.charAt(term.length - 1)) return false;
      var place = -1;
      for (var i = 0; i < term.length; i += 1) {
        place = name.indexOf(term.charAt(i), place + 1);
        if (place < 0) return false;
      }
      return true;
    });
  }

  function ranksOf(term) {
    var ranks = new Uint8Array(index.total);
    var text = term.text;
    shards.forEach(function (shard) {
      var offset = index.firstItem + shard.first;
      scan(shard.text, shard.starts, text, function (line) { ranks[offset + line] = inText; });
    });
    var units = index.unitNames.map(function (name) { return name.indexOf(text) >= 0; });
    var categories = index.categoryNames.map(function (name) { return name.indexOf(text) >= 0; });
    for (var entry = 0; entry < index.firstLaw; entry += 1) {
      if (units[index.unit[entry]] || categories[index.category[entry]]) ranks[entry] = inText;
    }
    if (!term.isExcluded && units.indexOf(true) < 0) {
      for (entry = 0; entry < index.firstItem; entry += 1) if (isShort(text, index.read.units[entry])) ranks[entry] = inText;
    }
    if (pinyin && !term.isExcluded && mayBeInitials(text)) {
      for (entry = 0; entry < index.total; entry += 1) {
        var start = index.starts[entry];
        var end = index.starts[entry + 1] - 1;
        var place = initialsPlace(text, start, end);
        if (place < 0) continue;
        var isFirst = place === start || entry < index.firstItem && '市区县'.indexOf(index.names.charAt(place - 1)) >= 0;
        ranks[entry] = !isFirst ? initials : end - place === text.length ? exactInitials : beginsInitials;
      }
    }
    rankNames(text, ranks);
    return ranks;
  }

  // 符合关键词的全部条目，次序固定：先按合得最差的词合得多好，再按合得最好的词，最后按清单里的次序。
  function find(query) {
    var parsed = parse(query);
    var ranks = new Uint8Array(index.total).fill(exact);
    var best = new Uint8Array(index.total);
    parsed.terms.forEach(function (term) {
      var own = ranksOf(term);
      for (var entry = 0; entry < own.length; entry += 1) {
        if (term.isExcluded) { if (own[entry]) ranks[entry] = 0; } else {
          if (own[entry] < ranks[entry]) ranks[entry] = own[entry];
          if (own[entry] > best[entry]) best[entry] = own[entry];
        }
      }
    });
    if (parsed.terms.length > 1) {
      var whole = new Uint8Array(index.total);
      rankNames(parsed.text, whole);
      for (var entry = 0; entry < whole.length; entry += 1) if (ranks[entry] && whole[entry] > ranks[entry]) ranks[entry] = whole[entry];
    }
    var found = [];
    for (entry = 0; entry < ranks.length; entry += 1) if (ranks[entry]) {
      var place = (exact - ranks[entry]) * exact + exact - Math.max(best[entry], 1);
      (found[place] = found[place] || []).push(entry);
    }
    return [].concat.apply([], found.filter(Boolean));
  }

  // 单位和事项的名称、全文里写到这段文字的条目，每条一次：是不是名称，前后各是什么字。法律依据的名称不算；写到单位的，是单位和它的全部事项。
  function places(text, note) {
    // 拼音首字母。
    if (pinyin && mayBeInitials(text)) {
      for (var named = 0; named < index.firstLaw; named += 1) {
        if (initialsPlace(text, index.starts[named], index.starts[named + 1] - 1) >= 0) note(named, true, '', '');
      }
    }
    function noted(letters, starts, offset, isName) {
      scan(letters, starts, text, function (line, place) {
        var entry = offset + line;
        if (entry < index.firstLaw) note(entry, isName, letters.charAt(place - 1), letters.charAt(place + text.length));
      });
    }
    noted(index.names, index.starts, 0, true);
    shards.forEach(function (shard) { noted(shard.text, shard.starts, index.firstItem + shard.first, false); });
    var units = index.unitNames.map(function (name) { return name.indexOf(text) >= 0; });
    if (units.indexOf(true) < 0) return;
    for (var entry = 0; entry < index.firstLaw; entry += 1) if (units[index.unit[entry]]) note(entry, entry < index.firstItem, '', '');
  }

  // 一项的各栏：栏名、原文。
  function fields(entry) {
    var read = [];
    var item = entry - index.firstItem;
    shards.forEach(function (shard) {
      var line = item - shard.first;
      if (line < 0 || line + 1 >= shard.rawStarts.length) return;
      var from = shard.rawStarts[line];
      var to = shard.rawStarts[line + 1] - 1;
      for (var start = shard.raw.indexOf('\t', from); start >= 0 && start < to;) {
        var next = shard.raw.indexOf('\t', start + 1);
        var end = next < 0 || next > to ? to : next;
        var label = index.read.labels[index.part[entry]][shard.raw.charCodeAt(start + 1) - 65];
        read.push({ label: label, raw: shard.raw.slice(start + 2, end) });
        start = next;
      }
    });
    return read;
  }

  window.qingdanSearch = {
    // 从读入名称开始；读到什么都告诉 whenChanged。
    begin: function (whenChanged) {
      changed = whenChanged;
      ask('folding.js');
      ask('search/names.js');
    },
    // 查这个词还要读什么；读完时为真。
    isReady: function (query) {
      if (!index) return false;
      var terms = parse(query).terms;
      var needsPinyin = terms.some(function (term) { return !term.isExcluded && mayBeInitials(term.text); });
      if (needsPinyin) ask('pinyin.js');
      if (terms.length) for (var i = 0; i < index.read.shards; i += 1) ask('search/text-' + i + '.js');
      var count = shards.filter(Boolean).length;
      return !terms.length || count === index.read.shards && (pinyin !== null || !needsPinyin);
    },
    hasFailed: function () { return failed; },
    index: function () { return index; },
    parse: parse, find: find, places: places, fields: fields, folded: folded, placesBefore: placesBefore,
    isShort: isShort,
    name: function (entry) { return index.text.slice(index.rawStarts[entry], index.rawStarts[entry + 1] - 1); },
    foldedName: function (entry) { return index.names.slice(index.starts[entry], index.starts[entry + 1] - 1); },
    initialsIn: function (term, entry) {
      if (!pinyin || !mayBeInitials(term)) return -1;
      var place = initialsPlace(term, index.starts[entry], index.starts[entry + 1] - 1);
      return place < 0 ? -1 : place - index.starts[entry];
    }
  };
})();
