import { startService, type Service } from '../support/startService';

let service: Service;

beforeAll(async () => {
  // Where the packages behind PNG (`npm run setup:png`) stand elsewhere, the service finds them as the tests do.
  service = await startService(process.env.NODE_PATH === undefined ? {} : { NODE_PATH: process.env.NODE_PATH });
});

test('a journey is had as a picture, with Chinese characters, two pixels for each', async () => {
  const answer = await fetch(`${service.address}journeys/securities/transfer-out.png?width=800`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
  const picture = Buffer.from(await answer.arrayBuffer());
  const svg = await (await fetch(`${service.address}journeys/securities/transfer-out.svg?width=800`)).text();
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.readUInt32BE(16)).toBe(2 * Number(/ width="(\d+)"/.exec(svg)![1]));
  // Boxes in place of characters would need a fifth of the space.
  expect(picture.length).toBeGreaterThan(50_000);
});
