"use strict";
// Reads slips (.bin files, or folders of them) with npos and prints one JSON line each:
// {"file","texts":["…"],"qr":["…"],"pictures":n} or {"file","error":"…"}.
// Exit code 1 when a slip cannot be read. npos's own modules: its front door asks for USB, which is not installed.
const fs = require("fs");
const path = require("path");
const iconv = require("iconv-lite");
const Parser = require("npos/lib/parser");
const { normalize } = require("npos/lib/parser/ruler");
const raw = require("npos/lib/parser/rules");
const symbols = require("npos/lib/parser/symbols");

// npos lacks GS ( k, the QR commands: two bytes of length, then as many of data.
raw[symbols.GS]["(k"] = [(bytes, at) => 2 + bytes[at] + 256 * bytes[at + 1]];
const parser = new Parser(normalize(raw));
const STORE_QR = Buffer.from([0x31, 0x50, 0x30]);

function binaries(given) {
  if (!fs.statSync(given).isDirectory()) {
    return [given];
  }
  return fs
    .readdirSync(given)
    .filter((name) => name.endsWith(".bin"))
    .sort()
    .map((name) => path.join(given, name));
}

async function read(file) {
  const bytes = fs.readFileSync(file);
  const ast = await parser.parse(bytes);
  const qr = ast.tree
    .filter((node) => node.fn === "(k")
    .map((node) => bytes.subarray(node.offset + 3, node.offset + 5 + bytes.readUInt16LE(node.offset + 3)))
    .filter((group) => group.subarray(2, 5).equals(STORE_QR))
    .map((group) => group.subarray(5).toString("latin1"));
  const texts = ast.entries
    .filter((entry) => entry.type === "text")
    .map((entry) => iconv.decode(entry.data, "gb18030"))
    .flatMap((text) => text.split("\n"))
    .filter((text) => text.trim() !== "");
  const pictures = ast.tree.filter((node) => node.fn === "v0").length;
  return { file: path.basename(file), texts, qr, pictures };
}

async function main(given) {
  if (given.length === 0) {
    console.error("usage: node read-slips.js FILE.bin|FOLDER …");
    return 2;
  }
  let unread = 0;
  for (const file of given.flatMap(binaries)) {
    try {
      console.log(JSON.stringify(await read(file)));
    } catch (fault) {
      unread++;
      console.log(JSON.stringify({ file: path.basename(file), error: String(fault.message || fault) }));
    }
  }
  return unread === 0 ? 0 : 1;
}

if (require.main === module) {
  main(process.argv.slice(2)).then((code) => process.exit(code));
}

module.exports = { binaries, read };
