import { readExamples } from '../../src/app/examples';
import { alike } from '../support/world';

describe('the example queries', () => {
  for (const { name, query, variables } of readExamples()) {
    alike(`${name}.graphql answers alike on every engine`, async ({ get }) => {
      const data = await get(query, variables ? JSON.parse(variables) : {});
      expect(JSON.stringify(data).length).toBeGreaterThan(80);
      return data;
    });
  }
});
