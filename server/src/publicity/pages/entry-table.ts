import { bureauByCode } from '#shared/campaigns/bureaus';
import { html, type Html } from '../../http';
import type { PublicationEntry } from '../publication-entry.entity';

/** What the public reads of each project; nothing in it is about a person. */
export function entryTable(entries: readonly PublicationEntry[], caption: string): Html {
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col" class="number">序号</th>
        <th scope="col" class="region">推荐地区</th>
        <th scope="col" class="unit">申报单位</th>
        <th scope="col" class="project">项目名称</th>
        <th scope="col">申报方向</th>
      </tr>
    </thead>
    <tbody>
      ${entries.map((entry, index) => entryRow(entry, index + 1))}
    </tbody>
  </table>`;
}

function entryRow(entry: PublicationEntry, number: number): Html {
  const { bureauCode, unitName, projectName, standing } = entry;
  const directions = JSON.parse(entry.directions) as string[];
  const isRemoved = standing === 'removed';
  return html`<tr class="${isRemoved ? 'removed' : ''}">
    <td class="number" data-label="序号">${number}</td>
    <td data-label="推荐地区">${bureauByCode(bureauCode)?.region ?? ''}</td>
    <td data-label="申报单位">${unitName}</td>
    <td data-label="项目名称">
      <span>${projectName}${isRemoved ? html` <strong>（经核实异议成立，已移出名单）</strong>` : null}</span>
    </td>
    <td data-label="申报方向">
      <ul>
        ${directions.map((title) => html`<li>${title}</li>`)}
      </ul>
    </td>
  </tr>`;
}
