/* The page of one ticket. Its address is the only right to it, and goes nowhere but back to the hall. */
(function () {
  'use strict';
  var phone = window.Phone;
  var LOOK_MS = 4000;
  var LOOK_WHEN_OVER_MS = 20000;
  var OVER = { FINISHED: true, CANCELLED: true, EXPIRED: true };

  var address = window.location.pathname.replace(/\/+$/, '');
  var shown = null;
  var asked = false;
  var key = null;

  /** What is true of the ticket, and what to do: look, icon, key of the words, and their facts. */
  function situation(ticket) {
    var known = ticket.windows.length > 0;
    var facts = {
      windows: known ? phone.windows('windows', ticket.windows) : '',
      window: ticket.window,
      time: ticket.calledAt ? phone.clock(ticket.calledAt) : '',
      day: phone.date(ticket.businessDay, 'date.short')
    };
    function is(look, icon, head, more) {
      return { look: look, icon: icon, head: phone.say(head, facts), more: phone.say(more || head + '.more', facts) };
    }
    switch (ticket.state) {
      case 'WAITING':
        if (ticket.ahead === 0) return is('next', 'ui-check', 'next', known ? 'next.more' : 'next.somewhere.more');
        return known ? is('', 'ui-window', 'waiting') : is('', 'ui-window', 'somewhere');
      case 'CALLED':
        return is('called', 'ui-window', 'called.you');
      case 'SERVING':
        return is('', 'ui-window', 'serving');
      case 'HELD':
        return is('warn', 'ui-pause', ticket.held === 'PAPERS_KEPT' ? 'held.kept' : 'held.returned');
      case 'NO_SHOW':
        return is('warn', 'ui-warn', ticket.mayComeBack ? 'no-show' : 'no-show.again');
      case 'FINISHED':
        return is('ok', 'ui-check', 'finished');
      case 'CANCELLED':
        return is('off', 'ui-cross', 'cancelled');
      default:
        return is('off', 'ui-clock', 'expired', ticket.slip ? 'expired.slip.more' : 'expired.more');
    }
  }

  function drawSlip(slip) {
    phone.show('slip', !!slip);
    if (!slip) return;
    var from = phone.date(slip.validFrom, 'date.short');
    var until = phone.date(slip.validTo, 'date.short');
    phone.text('slip-head', phone.say('slip.' + slip.kind));
    if (slip.code) {
      phone.text('slip-code', slip.code.substring(0, 5) + '-' + slip.code.substring(5));
      phone.text('slip-more', phone.say(from === until ? 'slip.more.day' : 'slip.more', { from: from, until: until }));
    } else {
      phone.text('slip-code', phone.say('slip.used', { number: slip.usedBy }));
      phone.text('slip-more', phone.say('slip.used.more'));
    }
  }

  function drawCalled(called) {
    var list = phone.byId('called-list');
    phone.show('called', called.length > 0);
    phone.empty(list);
    called.forEach(function (one) {
      list.appendChild(
        phone.make('li', '', [
          phone.make('b', '', [one.number]),
          phone.make('span', '', [phone.windows('windows', [one.window])])
        ])
      );
    });
  }

  /** The number is as large as its line allows, however large the phone's letters are. */
  function fit() {
    var number = phone.byId('number');
    number.style.fontSize = '';
    var size = parseFloat(window.getComputedStyle(number).fontSize);
    while (number.scrollWidth > number.clientWidth && size > 24) {
      size -= 4;
      number.style.fontSize = size + 'px';
    }
  }

  function drawAsk() {
    asked = asked && shown.mayCancel;
    phone.show('ask', asked);
    phone.show('cancel', shown.mayCancel && !asked);
    phone.text('ask-yes', phone.say('ask.yes', { number: shown.number }));
    phone.text('ask-head', phone.say('ask.head'));
  }

  function draw(ticket) {
    shown = ticket;
    var now = situation(ticket);
    document.title = phone.say('title.ticket', { number: ticket.number, head: now.head });
    phone.icon(phone.byId('pictogram'), ticket.pictogram || 'ui-ticket');
    phone.text('service-name', phone.name(ticket.service.name));
    phone.text('number', ticket.number);
    phone.byId('number').className = OVER[ticket.state] ? 'over' : '';
    phone.show('facts', ticket.state === 'WAITING');
    phone.text('ahead', String(ticket.ahead));
    phone.text('wait', ticket.wait ? phone.minutes(ticket.wait) : phone.say('ticket.wait.unknown'));
    phone.byId('wait').className = ticket.wait ? '' : 'unsaid';
    phone.show('wait-unit', !!ticket.wait);
    phone.drawSituation(now.look, now.icon, now.head, now.more);
    drawSlip(ticket.slip);
    drawCalled(ticket.state === 'WAITING' ? ticket.called : []);
    drawAsk();
    fit();
  }

  function tell(text) {
    phone.text('told', text);
  }

  function newKey() {
    var key = 'phone-';
    while (key.length < 38) key += Math.floor(Math.random() * 36).toString(36);
    return key;
  }

  function cancel() {
    phone.byId('ask-yes').disabled = true;
    tell(phone.say('cancel.wait'));
    phone.ask('POST', address + '/cancel', { 'Idempotency-Key': key, 'Content-Type': 'application/json' }, done);
  }

  function done(status, ticket, etag) {
    phone.byId('ask-yes').disabled = false;
    if (status === 200) {
      asked = false;
      tell('');
      phone.take(ticket, etag);
      phone.byId('situation').focus();
    } else if (status === 409) {
      asked = false;
      tell(phone.say('cancel.late'));
      drawAsk();
      phone.wake();
    } else {
      tell(phone.say('cancel.unknown'));
    }
  }

  phone.byId('cancel').onclick = function () {
    asked = true;
    key = newKey();
    tell('');
    drawAsk();
    phone.byId('ask-no').focus();
  };
  phone.byId('ask-no').onclick = function () {
    asked = false;
    tell('');
    drawAsk();
    phone.byId('cancel').focus();
  };
  phone.byId('ask-yes').onclick = cancel;
  window.addEventListener('resize', function () {
    if (shown) fit();
  });

  phone.follow(
    address + '/ticket',
    function (ticket) {
      return OVER[ticket.state] ? LOOK_WHEN_OVER_MS : LOOK_MS;
    },
    draw
  );
})();
