/* What to bring: the hall's items, fetched when somebody wants to see them. */
(function () {
  'use strict';
  var phone = window.Phone;
  var ADDRESS = '/phone/items';
  var items = {};
  window.PhoneItems = items;

  /** All items by name. @param {function(Array)} then null where they could not be fetched */
  items.all = function (then) {
    phone.ask('GET', ADDRESS, {}, function (status, list) {
      then(status === 200 ? list.items : null);
    });
  };

  function fact(list, key, text) {
    if (!text) return;
    list.appendChild(phone.make('dt', '', [phone.say(key)]));
    list.appendChild(phone.make('dd', '', [text]));
  }

  function papers(guide) {
    if (guide.materials.length === 0) return phone.make('p', '', [phone.say('item.bring.nothing')]);
    var list = phone.make('ul', 'papers');
    guide.materials.forEach(function (paper) {
      var line = phone.make('li', '', [phone.make('b', '', [phone.name(paper.name)])]);
      if (paper.note) line.appendChild(phone.make('span', '', [phone.name(paper.note)]));
      if (paper.sample) {
        line.appendChild(phone.make('span', '', [phone.say('item.sample', { text: phone.name(paper.sample) })]));
      }
      list.appendChild(line);
    });
    return list;
  }

  items.phoneLink = function (number) {
    var link = phone.make('a', '', [number]);
    link.href = 'tel:' + number.replace(/[^+\d]/g, '');
    return link;
  };

  function draw(guide, into) {
    phone.empty(into);
    if (guide.elsewhere) {
      into.appendChild(
        phone.make('p', '', [
          phone.say('elsewhere.go', { whose: phone.name(guide.elsewhere.whose) }) + ' ',
          items.phoneLink(guide.elsewhere.phone)
        ])
      );
    }
    if (!guide.elsewhere || guide.materials.length > 0) {
      into.appendChild(phone.make('h4', '', [phone.say('item.bring')]));
      into.appendChild(papers(guide));
    }
    var facts = phone.make('dl', 'facts');
    fact(facts, 'item.conditions', phone.name(guide.conditions));
    fact(facts, 'item.promised', phone.name(guide.promised));
    fact(facts, 'item.fee', phone.name(guide.fee));
    if (guide.service) {
      facts.appendChild(phone.make('dt', '', [phone.say('item.phone')]));
      facts.appendChild(phone.make('dd', '', [items.phoneLink(guide.phone)]));
    }
    into.appendChild(facts);
  }

  /** Fetches the guide of an item into its place. */
  items.open = function (id, into) {
    phone.empty(into);
    into.appendChild(phone.make('p', '', [phone.say('items.loading')]));
    phone.ask('GET', ADDRESS + '/' + id, {}, function (status, guide) {
      if (status === 200) {
        draw(guide, into);
        return;
      }
      phone.empty(into);
      into.appendChild(phone.make('p', '', [phone.say('items.failed')]));
    });
  };

  /** A line that opens and closes what is under it. @param {function(Element)} fill called each time it opens */
  items.fold = function (level, head, look, fill) {
    var button = phone.make('button', look, head);
    var inside = phone.make('div', 'inside');
    button.type = 'button';
    button.setAttribute('aria-expanded', 'false');
    inside.hidden = true;
    button.onclick = function () {
      inside.hidden = !inside.hidden;
      button.setAttribute('aria-expanded', String(!inside.hidden));
      if (!inside.hidden) fill(inside);
    };
    return phone.make('div', 'fold', [phone.make(level, '', [button]), inside]);
  };

  /** One line for each item. */
  items.draw = function (list, into) {
    phone.empty(into);
    list.forEach(function (item) {
      var fold = items.fold('h4', [phone.make('span', '', [phone.name(item.name)]), phone.newIcon('ui-down')], 'item', function (inside) {
        items.open(item.id, inside);
      });
      into.appendChild(fold);
    });
  };
})();
