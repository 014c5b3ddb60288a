/** What only the tablet's page says: the rest are the pad's own words. */
export default {
  title: '评价器 · 排号',
  'language.other': 'English',
  'language.other.tag': 'en',
  'pair.head': '登记这台评价器',
  'pair.how': '在服务器上执行下面的命令，把打出来的一行写在这里。窗口号按实际写。',
  'pair.token': '令牌',
  'pair.enter': '登记',
  'pair.wait': '正在登记…',
  'pair.missing': '请写令牌。',
  'pair.unknown': '服务器不认这个令牌。请看是否写全；重新登记过的，旧令牌就不能用了。',
  'pair.other-device': '这个令牌是别的设备的，不是评价器的。',
  'pair.often': '试得太多了，请等一分钟。',
  'pair.away': '连不上服务器。请看无线网是否连着。',
  'sign.pair': '登记',
};
