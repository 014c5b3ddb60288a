"use strict";
// Looks at what a demo left behind: node check-demo.js DEMO [EARLIER]
// DEMO alone: its books agree, each ticket is read by npos and says what a ticket has to say, each screen has its picture.
// With EARLIER, the folder of a demo with the same seed: both have the same counts and the same choices.
// Prints what is wrong, one a line; exit code 1 where something is.
const fs = require("fs");
const path = require("path");
const { binaries, read } = require("./read-slips");

const SCREENS = ["kiosk-idle", "kiosk-ticket", "kiosk-paper-out", "board", "pad-asking", "console"];
/** What differs from run to run: how long things took on this machine. */
const TIMES = ["touchToPaperMs", "callToBoardMs"];

function json(folder, name) {
  return JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));
}

async function wrongOn(file) {
  const slip = await read(file);
  const number = path.basename(file, ".bin").split("-")[0];
  const says = (pattern) => slip.texts.some((text) => pattern.test(text.trim()));
  const wrong = [];
  if (!says(new RegExp(`^${number}$`))) wrong.push("its number");
  if (!says(/^[\u4e00-\u9fff]{2,}$/)) wrong.push("a Chinese name");
  // A copy that was printed after its number was called says so, and nobody is ahead of it any more.
  const called = path.basename(file).includes("-") && says(/^已经叫到您了$/);
  if (!called && !says(/^前面还有 \d+ 人$/)) wrong.push("the people ahead");
  if (!/^[\w-]{16}\.[\w-]{22}$/.test(slip.qr.join())) wrong.push("one QR code of <id>.<mac>");
  for (const kind of [".txt", ".png"]) {
    if (!fs.existsSync(file.replace(/\.bin$/, kind))) wrong.push("its " + kind);
  }
  return wrong.map((what) => `${path.basename(file)} lacks ${what}`);
}

async function wrongIn(demo) {
  const summary = json(demo, "summary.json");
  const wrong = summary.agree ? [] : ["the books do not agree"];
  const slips = binaries(path.join(demo, "tickets"));
  if (new Set(slips.map((file) => path.basename(file, ".bin").split("-")[0])).size !== summary.tickets) {
    wrong.push(`${summary.tickets} tickets, and other papers: ${slips.map((file) => path.basename(file)).join(" ")}`);
  }
  for (const file of slips) {
    wrong.push(...(await wrongOn(file)));
  }
  const missing = SCREENS.filter((name) => !fs.existsSync(path.join(demo, "screens", name + ".png")));
  return wrong.concat(missing.map((name) => `no picture ${name}.png`));
}

function differences(demo, earlier) {
  const counts = (folder) => JSON.stringify({ ...json(folder, "summary.json"), ...Object.fromEntries(TIMES.map((time) => [time, null])) });
  const choices = (folder) => JSON.stringify(json(folder, "choices.json"));
  return [counts, choices].filter((of) => of(demo) !== of(earlier)).map((of) => `${of(earlier)}\nand then ${of(demo)}`);
}

async function main([demo, earlier]) {
  if (!demo) {
    console.error("usage: node check-demo.js DEMO [EARLIER]");
    return 2;
  }
  const wrong = earlier ? differences(demo, earlier) : await wrongIn(demo);
  wrong.forEach((what) => console.log(what));
  return wrong.length === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (fault) => {
    console.log(String(fault.message || fault));
    process.exit(1);
  },
);
