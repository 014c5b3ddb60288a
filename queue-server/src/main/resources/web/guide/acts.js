/** Sends what the guide desk does. Knows the wire, not the page. */
import { ask, insist } from '../common/http.js';

export const VIEW = '/api/v1/views/guide';

/** The guide desk's view, once. */
export function view() {
  return ask(VIEW);
}

/**
 * Takes a number for somebody; see `insist` for `on`.
 * @param {{service: string, priority?: string, reason?: string, idNumber?: string}} request
 */
export function take(request, on) {
  return insist('/api/v1/tickets', request, on);
}

/** Exchanges a slip for a number that goes before the queue. @param {string} code as it stands on the slip */
export function redeem(code, on) {
  return insist('/api/v1/slips/use', { code }, on);
}

/** @param {string} act cancel, come-back, note, reprint, promise or priority; only note, reprint and priority have a body */
export function about(ticket, act, body, on) {
  return insist(`/api/v1/tickets/${ticket}/${act}`, body, on);
}

/** Says to whoever called for help at a kiosk that somebody is on their way. */
export function goTo(kiosk, on) {
  return insist(`/api/v1/help/${encodeURIComponent(kiosk)}/coming`, undefined, on);
}

/** The business day with its promise slips. */
export function day() {
  return ask('/api/v1/day');
}

export function openDay(on) {
  return insist('/api/v1/day/open', undefined, on);
}

export function closeDay(on) {
  return insist('/api/v1/day/close', undefined, on);
}

/** The appointments of a day. @param {string} day as 2027-01-31 */
export function appointments(day) {
  return ask(`/api/v1/appointments?day=${encodeURIComponent(day)}`);
}

/** The slots of a service on a day, and what is free of them. */
export function slots(service, day) {
  return ask(`/api/v1/slots?service=${encodeURIComponent(service)}&day=${encodeURIComponent(day)}`);
}

/** @param {{service: string, day: string, time: string, idNumber?: string, phone?: string}} request */
export function book(request, on) {
  return insist('/api/v1/appointments', request, on);
}

/** @param {{code?: string, idNumber?: string, appointment?: string}} which */
export function checkIn(which, on) {
  return insist('/api/v1/appointments/check-in', which, on);
}

export function cancelAppointment(id, on) {
  return insist(`/api/v1/appointments/${id}/cancel`, undefined, on);
}
