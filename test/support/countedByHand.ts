import type { Provenance } from '../../src/registry/provenance';
import type { World } from './world';

const day = '2026-01-05';

const isThere = ({ validFrom, validTo }: any): boolean => (validFrom === null || validFrom <= day) && (validTo === null || validTo > day);

const order: Provenance[] = ['REPORTED', 'PUBLISHED', 'DERIVED', 'ILLUSTRATIVE', 'OPERATED'];

const byProvenance = (objects: any[]): Record<string, number> => Object.fromEntries(order.map((provenance) => [provenance, objects.filter((each) => each.provenance === provenance).length]).filter(([, count]) => count !== 0));

/** All entries of a list, page by page. */
export async function allOf(world: World, list: string, fields: string): Promise<any[]> {
  const found: any[] = [];
  for (let after: string | null = null; ;) {
    const data: any = await world.get(`query ($after: String) { ${list}(first: 100, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`, { after });
    found.push(...data[list].nodes);
    if (!data[list].pageInfo.hasNextPage) return found;
    after = data[list].pageInfo.endCursor;
  }
}

const sideOn = ({ channels }: any, channel: string): string => channels.find((each: any) => each.channel.slug === channel)?.reportingGroup;

/** Goes along a path leg by leg, as somebody would with a pencil. */
function walked(path: any, steps: any[], touchpoints: Map<string, any>): { changes: number; breaks: number; transitions: number } {
  const used = !isThere(path.persona) ? [] : path.legs.flatMap((leg: string, place: number) => {
    if (leg === '-') return [];
    const [slug, channel] = leg.split('@') as [string, string];
    const touchpoint = touchpoints.get(slug);
    const stands = steps[place]?.touchpoints.some((each: any) => each.touchpoint.slug === slug);
    return touchpoint && stands && isThere(touchpoint) ? [{ touchpoint, side: sideOn(touchpoint, channel) }] : [];
  });
  let [changes, breaks] = [0, 0];
  for (let place = 1; place < used.length; place += 1) {
    const [before, after] = [used[place - 1], used[place]];
    if (before.side === after.side) continue;
    changes += 1;
    const owner = before.touchpoint.owner && isThere(before.touchpoint.owner.department) ? before.touchpoint.owner.department.slug : undefined;
    const known = before.touchpoint.slug === after.touchpoint.slug || (owner !== undefined && owner === after.touchpoint.owner?.department.slug) || before.touchpoint.handsOverTo.some((next: any) => next.touchpoint.slug === after.touchpoint.slug);
    if (!known) breaks += 1;
  }
  return { changes, breaks, transitions: Math.max(0, used.length - 1) };
}

/** The registry counted from its plain lists, object by object, without any field that counts. */
export async function countedByHand(world: World): Promise<any> {
  const touchpoints = await allOf(world, 'touchpoints', 'slug provenance serviceNode validFrom validTo subsidiary { slug } owner { department { slug validFrom validTo } } channels { reportingGroup channel { slug } } handsOverTo { touchpoint { slug } } measurementPoints { slug validFrom validTo }');
  const subsidiaries = await allOf(world, 'subsidiaries', 'slug');
  const observations = await allOf(world, 'observations', 'metric value about { slug }');
  const journeys = await allOf(world, 'journeys', 'slug stages { slug anyTime steps { slug touchpoints { touchpoint { slug } } } } paths { slug legs persona { validFrom validTo } }');
  const bySlug = new Map(touchpoints.map((each) => [each.slug, each]));
  const isMeasured = ({ measurementPoints }: any): boolean => measurementPoints.some(isThere);
  const companies = subsidiaries.map(({ slug }) => {
    const own = touchpoints.filter((each) => each.subsidiary.slug === slug && isThere(each));
    const nodes = own.filter(({ serviceNode }) => serviceNode);
    const declared = observations.find(({ metric, about }) => metric === 'DECLARED_SERVICE_NODES' && about[0].slug === slug)?.value ?? null;
    return {
      slug, declared, registered: (declared === null ? own : nodes).length, shown: byProvenance(declared === null ? own : nodes), unregistered: declared === null ? 0 : Math.max(0, declared - nodes.length),
      touchpoints: own.length, owned: own.filter(({ owner }) => owner && isThere(owner.department)).length, measured: own.filter(isMeasured).length,
    };
  });
  const declaring = companies.filter(({ declared }) => declared !== null);
  const sum = (of: (each: any) => number): number => declaring.reduce((total, each) => total + of(each), 0);
  const countedIn = (stages: any[]) => {
    const standing = [...new Set<string>(stages.flatMap(({ steps }) => steps.flatMap((step: any) => step.touchpoints.map((each: any) => each.touchpoint.slug))))].map((slug) => bySlug.get(slug)).filter(isThere);
    return { touchpoints: standing.length, byProvenance: byProvenance(standing), measured: standing.filter(isMeasured).length };
  };
  return {
    companies,
    total: { declaring: declaring.length, declared: sum(({ declared }) => declared), reported: sum(({ shown }) => shown.REPORTED ?? 0), published: sum(({ shown }) => shown.PUBLISHED ?? 0) },
    journeys: journeys.map(({ slug, stages, paths }) => {
      const steps = stages.filter(({ anyTime }: any) => !anyTime).flatMap((stage: any) => stage.steps);
      return { slug, ...countedIn(stages), stages: stages.map((stage: any) => ({ slug: stage.slug, ...countedIn([stage]) })), paths: paths.map((path: any) => walked(path, steps, bySlug)) };
    }),
  };
}
