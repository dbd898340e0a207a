import { relative } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** How many seconds a file takes that takes long, roughly. On a clean machine nobody remembers, and a long file that begins last keeps one worker busy while the others have nothing to do. */
const seconds = {
  'test/doors/twoProcesses.neo4j.test.ts': 150,
  'test/api/everyIdArgument.test.ts': 110,
  'test/doors/kill.test.ts': 110,
  'test/doors/neo4jAway.neo4j.test.ts': 75,
  'test/doors/extremes.test.ts': 70,
  'test/doors/stopping.test.ts': 60,
  'test/doors/answerFiles.test.ts': 55,
  'src/app/statements.test.ts': 45,
  'test/contracts/crowdedStatements.test.ts': 40,
  'test/api/frozenFields.test.ts': 30,
  'test/api/slugsLeftBehind.test.ts': 25,
  'test/doors/registryCases.test.ts': 30,
  'test/doors/drawings.test.ts': 30,
  'test/doors/storeFolder.test.ts': 30,
  'test/doors/embeddedUnusable.test.ts': 25,
  'test/contracts/statements.test.ts': 25,
  'test/api/illustrativeAnswers.test.ts': 25,
  'test/api/pagesNeverCompute.test.ts': 20,
  'test/api/scoresRecounted.test.ts': 20,
  'test/api/scores.test.ts': 15,
  'test/api/cursors.test.ts': 15,
  'test/api/sheets.test.ts': 12,
  'test/doors/hostileDocuments.test.ts': 12,
  'test/doors/ingestKill.test.ts': 12,
};

/** Files of tests in the order of the time they took the last time, or take as a rule. */
export default class LongestFirst extends Sequencer {
  time(test) {
    const { context: { config: { rootDir }, hasteFS }, path } = test;
    const usual = seconds[relative(rootDir, path).replaceAll('\\', '/')] ?? 1 + (hasteFS.getSize(path) ?? 0) / 10_000;
    return super.time(test) ?? usual * 1_000;
  }
}
