import type { Ingest } from '../../src/surveys/acceptAnswers.rules';
import { enterIllustrativeAnswers, illustrativeAnswers, removeIllustrativeAnswers } from '../../src/surveys/illustrativeAnswers.rules';
import { answersOf, enterAnswers } from '../support/enterAnswers';
import { alike, type World } from '../support/world';

const state = '{ count periodFrom periodTo enteredBy mayEnter reason { en } offered }';
const illustrative = async ({ get }: World): Promise<any> => (await get(`{ illustrativeAnswers ${state} }`)).illustrativeAnswers;

const few = 300;
/** Those that lie ahead today are left out. */
const nearly = (count: number, asked: number): boolean => count <= asked && count > 0.98 * asked;
const ingestOf = ({ graph, clock }: World): Ingest => ({ graph, clock, write: (work, options) => graph.write(work, options) });

const figures = `{
  coverage(by: [], kinds: [FIGURE, FRESH_FIGURE]) { kind numerator denominator coveredByIllustrativeAnswers }
  gapSummary(by: [TYPE]) { type count }
  gaps(filter: { forms: [NO_FIGURE] }, first: 100) { totalCount nodes { id closedOnlyByIllustrativeAnswers explanation { zh } } }
  below: gaps(filter: { forms: [BELOW_TARGET] }, first: 100) { nodes { provenance evidence { scores { n } } } }
  group { rnps: score(instrument: RNPS) { state provenance } }
}`;

describe('illustrative answers', () => {
  alike('go in with one edit, close nothing, cover nothing, and go out with another', async (world) => {
    const before = await world.get(figures);
    expect(await illustrative(world)).toMatchObject({ count: 0, periodFrom: null, mayEnter: true, reason: null, enteredBy: null });

    await enterIllustrativeAnswers(ingestOf(world), 'local', 3_000);
    const entered = await illustrative(world);
    expect(entered).toMatchObject({ periodFrom: '2025-01-01', enteredBy: 'local', mayEnter: false, offered: 12_000 });
    expect(nearly(entered.count, 3_000)).toBe(true);

    const among = await world.get(figures);
    // Invented answers close none. Below a target they may be: then the gap is illustrative, as they are.
    const others = (counts: any[]) => counts.filter(({ type }) => type !== 'TARGET');
    expect(others(among.gapSummary)).toEqual(others(before.gapSummary));
    expect(among.below.nodes.every(({ provenance, evidence }: any) => evidence.scores.length === 0 || provenance === 'ILLUSTRATIVE')).toBe(true);
    expect(among.group.rnps.provenance).toBe('ILLUSTRATIVE');
    expect(among.coverage.map(({ numerator }: any) => numerator)).toEqual(before.coverage.map(({ numerator }: any) => numerator));
    expect(among.coverage[1].coveredByIllustrativeAnswers).toBeGreaterThan(20);
    const closed = among.gaps.nodes.filter(({ closedOnlyByIllustrativeAnswers }: any) => closedOnlyByIllustrativeAnswers);
    expect(closed.length).toBeGreaterThan(20);
    expect(closed.every(({ explanation }: any) => explanation.zh.includes('示意答覆'))).toBe(true);

    const again = await world.ask(`mutation { enterIllustrativeAnswers ${state} }`);
    expect(again.errors).toMatchObject([{ code: 'BAD_INPUT', message: expect.stringContaining('illustrative answers stand already') }]);

    expect((await world.get(`mutation { removeIllustrativeAnswers ${state} }`)).removeIllustrativeAnswers).toMatchObject({ count: 0, periodTo: null, enteredBy: null, mayEnter: true });
    expect(await world.get(figures)).toEqual(before);
    expect((await world.get('{ checkCounts { answers differing } }')).checkCounts).toEqual({ answers: 0, differing: 0 });
  }, { writes: true });

  alike('are refused where a real answer stands, and taken out from beside it', async (world) => {
    await enterAnswers(world, answersOf([3, 2, 1], { point: 'securities/trading@app', day: '2025-01-10' }));
    expect(await illustrative(world)).toMatchObject({ count: 0, mayEnter: false, reason: { en: '6 real answers stand in the registry' } });
    expect((await world.ask('mutation { enterIllustrativeAnswers { count } }')).errors).toMatchObject([{ code: 'BAD_INPUT', message: expect.stringContaining('6 real answers') }]);
    await world.get(`mutation { submitResponses(source: "illustrative-generator", responses: [{ id: "1", point: "securities/trading@app", score: 9, answeredAt: "2025-01-10T03:00:00Z" }]) { accepted } }`);
    expect(await illustrative(world)).toMatchObject({ count: 1, periodFrom: '2025-01-10', periodTo: '2025-01-11', enteredBy: null });
    await world.get('mutation { removeIllustrativeAnswers { count } }');
    expect((await world.get('{ checkCounts { answers differing } illustrativeAnswers { count reason { en } } }'))).toEqual({ checkCounts: { answers: 6, differing: 0 }, illustrativeAnswers: { count: 0, reason: { en: '6 real answers stand in the registry' } } });
  }, { writes: true });

  alike('are others each time, since what was erased is not taken again; taken out where there are none, nothing happens', async (world) => {
    const ingest = ingestOf(world);
    for (const time of [1, 2]) {
      expect([time, nearly((await enterIllustrativeAnswers(ingest, 'local', few)).count, few)]).toEqual([time, true]);
      expect([time, (await removeIllustrativeAnswers(ingest)).count]).toEqual([time, 0]);
    }
    expect((await removeIllustrativeAnswers(ingest)).mayEnter).toBe(true);
  }, { writes: true });

  alike('are entered once by two who begin at once, and no further once they are taken out meanwhile', async (world) => {
    const ingest = ingestOf(world);
    const [first, second] = await Promise.allSettled([enterIllustrativeAnswers(ingest, 'local', few), enterIllustrativeAnswers(ingest, 'local', few)]);
    expect([first!.status, second!.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(nearly((await illustrativeAnswers(ingest)).count, few)).toBe(true);
    await removeIllustrativeAnswers(ingest);

    let isRemoved = false;
    const interrupted: Ingest = {
      ...ingest,
      async write(work, options) {
        const written = await ingest.write(work, options);
        if (!isRemoved && (await illustrativeAnswers(ingest)).count > 0) {
          isRemoved = true;
          await removeIllustrativeAnswers(ingest);
        }
        return written;
      },
    };
    await enterIllustrativeAnswers(interrupted, 'local', 1_500);
    expect(isRemoved).toBe(true);
    expect((await illustrativeAnswers(ingest)).count).toBe(0);
  }, { writes: true });

  alike('that a kill left behind may be taken out, and others may be entered a minute later where none were left', async (world) => {
    const ingest = ingestOf(world);
    const killed: Ingest = { ...ingest, write: async (work, options) => { if ((await illustrativeAnswers(ingest)).reason !== null) throw new Error('killed'); return ingest.write(work, options); } };
    await expect(enterIllustrativeAnswers(killed, 'local', few)).rejects.toThrow('killed');
    expect((await illustrativeAnswers(ingest)).reason).toEqual(['示意答覆正在放進來', 'illustrative answers are being entered']);
    const later = { ...ingest, clock: { now: () => new Date(world.clock.now().getTime() + 120_000) } };
    expect(nearly((await enterIllustrativeAnswers(later, 'local', few)).count, few)).toBe(true);
  }, { writes: true });
});
