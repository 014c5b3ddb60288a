/** What only the tablet's page says: the rest are the pad's own words. */
export default {
  title: 'Pad · Paihao',
  'language.other': '中文',
  'language.other.tag': 'zh-CN',
  'pair.head': 'Enrol this pad',
  'pair.how': 'Run this command on the server and write the line that it prints here. The number is that of the window.',
  'pair.token': 'Token',
  'pair.enter': 'Enrol',
  'pair.wait': 'Enrolling…',
  'pair.missing': 'Please write the token.',
  'pair.unknown': 'The server does not know this token. Is it complete? Enrolling a pad again ends its old token.',
  'pair.other-device': 'This token belongs to another device, not to a pad.',
  'pair.often': 'Too many attempts. Please wait a minute.',
  'pair.away': 'The server does not answer. Is the tablet on the network?',
  'sign.pair': 'Enrol',
};
