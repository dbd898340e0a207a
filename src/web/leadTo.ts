import type { FastifyReply, FastifyRequest } from 'fastify';
import { searchIn } from './searchIn';

/** How many parts, set apart by "/", a slug may have to stand in an address. */
const parts = { journeys: [2], points: [1, 2], departments: [1, 2] };

interface Led {
  /** The slug in the path that was asked for, and the one that the object has now. */
  asked: string;
  present: string;
  /** `.svg`, or none for the page. */
  ending?: string;
  /** The words after the path, with what they name called as it is now; those that were asked for if left out. */
  search?: string;
}

/** Leads to an address for good. A slug can be given back: who was led away asks anew. */
export const leadOn = (reply: FastifyReply, address: string): FastifyReply => reply.header('cache-control', 'no-cache').redirect(address, 308);

/**
 * Leads from the address of a former slug to that of the present one, for good, with the same words; null where all in it is called as it is
 * now. Where the present slug has no address of its own, the former one stays in the path.
 */
export function leadTo(request: FastifyRequest, reply: FastifyReply, room: keyof typeof parts, { asked, present, ending = '', search = searchIn(request.url) }: Led): FastifyReply | null {
  const slug = parts[room].includes(present.split('/').length) ? present : asked;
  if (slug === asked && search === searchIn(request.url)) return null;
  const path = slug.split('/').map((piece) => encodeURIComponent(piece).replaceAll('%40', '@')).join('/');
  return leadOn(reply, `/${room}/${path}${ending}${search}`);
}
