import { hasForbiddenCharacters, tidyTyped } from '#shared/text/characters';

/** What the form on the public page sends, by the names of its fields. */
export interface ObjectionForm {
  /** The application, or null for the list as a whole. */
  applicationId: string | null;
  reason: string;
  name: string;
  unit: string;
  telephone: string;
}

export type ObjectionField = 'about' | 'reason' | 'name' | 'unit' | 'telephone' | 'consent' | 'website';

export type ObjectionFaults = Partial<Record<ObjectionField, string>>;

export const objectionLimits = {
  reasonMin: 10,
  reasonMax: 2_000,
  nameMax: 40,
  unitMax: 100,
  telephoneMax: 20,
} as const;

const telephone = /^[\d+\-() ]{7,20}$/;

/**
 * All faults at once, each beside its field. `website` is a field that people do not see: what fills it in is a machine.
 *
 * @param isListed whether an application stands in the list
 */
export function readObjectionForm(
  typed: (field: ObjectionField) => string,
  isListed: (applicationId: string) => boolean,
): { form: ObjectionForm; faults: ObjectionFaults } {
  const line = (field: ObjectionField) => tidyTyped(typed(field), { lines: 'single' }).trim();
  const about = line('about');
  const form: ObjectionForm = {
    applicationId: about === '' ? null : about,
    reason: tidyTyped(typed('reason'), { lines: 'many' }).trim(),
    name: line('name'),
    unit: line('unit'),
    telephone: line('telephone').normalize('NFKC'),
  };
  const { reasonMin, reasonMax, nameMax, unitMax } = objectionLimits;
  const faults: ObjectionFaults = {};
  if (form.applicationId !== null && !isListed(form.applicationId)) {
    faults.about = '请从名单中选择异议所涉及的项目，或选择“整个名单”。';
  }
  if (form.reason.length < reasonMin) faults.reason = `请写明异议的事实和理由，至少 ${reasonMin} 个字。`;
  if (form.reason.length > reasonMax) {
    faults.reason = `理由最多 ${reasonMax} 个字，现在是 ${form.reason.length} 个字，请精简。`;
  }
  if (form.name === '') faults.name = '请填写您的姓名。异议需要实名提出。';
  if (form.name.length > nameMax) faults.name = `姓名最多 ${nameMax} 个字。`;
  if (form.unit.length > unitMax) faults.unit = `单位名称最多 ${unitMax} 个字。`;
  if (!telephone.test(form.telephone))
    faults.telephone = '请填写能联系到您的电话，只含数字、空格、加号、括号和横线。';
  if (typed('consent') !== 'yes') faults.consent = '请确认同意，才能处理您的异议。';
  if (typed('website') !== '') faults.website = '请不要填写这一栏，清空后再提交。';
  const texts = [about, form.reason, form.name, form.unit, form.telephone];
  if (texts.some(hasForbiddenCharacters)) {
    faults.reason ??= '内容里有不能显示的字符，请删除后再提交。';
  }
  return { form, faults };
}
