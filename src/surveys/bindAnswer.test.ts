import { createHash } from 'node:crypto';
import type { Answer, ReadAnswer } from './answer';
import { bindAnswer, isSameContent } from './bindAnswer';
import type { DeploymentTerms } from './deploymentTerms';

const read: ReadAnswer = {
  source: 's', id: '1', deployment: null, point: 'p', instrument: null, score: 9, comment: null, answeredAt: '2026-01-05T02:00:00.000Z', completedAt: null, day: '2026-01-05',
  channel: null, mode: null, products: [], callReason: null, segment: null, region: null, customer: null, inclusionProbability: null,
};
const terms: DeploymentTerms = {
  key: 'Deployment:d', point: 'MeasurementPoint:p', instrument: 'TNPS', scaleMin: 0, scaleMax: 10, surveySubsidiary: 'Subsidiary:life', questionVersion: '1', inclusionProbability: 1,
  validFrom: null, validTo: null, surveyValidFrom: null, surveyValidTo: null, pointValidFrom: null, pointValidTo: null, pointVersionsSince: [],
} as unknown as DeploymentTerms;
const bound = (comment: string | null): Answer => bindAnswer({ ...read, comment }, [terms]) as Answer;

/** As digests were made before blanks and line ends were evened. */
const former = (comment: string): string => createHash('sha256').update(JSON.stringify(['Deployment:d', 9, comment, read.answeredAt, null, null, null, [], null, null, null, null, null])).digest('base64url').slice(0, 27);

test('an answer is the same however blanks and line ends of its comment are written', () => {
  for (const other of ['a\r\nb', 'a\rb', ' a\n\nb', 'a b']) expect(bound(other).digest).toBe(bound('a\nb').digest);
  for (const other of ['ab', 'a\nc', null]) expect(isSameContent(bound(other), bound('a\nb').digest)).toBe(false);
});

test('answers that were taken with any line ends are known by them', () => {
  for (const stood of ['a\nb', 'a\r\nb', 'a\rb']) for (const sent of ['a\nb', 'a\r\nb', 'a\rb']) expect(isSameContent(bound(sent), former(stood))).toBe(true);
  expect(isSameContent(bound('a  b'), former('a  b'))).toBe(true);
  expect(bound('plain words').digest).toBe(former('plain words'));
  expect(isSameContent(bound('a\nb'), null)).toBe(false);
});
