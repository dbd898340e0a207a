import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { badInputs, Failure } from '../kernel/failure';
import { changeWords } from './changeWords';
import type { Spoken } from './drawingWords';
import { orRefuse, sendDrawing } from './drawnFile';
import { gapFile, gapFileName } from './gapFile';
import { readGapFileWords } from './gapFileWords';
import { objectWords, readGapsAddress, type ChosenGaps } from './gaps/gapsAddress';
import { GapsPage, gapsTitle, type GapsProps } from './gaps/gapsPage';
import { nameQuestion, withNamed, type NamedObject } from './gaps/namedObjects';
import { html } from './html';
import { leadOn } from './leadTo';
import { livePage } from './livePage';
import type { Ask } from './mapOf';
import { sendPage, styleSheet } from './page';
import { searchIn } from './searchIn';

const style = html`${styleSheet('shell.css')}${styleSheet('filters.css')}${styleSheet('gap.css')}${styleSheet('gaps.css')}`;

const withoutScript = html`<p class="no-script">這一頁需要 JavaScript；缺口也有不需要它的檔案：<a href="/gaps.csv">CSV</a>。 <span lang="en">This page needs JavaScript; the gaps are also there as a file that does not: <a href="/gaps.csv?lang=en">CSV</a>.</span></p>`;

async function namedIn(ask: Ask, chosen: ChosenGaps): Promise<NamedObject[]> {
  const question = nameQuestion(chosen);
  return question ? question.read(await ask(question.query, question.variables)) : [];
}

/** The words of an address, what they name called as it is now. */
function presentSearch(search: string, named: readonly NamedObject[]): string {
  const slugs = (word: string): string[] => named.flatMap((each) => (each.word === word ? [each.found?.slug ?? each.asked] : []));
  const renamed = objectWords.filter((word) => named.some((each) => each.word === word && each.found && each.found.slug !== each.asked));
  return changeWords(search, new Map(renamed.map((word) => [word, slugs(word).join(',')])));
}

/**
 * GET /gaps: the gaps of the group across journeys. It is there also while the graph is away, and then says so.
 * GET /gaps.csv: the same as a table. Words: `subsidiary`, `journey`, `stage`, `touchpoint`, slugs; `type`, `severity`, `standing`, `provenance`,
 * words of the API; each several, set apart by commas; `lang` zh or en; `asOf` a day. A former slug leads to the present one.
 */
export function registerGaps(server: FastifyInstance, ask: Ask): void {
  server.get('/gaps', async (request, reply) => {
    const props: GapsProps = { search: searchIn(request.url) };
    const address = readGapsAddress(props.search);
    try {
      const present = presentSearch(props.search, await namedIn(ask, address));
      if (present !== props.search) return leadOn(reply, `/gaps${present}`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
    return sendPage(reply, livePage({ title: gapsTitle(address.lang), style, entry: 'gaps', props, drawn: h(GapsPage, props), withoutScript }));
  });

  server.get<{ Querystring: Spoken }>('/gaps.csv', (request, reply) => orRefuse(request, reply, async () => {
    const search = searchIn(request.url);
    const words = readGapFileWords(search, request.query);
    const named = await namedIn(ask, words.chosen);
    const present = presentSearch(search, named);
    if (present !== search) return leadOn(reply, `/gaps.csv${present}`);
    const missing = named.filter(({ found }) => !found);
    if (missing.length > 0) throw badInputs(missing.map(({ word }) => ({ field: word, message: 'there is no such object', allowed: 'slugs of what is on record' })));
    const file = await gapFile(ask, { ...words, chosen: withNamed(words.chosen, named) }, named);
    return sendDrawing(reply.header('content-disposition', `attachment; filename="${gapFileName(words)}"`), 'text/csv; charset=utf-8', file);
  }));
}
