import { answersOf, enterAnswers, type Counts } from '../support/enterAnswers';
import { alike } from '../support/world';

const point = 'securities/trading@app';

const gapFields = 'form provenance subject { slug } explanation { en } evidence { notes { en } scores { state n value interval { lower upper level } provenance } }';

describe('gaps and answers', () => {
  alike('a point has a figure of what it measures, whatever else is asked there; a target may hold for a century', async (world) => {
    const files = [
      { name: 'surveys.csv', content: 'id,subsidiary,name.zh,name.en,instrument,scaleMin,scaleMax,questionVersion,provenance\nsecurities/csat,securities,滿意度,CSAT,CSAT,1,5,1,OPERATED\n' },
      { name: 'deployments.csv', content: `id,survey,point,inclusionProbability,provenance\n${point}#csat,securities/csat,${point},1,OPERATED\n` },
      { name: 'targets.csv', content: `id,metric,instrument,about,operator,value,unit,periodFrom,periodTo,provenance\ntrading-ever,TNPS,TNPS,MeasurementPoint:${point},AT_LEAST,20,NPS_POINTS,1920-01-01,,OPERATED\n` },
    ];
    const { importFiles } = await world.get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { file line field message } } }', { files });
    expect(importFiles).toEqual({ applied: true, problems: [] });
    const gaps = async (): Promise<any[]> => (await world.get(`{ gaps(first: 100, filter: { forms: [BELOW_TARGET, NO_FIGURE] }, asOf: "2025-12-31") { nodes { ${gapFields} } } }`)).gaps.nodes.filter(({ subject }: any) => subject.slug === point);
    await enterAnswers(world, Array.from({ length: 12 }, (_, index) => ({ point, day: '2025-12-31', score: 1 + (index % 5), instrument: 'CSAT' })));
    expect((await gaps()).map(({ form }) => form)).toEqual(['NO_FIGURE']);
    await enterAnswers(world, answersOf([6, 3, 3], { point, day: '2025-12-31', instrument: 'TNPS' }));
    expect(await gaps()).toEqual([]);
  }, { writes: true });

  alike('answers of an earlier time are a figure, out of date; too few of late are told from none', async (world) => {
    const told = async (day: string): Promise<any> => {
      const { gaps, coverage } = await world.get(`{
        gaps(first: 100, filter: { forms: [NO_FIGURE] }, asOf: "${day}") { nodes { subject { slug } title { en } explanation { en } since evidence { scores { n state } } } }
        coverage(asOf: "${day}", kinds: [FIGURE, FRESH_FIGURE], filter: { subsidiary: "life" }) { kind numerator }
      }`);
      return { gap: gaps.nodes.find(({ subject }: any) => subject.slug === asked) ?? null, coverage };
    };
    const asked = 'life/e-policy-delivery@email';
    const before = await told('2025-12-31');
    await enterAnswers(world, answersOf([20, 20, 37], { point: asked, day: '2024-10-05' }));
    const [then, later] = [await told('2024-10-06'), await told('2025-12-31')];
    await enterAnswers(world, answersOf([1, 1, 0], { point: asked, day: '2025-12-30' }));
    const few = await told('2025-12-31');
    const states = [before, then, later, few].map(({ gap, coverage }: any) => [gap?.title.en.replace(/^.*: /, '') ?? null, ...coverage.map(({ numerator }: any) => numerator)]);
    expect(states).toEqual([
      ['no figure is known', 0, 0],
      [null, 1, 1],
      ['the latest figure is out of date', 1, 0],
      ['the latest figure is out of date, and too few answers came in since', 1, 0],
    ]);
    // The few of late make the latest figure no newer, and a gap begins by the day on which it is found.
    expect([later.gap.since, few.gap.since]).toEqual(['2025-01-06', '2025-01-06']);
    expect(few.gap.explanation.en).toContain('the latest speaks of the time up to 2024-10-05');
    return { before, then, later, few };
  }, { writes: true });

  alike('an interval below the target is a gap, one that covers it is none; a point with enough answers has a figure', async (world) => {
    const { get } = world;
    const files = [{ name: 'targets.csv', content: `id,metric,instrument,about,operator,value,unit,periodFrom,periodTo,provenance\ntrading-2025,TNPS,TNPS,MeasurementPoint:${point},AT_LEAST,20,NPS_POINTS,2025-01-01,2026-01-01,OPERATED\n` }];
    const { importFiles } = await get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { file line field message } } }', { files });
    expect(importFiles).toEqual({ applied: true, problems: [] });
    const gaps = async (): Promise<any[]> => (await get(`{ gaps(first: 100, filter: { forms: [BELOW_TARGET, NO_FIGURE] }, asOf: "2025-12-31") { nodes { ${gapFields} } } }`)).gaps.nodes.filter(({ subject }: any) => subject.slug === point);
    const told: unknown[] = [];
    const after = async (counts: Counts): Promise<any[]> => {
      await enterAnswers(world, answersOf(counts, { point, day: '2025-12-31' }));
      told.push(await gaps());
      return told.at(-1) as any[];
    };
    const few = await after([1, 1, 1]);
    expect(few.map(({ form }) => form)).toEqual(['NO_FIGURE']);
    expect(few[0].evidence.scores).toMatchObject([{ state: 'SUPPRESSED', n: 3, value: null, interval: null }]);
    expect(few[0].explanation.en).toMatch(/In the latest turn of its cadence 3 answers came in\. Fewer than 5 answers: no figure is shown\.$/);
    expect(few[0].evidence.notes[0].en).toBe('In the latest turn of its cadence 3 answers came in. Fewer than 5 answers: no figure is shown.');
    expect(await after([3, 3, 2])).toEqual([]);
    const many = await after([20, 30, 50]);
    expect(many).toMatchObject([{ form: 'BELOW_TARGET', provenance: 'OPERATED', evidence: { scores: [{ state: 'SHOWN', n: 111, provenance: 'OPERATED', interval: { level: 0.95 } }] } }]);
    expect(many[0].evidence.scores[0].interval.upper).toBeLessThan(20);
    return told;
  }, { writes: true });
});
