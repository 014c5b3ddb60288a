const AGAIN_MS = 1000;

/** Reads what the screens' programs keep as properties: `key = value`, one a line. Tries until it has them: nobody reloads a tablet. */
export async function read(address) {
  for (;;) {
    const text = await attempt(address);
    if (text !== null) return parse(text);
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

async function attempt(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

export function parse(text) {
  const lines = text.split(/\r?\n/).filter((line) => line.includes('=') && !line.startsWith('#'));
  return Object.fromEntries(lines.map((line) => [key(line), line.slice(line.indexOf('=') + 1).trim()]));
}

const key = (line) => line.slice(0, line.indexOf('=')).trim();
