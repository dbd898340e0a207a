import { relative } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** How many seconds a file takes that takes long, roughly. On a clean machine nobody remembers, and a long file that begins last keeps one worker busy while the others have nothing to do. */
const seconds = {
  'test/doors/firstVisit.browser.test.ts': 150,
  'test/doors/twoProcesses.neo4j.test.ts': 130,
  'src/app/statements.test.ts': 115,
  'test/api/everyIdArgument.test.ts': 25,
  'test/doors/neo4jAway.neo4j.test.ts': 90,
  'test/doors/kill.test.ts': 70,
  'test/doors/extremes.test.ts': 65,
  'test/doors/stopping.test.ts': 57,
  'test/doors/hostileDocuments.neo4j.test.ts': 54,
  'test/doors/journeyPages.browser.test.ts': 53,
  'test/pages/pagesNeverCompute.test.ts': 45,
  'test/doors/embeddedUnusable.test.ts': 31,
  'test/doors/storeFolder.test.ts': 31,
  'test/doors/answerFiles.test.ts': 29,
  'test/api/frozenFields.test.ts': 28,
  'test/contracts/crowdedStatements.test.ts': 27,
  'test/doors/drawings.test.ts': 27,
  'test/api/formerSlugs.test.ts': 25,
  'test/api/slugsLeftBehind.test.ts': 25,
  'test/api/exportedValues.test.ts': 25,
  'test/doors/versionFiles.test.ts': 22,
  'test/doors/manyAtOnce.test.ts': 22,
  'test/doors/hostileDocuments.test.ts': 22,
  'test/api/scoresRecounted.test.ts': 20,
  'test/api/illustrativeInAndOut.test.ts': 60,
  'test/contracts/migrations.test.ts': 25,
  'test/api/cursors.test.ts': 19,
  'test/doors/registryCases.test.ts': 18,
  'test/api/exchange.test.ts': 18,
  'test/api/sheets.test.ts': 17,
  'test/contracts/statements.test.ts': 15,
  'test/api/scores.test.ts': 14,
  'test/doors/exportResponses.test.ts': 14,
  'test/doors/badInput.test.ts': 14,
  'src/surveys/generateAnswers.test.ts': 14,
  'test/doors/ingestKill.test.ts': 13,
};

/** Files of tests in the order of the time they took the last time, or take as a rule. */
export default class LongestFirst extends Sequencer {
  time(test) {
    const { context: { config: { rootDir }, hasteFS }, path } = test;
    const usual = seconds[relative(rootDir, path).replaceAll('\\', '/')] ?? 1 + (hasteFS.getSize(path) ?? 0) / 10_000;
    return super.time(test) ?? usual * 1_000;
  }
}
