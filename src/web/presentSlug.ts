import { Failure } from '../kernel/failure';
import type { Ask } from './mapOf';

const questions = {
  journey: 'query JourneyIsThere($id: ID!) { found: journey(id: $id) { slug } }',
  measurementPoint: 'query PointIsThere($id: ID!) { found: measurementPoint(id: $id) { slug } }',
  department: 'query DepartmentIsThere($id: ID!) { found: department(id: $id) { slug } }',
};

/**
 * The slug that what a page is about has now, where it is asked for by one that it has or had; null where there is no such thing. While the
 * registry cannot be asked, the page is there under what it was asked for, and says what is the matter.
 */
export async function presentSlug(ask: Ask, kind: keyof typeof questions, asked: string): Promise<string | null> {
  try {
    return (await ask(questions[kind], { id: asked }) as { found: { slug: string } | null }).found?.slug ?? null;
  } catch (error) {
    return error instanceof Failure && (error.code === 'BAD_INPUT' || error.code === 'NOT_FOUND') ? null : asked;
  }
}
