import type { FastifyInstance } from 'fastify';
export function registerJourney(_server: FastifyInstance): void {}
