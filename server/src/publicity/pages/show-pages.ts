import type { EntityManager } from 'typeorm';
import { formatChinaDate, formatChinaTime } from '#shared/text/china-time';
import { campaignById, definitionFor } from '../../campaigns';
import { databaseNow } from '../../database';
import { html, type PageAnswer } from '../../http';
import { problem } from '../../problem';
import { entriesOf, phaseOf, publicationById } from '../find-publication';
import { Objection } from '../objection.entity';
import { Publication } from '../publication.entity';
import type { TypedObjection } from './objection-fields';
import { framed, PAGE_CACHE_SECONDS } from './page-frame';
import { publicationContent, publicationTitle, type ShownPublication } from './publication-content';

const OWN_ISSUER = '湖北省经济和信息化厅';

export interface PublicationRequest {
  id: string;
  ownOrigin: string;
}

/** Everything that the page of a publication shows, as the database's clock says it stands. */
export async function gatherPublication(
  manager: EntityManager,
  { id, ownOrigin }: PublicationRequest,
  atUtc?: string,
): Promise<ShownPublication> {
  const publication = await publicationById(manager, id);
  const { isDemonstration } = await campaignById(manager, publication.campaignId);
  const entries = await entriesOf(manager, id);
  return {
    publication,
    phase: phaseOf(publication, atUtc ?? (await databaseNow(manager))),
    definition: await definitionFor(manager, publication.campaignId),
    isDemonstration,
    entries: entries.filter(({ standing }) => standing === 'listed' || standing === 'removed'),
    ownOrigin,
  };
}

/** Pages as they were written last; a few publications are looked at, and each under one or two addresses. */
const written = new Map<string, PageAnswer>();
const MAX_WRITTEN = 16;

/** Writes the page once for each version of the publication: a link that goes round costs a look at one row. */
export async function publicationPage(read: EntityManager, request: PublicationRequest): Promise<PageAnswer> {
  const publication = await publicationById(read, request.id);
  const phase = phaseOf(publication, await databaseNow(read));
  const { title } = await definitionFor(read, publication.campaignId);
  const key = JSON.stringify([publication.id, publication.version, phase, title, request.ownOrigin]);
  const known = written.get(key);
  if (known !== undefined) return known;
  const page = pageOf(await gatherPublication(read, request), { cacheSeconds: PAGE_CACHE_SECONDS });
  written.set(key, page);
  const [oldest] = written.keys();
  if (written.size > MAX_WRITTEN && oldest !== undefined) written.delete(oldest);
  return page;
}

export function pageOf(
  shown: ShownPublication,
  options: { cacheSeconds: number; status?: 200 | 409 | 422; typed?: TypedObjection },
): PageAnswer {
  const { typed, ...answer } = options;
  return framed({
    title: publicationTitle(shown.phase, shown.definition.title),
    issuer: shown.definition.issuer,
    content: publicationContent(typed === undefined ? shown : { ...shown, typed }),
    ...answer,
  });
}

/** Every publication, the latest first: the address that needs no number. */
export async function listPage(read: EntityManager): Promise<PageAnswer> {
  const nowUtc = await databaseNow(read);
  const publications = await read.find(Publication, { order: { publishedAtUtc: 'DESC' }, take: 50 });
  const items = [];
  for (const publication of publications) {
    const { title } = await definitionFor(read, publication.campaignId);
    const { startsAtUtc, endsAtUtc } = publication;
    items.push(
      html`<li>
        <a href="/publicity/${publication.id}">${publicationTitle(phaseOf(publication, nowUtc), title)}</a>
        <p class="muted">公示期：${formatChinaDate(startsAtUtc)}至${formatChinaDate(endsAtUtc)}</p>
      </li>`,
    );
  }
  const content = html`<section class="sheet">
    <h1>公示公告</h1>
    ${
      items.length === 0
        ? html`<p>现在没有公示。</p>`
        : html`<ul class="list">
            ${items}
          </ul>`
    }
  </section>`;
  return framed({ title: '公示公告', issuer: OWN_ISSUER, content, cacheSeconds: PAGE_CACHE_SECONDS });
}

const rulingLabels = { open: '已收到，正在核实', rejected: '异议不成立', upheld: '异议成立' } as const;

/** Whoever has the number reads how the objection stands; what they wrote about themselves is not shown. */
export async function objectionPage(
  read: EntityManager,
  { id, number }: { id: string; number: string },
): Promise<PageAnswer> {
  const objection = await read.findOneBy(Objection, { publicationId: id, number });
  if (objection === null) throw problem('notFound');
  const { campaignId } = await publicationById(read, id);
  const { issuer } = await definitionFor(read, campaignId);
  const { submittedAtUtc, dueAtUtc, ruling, answerText, answeredAtUtc } = objection;
  const answered =
    answeredAtUtc === null
      ? html`<dt>答复期限</dt>
          <dd>${formatChinaDate(dueAtUtc)}</dd>`
      : html`<dt>答复</dt>
          <dd>${answerText}</dd>
          <dt>答复时间</dt>
          <dd>${formatChinaTime(answeredAtUtc)}</dd>`;
  const content = html`<section class="sheet">
    <h1>异议已收到</h1>
    <dl>
      <dt>编号</dt>
      <dd class="big">${number}</dd>
      <dt>收到时间</dt>
      <dd>${formatChinaTime(submittedAtUtc)}</dd>
      <dt>处理情况</dt>
      <dd><strong>${rulingLabels[ruling]}</strong></dd>
      ${answered}
    </dl>
    <p>请保存本页地址或记下编号：答复后在本页显示，需要核实时会拨打您留下的电话。</p>
    <p><a href="/publicity/${id}">返回公示名单</a></p>
  </section>`;
  return framed({ title: `异议 ${number}`, issuer, content, cacheSeconds: 0 });
}
