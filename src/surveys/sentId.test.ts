import { sayableId } from './sentId';

test.each(['4711', 'R_1a2B3c', 'a', 'M-100001', 'n/5', 'content-1x'])('the id %s of a refused answer is repeated', (id) => expect(sayableId({ id })).toBe(id));

test.each(['wang@example.org', '123@line', 'A123456789', '0912345678', '0912_345_678', 'x_09_1234_5678', 'A123456789X', '4111111111111111', '02-2345-6789', 'Ann.Zebra', '王小明', 'two words 1', '', 'x'.repeat(201), 7, null])('the id %p is not', (id) => expect(sayableId({ id })).toBeNull());
