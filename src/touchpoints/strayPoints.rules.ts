import type { Reader } from '../graph/graph';
import { readNames } from '../history/otherKeys.store';
import { linkedEntries, linkingEntries } from '../registry/entries.store';
import type { ProblemTogether } from '../registry/noun';

/** The keys of the measurement points at touchpoints. */
export const pointsAt = async (graph: Reader, touchpoints: readonly string[]): Promise<string[]> =>
  [...(await linkingEntries(graph, touchpoints, 'MEASURES', 'MeasurementPoint')).values()].flatMap((points) => points.map(({ entry }) => entry.key));

/** A measurement point is of the subsidiary that runs what it measures: it is counted with the touchpoint, and listed with those who ask. */
export async function strayPoints(graph: Reader, points: string[]): Promise<ProblemTogether[]> {
  const measured = await linkedEntries(graph, points, 'MEASURES', 'Touchpoint');
  const touchpoints = [...measured.values()].flatMap((ends) => ends.map(({ entry }) => entry.key));
  if (touchpoints.length === 0) return [];
  const { names } = await readNames(graph);
  const owners = await linkedEntries(graph, [...new Set([...points, ...touchpoints])], 'BELONGS_TO', 'Subsidiary');
  return [...measured].flatMap(([key, ends]) => ends.flatMap(({ entry: touchpoint }): ProblemTogether[] => {
    const [asking, running] = [owners.get(key)?.[0]?.entry, owners.get(touchpoint.key)?.[0]?.entry];
    if (!asking || !running || asking.key === running.key) return [];
    return [{
      field: 'subsidiary', message: `MeasurementPoint ${names.slugOf(key)} is of ${asking.id}, Touchpoint ${touchpoint.id} of ${running.id}`,
      allowed: 'one subsidiary for both; a touchpoint moves together with its points, in one import', about: [key, touchpoint.key],
    }];
  }));
}
