/** The manager's words in one language. */
import { Words } from '../common/words.js';
import en from './texts/en.js';
import zh from './texts/zh-CN.js';

/** @param {string} language a tag; one that we do not speak becomes Chinese @returns {Words} */
export function speak(language) {
  return new Words(language, { 'zh-CN': zh, en });
}
