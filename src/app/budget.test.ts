import { Budget } from './budget';

const limits = { steps: 1_000, milliseconds: 60_000, processor: 1_000 };

function budgetOf(): Budget {
  const budget = new Budget(limits);
  budget.estimated = { cost: 5, field: 'gaps.nodes' };
  return budget;
}

test('what takes more of the processor than its limit is refused, with the number, the limit and the field', async () => {
  const budget = budgetOf();
  const answered = budget.within(async () => {
    budget.took(990);
    budget.took(900);
    return budget.halt();
  });
  await expect(answered).rejects.toMatchObject({ code: 'TOO_COSTLY', details: { limit: 1_000, field: 'gaps.nodes', processor: expect.any(Number) } });
  expect(budget.isExceeded).toBe(true);
});

test('unhurried work takes as long as it takes, and what comes beside and after it has the whole limit', async () => {
  const budget = budgetOf();
  const answer = await budget.within(async () => {
    const [whole] = await Promise.all([
      budget.unhurried(async () => {
        await budget.unhurried(() => budget.took(4_000));
        budget.took(4_000);
        return 'whole';
      }),
      budget.unhurried(() => budget.took(9_000)),
    ]);
    budget.took(900);
    return whole;
  });
  expect(answer).toBe('whole');
  await expect(budget.within(async () => budget.took(200))).rejects.toMatchObject({ code: 'TOO_COSTLY' });
});

test('an edit is not cut, and none begins after edits that took more than the limit', async () => {
  const budget = budgetOf();
  const made: number[] = [];
  const edit = (number: number): Promise<unknown> => budget.edit(() => {
    made.push(number);
    budget.took(600);
  });
  await expect(budget.within(async () => {
    for (const number of [1, 2, 3, 4]) await edit(number);
  })).rejects.toMatchObject({ code: 'TOO_COSTLY', details: { limit: 1_000 } });
  expect(made).toEqual([1, 2]);
});
