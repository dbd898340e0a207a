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

type Answered = Pick<Known<unknown>, 'data' | 'failure'>;

let answers = new Map<string, Answered>();
let questions = new Map<string, () => Promise<Answered>>();

/** Answers what is known already, and notes what is not to be asked before the page is drawn again. */
export function useAnswer<Data>(ask: Ask<Data>, variables: Record<string, unknown>): Known<Data> {
  const key = `${nameOf(ask)} ${JSON.stringify(variables)}`;
  if (!answers.has(key)) {
    questions.set(key, async () => {
      const { data, failure } = await ask(variables, new AbortController().signal);
      // What is not there has a page that says so.
      if (failure && failure.code !== 'NOT_FOUND') throw new Error(JSON.stringify(failure));
      return { data, failure };
    });
  }
  const { data, failure } = answers.get(key) ?? { data: null, failure: null };
  return { data: data as Data | null, failure, isAsking: false, since: null, askAgain: () => undefined };
}

/** Draws a page, one at a time, whose questions are answered by a world's API, asked by the page's own `askApi`. */
export async function drawnPage({ ask }: World, draw: () => VNode<any>): Promise<string> {
  const { fetch } = globalThis;
  globalThis.fetch = (async (_: unknown, { body }: { body: string }) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
    const { data, errors } = await ask(query, variables);
    const told = errors.map(({ message, code, details }) => ({ message, extensions: { code, ...details } }));
    return { json: async () => ({ data, ...(told.length > 0 ? { errors: told } : {}) }) };
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
