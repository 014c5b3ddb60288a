/* The page of whoever has no ticket: whether to set out now, and with which papers. */
(function () {
  'use strict';
  var phone = window.Phone;
  var items = window.PhoneItems;
  var LOOK_MS = 10000;
  var drawnFor = null;
  var rows = {};

  function drawOpen(hall) {
    if (hall.open) {
      var until = hall.issuingUntil ? phone.say('hall.open.more', { time: phone.clock(hall.issuingUntil) }) : '';
      phone.drawSituation('ok', 'ui-check', phone.say('hall.open'), until);
      return;
    }
    phone.drawSituation('off', 'ui-clock', phone.say('hall.closed'), opensNext(hall));
  }

  function opensNext(hall) {
    var next = hall.opensNext;
    if (!next) return phone.say('hall.closed.unknown');
    if (next.substring(0, 10) === hall.day) return phone.say('hall.closed.today', { time: phone.clock(next) });
    return phone.say('hall.closed.day', { day: phone.date(next, 'date.weekday'), time: phone.clock(next) });
  }

  function drawToday(today) {
    var words = [];
    if (today.name) words.push(phone.name(today.name));
    else if (today.kind !== 'ORDINARY') words.push(phone.say('kind.' + today.kind));
    if (today.text) words.push(phone.name(today.text));
    phone.show('today', words.length > 0);
    phone.text('today', words.join(phone.language === 'en' ? '. ' : '。'));
  }

  function loadOf(service, today) {
    if (today.notOffered.indexOf(service.id) >= 0) return phone.say('not-offered');
    if (today.full.indexOf(service.id) >= 0) return phone.say('full');
    if (service.waiting === 0) return phone.say(service.manned.length > 0 ? 'load.none' : 'load.nobody');
    var words = [phone.say('load.n', { n: service.waiting })];
    if (service.wait) words.push(phone.say('load.minutes', { minutes: phone.minutes(service.wait) }));
    return words.join(phone.say('load.and'));
  }

  function mannedOf(service, hall) {
    if (!hall.open || hall.today.notOffered.indexOf(service.id) >= 0) return '';
    if (service.manned.length === 0) return phone.say('manned.none');
    var words = phone.windows('manned', service.manned);
    return hall.today.mayNotBeReached.indexOf(service.id) >= 0 ? words + phone.say('load.and') + phone.say('late') : words;
  }

  function drawServices(hall) {
    var names = phone.language;
    hall.services.forEach(function (service) {
      names += ' ' + service.id;
    });
    // Built once: what somebody has opened stays open while the numbers change.
    if (drawnFor !== names) build(hall.services);
    drawnFor = names;
    hall.services.forEach(function (service) {
      var row = rows[service.id];
      row.load.textContent = hall.open || service.waiting > 0 ? loadOf(service, hall.today) : '';
      row.load.className = service.waiting === 0 && service.manned.length === 0 ? 'load nobody' : 'load';
      row.manned.textContent = mannedOf(service, hall);
    });
  }

  function build(services) {
    var list = phone.byId('service-list');
    phone.empty(list);
    rows = {};
    services.forEach(function (service) {
      var row = { load: phone.make('span', 'load'), manned: phone.make('span', 'manned') };
      rows[service.id] = row;
      var words = phone.make('span', 'words', [phone.make('b', '', [phone.name(service.name)]), row.load, row.manned]);
      var stub = phone.make('span', 'stub', [phone.newIcon(service.pictogram), phone.make('b', '', [service.letter])]);
      list.appendChild(
        items.fold('h3', [stub, words, phone.newIcon('ui-down')], 'service', function (inside) {
          drawItems(inside, function (item) {
            return item.service === service.id;
          });
        })
      );
    });
    items.all(function (all) {
      var others = (all || []).filter(function (item) {
        return !item.service;
      });
      phone.show('elsewhere', others.length > 0);
      items.draw(others, phone.byId('elsewhere-list'));
    });
  }

  function drawItems(inside, which) {
    phone.empty(inside);
    inside.appendChild(phone.make('p', '', [phone.say('items.loading')]));
    items.all(function (all) {
      var here = (all || []).filter(which);
      if (here.length > 0) {
        items.draw(here, inside);
        return;
      }
      phone.empty(inside);
      inside.appendChild(phone.make('p', '', [phone.say(all ? 'items.none' : 'items.failed')]));
    });
  }

  function drawHours(hall) {
    var list = phone.byId('hours');
    phone.empty(list);
    hall.hours.forEach(function (line) {
      list.appendChild(phone.make('dt', '', [phone.name(line.days)]));
      list.appendChild(phone.make('dd', '', [phone.name(line.times)]));
    });
  }

  function draw(hall) {
    document.title = phone.name(hall.hall.name) + ' · ' + phone.say('title.hall');
    drawOpen(hall);
    drawToday(hall.today);
    drawServices(hall);
    drawHours(hall);
    var link = phone.byId('phone-link');
    phone.show('phone', !!hall.hall.supervisionPhone);
    if (hall.hall.supervisionPhone) {
      link.textContent = hall.hall.supervisionPhone;
      link.href = 'tel:' + hall.hall.supervisionPhone.replace(/[^+\d]/g, '');
    }
  }

  phone.follow(
    '/phone/hall',
    function () {
      return LOOK_MS;
    },
    draw
  );
})();
