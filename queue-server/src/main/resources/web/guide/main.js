/** The guide desk's page. */
import { openPage } from '../common/role-page.js';
import { GuideDesk } from './desk.js';
import { speak } from './words.js';

openPage('guide', speak, GuideDesk);
