/** Why a text is not taken as JSON, and under which key, where that is known. */
export interface JsonFlaw {
  flaw: 'not JSON' | 'nested too deep' | 'a key twice in one object' | 'a number that is read as another one';
  key: string | null;
}

/** No answer and no file of other systems is nested as deep; what is can end a program that walks through it. */
const deepest = 100;

/** Up to here numbers are scores, counts and shares. */
const largestHeld = 1_000_000;

const significant = (digits: string): string => digits.replace('.', '').replace(/^0+|0+$/g, '');

/** Whether a number is read as a whole one that it is not: 8.99999999999999999999, 1e-400. */
function isRounded(literal: string): boolean {
  if (!/[.eE]/.test(literal)) return false;
  const value = Math.abs(Number(literal));
  return Number.isInteger(value) && value <= largestHeld && significant(/^-?([\d.]+)/.exec(literal)![1]!) !== significant(String(value));
}

const number = /[-+\d.eE]+/y;

/** Where a text that begins with a quote ends: behind its closing quote. */
function endOfText(json: string, begins: number): number {
  let at = json.indexOf('"', begins + 1);
  for (;;) {
    let strokes = 0;
    while (json[at - 1 - strokes] === '\\') strokes += 1;
    if (strokes % 2 === 0) return at + 1;
    at = json.indexOf('"', at + 1);
  }
}

interface Opened {
  /** The keys of an object; null for a list. */
  keys: Set<string> | null;
  key: string | null;
  isKeyNext: boolean;
}

/** Looks through what is JSON for what reading it would pass over without a word. */
function flawIn(json: string): JsonFlaw | null {
  const open: Opened[] = [];
  let top: Opened | undefined;
  for (let at = 0; at < json.length;) {
    const sign = json[at]!;
    if (sign === '"') {
      const end = endOfText(json, at);
      if (top?.isKeyNext) {
        const bare = json.slice(at + 1, end - 1);
        const key = bare.includes('\\') ? JSON.parse(json.slice(at, end)) as string : bare;
        if (top.keys!.has(key)) return { flaw: 'a key twice in one object', key };
        top.keys!.add(key);
        top.key = key;
        top.isKeyNext = false;
      }
      at = end;
    } else if (sign === '-' || (sign >= '0' && sign <= '9')) {
      number.lastIndex = at;
      const literal = number.exec(json)![0];
      if (isRounded(literal)) return { flaw: 'a number that is read as another one', key: top?.key ?? null };
      at += literal.length;
    } else {
      if (sign === '{' || sign === '[') {
        if (open.length >= deepest) return { flaw: 'nested too deep', key: open[0]!.key };
        open.push(top = { keys: sign === '{' ? new Set() : null, key: null, isKeyNext: sign === '{' });
      } else if (sign === '}' || sign === ']') {
        open.pop();
        top = open.at(-1);
      } else if (sign === ',' && top!.keys !== null) top!.isKeyNext = true;
      at += 1;
    }
  }
  return null;
}

/**
 * Reads JSON that means one thing only. JSON.parse takes the last of keys that stand twice in an object and says nothing, and keeps the nearest number
 * that it can: a score could be counted that nobody gave. Both are refused here, and so is what is nested more than a hundred deep.
 */
export function readJson(json: string): { value: unknown } | JsonFlaw {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { flaw: 'not JSON', key: null };
  }
  return flawIn(json) ?? { value };
}
