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

/** The objects and lists that are open where a text is looked at. */
class Nesting {
  private readonly open: Opened[] = [];
  top: Opened | undefined;

  /** @returns what is wrong with the sign, where it opens, closes or divides */
  take(sign: string): JsonFlaw | null {
    if (sign === '{' || sign === '[') {
      if (this.open.length >= deepest) return { flaw: 'nested too deep', key: this.open[0]!.key };
      this.open.push(this.top = { keys: sign === '{' ? new Set() : null, key: null, isKeyNext: sign === '{' });
    } else if (sign === '}' || sign === ']') {
      this.open.pop();
      this.top = this.open.at(-1);
    } else if (sign === ',') this.top!.isKeyNext = this.top!.keys !== null;
    return null;
  }

  /** @param quoted a text, with its quotes, which is a key where one comes next */
  text(quoted: string): JsonFlaw | null {
    const { top } = this;
    if (!top?.isKeyNext) return null;
    const key = quoted.includes('\\') ? JSON.parse(quoted) as string : quoted.slice(1, -1);
    if (top.keys!.has(key)) return { flaw: 'a key twice in one object', key };
    top.keys!.add(key);
    top.key = key;
    top.isKeyNext = false;
    return null;
  }
}

/** Where a number ends. */
function endOfNumber(json: string, begins: number): number {
  number.lastIndex = begins;
  number.test(json);
  return number.lastIndex;
}

/** Looks through what is JSON for what reading it would pass over without a word. */
function flawIn(json: string): JsonFlaw | null {
  const nesting = new Nesting();
  for (let at = 0; at < json.length;) {
    const sign = json[at]!;
    let end = at + 1;
    let flaw: JsonFlaw | null = null;
    if (sign === '"') {
      end = endOfText(json, at);
      flaw = nesting.top?.isKeyNext ? nesting.text(json.slice(at, end)) : null;
    } else if (sign === '-' || (sign >= '0' && sign <= '9')) {
      end = endOfNumber(json, at);
      if (isRounded(json.slice(at, end))) flaw = { flaw: 'a number that is read as another one', key: nesting.top?.key ?? null };
    } else flaw = nesting.take(sign);
    if (flaw) return flaw;
    at = end;
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
