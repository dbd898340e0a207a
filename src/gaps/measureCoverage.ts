import type { StoredBilingual } from '../graphql/bilingual';
import { countProvenances } from '../registry/countProvenances';
import type { Provenance } from '../registry/provenance';
import type { ProvenanceCount } from '../registry/provenanceCount';
import { CoverageKind, type Coverage } from './coverage';
import type { Cover, CoveringOn } from './coveringOf';
import type { TouchpointFacts } from './gapFacts';
import type { Scope } from './scopesOf';
import { weakestProvenance } from './weakestProvenance';

const allKinds = Object.keys(CoverageKind) as CoverageKind[];

const nothing: StoredBilingual = ['這個範圍內沒有當日存在的接觸點，無從計算。', 'No touchpoint in this scope exists on the day, so there is nothing to hold to the rule.'];
const notMeasured: StoredBilingual = ['這個範圍內沒有任何接觸點設有當日有效的量測點，無從計算。', 'No touchpoint in this scope has a measurement point active on the day, so there is nothing to hold to the rule.'];

const words: Record<Provenance, StoredBilingual> = {
  REPORTED: ['來源載明', 'reported'], PUBLISHED: ['另有公開', 'published'], DERIVED: ['推算', 'derived'], ILLUSTRATIVE: ['示意', 'illustrative'], OPERATED: ['使用中登錄', 'operated'],
};

const listed = (counts: ProvenanceCount[]): StoredBilingual => [
  counts.map(({ provenance, count }) => `${words[provenance][0]} ${count}`).join('、'),
  counts.map(({ provenance, count }) => `${count} ${words[provenance][1]}`).join(', '),
];

function noteOf(denominator: ProvenanceCount[], numerator: ProvenanceCount[], invented: number): StoredBilingual {
  if (denominator.length === 0) return ['分母為 0。', 'The denominator is 0.'];
  const [zhMore, enMore]: StoredBilingual = invented === 0 ? ['', ''] : [`另有 ${invented} 個只有示意答覆，不計入分子。`, ` ${invented} more ${invented === 1 ? 'has' : 'have'} illustrative answers only, and ${invented === 1 ? 'is' : 'are'} not in the numerator.`];
  const [zh, en] = listed(denominator);
  const [numeratorZh, numeratorEn] = listed(numerator);
  return numerator.length === 0
    ? [`分母的接觸點：${zh}。${zhMore}`, `Touchpoints of the denominator: ${en}.${enMore}`]
    : [`分母的接觸點：${zh}。分子依各自最弱的依據：${numeratorZh}。${zhMore}`, `Touchpoints of the denominator: ${en}. The numerator by its weakest grounds: ${numeratorEn}.${enMore}`];
}

/** Of several ways in which a touchpoint is covered the best founded one counts; it is no better founded than the touchpoint. */
const groundOf = (touchpoint: Provenance, by: Provenance[]): Provenance => {
  const grounds = by.map((provenance) => weakestProvenance([touchpoint, provenance]));
  return grounds.reduce((best, ground) => (weakestProvenance([best, ground]) === best ? ground : best));
};

function measured(held: (Cover & { provenance: Provenance })[], isEmpty: boolean): Omit<Coverage, 'kind' | 'channelGroup' | 'subsidiaryKey' | 'journeyKey' | 'stageKey' | 'archetypeKey'> {
  const covered = held.filter(({ by }) => by.length > 0);
  const coveredByIllustrativeAnswers = held.filter(({ by, byIllustrativeAnswers }) => by.length === 0 && byIllustrativeAnswers).length;
  const denominatorByProvenance = countProvenances(held.map(({ provenance }) => provenance));
  const numeratorByProvenance = countProvenances(covered.map(({ provenance, by }) => groundOf(provenance, by)));
  return {
    numerator: covered.length,
    coveredByIllustrativeAnswers,
    denominator: held.length,
    share: held.length === 0 ? null : covered.length / held.length,
    shareReason: held.length > 0 ? null : isEmpty ? nothing : notMeasured,
    denominatorByProvenance, numeratorByProvenance, provenanceNote: noteOf(denominatorByProvenance, numeratorByProvenance, coveredByIllustrativeAnswers),
  };
}

/** The coverage figures of each scope, of some kinds or of all, in the order of the scopes and of the kinds. */
export function measureCoverage(scopes: readonly Scope[], touchpoints: ReadonlyMap<string, TouchpointFacts>, coveringOn: CoveringOn, kinds: readonly CoverageKind[] = allKinds): Coverage[] {
  return scopes.flatMap(({ subsidiary, journey, stage, channelGroup, archetype, touchpoints: keys }) => {
    const covered = [...keys].map((key) => touchpoints.get(key)!).map((touchpoint) => ({ provenance: touchpoint.provenance, covering: coveringOn(touchpoint, channelGroup) }));
    return allKinds.filter((kind) => kinds.includes(kind)).map((kind): Coverage => {
      const held = covered.flatMap(({ provenance, covering }) => (covering[kind] === null ? [] : [{ provenance, ...covering[kind] }]));
      return { subsidiaryKey: subsidiary, journeyKey: journey, stageKey: stage, archetypeKey: archetype, channelGroup, kind, ...measured(held, covered.length === 0) };
    });
  });
}
