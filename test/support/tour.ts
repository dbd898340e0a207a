import { checkRegistry } from '../../src/registry/checkRegistry.rules';
import { isRegistryEmpty } from '../../src/registry/entries.store';
import { changesMade, entriesByNoun, longestEnds, longestSources } from '../../src/registry/lengths.store';
import { readExamples } from '../../src/app/examples';
import { exportAnswers } from '../../src/surveys/exportAnswers.rules';
import { codesByDimension } from '../../src/surveys/segments.store';
import { erasedAnswers } from '../../src/surveys/wholeAnswers.store';
import type { World } from './world';

/** Questions that reach what the example queries do not: other roots, edges asked one by one, pages both ways. */
const questions = [
  `{ a: node(id: "VG91Y2hwb2ludDpsaWZlL29ubGluZS1wdXJjaGFzZQ") { __typename id ... on Touchpoint { slug handsOverTo { touchpoint { slug } provenance } seeAlso { slug } subsidiary { slug group { slug } } } } }`,
  `{ subsidiaries(first: 2) { nodes { slug departments { slug channels { slug } } measurementPoints(first: 3) { nodes { slug touchpoint { slug } channel { slug } subsidiary { slug } seeAlso { slug } } } journeys(first: 3) { nodes { slug personas { slug paths { slug } } versions { number document } } } touchpoints(first: 2, orderBy: { field: VALID_FROM }) { nodes { slug } pageInfo { endCursor } } } } }`,
  `{ group { departments { slug group { slug } subsidiary { slug } touchpoints(first: 1) { nodes { slug } } } } departments(first: 3, filter: { subsidiary: "pnc" }) { nodes { slug subsidiary { slug } touchpoints(first: 5) { nodes { slug } } } } }`,
  `{ channels(last: 3) { nodes { slug operators { slug } touchpoints(first: 3) { nodes { slug } } } } channel(id: "web") { slug changes { nodes { action version } } } }`,
  `{ archetypes(first: 2) { nodes { slug } } measurementPoints(filter: { subsidiary: "securities" }, first: 20) { nodes { slug instrument } } sources { nodes { slug facts(first: 2) { nodes { slug } } } } }`,
  `{ facts(first: 2, filter: { kind: [METRIC] }) { nodes { slug source { slug } about { slug } supports { slug } bearsOn { slug } } } fact(id: "K-05") { bearsOn { slug } } assertions(first: 2) { nodes { slug about { slug } readings { slug assertion { slug } } adopted { slug } citations { factId } } } }`,
  `{ journeys(first: 2, filter: { wholeCustomer: true }) { nodes { slug stages { slug } paths { slug taken { position channel { slug } } } } } }`,
  `{ b: node(id: "U3RhZ2U6bGlmZS9jbGFpbS9hcHBseQ") { ... on Stage { journey { slug stages { slug } paths { slug } } steps { slug stage { slug } touchpoints { position touchpoint { slug measured owner { department { slug } } channels { channel { slug } } archetypes { archetype { slug } } measurementPoints { slug } } } } } } }`,
  `{ personas(first: 1) { nodes { slug subsidiary { slug } paths { slug journey { slug } persona { slug } taken { position } } } } }`,
  `{ targets { nodes { slug about { slug } source { slug } citation { factId } figures { slug } } } observation(id: "life-rnps-2021") { source { slug } assertions { slug } } subsidiary(id: "life") { figures(latest: false) { slug } reconciliation(asOf: "2023-12-31") { agrees } } }`,
  `{ e: impact(ids: ["Journey:life/claim", "Archetype:report-online", "Touchpoint:life/online-purchase"]) { objects { slug } dependents { how object { slug } ways { from { slug } } } } c: impact(id: "Channel:app") { dependents { how object { slug } } } d: impact(id: "Department:pnc/claims") { dependents { how object { slug } } } }`,
  `{ o: retirement(id: "Touchpoint:life/online-purchase") { on closes { count nodes { slug } } steps { count } paths { count } } p: retirement(id: "Channel:app", on: "2026-06-01") { closes { count } touchpoints { count } paths { count } } q: retirement(id: "Department:pnc/claims") { touchpoints { count } channels { count } } archetype(id: "chatbot") { bySubsidiary(on: "2022-01-01") { touchpoints { slug standing(on: "2022-01-01") } } } }`,
  `{ changes(first: 2) { nodes { action objectType } pageInfo { hasNextPage endCursor } } service { version migrations { number name } } checkRegistry { checked flaws { field } } checkCounts { answers rows differing } }`,
  `{ journeyVersion(id: "life/claim#1") { number document } j: journeyVersion(id: "life/claim#1") { number } }`,
  `{ exportFiles(names: ["subsidiaries.csv", "paths.csv"]) { name content } }`,
  `{ gaps(first: 100, asOf: "2023-12-31", filter: { types: [TARGET, CONFLICT, UNTESTABLE, DECLARED_VS_REGISTERED] }) { nodes { id title { en } standingHistory { at } evidence { objects { slug } citations { factId } } } } gapPolicies { nodes { slug importantFrom subsidiary { slug } } } gapDecisions { nodes { slug subject { slug } } } k: journey(id: "pnc/personal-lines-claim") { variantOf { slug } } }`,
  `{ touchpoint(id: "securities/trading") { scoreTrend(period: { from: "2025-12-01", to: "2026-01-01" }, periods: 3) { n value periodFrom } } }`,
  `{ e: touchpoints(last: 2, filter: { text: "ＣＬＡＩＭ", subsidiary: "life" }) { nodes { code } } f: touchpoints(first: 5, filter: { owned: false }) { nodes { code } } g: touchpoints(first: 50, filter: { added: { from: "2021-01-01", to: "2022-01-01" } }) { nodes { code } } h: touchpoints(filter: { stage: "life/claim/apply", owner: "life/claims", channel: "app", archetype: "report-online" }) { nodes { code } } }`,
  `{ touchpoints(first: 1, filter: { stage: "life/claim/apply", measured: true }) { totalCount } observations(first: 1, filter: { subsidiary: "life" }) { totalCount } departments(first: 1, filter: { subsidiary: "pnc" }) { totalCount } changes(first: 1) { totalCount } channel(id: "web") { changes(first: 1) { totalCount } } }`,
];

