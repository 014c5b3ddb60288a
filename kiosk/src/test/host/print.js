"use strict";
// Prints a small receipt with receiptio to a printer on the network and prints what became of it: success, paperempty, coveropen …
// usage: node print.js ADDRESS [COLUMNS] [-q]     always TCP port 9100; -q only asks how the printer is
const receiptio = require("receiptio");

const RECEIPT = `^^黄潭镇便民服务中心

|社保医保 喆堃|
|^^^A003|
前面还有 | 2 人
---
{code:Zm9vYmFyYmF6MTIz; option:qrcode,6,m}
`;

async function main([address, columns = "48", only]) {
  const asked = only === "-q" ? " -q" : "";
  console.log(await receiptio.print(asked ? "" : RECEIPT, `-d ${address} -p escpos -c ${columns} -l zh-hans -t 20${asked}`));
}

main(process.argv.slice(2));
