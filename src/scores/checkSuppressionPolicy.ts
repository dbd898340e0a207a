import type { Problem } from '../kernel/failure';
import type { Names } from '../kernel/names';
import type { Proposal } from '../registry/noun';

/** A subsidiary has one policy: it goes by the subsidiary's slug. Comments and arrows need at least as many answers as figures. */
export function checkSuppressionPolicy({ slug, record: { attributes, links } }: Proposal, names: Names): Problem[] {
  const problems: Problem[] = [];
  if (links.subsidiary?.[0]?.key !== names.keyOf('Subsidiary', slug)) problems.push({ field: 'id', message: 'not the slug of its subsidiary', allowed: 'the slug of the subsidiary' });
  for (const field of ['commentsFrom', 'arrowsFrom']) {
    if (Number(attributes[field]) < Number(attributes.figuresFrom)) problems.push({ field, message: 'below the least number of answers for figures', allowed: 'figuresFrom or more' });
  }
  return problems;
}
