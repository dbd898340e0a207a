import type { AlignedColumn, Named, StageToAlign, TouchpointToAlign } from './alignment';
import { alignJourneys } from './alignJourneys';
import { differenceSentence, stageSentence } from './differenceSentence';

const labels = { left: ['甲', 'A'], right: ['乙', 'B'] } as { left: [string, string]; right: [string, string] };
const named = (zh: string, en: string): Named => ({ key: en, name: [zh, en] });
const touchpoint = (change: Partial<TouchpointToAlign> = {}): TouchpointToAlign => ({
  ...named('報案', 'report'), archetypes: [named('線上報案', 'Report online')], channels: [{ ...named('App', 'app'), group: 'ONLINE' }], owner: named('理賠部', 'Claims'), measured: true, ...change,
});
const stage = (zh: string, en: string, touchpoints: TouchpointToAlign[], change: Partial<StageToAlign> = {}): StageToAlign =>
  ({ ...named(zh, en), momentOfTruth: false, anyTime: false, steps: [{ key: `${en}/1`, skippable: false, repeatable: false, touchpoints }], ...change });

const said = (left: StageToAlign[], right: StageToAlign[]) => alignJourneys(left, right).columns.map((column) => differenceSentence(column, labels));
const changed = (change: Partial<TouchpointToAlign>) => said([stage('申請', 'Apply', [touchpoint()])], [stage('申請', 'Apply', [touchpoint(change)])])[0];

describe('the sentence of a difference', () => {
  test.each<[string, Partial<TouchpointToAlign>, [string, string]]>([
    ['nothing', {}, ['兩者相同', 'The same on both sides']],
    ['name', { name: ['通報', 'notify'] }, ['名稱不同：甲為報案，乙為通報', 'The name differs (A: report; B: notify)']],
    ['lane', { channels: [{ ...named('App', 'app'), group: 'OFFLINE' }] }, ['線上線下不同：甲為線上，乙為線下', 'The lane differs (A: online; B: offline)']],
    ['channels', { channels: [{ ...named('App', 'app'), group: 'ONLINE' }, { ...named('官網', 'web'), group: 'ONLINE' }] }, ['通路不同：甲為App，乙為App、官網', 'The channels differ (A: app; B: app, web)']],
    ['owner', { owner: null }, ['負責單位不同：甲為理賠部，乙為無', 'The owner differs (A: Claims; B: none)']],
    ['measurement', { measured: false }, ['甲已量測，乙未量測', 'Measured at A, not at B']],
  ])('says of another %s what it is on either side', (_, change, sentence) => expect(changed(change)).toEqual(sentence));

  test('says who lacks what, and whether the stage is there', () => {
    expect(said([stage('申請', 'Apply', [touchpoint()])], [stage('申請', 'Apply', [])])).toEqual([['只有甲有「線上報案」；乙的「申請」沒有', 'Only A has "Report online"; "Apply" at B has none']]);
    expect(said([], [stage('申請', 'Apply', [touchpoint()])])).toEqual([['只有乙有「線上報案」；甲無此階段', 'Only B has "Report online"; A has no such stage']]);
    expect(said([stage('事故', 'Incident', [])], [])).toEqual([['只有甲有「事故」階段，尚未登錄節點', 'Only A has the stage "Incident", without a touchpoint yet']]);
    expect(said([stage('事故', 'Incident', [])], [stage('事故', 'Incident', [])])).toEqual([['兩者都有此階段，都尚未登錄節點', 'Both have this stage; neither has a touchpoint here yet']]);
  });

  test('says where what is out of sequence stands on either side', () => {
    const [a, b] = [touchpoint(), touchpoint({ key: 'pay', archetypes: [named('給付', 'Pay')] })];
    const columns: AlignedColumn[] = alignJourneys([stage('一', 'One', [a]), stage('二', 'Two', [b])], [stage('三', 'Three', [b]), stage('四', 'Four', [a])]).columns;
    expect(columns.filter(({ verdict }) => verdict === 'REORDERED').map((column) => differenceSentence(column, labels))).toEqual([['順序不同：甲在「一」，乙在「四」', 'Out of sequence: in "One" at A, in "Four" at B']]);
  });

  test('says it of stages', () => {
    const sentences = (left: StageToAlign[], right: StageToAlign[]) => alignJourneys(left, right).stages.map((row) => stageSentence(row, labels)[0]);
    expect(sentences([stage('申請', 'Apply', [touchpoint()])], [stage('報案', 'Report', [touchpoint()], { momentOfTruth: true, anyTime: true })])).toEqual(['名稱不同：甲為申請，乙為報案；乙視為關鍵時刻，甲不是；乙可隨時發生，甲不可']);
    expect(sentences([stage('事故', 'Incident', [])], [])).toEqual(['只有甲有「事故」階段；乙無此階段']);
  });
});
