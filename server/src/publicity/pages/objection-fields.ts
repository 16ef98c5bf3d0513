import { objectionLimits, type ObjectionFaults, type ObjectionField } from '#shared/publicity/objection-form';
import { publicityRules } from '#shared/publicity/publicity-rules';
import { html, type Html } from '../../http';
import type { PublicationEntry } from '../publication-entry.entity';

export interface TypedObjection {
  typed: (field: ObjectionField) => string;
  faults: ObjectionFaults;
}

const nothingTyped: TypedObjection = { typed: () => '', faults: {} };

/** The form, with what was typed and every fault beside its field; it works without scripts. */
export function objectionFields(
  publicationId: string,
  entries: readonly PublicationEntry[],
  { typed, faults }: TypedObjection = nothingTyped,
): Html {
  const about = typed('about');
  const option = (value: string, label: string): Html =>
    value === about
      ? html`<option value="${value}" selected>${label}</option>`
      : html`<option value="${value}">${label}</option>`;
  const field = (name: ObjectionField, label: string, hint: string | null, control: Html): Html =>
    html`<label for="${name}">${label}</label>
      ${hint === null ? null : html`<p class="hint" id="${name}-hint">${hint}</p>`} ${control}
      ${faultOf(faults, name)}`;
  const state = (name: ObjectionField): Html => described(faults, name);
  return html`<section class="sheet not-printed" id="objection" aria-labelledby="objection-title">
    <h2 id="objection-title">提出异议</h2>
    ${faultSummary(faults)}
    <form method="post" action="/publicity/${publicationId}/objections#objection" accept-charset="utf-8">
      ${field(
        'about',
        '异议所涉及的项目',
        null,
        html`<select id="about" name="about" ${state('about')}>
          ${option('', '整个名单')}
          ${entries.map((entry) => option(entry.applicationId, `${entry.unitName}：${entry.projectName}`))}
        </select>`,
      )}
      ${field(
        'reason',
        '事实和理由（必填）',
        `写明时间、事实和依据，${objectionLimits.reasonMin} 至 ${objectionLimits.reasonMax} 个字。`,
        html`<textarea id="reason" name="reason" required ${state('reason')}>${typed('reason')}</textarea>`,
      )}
      ${field(
        'name',
        '姓名（必填）',
        null,
        html`<input
          type="text"
          id="name"
          name="name"
          value="${typed('name')}"
          maxlength="${objectionLimits.nameMax}"
          autocomplete="name"
          required
          ${state('name')}
        />`,
      )}
      ${field(
        'unit',
        '所在单位（可不填）',
        null,
        html`<input
          type="text"
          id="unit"
          name="unit"
          value="${typed('unit')}"
          maxlength="${objectionLimits.unitMax}"
          autocomplete="organization"
          ${state('unit')}
        />`,
      )}
      ${field(
        'telephone',
        '联系电话（必填）',
        null,
        html`<input
          type="tel"
          id="telephone"
          name="telephone"
          value="${typed('telephone')}"
          maxlength="${objectionLimits.telephoneMax}"
          autocomplete="tel"
          required
          ${state('telephone')}
        />`,
      )}
      <div class="website" aria-hidden="true">
        <label for="website">网址（请不要填写）</label>
        <input type="text" id="website" name="website" value="" tabindex="-1" autocomplete="off" />
      </div>
      <label class="consent" for="consent">
        <input type="checkbox" id="consent" name="consent" value="yes" required ${state('consent')} />
        <span
          >我同意省经信厅为核实和答复这条异议使用以上姓名、单位和电话。这些信息不公开，不转给被异议的单位，随本次公示的档案保存。</span
        >
      </label>
      ${faultOf(faults, 'consent')}
      <p class="muted">
        提交后得到一个编号，凭编号在本站查看答复。${publicityRules.answerWorkingDays} 个工作日内答复。
      </p>
      <button type="submit">提交异议</button>
    </form>
  </section>`;
}

function described(faults: ObjectionFaults, name: ObjectionField): Html {
  const hint = name === 'reason' ? 'reason-hint ' : '';
  if (faults[name] === undefined) return hint === '' ? html`` : html`aria-describedby="${hint.trim()}"`;
  return html`aria-invalid="true" aria-describedby="${hint}${name}-fault"`;
}

function faultOf(faults: ObjectionFaults, name: ObjectionField): Html | null {
  const text = faults[name];
  return text === undefined ? null : html`<p class="fault" id="${name}-fault">${text}</p>`;
}

function faultSummary(faults: ObjectionFaults): Html | null {
  const found = Object.entries(faults);
  if (found.length === 0) return null;
  return html`<div class="faults" role="alert">
    <p>还没有提交，请改正 ${found.length} 处：</p>
    <ul>
      ${found.map(([name, text]) => html`<li><a href="#${name}">${text}</a></li>`)}
    </ul>
  </div>`;
}
