import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { DepartmentPage, departmentTitle, type DepartmentProps } from './department/departmentPage';
import { html } from './html';
import { leadTo } from './leadTo';
import { livePage } from './livePage';
import type { Ask } from './mapOf';
import { sendPage, styleSheet } from './page';
import { presentSlug } from './presentSlug';
import { searchIn } from './searchIn';
import { sendMissing } from './sendMissing';
import { readPageAddress } from './shell/address';

const style = html`${styleSheet('shell.css')}${styleSheet('department.css')}`;

const withoutScript = html`<p class="no-script">這一頁需要 JavaScript；同樣的內容可以在 <code>/graphql</code> 查得。 <span lang="en">This page needs JavaScript; what it tells can be asked at <code>/graphql</code>.</span></p>`;

interface Address {
  Params: { subsidiary?: string; slug: string };
}

/** GET /departments/<subsidiary>/<slug>: a department with what it owns; a former slug leads to the present one. It is there also while the graph is away, and then says so. */
export function registerDepartment(server: FastifyInstance, ask: Ask): void {
  const send = async (request: FastifyRequest<Address>, reply: FastifyReply): Promise<FastifyReply> => {
    const { subsidiary, slug } = request.params;
    const asked = subsidiary === undefined ? slug : `${subsidiary}/${slug}`;
    const department = await presentSlug(ask, 'department', asked);
    if (department === null) return sendMissing(request, reply, 'there is no such department');
    const led = leadTo(request, reply, 'departments', { asked, present: department });
    if (led) return led;
    const props: DepartmentProps = { search: searchIn(request.url), department };
    return sendPage(reply, livePage({ title: departmentTitle(readPageAddress(props.search).lang), style, entry: 'department', props, drawn: h(DepartmentPage, props), withoutScript }));
  };
  for (const path of ['/departments/:slug', '/departments/:subsidiary/:slug']) server.get<Address>(path, send);
}
