import type { FastifyReply, FastifyRequest } from 'fastify';
import { searchIn } from './searchIn';

/** How many parts, set apart by "/", a slug may have to stand in an address. */
const parts = { journeys: [2], points: [1, 2] };

/**
 * Leads from the address of a former slug to that of the present one, for good, with the same words; null where the slug is the present one,
 * or the present one has no address of its own: then what was asked for is answered there.
 * @param ending `.svg`, or none for the page
 */
export function leadTo(request: FastifyRequest, reply: FastifyReply, room: keyof typeof parts, { asked, present, ending = '' }: { asked: string; present: string; ending?: string }): FastifyReply | null {
  const pieces = present.split('/');
  if (present === asked || !parts[room].includes(pieces.length)) return null;
  const path = pieces.map((piece) => encodeURIComponent(piece).replaceAll('%40', '@')).join('/');
  // A slug can be given back: who was led away asks anew.
  return reply.header('cache-control', 'no-cache').redirect(`/${room}/${path}${ending}${searchIn(request.url)}`, 308);
}
