import { mapQuery } from '../../src/web/drawing/mapQuery';
import { alike } from '../support/world';

const withoutScores = mapQuery.replace(/ score\(period: \$scored\) .*(?= \}\n)/, '').replace(/\nfragment MapScore[^]*?\n\}/, '').replace(' $scored: ScorePeriodInput,', '');

describe('the scores of a map', () => {
  alike('are asked for all its touchpoints together: as many statements for a long journey as for a short one', async ({ ask }) => {
    for (const journey of ['life/claim', 'life/whole-customer']) {
      // Read once before, so that both find the map in memory.
      await ask(withoutScores, { journey });
      const bare = await ask(withoutScores, { journey });
      const scored = await ask(mapQuery, { journey });
      expect(scored.data).toHaveProperty('journey.stages');
      expect(scored.statements - bare.statements).toBe(4);
    }
  });
});
