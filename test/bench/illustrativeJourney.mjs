// Files for the importer that make the bench's own objects: a journey ten times the size of the shipped ones, and a figure on every
// touchpoint of both, so that live fields have something to answer. All of it is invented and marked ILLUSTRATIVE.
import { publishedOn } from './questions.mjs';

export const largeJourney = 'pnc/bench-large';

const stages = 30;
const stepsOfStage = 3;
const alternatives = 3;
const channels = ['web', 'app', 'phone', 'email', 'counter'];
const departments = ['pnc/digital-channels', 'pnc/motor', 'pnc/claims', 'pnc/customer-service'];
const archetypes = ['learn', 'relationship'];

const range = (length) => Array.from({ length }, (_, index) => index);
const turn = (list, index) => list[index % list.length];
const csv = (name, rows) => ({ name: `${name}.csv`, content: [Object.keys(rows[0]), ...rows.map(Object.values)].map((cells) => cells.join(',')).join('\n') });
const named = (zh, en) => ({ 'name.zh': zh, 'name.en': en });
const marked = { provenance: 'ILLUSTRATIVE' };
const sure = (id, ...words) => [id, ...words, 'ILLUSTRATIVE'].join(':');

const steps = range(stages).flatMap((stage) => range(stepsOfStage).map((place) => ({ stage, place, id: `${largeJourney}/s${stage + 1}/${place + 1}` })));
const touchpoints = steps.flatMap(({ stage, place }) => range(alternatives).map((alternative) => {
  const number = (stage * stepsOfStage + place) * alternatives + alternative;
  return { number, stage, place, id: `pnc/bench-touchpoint-${number + 1}`, channels: [turn(channels, number), turn(channels, number + 1)] };
}));
const at = (stage, place) => touchpoints.filter((touchpoint) => touchpoint.stage === stage && touchpoint.place === place);

/** The large journey, whole: touchpoints, points, stages, steps, a path, and its first version. */
export const largeJourneyFiles = () => [
  csv('touchpoints', touchpoints.map(({ id, number, channels: on }) => ({
    id, code: `B${number + 1}`, subsidiary: 'pnc', ...named(`示意接觸點 ${number + 1}`, `Illustrative touchpoint ${number + 1}`), serviceNode: false, importance: 1 + (number % 5),
    owner: sure(turn(departments, number)), channels: on.map((channel) => sure(channel)).join(' | '), archetypes: sure(turn(archetypes, number)), ...marked,
  }))),
  csv('measurement-points', touchpoints.map(({ id, number, channels: [channel] }) => ({
    id: `${id}@${channel}`, subsidiary: 'pnc', subject: 'TOUCHPOINT', touchpoint: id, channel, ...named(`示意量測點 ${number + 1}`, `Illustrative point ${number + 1}`), instrument: 'TNPS', cadence: 'QUARTERLY', ...marked,
  }))),
  csv('journeys', [{ id: largeJourney, subsidiary: 'pnc', ...named('示意長旅程', 'Illustrative long journey'), wholeCustomer: false, personas: 'pnc/scooter-commuter', ...marked }]),
  csv('stages', range(stages).map((stage) => ({ id: `${largeJourney}/s${stage + 1}`, journey: largeJourney, position: stage + 1, ...named(`階段 ${stage + 1}`, `Stage ${stage + 1}`), momentOfTruth: stage % 10 === 0, anyTime: false, ...marked }))),
  csv('steps', steps.map(({ id, stage, place }) => ({ id, stage: `${largeJourney}/s${stage + 1}`, position: place + 1, touchpoints: at(stage, place).map((touchpoint) => sure(touchpoint.id)).join(' | '), skippable: false, repeatable: false, ...marked }))),
  csv('paths', [{ id: `${largeJourney}@scooter-commuter`, journey: largeJourney, persona: 'pnc/scooter-commuter', legs: steps.map(({ stage, place }) => `${at(stage, place)[0].id}@${at(stage, place)[0].channels[0]}`).join(' | '), ...marked }]),
  csv('journey-versions', [{ id: `${largeJourney}#1`, journey: largeJourney, number: 1, effectiveOn: publishedOn }]),
];

/** Two years of one figure on each of these touchpoints. */
export const figureFiles = (slugs) => [
  csv('observations', slugs.flatMap((slug, index) => [2020, 2021].map((year) => ({
    id: `bench-tnps-${slug.replace('/', '-')}-${year}`, metric: 'TNPS', instrument: 'TNPS', scope: 'SERVICE_NODE', about: `Touchpoint:${slug}`, periodFrom: `${year}-01-01`, periodTo: `${year + 1}-01-01`,
    value: 30 + (index % 40), unit: 'NPS_POINTS', decimals: 0, qualifier: 'EXACT', precision: 'AS_PRINTED', ...marked,
  })))),
];
