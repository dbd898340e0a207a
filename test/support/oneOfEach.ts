import type { World } from './world';

/** One new object of each noun that may be taken out, each naming those before it. */
export const entered: [noun: string, slug: string, mutation: string][] = [
  ['Group', 'slip', 'addGroup(input: { slug: "slip", name: { zh: "誤", en: "Slip" } })'],
  ['Subsidiary', 'slip', 'addSubsidiary(input: { slug: "slip", group: "slip", position: 9, name: { zh: "誤", en: "Slip" } })'],
  ['Department', 'slip/d', 'addDepartment(input: { slug: "slip/d", subsidiary: "slip", name: { zh: "誤", en: "Slip" } })'],
  ['Source', 'slip', 'addSource(input: { slug: "slip", title: { zh: "誤", en: "Slip" }, publisher: { zh: "誤", en: "Slip" } })'],
  ['Fact', 'slip', 'addFact(input: { slug: "slip", source: "slip", section: "1", kind: FACT, statement: { zh: "誤", en: "Slip" } })'],
  ['Assertion', 'slip', 'addAssertion(input: { slug: "slip", title: { zh: "誤", en: "Slip" }, statement: { zh: "誤", en: "Slip" }, status: UNRESOLVED, facts: ["slip"] })'],
  ['Reading', 'slip/1', 'addReading(input: { slug: "slip/1", assertion: "slip", position: 1, statement: { zh: "誤", en: "Slip" } })'],
  ['Channel', 'slip', 'addChannel(input: { slug: "slip", name: { zh: "誤", en: "Slip" }, modality: BRANCH, reportingGroup: ONLINE })'],
  ['Archetype', 'slip', 'addArchetype(input: { slug: "slip", name: { zh: "誤", en: "Slip" } })'],
  ['Touchpoint', 'slip/t', 'addTouchpoint(input: { slug: "slip/t", code: "S1", subsidiary: "slip", name: { zh: "誤", en: "Slip" }, importance: 1, owner: { id: "slip/d" }, channels: [{ id: "slip" }], archetypes: [{ id: "slip" }] })'],
  ['MeasurementPoint', 'slip/t@slip', 'addMeasurementPoint(input: { slug: "slip/t@slip", subsidiary: "slip", subject: TOUCHPOINT, touchpoint: "slip/t", channel: "slip", name: { zh: "誤", en: "Slip" }, instrument: TNPS, cadence: QUARTERLY })'],
  ['Persona', 'slip/p', 'addPersona(input: { slug: "slip/p", subsidiary: "slip", name: { zh: "誤", en: "Slip" } })'],
  ['Journey', 'slip/j', 'addJourney(input: { slug: "slip/j", subsidiary: "slip", name: { zh: "誤", en: "Slip" }, personas: ["slip/p"] })'],
  ['Survey', 'slip/s', 'addSurvey(input: { slug: "slip/s", subsidiary: "slip", name: { zh: "誤", en: "Slip" }, instrument: CSAT, scaleMin: 1, scaleMax: 5 })'],
  ['Deployment', 'slip/t@slip#s', 'addDeployment(input: { slug: "slip/t@slip#s", survey: "slip/s", point: "slip/t@slip" })'],
  ['Segment', 'product/slip', 'addSegment(input: { slug: "product/slip", dimension: PRODUCT, code: "slip", name: { zh: "誤", en: "Slip" } })'],
  ['SuppressionPolicy', 'slip', 'addSuppressionPolicy(input: { slug: "slip", subsidiary: "slip" })'],
  ['GapPolicy', 'slip', 'addGapPolicy(input: { slug: "slip", subsidiary: "slip" })'],
  ['Observation', 'slip', 'addObservation(input: { slug: "slip", metric: RNPS, scope: SUBSIDIARY, about: ["Subsidiary:slip"], periodFrom: "2024-01-01", periodTo: "2025-01-01", value: 41, unit: NPS_POINTS })'],
  ['Target', 'slip', 'addTarget(input: { slug: "slip", about: ["Subsidiary:slip"], metric: RNPS, operator: AT_LEAST, value: 40, unit: NPS_POINTS })'],
  ['Benchmark', 'slip', 'addBenchmark(input: { slug: "slip", competitor: { zh: "同業", en: "Rival" }, metric: RNPS, about: ["Subsidiary:slip"], method: { zh: "雙盲", en: "Double-blind" }, value: 30, unit: NPS_POINTS })'],
];

export async function enterAll({ ask }: World): Promise<void> {
  for (const [, , mutation] of entered) expect({ mutation, errors: (await ask(`mutation { ${mutation} { slug } }`)).errors }).toEqual({ mutation, errors: [] });
}
