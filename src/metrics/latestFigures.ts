import type { Metric, Observation } from './observation';

type Dated = Pick<Observation, 'metric' | 'periodTo' | 'asOf'> & { id: string };

const endOf = ({ periodTo, asOf }: Dated): string => asOf ?? periodTo ?? '';

/**
 * Of the figures about one object, for each metric those of the latest period: several where sources or sentences disagree about it.
 * A figure without a period counts as earlier than any with one.
 */
export function latestFigures<Figure extends Dated>(figures: Figure[]): Figure[] {
  const latest = new Map<Metric, string>();
  for (const figure of figures) {
    const known = latest.get(figure.metric);
    if (known === undefined || endOf(figure) > known) latest.set(figure.metric, endOf(figure));
  }
  return figures.filter((figure) => endOf(figure) === latest.get(figure.metric));
}

