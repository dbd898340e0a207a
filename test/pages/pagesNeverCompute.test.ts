import { readDrawingWords } from '../../src/web/drawingWords';
import { h } from 'preact';
import { drawMap } from '../../src/web/drawMap';
import { dayBefore } from '../../src/web/point/dayBefore';
import { BoardPage } from '../../src/web/board/boardPage';
import { ComparePage } from '../../src/web/compare/comparePage';
import { JourneyPage } from '../../src/web/journey/journeyPage';
import { mapOf } from '../../src/web/mapOf';
import { gapTypes } from '../../src/web/drawing/mapModel';
import { PointPage } from '../../src/web/point/pointPage';
import { drawnPage } from '../support/answeredPages';
import { enteredGroup } from '../support/enteredGroup';
import { allOf, countedByHand } from '../support/countedByHand';
import { numbersAnswered, numbersIn, numbersOf, pieceOf, textsOf } from '../support/toldNumbers';
import { alike, type World } from '../support/world';

jest.mock('../../src/web/shell/useAnswer', () => jest.requireActual('../support/answeredPages'));

const tongues = ['zh', 'en'] as const;
const severities = ['HIGH', 'MEDIUM', 'LOW'];
const open = 'standings: [OPEN, ACKNOWLEDGED, ASSIGNED]';

async function inTurn<Item>(items: Item[], read: (item: Item) => Promise<unknown>): Promise<unknown[]> {
  const told: unknown[] = [];
  for (const item of items) told.push(await read(item));
  return told;
}

const sameNumbers = (where: string, html: string, wanted: (number | string)[]): void => expect({ where, numbers: numbersOf(html) }).toEqual({ where, numbers: wanted.map(String) });

/** Everything that a piece tells is among the numbers of an answer. */
function accountedFor(where: string, html: string, answer: unknown, more: readonly (number | string)[] = []): void {
  const known = numbersAnswered(answer);
  for (const number of more) known.add(String(number));
  const strange = textsOf(html).flatMap((text) => numbersIn([text]).filter((number) => !known.has(number)).map((number) => `${number} in ${text}`));
  expect({ where, strange }).toEqual({ where, strange: [] });
}

