import fastify from 'fastify';
import { Failure, type FailureCode } from '../kernel/failure';
import { orRefuse } from './drawnFile';

/** What a drawing answers where the API refuses what it asks. */
async function refused(error: Error) {
  const server = fastify();
  server.get('/drawing', (request, reply) => orRefuse(request, reply, () => Promise.reject(error)));
  const { statusCode, headers, body } = await server.inject('/drawing');
  await server.close();
  return { statusCode, headers, told: JSON.parse(body) as { errors?: { extensions: { code: FailureCode } }[] } };
}

test('a drawing that finds no room among many is told to come again, as any question is', async () => {
  const { statusCode, headers, told } = await refused(new Failure('RATE_LIMITED', 'too many long operations are asked at once', { limit: 100 }));
  expect([statusCode, headers['retry-after'], told.errors]).toEqual([429, '10', [{ message: 'too many long operations are asked at once', extensions: { code: 'RATE_LIMITED', limit: 100 } }]]);
});

test('everything else that the API refuses is said in its own words, and a defect is none of it', async () => {
  const codes: FailureCode[] = ['BAD_INPUT', 'NOT_FOUND', 'VERSION_CONFLICT', 'FORBIDDEN', 'UNAUTHENTICATED', 'TOO_COSTLY', 'UNAVAILABLE', 'STORE_FULL', 'UNREADABLE'];
  const answers = await Promise.all(codes.map((code) => refused(new Failure(code, 'no'))));
  expect(answers.map(({ statusCode, headers, told }) => [statusCode, headers['retry-after'], told.errors?.[0]?.extensions.code])).toEqual([400, 404, 409, 403, 401, 400, 503, 503, 500].map((status, index) => [status, undefined, codes[index]]));
  expect(await refused(new Error('a defect'))).toMatchObject({ statusCode: 500, told: { error: 'Internal Server Error' } });
});
