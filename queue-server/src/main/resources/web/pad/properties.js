/** Reads what the screens' programs keep as properties: `key = value`, one a line. */
export async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return parse(await answer.text());
}

export function parse(text) {
  const lines = text.split(/\r?\n/).filter((line) => line.includes('=') && !line.startsWith('#'));
  return Object.fromEntries(lines.map((line) => [key(line), line.slice(line.indexOf('=') + 1).trim()]));
}

const key = (line) => line.slice(0, line.indexOf('=')).trim();
