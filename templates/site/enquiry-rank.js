// 用平常话问的一件事，清单里哪些条目最像。不碰页面，页面的事在 enquiry.js。
// 一段字值多少，看它在全部清单里多少见，在名称里还是正文里；几个单位一起管的事、写得集中的单位，在前；合得不够的，不算找到。
(function () {
  'use strict';
  var search = window.qingdanSearch;
  var mostLetters = 40, longestPiece = 12, mostWays = 4;
  // 量出来的，见 docs/architecture.md：在正文里的比在名称里的；不满 fewest 条的算 fewest 条；总跟同一个字连着的；清单用语；
  // 带着问话的字的两字词；没有写到的每个字；单位写得集中的；几个单位一起管的事；分数到多少才算找到，和第一名差多少就不列。
  var inText = .6, rarest = 8, fewest = 4, alone = 1.5, usedWorth = 1.2, asking = .5, perLetter = .5, perMissing = 2.2;
  var concentrated = 1, shared = 1.25, service = 1.1, unitName = 1.2, named = .5;
  var enough = 7, nearEnough = .5;
  // 没有够像的时候：一个词，有几条的名称里写到、多大一部分是一个单位的、多像一个词，才算是这个单位的事。
  var several = 5, mostly = .6, likelyWord = .6;

  // 平常话和清单用语：everyday-words.js 的表，加上本期清单自己的；同一个说法，以本期清单的为准。
  var table = null;
  function everyday() {
    if (table) return table;
    table = { longest: 0, meant: Object.create(null) };
    function add(said, meant) {
      table.meant[search.folded(said)] = meant.map(search.folded);
      table.longest = Math.max(table.longest, said.length);
    }
    window.qingdanEverydayWords.split('\n').forEach(function (line) {
      var comma = line.indexOf(',');
      function trimmed(text) { return text.trim(); }
      if (comma > 0) add(line.slice(0, comma).trim(), line.slice(comma + 1).split('、').map(trimmed).filter(Boolean));
    });
    search.index().read.everyday.forEach(function (row) { add(row[0], row.slice(1)); });
    return table;
  }

  // 一个词分成平常话、问话和其余的字，长的优先。
  function tokens(word) {
    var known = everyday();
    var found = [];
    for (var at = 0; at < word.length;) {
      var length = Math.min(known.longest, word.length - at);
      while (length > 0 && !known.meant[word.substr(at, length)]) length -= 1;
      found.push({ text: word.substr(at, length || 1), meant: length ? known.meant[word.substr(at, length)] : null });
      at += length || 1;
    }
    return found;
  }

  // 问题的几种说法：原话，和换成清单用语的。每个字是要找的（1）、问话的一个字（-，缺了不要紧）、几个字的问话（0）还是词的间隔。
  function ways(words) {
    var sentences = words.map(function (word) { return tokens(word.slice(0, mostLetters)); });
    var count = 0;
    sentences.forEach(function (sentence) {
      sentence.forEach(function (token) { if (token.meant) count = Math.max(count, Math.min(mostWays, token.meant.length)); });
    });
    var found = [];
    for (var ordinal = 0; ordinal <= count; ordinal += 1) {
      var way = { text: '', kinds: '', used: [] };
      sentences.forEach(function (sentence) {
        sentence.forEach(function (token) {
          var isAsking = token.meant && !token.meant.length;
          var said = token.text;
          if (ordinal && token.meant && !isAsking) {
            said = token.meant[Math.min(ordinal, token.meant.length) - 1];
            way.used.push({ from: way.text.length, to: way.text.length + said.length, said: token.text });
          }
          way.text += said;
          way.kinds += (!isAsking ? '1' : said.length > 1 ? '0' : '-').repeat(said.length);
        });
        way.text += ' ';
        way.kinds += ' ';
      });
      found.push(way);
    }
    return found;
  }

  var known = new Map();
  // 一段字：哪些条目写到、是不是在名称里，多少见，有多像一个词。总夹在同样两个字中间的（通道堵塞的道堵），多半不是词。
  function read(text) {
    if (known.has(text)) return known.get(text);
    var places = new Map(), before = {}, after = {}, seen = 0;
    function count(sides, letter) { if (/[\u3400-\u9fff]/.test(letter)) sides[letter] = (sides[letter] || 0) + 1; }
    function most(sides) { return Object.keys(sides).reduce(function (most, letter) { return Math.max(most, sides[letter]); }, 0); }
    search.places(text, function (entry, isName, left, right) {
      places.set(entry, isName || places.get(entry) || false);
      seen += 1;
      count(before, left);
      count(after, right);
    });
    var likely = Math.min(1, alone * (1 - Math.sqrt(most(before) * most(after)) / (seen + 1)));
    function rarity(count) { return Math.log(1 + search.index().firstLaw / Math.max(fewest, count)); }
    var found = places.size ? {
      places: places, rarity: rarest * rarity(places.size) / rarity(0),
      likely: text.length > 3 ? 1 : text.length > 2 ? Math.max(.6, likely) : likely
    } : null;
    known.set(text, found);
    return found;
  }

  // 一种说法里清单写到的各段。一段至少值它里面不交叠的几段合起来的，所以长的一段不会挤掉其中的词。
  function pieces(way) {
    var found = [];
    var worth = {};
    function note(from, to, share) {
      if (read(way.text.slice(from, to))) found.push({ from: from, to: to, share: share });
    }
    function isWithin(at) { return /[a-z0-9]/.test(way.text.charAt(at - 1)) && /[a-z0-9]/.test(way.text.charAt(at)); }
    for (var from = 0; from < way.text.length; from += 1) {
      if (!/[1-]/.test(way.kinds.charAt(from)) || isWithin(from)) continue;
      for (var to = from + 1; to <= from + longestPiece && /[01-]/.test(way.kinds.charAt(to - 1)); to += 1) {
        var kinds = way.kinds.slice(from, to);
        if (isWithin(to)) continue;
        if (to > from + 1 && !read(way.text.slice(from, to))) break;
        // 一个字的，只有全问的就是它，或者清单用语就是一个字。
        var isWhole = way.kinds.charAt(from - 1) <= ' ' && way.kinds.charAt(to) <= ' ';
        if (kinds.slice(-1) === '0' || to === from + 1 && !isWhole && !isUsed(way, from, to)) continue;
        note(from, to, to > from + 2 || kinds.indexOf('-') < 0 ? 1 : asking);
      }
    }
    found.sort(function (one, other) { return one.to - one.from - other.to + other.from || one.from - other.from; });
    found.forEach(function (span) {
      var own = read(way.text.slice(span.from, span.to));
      var best = [];
      for (var at = span.from; at <= span.to; at += 1) {
        best[at] = at > span.from ? best[at - 1] : 0;
        for (var start = span.from; start < at; start += 1) best[at] = Math.max(best[at], best[start] + (worth[start + ' ' + at] || 0));
      }
      span.text = way.text.slice(span.from, span.to);
      span.places = own.places;
      span.worth = Math.max(own.rarity * (isUsed(way, span.from, span.to) ? usedWorth : own.likely) * span.share, best[span.to])
        + perLetter * Math.max(0, span.to - span.from - 2);
      worth[span.from + ' ' + span.to] = span.worth;
    });
    return found;
  }
  function isUsed(way, from, to) {
    return way.used.some(function (used) { return used.from === from && used.to === to; });
  }

  // 一个条目合得多好：它写到的各段里，不交叠、合起来最值的几段。
  function fit(way, spans, entry) {
    var byEnd = {};
    spans.forEach(function (span) { (byEnd[span.to] = byEnd[span.to] || []).push(span); });
    var best = [{ value: 0, spans: [] }];
    for (var at = 1; at <= way.text.length; at += 1) {
      best[at] = best[at - 1];
      (byEnd[at] || []).forEach(function (span) {
        var value = best[span.from].value + span.worth * (span.places.get(entry) ? 1 : inText);
        if (value > best[at].value) best[at] = { value: value, spans: best[span.from].spans.concat(span) };
      });
    }
    return best[way.text.length];
  }

  function hit(way, spans, entry, index) {
    var found = fit(way, spans, entry);
    var missing = way.kinds.split('');
    var letters = 0;
    found.spans.forEach(function (span) {
      for (var at = span.from; at < span.to; at += 1) missing[at] = '';
      if (span.places.get(entry)) letters += span.text.length;
    });
    function missed(kind) { return missing.filter(function (one) { return one === kind; }).length; }
    var kind = entry < index.firstItem ? unitName : index.matter[entry] >= 0 ? shared : index.part[entry] === 3 ? service : 1;
    return {
      entry: entry, way: way, spans: found.spans, isWhole: !missed('1') && !missed('-'),
      score: found.value * found.value / (found.value + perMissing * missed('1'))
        * kind * (1 + named * Math.min(1, letters / search.foldedName(entry).length))
    };
  }

  // 一个单位写得越集中，越是它的事。
  function weighUnits(hits, index) {
    var units = {};
    var all = 0;
    hits.forEach(function (hit) {
      all += hit.score * hit.score;
      if (index.matter[hit.entry] >= 0) return;
      var unit = units[index.unit[hit.entry]] = units[index.unit[hit.entry]] || { sum: 0, best: 0, hits: [] };
      unit.sum += hit.score * hit.score;
      unit.best = Math.max(unit.best, hit.score);
      unit.hits.push(hit);
    });
    Object.keys(units).forEach(function (unit) {
      var factor = 1 + concentrated * units[unit].sum / (all + 2 * units[unit].best * units[unit].best);
      units[unit].hits.forEach(function (hit) { hit.score *= factor; });
    });
  }

  // 简称（工商局）说的单位。
  function shortUnits(words, index, scores) {
    words.forEach(function (word) {
      index.read.units.forEach(function (unit, entry) {
        if (!search.isShort(word, unit)) return;
        scores.set(entry, { entry: entry, way: { used: [] }, spans: [{ text: word }], isWhole: true, score: 2 * rarest });
      });
    });
  }

  // 最像的在前；没有够像的，看有没有一个词说得出是哪个单位的事；再没有，为空。每个条目：得了多少分，写到问题里的哪几段，是不是全写到了。
  function look(words) {
    var index = search.index();
    var scores = new Map();
    ways(words).forEach(function (way) {
      var held = new Map();
      pieces(way).forEach(function (span) {
        span.places.forEach(function (isName, entry) {
          if (!held.has(entry)) held.set(entry, []);
          held.get(entry).push(span);
        });
      });
      held.forEach(function (spans, entry) {
        var found = hit(way, spans, entry, index);
        if (!scores.has(entry) || scores.get(entry).score < found.score) scores.set(entry, found);
      });
    });
    shortUnits(words, index, scores);
    var hits = Array.from(scores.values());
    weighUnits(hits, index);
    hits.sort(function (one, other) { return other.score - one.score || one.entry - other.entry; });
    function isShared(hit) { return index.matter[hit.entry] >= 0; }
    function isOfOne(hit) { return !isShared(hit); }
    function isAlike(hit) { return hit.isWhole || hit.score >= enough; }
    function isToldByAWord(hit) {
      return hit.spans.some(function (span) { return isTelling(span, hit.entry, index); });
    }
    var alike = near(hits.filter(isShared)).filter(isAlike).concat(near(hits.filter(isOfOne)).filter(isAlike))
      .sort(function (one, other) { return other.score - one.score || one.entry - other.entry; });
    return alike.length ? alike : near(hits.filter(isOfOne).filter(isToldByAWord));
  }
  // 不比第一名差太多的。
  function near(hits) { return hits.filter(function (hit) { return hit.score >= nearEnough * hits[0].score; }); }
  // 条目的名称里有这个词，而名称里有这个词的，多半是同一个单位的。
  function isTelling(span, entry, index) {
    if (span.text.length < 2 || span.share < 1 || !span.places.get(entry) || read(span.text).likely < likelyWord) return false;
    var all = 0, own = 0;
    span.places.forEach(function (isName, other) {
      if (!isName) return;
      all += 1;
      if (index.unit[other] === index.unit[entry]) own += 1;
    });
    return all >= several && own > mostly * all;
  }

  window.qingdanEnquiry = { look: look };
})();
