import { Admission } from './admission';

const soon = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

describe('operations are let in', () => {
  test('as many as there is room for, the others in order as room is given back', async () => {
    const admission = new Admission({ cost: 10, waiting: 5, milliseconds: 5_000 });
    const begun: string[] = [];
    const leave = new Map<string, () => void>();
    const enter = (name: string, cost: number): void => void admission.enterInTurn(cost).then((left) => { begun.push(name); leave.set(name, left); });
    enter('a', 6);
    enter('b', 4);
    enter('c', 6);
    enter('d', 1);
    await soon();
    expect(begun).toEqual(['a', 'b']);
    leave.get('b')!();
    leave.get('b')!();
    await soon();
    expect(begun).toEqual(['a', 'b']);
    leave.get('a')!();
    await soon();
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  });

  test('alone, where one is larger than the room', async () => {
    const admission = new Admission({ cost: 10, waiting: 5, milliseconds: 5_000 });
    const leave = await admission.enterInTurn(50);
    const small = jest.fn();
    void admission.enterInTurn(1).then(small);
    await soon();
    expect(small).not.toHaveBeenCalled();
    leave();
    await soon();
    expect(small).toHaveBeenCalled();
  });

  test('or refused, at once where too many wait, and after a time; whoever stands behind goes on', async () => {
    const admission = new Admission({ cost: 10, waiting: 2, milliseconds: 50 });
    await admission.enterInTurn(6);
    const large = admission.enterInTurn(6);
    const small = admission.enterInTurn(4);
    await expect(admission.enterInTurn(1)).rejects.toMatchObject({ code: 'RATE_LIMITED', details: { running: 1, waiting: 2 } });
    await expect(large).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await expect(small).resolves.toEqual(expect.any(Function));
  });
});