/** Ten people who answered in two months, each with a comment. */
const panel = ['2025-11', '2025-12'].flatMap((month) => Array.from({ length: 10 }, (_, i) => ({ id: `${month}-${i}`, point: 'securities/trading@app', score: i, customer: `c${i}`, comment: `第 ${i} 則 T+1`, products: ['etf'], answeredAt: `${month}-05T03:00:00Z` })));

/** Twelve people who answered on one day, of whom half name twenty products, half twenty others. */
const crowd = Array.from({ length: 12 }, (_, i) => ({ id: `crowd-${i}`, point: 'securities/trading@app', score: i % 11, customer: `c${i}`, products: Array.from({ length: 20 }, (__, place) => `p${20 * (i % 2) + place}`), answeredAt: '2025-08-05T03:00:00Z' }));

const edits: [string, Record<string, unknown>?][] = [
  [`mutation { addDesk: addChannel(input: { slug: "video-desk", name: { zh: "視訊櫃台", en: "Video desk" }, modality: BRANCH, reportingGroup: ONLINE }) { slug version } }`],
  [`mutation { addTouchpoint(input: { slug: "life/video-claim", code: "L90", subsidiary: "life", name: { zh: "視訊理賠", en: "Claim by video" }, importance: 4, owner: { id: "life/claims" }, channels: [{ id: "video-desk" }, { id: "phone", reportingGroup: ONLINE, provenance: ILLUSTRATIVE }], archetypes: [{ id: "report-online" }] }) { slug version lane provenance } }`],
  [`mutation { changeTouchpoint(id: "life/video-claim", expectedVersion: 1, change: { owner: null, notes: { zh: "試辦", en: "Trial" } }) { version owner { provenance } notes { zh } } }`],
  [`mutation { addMeasurementPoint(input: { slug: "life/video-claim@video-desk", subsidiary: "life", subject: TOUCHPOINT, touchpoint: "life/video-claim", channel: "video-desk", name: { zh: "視訊理賠", en: "Claim by video" }, instrument: TNPS, cadence: QUARTERLY }) { slug } }`],
  [`mutation { attachTouchpoint(step: "life/claim/apply/1", touchpoint: "life/video-claim", expectedVersion: 1, position: 0) { version touchpoints { position touchpoint { code } } } }`],
  [`mutation { detachTouchpoint(step: "life/claim/apply/1", touchpoint: "life/video-claim", expectedVersion: 2) { version touchpoints { touchpoint { code } } } }`],
  [`mutation { addJourney(input: { slug: "life/trial", subsidiary: "life", name: { zh: "試辦旅程", en: "Trial journey" } }) { slug } }`],
  [`mutation { addStage(input: { slug: "life/trial/ask", journey: "life/trial", position: 1, name: { zh: "詢問", en: "Ask" } }) { slug position } }`],
  [`mutation { addStage(input: { slug: "life/trial/claim", journey: "life/trial", position: 1, name: { zh: "理賠", en: "Claim" }, momentOfTruth: true }) { slug position } }`],
  [`mutation { addStep(input: { slug: "life/trial/claim/1", stage: "life/trial/claim", position: 1, touchpoints: [{ id: "life/video-claim" }] }) { slug } }`],
  [`mutation { addPersona(input: { slug: "life/student", subsidiary: "life", name: { zh: "學生", en: "Student" }, age: 20 }) { slug } }`],
  [`mutation { addPath(input: { slug: "life/trial@student", journey: "life/trial", persona: "life/student", legs: ["life/video-claim@video-desk"] }) { slug legs } }`],
  [`mutation { addStep(input: { slug: "life/trial/claim/2", stage: "life/trial/claim", position: 1 }) { slug } }`],
  [`mutation { reorderSteps(stage: "life/trial/claim", steps: ["life/trial/claim/1", "life/trial/claim/2"], expectedOrder: ["life/trial/claim/2", "life/trial/claim/1"]) { steps { slug position } journey { paths { legs } } } }`],
  [`mutation { addBenchmark(input: { slug: "rival", competitor: { zh: "同業甲", en: "Rival" }, metric: RNPS, about: ["Subsidiary:life"], value: 30, unit: NPS_POINTS, method: { zh: "雙盲", en: "Double-blind" } }) { slug about { slug } source { slug } } }`],
  [`mutation { addStep(input: { slug: "life/trial/claim/3", stage: "life/trial/claim" }) { position } }`],
  [`mutation { removeStep(id: "life/trial/claim/3", expectedVersion: 1, reason: "a slip") { steps { slug } journey { paths { legs } } } }`],
  [`mutation { reorderStages(journey: "life/trial", stages: ["life/trial/ask", "life/trial/claim"]) { stages { slug position } } }`],
  [`mutation { publishJourney(id: "life/trial", expectedVersion: 11, effectiveOn: "2026-02-01", allowFuture: true, reason: "trial", note: { zh: "首版", en: "First" }) { number effectiveOn } }`],
  [`{ journey(id: "life/trial", asOf: "2026-03-01") { frozenAs stages { slug steps { touchpoints { touchpoint { code channels { channel { slug } } } } } } paths { legs } } }`],
  [`mutation { retireChannel(id: "video-desk", expectedVersion: 1, on: "2026-05-01") { validTo retirement { closes { count nodes { slug ... on Lasting { validTo } } } } } }`],
  [`mutation { restoreChannel(id: "video-desk", expectedVersion: 2) { validTo } }`],
  [`mutation { retireTouchpoint(id: "life/video-claim", expectedVersion: 2, on: "2026-06-01", reason: "trial ended") { validTo version changes { nodes { action reason before after } } } }`],
  [`mutation { restoreTouchpoint(id: "life/video-claim", expectedVersion: 3) { validTo version } }`],
  [`mutation { addSurvey(input: { slug: "life/trial-csat", subsidiary: "life", name: { zh: "試辦調查", en: "Trial survey" }, instrument: CSAT, scaleMin: 1, scaleMax: 5 }) { slug subsidiary { slug } } }`],
  [`mutation { addDeployment(input: { slug: "life/video-claim@video-desk#csat", survey: "life/trial-csat", point: "life/video-claim@video-desk" }) { slug survey { slug deployments { slug } } point { slug deployments { slug } } } }`],
  [`mutation { submitResponses(source: "tour", responses: [{ id: "1", point: "life/video-claim@video-desk", score: 5, answeredAt: "2026-01-04T03:00:00Z", comment: "很快", customer: "c1", products: ["term", "whole"] }, { id: "2", deployment: "life/video-claim@video-desk#csat", score: 1, answeredAt: "2026-01-04T04:00:00Z", customer: "c2" }]) { accepted lines { outcome } } }`],
  [`mutation { correctResponses(source: "tour", responses: [{ id: "2", deployment: "life/video-claim@video-desk#csat", score: 2, answeredAt: "2026-01-04T04:00:00Z" }]) { corrected } }`],
  [`{ checkCounts { answers rows uncounted differing differences { deployment } } }`],
  [`mutation { byId: eraseResponses(source: "tour", ids: ["2"]) byCustomer: eraseResponses(subsidiary: "life", customer: "c1") }`],
  [`mutation { submitResponses(source: "illustrative-generator", responses: [{ id: "1", point: "securities/trading@app", score: 9, answeredAt: "2025-06-10T03:00:00Z" }]) { accepted } }`],
  [`{ illustrativeAnswers { count periodFrom periodTo enteredAt enteredBy mayEnter reason { en } offered } }`],
  [`mutation { removeIllustrativeAnswers { count mayEnter } }`],
  [`mutation ($responses: [NewResponse!]!) { submitResponses(source: "panel", responses: $responses) { accepted } }`, { responses: panel }],
  // Answers of years ago: of late there were none.
  [`{ gaps(first: 1, asOf: "2030-06-30", filter: { types: [COVERAGE] }) { totalCount } }`],
  [`{ compareScores(a: { scope: "MeasurementPoint:securities/trading@app", period: { grain: MONTH, on: "2025-11-01" } }, b: { scope: "MeasurementPoint:securities/trading@app", period: { grain: MONTH, on: "2025-12-01" } }) { method p } }`],
  [`{ comments(scope: "Subsidiary:securities", period: { grain: QUARTER, on: "2025-12-01" }, search: "Ｔ＋１", first: 3) { nodes { text } } weightedScore(scope: "MeasurementPoint:securities/trading@app", period: { grain: MONTH, on: "2025-11-01" }) { value effectiveAnswers } score(scope: "Journey:securities/trade-and-settle", period: { grain: QUARTER, on: "2025-12-01" }, by: PRODUCT) { n provenance parts { segment score { n } } } etf: score(scopes: ["Journey:securities/trade-and-settle", "Journey:securities/transfer-out"], period: { grain: QUARTER, on: "2025-12-01" }, segment: { dimension: PRODUCT, code: "etf" }) { n scopes { slug } } group { slug } }`],
  [`{ score(scope: "Subsidiary:securities", period: { grain: QUARTER, on: "2025-12-01" }, by: PRODUCT) { parts { segment segmentEntry { name { zh en } } } } segments(first: 2) { totalCount nodes { slug } } }`],
  [`mutation ($responses: [NewResponse!]!) { submitResponses(source: "crowd", responses: $responses) { accepted } }`, { responses: crowd }],
  [`{ score(scope: "MeasurementPoint:securities/trading@app", period: { grain: MONTH, on: "2025-08-01" }, by: PRODUCT) { n parts { segment score { state n } } } }`],
  [`mutation { changeSuppressionPolicy(id: "securities", expectedVersion: 1, change: { arrowsFrom: 50 }) { version } }`],
  [`mutation { addGapPolicy(input: { slug: "bank", subsidiary: "bank", importantFrom: 5 }) { slug version } }`],
  [`mutation { changeGapPolicy(id: "bank", expectedVersion: 1, change: { importantFrom: 4 }) { version importantFrom subsidiary { slug } } }`],
  [`mutation { correctVersion(id: "life/trial#1", expectedVersion: 1, effectiveOn: "2026-01-20", allowFuture: true, reason: "a month late") { effectiveOn } }`],
  [`mutation { withdrawVersion(id: "life/trial#1", expectedVersion: 2) { withdrawnOn } }`],
  [`mutation { addDepartment(input: { slug: "life/slip", subsidiary: "life", name: { zh: "誤", en: "Slip" } }) { slug } removeEntry(id: "Department:life/slip", expectedVersion: 1) { objectType slug version } }`],
  [`{ changes(first: 3, filter: { fields: ["withdrawnOn"] }) { totalCount nodes { action } } }`],
  [`mutation { addUnused: addDeployment(input: { slug: "life/video-claim@video-desk#slip", survey: "life/trial-csat", point: "life/video-claim@video-desk" }) { slug } removeEntry(id: "Deployment:life/video-claim@video-desk#slip", expectedVersion: 1) { slug } }`],
  [`mutation { changeSlug(id: "Touchpoint:life/video-claim", slug: "life/claim-by-video", expectedVersion: 4, reason: "as people call it") { slug formerSlugs version } }`],
  [`{ touchpoint(id: "life/video-claim") { slug } i: touchpoint(id: "life/claim-by-video") { slug formerSlugs } journey(id: "life/trial") { paths { slug legs } } }`],
  [`mutation { changeSlug(id: "Touchpoint:life/video-claim", slug: "life/video-claim", expectedVersion: 5) { slug formerSlugs } }`],
  [`{ checkRegistry { checked flawCount } }`],
  [`mutation Import($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied added changed problems { message } } }`, { files: [{ name: 'archetypes.csv', content: 'id,name.zh,name.en,provenance\nvideo,視訊,Video,OPERATED\n' }] }],
];

