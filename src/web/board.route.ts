import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { BoardPage, boardTitle, type BoardProps } from './board/boardPage';
import { html } from './html';
import { livePage } from './livePage';
import { sendPage, styleSheet } from './page';
import { readPageAddress } from './shell/address';
import { searchIn } from './searchIn';

const style = html`${styleSheet('shell.css')}${styleSheet('board.css')}`;

const withoutScript = html`<p class="no-script">總覽需要 JavaScript；不用它也能直接問 API。 <span lang="en">The board needs JavaScript; the API does not.</span> <code>POST /graphql</code></p>`;

/** GET /: the group with its subsidiaries. It is there also while the graph is away, and then says so. */
export function registerBoard(server: FastifyInstance): void {
  server.get('/', async (request, reply) => {
    const props: BoardProps = { search: searchIn(request.url) };
    return sendPage(reply, livePage({ title: boardTitle(readPageAddress(props.search).lang), style, entry: 'board', props, drawn: h(BoardPage, props), withoutScript }));
  });
}
