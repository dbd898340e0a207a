import { gapFacts, journeyFacts, stageFacts, touchpointFacts, usualThresholds } from '../../test/support/gapFacts';
import { findStageGaps } from './findStageGaps';
import { thresholdsFrom } from './thresholds';

const counter = { key: 'Channel:counter', provenance: 'ILLUSTRATIVE', side: 'OFFLINE' } as const;
const web = { key: 'Channel:web', provenance: 'REPORTED', side: 'ONLINE' } as const;
const touchpoints = [touchpointFacts('on'), touchpointFacts('off', { channels: [counter] }), touchpointFacts('both', { channels: [counter, web] })];
const find = (at: string[], more: Parameters<typeof stageFacts>[2] = {}) => findStageGaps(gapFacts({ touchpoints, journeys: [journeyFacts('j', [stageFacts('s', at, more)])] }), usualThresholds);

describe('a stage', () => {
  test.each<[string[], boolean, string[]]>([
    [[], false, ['NO_TOUCHPOINT MEDIUM']], [[], true, ['NO_TOUCHPOINT HIGH']],
    [['off'], false, ['NO_ONLINE LOW']], [['off'], true, ['NO_ONLINE MEDIUM']], [['on'], false, ['NO_OFFLINE LOW']], [['on'], true, ['NO_OFFLINE MEDIUM']],
    [['on', 'off'], true, []], [['both'], true, []],
  ])('with %j, moment of truth %s: %j', (at, momentOfTruth, expected) => expect(find(at, { momentOfTruth }).map(({ form, severity }) => `${form} ${severity}`)).toEqual(expected));

  test('is no better founded than the channels it speaks of', () => expect([find(['off']), find(['on'])].map(([gap]) => gap!.provenance)).toEqual(['ILLUSTRATIVE', 'REPORTED']));

  test('is empty since its last touchpoint ended', () =>
    expect(find([], { steps: [{ key: 'Step:s/1', provenance: 'REPORTED', shapedAt: '', touchpoints: [], ended: ['2021-03-01', '2021-06-01'] }] })[0]!.sinceFound.day).toBe('2021-06-01'));

  test('need not have a side that its subsidiary does not ask for', () => {
    const onlineOnly = thresholdsFrom(new Map([['Subsidiary:a', { offlineAtLeast: 0 }]]));
    expect(findStageGaps(gapFacts({ touchpoints, journeys: [journeyFacts('j', [stageFacts('s', ['on'])])] }), onlineOnly)).toEqual([]);
  });
});
