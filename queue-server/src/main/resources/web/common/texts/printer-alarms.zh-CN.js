/** What a printer's trouble is called, and what to do: the same words at the guide desk and the manager's. */
export default {
  'alarm.printer.near-end': '{kiosk}的纸快用完了',
  'alarm.printer.near-end.do': '还能打几张。请备好新的纸卷。',
  'alarm.printer.paper-out': '{kiosk}没纸了',
  'alarm.printer.paper-out.do': '号照发，显示在屏幕上。请换纸卷。',
  'alarm.printer.cover-open': '{kiosk}打印机的盖子开着',
  'alarm.printer.cover-open.do': '号照发，显示在屏幕上。请把盖子合上。',
  'alarm.printer.cutter': '{kiosk}的切纸刀卡住了',
  'alarm.printer.cutter.do': '号照发，显示在屏幕上。请打开盖子取出卡住的纸。',
  'alarm.printer.printer-error': '{kiosk}的打印机出错了',
  'alarm.printer.printer-error.do': '号照发，显示在屏幕上。请关掉再打开打印机。',
  'alarm.printer.no-answer': '{kiosk}的打印机没有回应',
  'alarm.printer.no-answer.do': '号照发，显示在屏幕上。请看电源开了没有。',
  'alarm.printer.line-lost': '{kiosk}的打印机没有连上',
  'alarm.printer.line-lost.do': '号照发，显示在屏幕上。请看线插好没有。',
};
