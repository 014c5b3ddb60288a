/** The manager's page. */
import { openPage } from '../common/role-page.js';
import { ManagerDesk } from './desk.js';
import { speak } from './words.js';

openPage('manager', speak, ManagerDesk);