/** Everything that the service asks of a graph, once: the statements' tests look at what it ran. */
export async function tour({ get, ask, graph }: World): Promise<unknown[]> {
  const told: unknown[] = [await isRegistryEmpty(graph), await checkRegistry(graph), await entriesByNoun(graph), await changesMade(graph), await longestEnds(graph), await longestSources(graph), await codesByDimension(graph, 60)];
  for (const { query, variables } of readExamples()) told.push(await get(query, variables ? JSON.parse(variables) : {}));
  for (const question of questions) told.push(await get(question));
  for (const [edit, variables] of edits) told.push(await get(edit, variables));
  const { gaps: { nodes: [gap] } } = await get(`{ gaps(first: 1, filter: { types: [OWNERSHIP] }) { nodes { id version } } }`);
  told.push(await get(`mutation ($id: ID!) { assignGap(id: $id, expectedVersion: 0, assignee: "Channel Sales") { standing version } }`, { id: gap.id }));
  told.push(await get(`query ($id: ID!) { gap(id: $id) { standing assignee standingHistory { at standing } } }`, { id: gap.id }));
  // What was asked and not edited since is answered from memory, if the registry says that it stands where it stood.
  told.push(await get('{ touchpoint(id: "life/video-claim") { figures { slug } } }'), await get('{ touchpoint(id: "life/video-claim") { figures { slug } } }'));
  for await (const answers of exportAnswers(graph)) told.push(answers);
  told.push(await erasedAnswers(graph));
  told.push((await ask(`mutation { changeTouchpoint(id: "life/video-claim", expectedVersion: 1, change: { importance: 1 }) { slug } }`)).errors);
  return told;
}
