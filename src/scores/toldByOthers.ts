import { concealedParts } from './concealedParts';
import { answersIn, type Bins } from './netPromoterCounts';
import type { PeriodCounts } from './scopeAnswers';

/** Answers of one segment at one deployment. */
interface Counted {
  /** The place of the segment among all. */
  place: number;
  n: number;
}

/** Whether the answers of a set of deployments in one segment could be had from what its other segments show. */
export type ToldByOthers = (deployments: readonly string[], code: string) => boolean;

export const sizeIn = (bins: ReadonlyMap<string, Bins> | undefined, deployments: readonly string[]): number => deployments.reduce((sum, deployment) => sum + answersIn(bins?.get(deployment) ?? []), 0);

/**
 * Decides for sets of deployments which segments of a dimension the others of the same set would tell: for all segments of a set at once, when
 * it is first asked about one of them. What has answers in few deployments is looked at in those alone.
 * @param minimums from how many answers on figures of a deployment are shown
 */
export function toldByOthers({ totals, segments }: Pick<PeriodCounts, 'totals' | 'segments'>, minimums: ReadonlyMap<string, number>): ToldByOthers {
  const places = new Map([...segments.keys()].map((code, place) => [code, place]));
  const counted = new Map<string, Counted[]>();
  for (const [code, bins] of segments) {
    for (const [deployment, each] of bins) {
      const [found, here] = [counted.get(deployment), { place: places.get(code)!, n: answersIn(each) }];
      if (found) found.push(here);
      else counted.set(deployment, [here]);
    }
  }
  const decide = (deployments: readonly string[]): { without: boolean; told: ReadonlyMap<number, boolean> } => {
    const sizes = new Map<number, number>();
    for (const deployment of deployments) for (const { place, n } of counted.get(deployment) ?? []) sizes.set(place, (sizes.get(place) ?? 0) + n);
    // Of equal parts the first is hidden, so they come in the order of the segments.
    const present = [...sizes.keys()].sort((a, b) => a - b);
    const minimum = Math.max(...deployments.map((deployment) => minimums.get(deployment)!));
    // The first stands for all segments without answers there.
    const [without, ...concealed] = concealedParts([0, ...present.map((place) => sizes.get(place)!)], sizeIn(totals, deployments), minimum);
    return { without: without!, told: new Map(present.map((place, index) => [place, concealed[index]!])) };
  };
  const decided = new Map<readonly string[], ReturnType<typeof decide>>();
  return (deployments, code) => {
    const place = places.get(code);
    if (place === undefined) return false;
    const known = decided.get(deployments) ?? decide(deployments);
    decided.set(deployments, known);
    return known.told.get(place) ?? known.without;
  };
}
