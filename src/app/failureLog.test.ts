import pino from 'pino';
import { engineFailure } from '../graph/engineFailure';
import { failureLog } from './failureLog';
import type { Failure } from '../kernel/failure';

function logged(act: (logs: ReturnType<typeof failureLog>) => void): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  act(failureLog(pino({ level: 'info' }, { write: (line: string) => { lines.push(JSON.parse(line) as Record<string, unknown>); } })));
  return lines;
}

const warn = 40;
const error = 50;

test('an outage of the database is a warning of one line, no defect', () => {
  const [line] = logged(({ refused }) => refused(engineFailure('unavailable', new Error('connect ECONNREFUSED\n    at TCPConnectWrap')) as Failure));
  expect(line).toMatchObject({ level: warn, code: 'UNAVAILABLE', reason: 'connect ECONNREFUSED', msg: 'the graph database does not answer' });
  expect(JSON.stringify(line)).not.toMatch(/\bat \w|stack/);
});

test('what the database refused is told by its code: its words may hold what was sent', () => {
  const cause = Object.assign(new Error('Node already exists with key = secret'), { code: 'Neo.ClientError.Schema.ConstraintValidationFailed' });
  const [line] = logged(({ refused }) => refused(engineFailure('duplicate', cause) as Failure));
  expect(line).toMatchObject({ level: warn, code: 'BAD_INPUT', reason: 'Neo.ClientError.Schema.ConstraintValidationFailed' });
  expect(JSON.stringify(line)).not.toContain('secret');
});

test('a defect is an error, with its stack', () => {
  const [line] = logged(({ defect }) => defect(new Error('a bug')));
  expect(line).toMatchObject({ level: error, msg: 'defect', err: { message: 'a bug' } });
  expect((line!.err as { stack: string }).stack).toMatch(/failureLog\.test/);
});
