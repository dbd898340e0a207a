import type { StoredBilingual } from '../graphql/bilingual';
import type { Archetype } from '../touchpoints/archetype';
import type { Touchpoint } from '../touchpoints/touchpoint';
import type { AlignedPlace, StageToAlign } from './alignment';
import { alignJourneys } from './alignJourneys';
import { Verdict, type ComparedPlace, type JourneyComparison } from './comparison';
import { differenceSentence, stageSentence, type SideLabels } from './differenceSentence';
import type { Journey, Stage, Step } from './journey';
import { keyOfMet, nameOfMet, stagesToAlign, type Met } from './stagesToAlign';

/** The map of a journey, and the day on which it is looked at. */
export interface SideToCompare {
  map: Met & { subsidiary: Met };
  asOf: string | null;
  measuredOn: string;
}

const isSame = (left: Met, right: Met): boolean => keyOfMet(left) === keyOfMet(right);

const dated = (asOf: string | null): StoredBilingual => (asOf === null ? ['草稿', 'the draft'] : [`${asOf} 的版本`, `the version of ${asOf}`]);

/** How sentences call the two sides: by what tells them apart. */
function labelsOf(left: SideToCompare, right: SideToCompare): SideLabels {
  if (isSame(left.map, right.map)) return { left: dated(left.asOf), right: dated(right.asOf) };
  if (!isSame(left.map.subsidiary, right.map.subsidiary)) return { left: nameOfMet(left.map.subsidiary), right: nameOfMet(right.map.subsidiary) };
  const quoted = ([zh, en]: StoredBilingual): StoredBilingual => [`「${zh}」`, `"${en}"`];
  return { left: quoted(nameOfMet(left.map)), right: quoted(nameOfMet(right.map)) };
}

type Found = Record<string, unknown>;

/** The objects of a map by key. */
function objectsOf(map: Found): Map<string, Found> {
  const objects = new Map<string, Found>();
  for (const stage of map.stages as (Met & { steps: (Met & { touchpoints: { touchpoint: Met & { archetypes: { archetype: Met }[] } }[] })[] })[]) {
    objects.set(keyOfMet(stage), stage as unknown as Found);
    for (const step of stage.steps) {
      objects.set(keyOfMet(step), step as unknown as Found);
      for (const { touchpoint } of step.touchpoints) {
        objects.set(keyOfMet(touchpoint), touchpoint as unknown as Found);
        for (const { archetype } of touchpoint.archetypes) objects.set(keyOfMet(archetype), archetype as unknown as Found);
      }
    }
  }
  return objects;
}

/** Two maps held against each other, with the objects of either in their places. */
export function compareMaps(left: SideToCompare, right: SideToCompare): JourneyComparison {
  const labels = labelsOf(left, right);
  const [leftObjects, rightObjects] = [left, right].map(({ map }) => objectsOf(map as unknown as Found)) as [Map<string, Found>, Map<string, Found>];
  const { columns, stages } = alignJourneys(stagesToAlign(left.map as unknown as Found, left.measuredOn), stagesToAlign(right.map as unknown as Found, right.measuredOn));
  const object = <Type>(objects: Map<string, Found>, of: { key: string } | null): Type | null => (of ? (objects.get(of.key) as Type | undefined) ?? null : null);
  const stageOf = (objects: Map<string, Found>, stage: StageToAlign | null): Stage | null => object<Stage>(objects, stage);
  const placeOf = (objects: Map<string, Found>, place: AlignedPlace | null): ComparedPlace | null => place && {
    stage: stageOf(objects, place.stage)!, step: object<Step>(objects, place.step), touchpoint: object<Touchpoint>(objects, place.touchpoint), measured: place.touchpoint?.measured ?? false,
  };
  const headOf = ({ map, asOf, measuredOn }: SideToCompare, label: StoredBilingual) => ({ journey: map as unknown as Journey, asOf, measuredOn, label });
  const withTouchpoint = columns.filter((column) => column.left?.touchpoint ?? column.right?.touchpoint);
  return {
    left: headOf(left, labels.left), right: headOf(right, labels.right),
    columns: columns.map((column) => ({
      verdict: column.verdict, changes: column.changes, sentence: differenceSentence(column, labels),
      archetypes: column.archetypes.map((archetype) => object<Archetype>(column.left?.touchpoint ? leftObjects : rightObjects, archetype)!),
      left: placeOf(leftObjects, column.left), right: placeOf(rightObjects, column.right),
      leftStage: stageOf(leftObjects, column.leftStage), rightStage: stageOf(rightObjects, column.rightStage),
    })),
    stages: stages.map((row) => ({ verdict: row.verdict, changes: row.changes, sentence: stageSentence(row, labels), left: stageOf(leftObjects, row.left), right: stageOf(rightObjects, row.right) })),
    same: columns.every(({ verdict }) => verdict === 'SAME'), stagesCompared: stages.length, stagesShared: stages.filter((row) => row.left !== null && row.right !== null).length,
    counts: (Object.keys(Verdict) as Verdict[]).map((verdict) => ({
      verdict, columns: columns.filter((column) => column.verdict === verdict).length, touchpoints: withTouchpoint.filter((column) => column.verdict === verdict).length, stages: stages.filter((row) => row.verdict === verdict).length,
    })),
  };
}
