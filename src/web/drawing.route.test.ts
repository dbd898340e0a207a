import fastify from 'fastify';
import { registerDrawings } from './drawing.route';
import { pngCommand, type pngPackages } from './pngOf';

jest.mock('./pngOf', () => ({ ...jest.requireActual<object>('./pngOf'), pngPackages: (): ReturnType<typeof pngPackages> => null }));

test('where the packages behind PNG are not installed, a picture names what installs them', async () => {
  const server = fastify();
  registerDrawings(server, () => Promise.reject(new Error('nothing is asked')));
  const answer = await server.inject('/journeys/life/claim.png');
  expect(answer.statusCode).toBe(501);
  expect(answer.json<{ errors: unknown[] }>().errors[0]).toMatchObject({ message: expect.stringContaining(pngCommand), extensions: { code: 'UNAVAILABLE', command: pngCommand } });
  await server.close();
});
