/** What a printer's trouble is called, and what to do: the same words at the guide desk and the manager's. */
export default {
  'alarm.printer.near-end': '{kiosk}: paper nearly used up',
  'alarm.printer.near-end.do': 'A few tickets are left. Have a new roll ready.',
  'alarm.printer.paper-out': '{kiosk}: no paper',
  'alarm.printer.paper-out.do': 'Numbers go on, on the screen. Put in a new roll.',
  'alarm.printer.cover-open': '{kiosk}: the printer is open',
  'alarm.printer.cover-open.do': 'Numbers go on, on the screen. Shut the cover.',
  'alarm.printer.cutter': '{kiosk}: the printer\'s knife is stuck',
  'alarm.printer.cutter.do': 'Numbers go on, on the screen. Open it and take out the paper.',
  'alarm.printer.printer-error': '{kiosk}: the printer has a fault',
  'alarm.printer.printer-error.do': 'Numbers go on, on the screen. Switch it off and on.',
  'alarm.printer.no-answer': '{kiosk}: the printer does not answer',
  'alarm.printer.no-answer.do': 'Numbers go on, on the screen. Is its power on?',
  'alarm.printer.line-lost': '{kiosk}: the printer is not connected',
  'alarm.printer.line-lost.do': 'Numbers go on, on the screen. Is its cable in?',
};
