import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { publicityRules } from '#shared/publicity/publicity-rules';
import { formatChinaDate, formatChinaTime } from '#shared/text/china-time';
import { html, type Html } from '../../http';
import type { PublicityPhase } from '../find-publication';
import type { Publication } from '../publication.entity';
import type { PublicationEntry } from '../publication-entry.entity';
import { entryTable } from './entry-table';
import { linkCode } from './link-code';
import { objectionFields, type TypedObjection } from './objection-fields';

export interface ShownPublication {
  publication: Publication;
  phase: PublicityPhase;
  definition: CampaignDefinition;
  isDemonstration: boolean;
  /** Those that were published, in their order, the removed ones among them. */
  entries: readonly PublicationEntry[];
  ownOrigin: string;
  typed?: TypedObjection;
}

export function publicationTitle(phase: PublicityPhase, campaignTitle: string): string {
  return phase === 'announced' ? `${campaignTitle}入选名单` : `${campaignTitle}拟入选名单公示`;
}

export function publicationContent(shown: ShownPublication): Html {
  const { publication, phase, definition, isDemonstration, entries } = shown;
  const title = publicationTitle(phase, definition.title);
  const signedAtUtc = publication.announcedAtUtc ?? publication.startsAtUtc;
  return html`<article class="sheet">
      ${isDemonstration ? html`<p><span class="mark">演示数据</span></p>` : null}
      <h1>${title}</h1>
      ${phase === 'announced' ? announcement(shown) : period(shown)}
      <p class="signature">${definition.issuer}<br />${formatChinaDate(signedAtUtc)}</p>
      ${linkOf(shown)}
    </article>
    ${
      phase === 'running'
        ? objectionFields(
            publication.id,
            entries.filter(({ standing }) => standing === 'listed'),
            shown.typed,
          )
        : null
    }`;
}

function period({ publication, phase, definition, entries }: ShownPublication): Html {
  const { startsAtUtc, endsAtUtc } = publication;
  const span = `${formatChinaDate(startsAtUtc)}至${formatChinaDate(endsAtUtc)}`;
  if (phase === 'coming') {
    return html`<p class="period">公示还没有开始。公示期：${span}。</p>`;
  }
  return html`<p class="lead">
      经企业申报、市州经信局推荐、专家评审，现将${definition.title}拟入选名单予以公示。
    </p>
    <p class="period">
      公示期：<strong>${span}</strong>${phase === 'running' ? `（${formatChinaTime(endsAtUtc)} 止）` : '，已满'}
    </p>
    ${
      phase === 'running'
        ? html`<p class="lead">
            任何单位和个人对名单有异议的，请在公示期内通过本页<a href="#objection">实名提出</a
            >，写明事实和理由。省经信厅在收到之日起 ${publicityRules.answerWorkingDays}
            个工作日内答复，对异议人的信息保密。
          </p>`
        : html`<p class="lead">公示期已满，不再接收异议。收到的异议答复后公布入选名单。</p>`
    }
    ${entryTable(entries, `拟入选名单（共 ${entries.length} 项）`)}`;
}

function announcement({ publication, definition, entries }: ShownPublication): Html {
  const selected = entries.filter(({ standing }) => standing === 'listed');
  const { startsAtUtc, endsAtUtc } = publication;
  return html`<p class="lead">
      经企业申报、市州经信局推荐、专家评审和公示（${formatChinaDate(startsAtUtc)}至${formatChinaDate(endsAtUtc)}），现公布${definition.title}入选名单。
    </p>
    ${entryTable(selected, `入选名单（共 ${selected.length} 项）`)}`;
}

function linkOf({ publication, ownOrigin }: ShownPublication): Html {
  const address = `${ownOrigin}/publicity/${publication.id}`;
  return html`<div class="code">
    ${linkCode(address)}
    <p class="muted">扫码或打开以下地址查看本页：<br /><a href="${address}">${address}</a></p>
  </div>`;
}