const squaresIn = (html: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const [, name] of html.matchAll(/<rect class="(\w+)" x="/g)) counts[name!] = (counts[name!] ?? 0) + 1;
  return counts;
};

const scored = '{ n value interval { lower upper } reason { zh en } periodFrom periodTo }';

async function readBoard(world: World, { companies, total }: any): Promise<unknown> {
  const gaps = await allOf(world, 'gaps', 'severity standing type subsidiary { slug } explanation { zh en }');
  const observations = await allOf(world, 'observations', 'about { slug } value periodFrom delta n statement { zh en } citation { factId section }');
  const { coverage, subsidiaries } = await world.get(`{
    coverage(by: [SUBSIDIARY]) { subsidiary { slug } kind numerator denominator provenanceNote { zh en } }
    subsidiaries(first: 50) { nodes { slug rnps: score(instrument: RNPS) ${scored} measurementPoints(first: 100) { nodes { score(instrument: TNPS) ${scored} } } } }
  }`);
  const told: unknown[] = [];
  for (const lang of tongues) {
    const html = await drawnPage(world, () => h(BoardPage, { search: `?lang=${lang}` }));
    if (total.declaring > 0) sameNumbers(`head line ${lang}`, pieceOf(html, '<h2 id="head-line-title"', '</h2>'), [total.declared, total.reported, ...(total.published > 0 ? [total.published] : [])]);
    for (const company of companies) {
      const row = pieceOf(html, `<tr role="row" id="${company.slug}"`, '</tr>');
      const { declared, shown, registered, unregistered } = company;
      const counts = Object.entries(shown);
      const squares = pieceOf(row, '<svg class="squares"', '</svg>');
      expect(squaresIn(squares)).toEqual({ ...Object.fromEntries(counts.map(([provenance, count]) => [provenance.toLowerCase(), count])), ...(unregistered ? { unregistered } : {}) });
      sameNumbers(`${company.slug} nodes ${lang}`, pieceOf(row, 'class="nodes"', '</td>'), [
        ...(declared === null ? [registered] : [declared, registered]), ...(declared !== null && !shown.REPORTED ? [0] : []), ...counts.map(([, count]) => count), ...(unregistered ? [unregistered] : []),
      ]);
      const bars = pieceOf(row, 'class="coverage"', '</td>');
      sameNumbers(`${company.slug} coverage ${lang}`, bars, coverage.filter(({ subsidiary }: any) => subsidiary.slug === company.slug)
        .flatMap(({ numerator, denominator, provenanceNote }: any) => [...numbersIn([provenanceNote[lang]]), numerator, denominator]));
      const owned = coverage.find(({ subsidiary, kind }: any) => subsidiary.slug === company.slug && kind === 'OWNER');
      const measured = coverage.find(({ subsidiary, kind }: any) => subsidiary.slug === company.slug && kind === 'POINT');
      expect([owned.numerator, owned.denominator, measured.numerator]).toEqual([company.owned, company.touchpoints, company.measured]);
      const own = gaps.filter(({ subsidiary, standing }) => subsidiary?.slug === company.slug && standing !== 'DISMISSED');
      sameNumbers(`${company.slug} gaps ${lang}`, pieceOf(row, 'class="gap-counts"', '</td>'), severities.map((severity) => own.filter((gap) => gap.severity === severity).length).flatMap((count) => (count > 0 ? [count, count] : [count])));
      const said = observations.filter(({ about }) => about[0].slug === company.slug);
      const scores = subsidiaries.nodes.find(({ slug }: any) => slug === company.slug);
      accountedFor(`${company.slug} figures ${lang}`, pieceOf(row, 'class="figures"', '</td>'),
        [said, said.map(({ periodFrom }) => periodFrom?.slice(0, 4)), own.filter(({ type }) => type === 'UNTESTABLE'), scores], [scores.rnps.periodFrom, dayBefore(scores.rnps.periodTo), -100, -50, 0, 50, 100]);
      sameNumbers(`${company.slug} journeys ${lang}`, pieceOf(row, 'class="links"', '</td>'), []);
    }
    told.push(numbersOf(html));
  }
  return told;
}

async function readMap(world: World, journey: any): Promise<unknown> {
  const told: unknown[] = [];
  const { gaps } = await world.get(`{ gaps(first: 100, filter: { journey: "${journey.slug}", ${open} }) { totalCount nodes { severity title { zh en } assignee } } }`);
  const raw = await world.get(`{ journey(id: "${journey.slug}") { stages { steps { touchpoints { touchpoint { validFrom retiredOn figures { value periodFrom periodTo n delta statement { zh en } } score { n value interval { lower upper } periodFrom periodTo reason { zh en } } } } } } } }`);
  const model = await mapOf(world.get, journey.slug, null);
  for (const lang of tongues) {
    const html = await drawnPage(world, () => h(JourneyPage, { search: `?lang=${lang}&view=list`, journey: journey.slug, png: false }));
    if (journey.stages.length === 0) continue;
    const [path] = journey.paths;
    const facts = [journey.touchpoints, ...Object.values(journey.byProvenance), journey.measured, journey.touchpoints, ...(path ? [path.changes, path.breaks, ...(path.transitions > 0 ? [path.transitions - path.breaks, path.transitions] : [])] : [])];
    sameNumbers(`${journey.slug} facts ${lang}`, pieceOf(html, '<dl class="facts"', '</dl>'), [...facts, '2026-01-05']);
    sameNumbers(`${journey.slug} gap button ${lang}`, pieceOf(html, 'class="gap-button"', '</button>'), [gaps.totalCount]);
    const bySeverity = severities.map((severity) => gaps.nodes.filter((gap: any) => gap.severity === severity).length).filter((count) => count > 0);
    sameNumbers(`${journey.slug} gap head ${lang}`, pieceOf(html, '<section class="gap-list"', '</header>'), [gaps.totalCount, ...bySeverity.flatMap((count) => [count, count])]);
    gaps.nodes.forEach((gap: any, place: number) => expect(html).toContain(`>${place + 1}</text></g></svg><span class="gap-words">`));
    for (const stage of journey.stages) {
      const section = pieceOf(html, `<section aria-labelledby="stage-${stage.slug}"`, '<section|</section>');
      accountedFor(`${stage.slug} ${lang}`, section, [raw, gaps.nodes], [stage.measured, stage.touchpoints, ...gaps.nodes.map((_: unknown, place: number) => place + 1)]);
      const head = numbersOf(pieceOf(section, '<h2', '<ol>').replace(/<ul class="item-gaps">.*?<\/ul>/g, ''));
      expect({ stage: stage.slug, head }).toEqual({ stage: stage.slug, head: stage.touchpoints > 0 ? [String(stage.measured), String(stage.touchpoints)] : [] });
    }
    const svg = drawMap(model, { ...readDrawingWords({}), lang, theme: 'light', gaps: gapTypes, width: 1600, path: 'FIRST', asOf: null });
    sameNumbers(`${journey.slug} drawing ${lang}`, pieceOf(svg.replace(/<title>.*?<\/title>/, ''), /<text x="20" y="64"/, '</text>'), facts);
    for (const stage of journey.stages) {
      const spoken = textsOf(pieceOf(svg, new RegExp(`<g role="group" aria-label="[^"]*" data-stage="${stage.slug}"`), '>'))[0]!;
      const numbers = numbersIn([spoken]);
      expect({ spoken, numbers: numbers.slice(0, stage.touchpoints > 0 ? 2 : 0) }).toEqual({ spoken, numbers: stage.touchpoints > 0 ? [String(stage.measured), String(stage.touchpoints)] : [] });
      expect(numbers.slice(stage.touchpoints > 0 ? 2 : 0).every((number) => Number(number) <= gaps.totalCount)).toBe(true);
    }
    const cuts = [...svg.matchAll(/data-break="[^"]*"/g)].length;
    expect({ journey: journey.slug, cuts }).toEqual({ journey: journey.slug, cuts: path?.breaks ?? 0 });
    told.push(numbersOf(html));
  }
  return told;
}

async function readComparison(world: World, left: any, right: any): Promise<unknown> {
  const told: unknown[] = [];
  const { compareJourneys: { columns, stages } } = await world.get(`{ compareJourneys(left: "${left.slug}", right: "${right.slug}") { columns { verdict } stages { left { slug } right { slug } } } }`);
  const reached = ['SAME', 'CHANGED', 'ONLY_LEFT', 'ONLY_RIGHT', 'REORDERED'].map((verdict) => columns.filter((column: any) => column.verdict === verdict).length).filter((count) => count > 0);
  const shared = stages.filter((row: any) => row.left && row.right).length;
  for (const lang of tongues) {
    const html = await drawnPage(world, () => h(ComparePage, { search: `?lang=${lang}&left=${left.slug}&right=${right.slug}&view=table` }));
    const summary = pieceOf(html, '<p class="summary"', '</p>');
    if (columns.length > 0 && columns.every(({ verdict }: any) => verdict === 'SAME')) sameNumbers('nothing differs', summary, []);
    else sameNumbers(`${left.slug} ${right.slug} ${lang}`, summary, lang === 'zh' ? [...reached, stages.length, shared] : [...reached, shared, stages.length]);
    told.push(numbersOf(summary));
  }
  return told;
}

async function readPoint(world: World, slug: string): Promise<unknown> {
  const told: unknown[] = [];
  const scope = `MeasurementPoint:${slug}`;
  const days = 'period: { from: "2025-09-01", to: "2026-01-01" }';
  const figure = 'n value lowBase interval { lower upper } reason { zh en } periodFrom periodTo';
  const answer = await world.get(`{
    measurementPoint(id: "${slug}") { statement { zh en } subsidiary { suppressionPolicy { figuresFrom } } deployments { validFrom validTo questionVersion } touchpoint { figures(latest: false) { value periodFrom } } }
    scoreSeries(scope: "${scope}", ${days}, grain: MONTH) { overall { ${figure} } periods { name from to score { ${figure} } } change { verdict { zh en } } }
    scoreDistribution(scope: "${scope}", ${days}) { score { ${figure} promoterShare passiveShare detractorShare } answers { answer count share } }
    gaps(first: 100, filter: { touchpoint: "${slug.slice(0, slug.indexOf('@'))}" }) { nodes { title { zh en } explanation { zh en } } }
  }`);
  const { periods, overall } = answer.scoreSeries;
  const { answers, score } = answer.scoreDistribution;
  for (const lang of tongues) {
    const html = await drawnPage(world, () => h(PointPage, { search: `?lang=${lang}&from=2025-09-01&to=2026-01-01&asOf=2026-01-05`, point: slug }));
    const last = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    const lasting = periods.map(({ to }: any) => last(to));
    const latest = periods.filter((period: any) => period.score.n > 0).at(-1);
    // The level of every interval, the scale and the ticks of the axes; comparisons are of pairs of periods.
    const axes = Array.from({ length: 41 }, (_, tick) => tick * 5 - 100);
    accountedFor(`${slug} ${lang}`, html.replace(/<div class="card periods">[\s\S]*?<\/table><\/div><\/div>/, ''), answer, ['95', 0, 10, 3, '2026-01-05', ...lasting, ...axes, ...axes.map((tick) => tick / 2.5)]);
    if (latest) sameNumbers(`${slug} latest ${lang}`, pieceOf(html, '<p class="latest"|<p class="suppressed"', '</p>').replace(/<i .*?<\/i>/, ''), latest.score.value === null ? [...numbersIn([latest.score.reason[lang]]), latest.score.n]
      : [Math.round(latest.score.value), ...(latest.score.interval ? [Math.round(latest.score.interval.lower), Math.round(latest.score.interval.upper)] : []), latest.score.n]);
    if (score.value !== null) {
      const drawing = pieceOf(pieceOf(html, 'class="card chart-distribution"', '</section>'), '<defs>', '</svg>');
      const drawn = numbersOf(drawing);
      const share = (from: number, to: number): string => ((100 * answers.filter(({ answer: each }: any) => each >= from && each <= to).reduce((sum: number, { count }: any) => sum + (count as number), 0)) / overall.n).toFixed(1);
      expect({ slug, drawn }).toEqual({ slug, drawn: [...answers.flatMap(({ answer: each, count }: any) => [String(count), String(each)]), share(0, 6), share(7, 8), share(9, 10)] });
    }
    told.push(numbersOf(html));
  }
  return told;
}

for (const [seed, companies] of [[1, 1], [2, 4], [5, 30]] as const) {
  alike(`over a generated group of ${companies}`, async (world) => {
    const points = await enteredGroup(world, seed, companies);
    const registry = await countedByHand(world);
    // One whose path breaks at a change of channel, one whose path is carried across it, and one more.
    const broken = registry.journeys.find(({ paths: [path] }: any) => path?.breaks > 0);
    const carried = registry.journeys.find(({ paths: [path] }: any) => path && path.breaks < path.changes);
    if (companies > 4) expect([broken, carried, points[2]].every((each) => each !== undefined)).toBe(true);
    const few = [...new Set([broken, carried, ...registry.journeys].filter((each) => each !== undefined))].slice(0, 3);
    return [
      await readBoard(world, registry),
      await inTurn<any>(few, (journey) => readMap(world, journey)),
      few.length > 1 ? await readComparison(world, few[0], few[1]) : null,
      few.length > 0 ? await readComparison(world, few[0], few[0]) : null,
      await inTurn<string>(points, (slug) => readPoint(world, slug)),
    ];
  }, { empty: true, writes: true });
}
