import { enterAnswers, type Entered } from './enterAnswers';
import { generatedGroup } from './generatedGroup';
import type { World } from './world';

/** Enters a generated group, with answers at some of its points, which it answers. */
export async function enteredGroup(world: World, seed: number, companies: number): Promise<string[]> {
  const { importFiles } = await world.get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { file line field message } } }', { files: generatedGroup(seed, companies) });
  if (!importFiles.applied) throw new Error(JSON.stringify(importFiles.problems.slice(0, 5)));
  const { measurementPoints } = await world.get('{ measurementPoints(first: 100) { nodes { slug validTo deployments { slug } } } }');
  const asked = measurementPoints.nodes.filter(({ validTo, deployments }: any) => validTo === null && deployments.length > 0).slice(0, 3);
  await enterAnswers(world, asked.flatMap(({ slug }: any, place: number): Entered[] => Array.from({ length: place === 0 ? 3 : 40 + place }, (_, nth) => ({ point: slug, score: (nth * 7 + place) % 11, day: `2025-${['09', '11', '12'][nth % 3]}-1${nth % 9}` }))));
  return asked.map(({ slug }: any) => slug);
}
