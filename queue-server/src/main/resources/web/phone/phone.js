/*
 * What the phone's pages share: words, times, and the line to the hall. Plain old JavaScript without anything to build,
 * so that phones of ten years ago read it as well.
 */
(function () {
  'use strict';
  var STORED = 'paihao.language';
  var STALE_MS = 15000;
  var PATIENCE_MS = 8000;
  var SVG = 'http://www.w3.org/2000/svg';

  var phone = {};
  window.Phone = phone;

  /* ---- the page ---- */

  phone.byId = function (id) {
    return document.getElementById(id);
  };

  /** Writes only what changed: a reader of screens is not told the same again. */
  phone.text = function (id, text) {
    var element = phone.byId(id);
    if (element.textContent !== text) element.textContent = text;
  };

  phone.show = function (id, shown) {
    phone.byId(id).hidden = !shown;
  };

  /** A new element. @param {Array} inside texts and elements */
  phone.make = function (tag, look, inside) {
    var element = document.createElement(tag);
    if (look) element.className = look;
    (inside || []).forEach(function (part) {
      element.appendChild(typeof part === 'string' ? document.createTextNode(part) : part);
    });
    return element;
  };

  phone.empty = function (element) {
    while (element.firstChild) element.removeChild(element.firstChild);
  };

  /** Draws a pictogram of the look; the word beside it carries the meaning. */
  phone.icon = function (svg, name) {
    if (svg.getAttribute('data-icon') === name) return svg;
    phone.empty(svg);
    svg.setAttribute('data-icon', name);
    svg.setAttribute('class', 'icon');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('focusable', 'false');
    var path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', window.PhoneIcons[name] || window.PhoneIcons['ui-ticket']);
    svg.appendChild(path);
    return svg;
  };

  phone.newIcon = function (name) {
    return phone.icon(document.createElementNS(SVG, 'svg'), name);
  };

  /** What is true now, as a bar: icon, head, sentence. */
  phone.drawSituation = function (look, icon, head, more) {
    phone.byId('situation').className = look;
    phone.icon(phone.byId('situation-icon'), icon);
    phone.text('situation-head', head);
    phone.text('situation-more', more);
  };

  /* ---- words ---- */

  function stored() {
    try {
      return window.localStorage.getItem(STORED);
    } catch (closed) {
      return null;
    }
  }

  phone.language = window.PhoneTexts[stored()] ? stored() : 'zh-CN';

  /** The text of a key with its {placeholders} filled in. A key that does not exist is a fault of ours: it throws. */
  phone.say = function (key, facts) {
    var text = window.PhoneTexts[phone.language][key];
    if (text === undefined) throw new Error('no text for ' + key);
    return text.replace(/\{([^}]+)\}/g, function (all, name) {
      return facts && facts[name] !== undefined ? facts[name] : '';
    });
  };

  /** A text of the hall's own; Chinese where it has none in this language. */
  phone.name = function (texts) {
    return texts ? texts[phone.language] || texts['zh-CN'] || '' : '';
  };

  phone.minutes = function (wait) {
    return wait.lowMinutes === wait.highMinutes ? String(wait.lowMinutes) : wait.lowMinutes + '–' + wait.highMinutes;
  };

  /** Windows as a sign says them: `3–4`, `1、5–8`. @param {number[]} windows ascending */
  phone.windows = function (key, windows) {
    var runs = [];
    var from = null;
    windows.forEach(function (no, i) {
      if (from === null) from = no;
      if (windows[i + 1] === no + 1) return;
      runs.push(from === no ? String(no) : from + '–' + no);
      from = null;
    });
    return phone.say(windows.length > 1 ? key + '.several' : key, { windows: runs.join(phone.say('list.and')) });
  };

  function drawFixed() {
    document.documentElement.lang = phone.language;
    Array.prototype.forEach.call(document.querySelectorAll('[data-say]'), function (element) {
      element.textContent = phone.say(element.getAttribute('data-say'));
    });
    var button = phone.byId('language');
    button.textContent = phone.say('language.other');
    button.lang = phone.say('language.other.tag');
  }

  /* ---- times: all are the hall's own, as the server wrote them ---- */

  /** A moment such as `2026-11-21T08:44:05+08:00`: milliseconds, and how far the hall's clocks are from them. */
  function moment(text) {
    var part = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)(?::(\d+)(?:\.(\d{1,3})\d*)?)?(?:Z|([+-])(\d+):(\d+))$/.exec(text);
    var shift = part[8] ? (part[8] === '-' ? -1 : 1) * (part[9] * 60 + Number(part[10])) * 60000 : 0;
    var local = Date.UTC(part[1], part[2] - 1, part[3], part[4], part[5], part[6] || 0);
    return { at: local - shift, shift: shift };
  }

  function two(n) {
    return (n < 10 ? '0' : '') + n;
  }

  function clockOf(at, shift) {
    var local = new Date(at + shift);
    return two(local.getUTCHours()) + ':' + two(local.getUTCMinutes());
  }

  /** `08:44` of a moment. */
  phone.clock = function (text) {
    return text.substring(11, 16);
  };

  /** A date such as `2026-11-21`, also of a moment, in words. @param {string} key date, date.short or date.weekday */
  phone.date = function (text, key) {
    var day = text.substring(0, 10).split('-');
    var weekday = new Date(Date.UTC(day[0], day[1] - 1, day[2])).getUTCDay();
    return phone.say(key, {
      year: day[0],
      month: phone.say('months').split(',')[day[1] - 1],
      day: String(Number(day[2])),
      weekday: phone.say('weekdays').split(',')[weekday]
    });
  };

  /* ---- the line ---- */

  /** Asks for JSON. @param {function(number, Object, string)} then status (0: no answer), document or null, ETag */
  phone.ask = function (method, address, headers, then) {
    var request = new XMLHttpRequest();
    var done = false;
    function answer(status, body, etag) {
      if (!done) {
        done = true;
        then(status, body, etag);
      }
    }
    request.open(method, address, true);
    request.timeout = PATIENCE_MS;
    request.setRequestHeader('Accept', 'application/json');
    Object.keys(headers).forEach(function (name) {
      request.setRequestHeader(name, headers[name]);
    });
    request.onload = function () {
      var body = null;
      try {
        body = request.responseText ? JSON.parse(request.responseText) : null;
      } catch (broken) {
        answer(0, null, null);
        return;
      }
      answer(request.status, body, request.getResponseHeader('ETag'));
    };
    request.onerror = request.ontimeout = request.onabort = function () {
      answer(0, null, null);
    };
    request.send(method === 'POST' ? '{}' : null);
  };

  /**
   * Shows a document of the hall and keeps it fresh.
   * @param {string} address of the document
   * @param {function(Object): number} every how many milliseconds until it is asked for again
   * @param {function(Object)} draw
   */
  phone.follow = function (address, every, draw) {
    var shown = null;
    var etag = null;
    var heardAt = 0;
    var failures = 0;
    var asking = false;
    var next = null;

    /** The hall's time at the last answer. */
    function heard() {
      var sent = moment(shown.serverTime);
      return clockOf(sent.at + (heardAt - shown.receivedAt) * shown.hall.clockSpeed, sent.shift);
    }

    function drawLine() {
      if (!shown) {
        phone.text('connecting', phone.say(failures ? 'connecting.failed' : 'connecting'));
        return;
      }
      var stale = Date.now() - heardAt > STALE_MS || Date.now() < heardAt;
      var lost = stale && failures > 0;
      document.body.className = stale ? 'stale' : '';
      phone.icon(phone.byId('line-icon'), lost ? 'ui-lost' : stale ? 'ui-clock' : 'ui-check');
      phone.text('line', stale ? phone.say('line.again') : phone.say('line.ok', { time: heard() }));
      var bar = phone.byId('lost');
      var words = lost ? phone.say('lost.head', { time: heard() }) : '';
      if (bar.getAttribute('data-shown') === words) return;
      bar.setAttribute('data-shown', words);
      phone.empty(bar);
      if (lost) {
        bar.appendChild(phone.newIcon('ui-lost'));
        bar.appendChild(phone.make('p', '', [phone.make('b', '', [words]), phone.say('lost.more', { time: heard() })]));
      }
    }

    function redraw() {
      drawFixed();
      if (shown) {
        phone.show('connecting', false);
        phone.show('page', true);
        phone.text('hall', phone.name(shown.hall.name));
        phone.text('date', phone.date(shown.serverTime, 'date'));
        draw(shown);
      }
      drawLine();
    }

    /** @param {Object} news null: nothing has changed */
    function take(news, newEtag) {
      heardAt = Date.now();
      failures = 0;
      if (news) {
        shown = news;
        shown.receivedAt = heardAt;
        etag = newEtag;
        redraw();
      } else {
        drawLine();
      }
    }

    function later() {
      clearTimeout(next);
      next = setTimeout(look, failures || !shown ? 3000 + Math.random() * 2000 : every(shown));
    }

    function look() {
      if (asking || document.hidden) return;
      asking = true;
      phone.ask('GET', address, etag ? { 'If-None-Match': etag } : {}, function (status, body, newEtag) {
        asking = false;
        if (status === 404) {
          phone.gone();
          return;
        }
        if (status === 200) take(body, newEtag);
        else if (status === 304) take(null, null);
        else {
          failures++;
          drawLine();
        }
        later();
      });
    }

    function wake() {
      drawLine();
      clearTimeout(next);
      look();
    }

    phone.gone = function () {
      clearTimeout(next);
      phone.show('page', false);
      phone.show('connecting', true);
      phone.text('connecting', phone.say('unknown'));
    };
    phone.take = take;
    phone.wake = wake;
    phone.redraw = redraw;
    phone.byId('language').onclick = function () {
      phone.language = phone.say('language.other.tag');
      try {
        window.localStorage.setItem(STORED, phone.language);
      } catch (closed) {
        // Then it is asked again the next time.
      }
      redraw();
    };
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('pageshow', wake);
    window.addEventListener('online', wake);
    setInterval(drawLine, 1000);
    redraw();
    look();
  };
})();
