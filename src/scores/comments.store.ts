import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { PageRequest } from '../kernel/page';

/** Where comments are looked for. */
export interface CommentSearch {
  /** Point and month, `<point>|YYYY-MM`, by which answers with a comment are found; the caller bounds how many. */
  months: readonly string[];
  deployments: readonly string[];
  from: string;
  to: string;
  /** Folded; null: any comment. */
  text: string | null;
}

/** A comment as it is stored. */
export interface StoredComment {
  key: string;
  text: string;
  answer: number;
  day: string;
  answeredAt: string;
  pointKey: string;
  deployment: string;
}

const commentsPageStatement = statement(`// commentsPage
UNWIND $months AS month
MATCH (r:Response {commentMonth: month})
WHERE r.day >= $from AND r.day < $to AND r.deployment IN $deployments
  AND ($text IS NULL OR r.commentText CONTAINS $text)
  AND ($after IS NULL OR r.answeredAt < $after OR (r.answeredAt = $after AND r.key > $afterKey))
WITH r
ORDER BY r.answeredAt DESC, r.key
LIMIT $limit
RETURN r.key AS key, r.comment AS text, r.score AS answer, r.day AS day, r.answeredAt AS answeredAt, r.point AS pointKey, r.deployment AS deployment`);

/** One page of comments, the latest first, and one more where there are more. The same statement searches on either engine: a folded text must occur. */
export const commentsPage = (graph: Reader, search: CommentSearch, { limit, position }: PageRequest): Promise<StoredComment[]> =>
  graph.read(commentsPageStatement, { ...search, after: position?.sortKey ?? null, afterKey: position?.slug ?? null, limit: limit + 1 });
