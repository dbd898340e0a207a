import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mapOf } from '../../src/web/mapOf';
import { countedByHand } from '../support/countedByHand';
import { enteredGroup } from '../support/enteredGroup';
import { projectRoot } from '../support/keptFolder';
import { alike } from '../support/world';

const board = readFileSync(join(projectRoot, 'schema', 'examples', 'board.graphql'), 'utf8');
const counts = 'counts { touchpoints measured byProvenance { provenance count } }';

const counted = ({ touchpoints, measured, byProvenance }: any) => ({ touchpoints, measured, byProvenance: Object.fromEntries(byProvenance.map(({ provenance, count }: any) => [provenance, count])) });

for (const [seed, companies] of [[1, 1], [2, 4], [5, 30]] as const) {
  alike(`what is counted of a generated group of ${companies} is what somebody counts by hand`, async (world) => {
    const points = await enteredGroup(world, seed, companies);
    const byHand = await countedByHand(world);
    const { journeys } = await world.get(`{ journeys(first: 100) { totalCount nodes { slug ${counts} stages { slug ${counts} } paths { continuity { changes breaks transitions } } } } }`);
    expect(journeys.totalCount).toBe(byHand.journeys.length);
    expect(journeys.nodes.map((journey: any) => ({ slug: journey.slug, ...counted(journey.counts), stages: journey.stages.map((stage: any) => ({ slug: stage.slug, ...counted(stage.counts) })), paths: journey.paths.map(({ continuity }: any) => continuity) })))
      .toEqual(byHand.journeys);
    // What the pages ask: the board, two maps and their comparison, and the page of a point.
    const asked: unknown[] = [await world.get(board)];
    const [one, other] = byHand.journeys;
    for (const journey of [one, other]) if (journey) asked.push(await mapOf(world.get, journey.slug, null));
    if (other) asked.push(await world.get(`{ compareJourneys(left: "${one.slug}", right: "${other.slug}") { counts { verdict touchpoints stages } same stagesShared columns { verdict } } }`));
    for (const slug of points) asked.push(await world.get(`{ scoreSeries(scope: "MeasurementPoint:${slug}", period: { from: "2025-09-01", to: "2026-01-01" }, grain: MONTH) { overall { n value } periods { from score { n value } } } scoreDistribution(scope: "MeasurementPoint:${slug}", period: { from: "2025-09-01", to: "2026-01-01" }) { answers { answer count } } }`));
    return asked;
  }, { empty: true, writes: true });
}
