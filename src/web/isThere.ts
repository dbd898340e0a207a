import { Failure } from '../kernel/failure';
import type { Ask } from './mapOf';

const questions = {
  journey: 'query JourneyIsThere($id: ID!) { found: journey(id: $id) { id } }',
  measurementPoint: 'query PointIsThere($id: ID!) { found: measurementPoint(id: $id) { id } }',
};

/** Whether the registry has what a page is about. While it cannot be asked, the page is there, and says what is the matter. */
export async function isThere(ask: Ask, kind: keyof typeof questions, id: string): Promise<boolean> {
  try {
    return (await ask(questions[kind], { id }) as { found: unknown }).found !== null;
  } catch (error) {
    return !(error instanceof Failure && (error.code === 'BAD_INPUT' || error.code === 'NOT_FOUND'));
  }
}
