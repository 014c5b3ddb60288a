/** The pad's words in one language: those of its screen program, and the few of this page. */
import { Words } from '../common/words.js';
import { read } from './properties.js';
import en from './texts/en.js';
import zh from './texts/zh-CN.js';

const BUNDLES = {
  'zh-CN': { ...(await read(new URL('texts/messages_zh_CN.properties', import.meta.url))), ...zh },
  en: { ...(await read(new URL('texts/messages_en.properties', import.meta.url))), ...en },
};

/** @param {string} language a tag; one that we do not speak becomes Chinese @returns {Words} */
export function speak(language) {
  return new Words(language, BUNDLES);
}
