import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Ask } from '../../src/web/shell/askApi';
import type { Known } from '../../src/web/shell/useAnswer';
import type { World } from './world';

/** Stands in for `shell/useAnswer` where a page is drawn without a browser: `jest.mock` puts this module in its place. */
export const retrySeconds = 30;

const numbers = new WeakMap<object, number>();
let counted = 0;

function nameOf(ask: object): number {
  const known = numbers.get(ask) ?? (counted += 1);
  numbers.set(ask, known);
  return known;
}

let answers = new Map<string, unknown>();
let questions = new Map<string, () => Promise<unknown>>();

/** Answers what is known already, and notes what is not to be asked before the page is drawn again. */
export function useAnswer<Data>(ask: Ask<Data>, variables: Record<string, unknown>): Known<Data> {
  const key = `${nameOf(ask)} ${JSON.stringify(variables)}`;
  if (!answers.has(key)) {
    questions.set(key, async () => {
      const { data, failure } = await ask(variables, new AbortController().signal);
      if (failure) throw new Error(JSON.stringify(failure));
      return data;
    });
  }
  return { data: (answers.get(key) as Data | undefined) ?? null, failure: null, isAsking: false, since: null, askAgain: () => undefined };
}

/** Draws a page, one at a time, whose questions are answered by a world's API, asked by the page's own `askApi`. */
export async function drawnPage({ ask }: World, draw: () => VNode<any>): Promise<string> {
  const { fetch } = globalThis;
  globalThis.fetch = (async (_: unknown, { body }: { body: string }) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
    const { data, errors } = await ask(query, variables);
    return { json: async () => ({ data, ...(errors.length > 0 ? { errors } : {}) }) };
  }) as unknown as typeof globalThis.fetch;
  try {
    answers = new Map();
    for (;;) {
      questions = new Map();
      const html = renderToString(draw());
      if (questions.size === 0) return html;
      for (const [key, question] of questions) answers.set(key, await question());
    }
  } finally {
    globalThis.fetch = fetch;
  }
}
