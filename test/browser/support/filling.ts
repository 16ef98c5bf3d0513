import type { Answers } from '#shared/applications/answers';
import type { StepKey } from '#shared/campaigns/campaign-definition';
import { notice2020 } from '#shared/campaigns/notice-2020';
import { fillStep } from '../../support/fill-step';
import { smallPdf } from '../../support/sample-files';
import type { PhoneApp } from './phone-app';

/** From the first page to the form: the simulated WeChat account, the privacy notice, the unit. */
export async function beginApplication(
  phone: PhoneApp,
  unit: { wrongCreditCode: string; creditCode: string; name: string; bureau: string },
): Promise<void> {
  await phone.tap('开始申报');
  await phone.tap('微信登录');
  await phone.tap('已阅读，同意');
  await phone.type('统一社会信用代码', unit.wrongCreditCode);
  await phone.see('最后一位校验不通过，可能有一位写错，请对照营业执照逐位核对。');
  await phone.type('统一社会信用代码', unit.creditCode);
  await phone.type('单位名称', unit.name);
  await phone.tap('受理的市州经信局，请选择');
  await phone.choose(unit.bureau);
  await phone.tap('登记，开始填写');
  await seeStep(phone, 'unit');
}

export async function seeStep(phone: PhoneApp, step: StepKey): Promise<void> {
  const { steps } = notice2020.form;
  const index = steps.findIndex(({ key }) => key === step);
  await phone.see(`第 ${index + 1} 步，共 ${steps.length} 步`);
  await phone.see(steps[index]?.title ?? '');
}

export async function nextStep(phone: PhoneApp, step: StepKey): Promise<void> {
  await phone.tap('下一步');
  await seeStep(phone, step);
}

/** Answers the step and waits until all of it is on the server. */
export async function answerStep(phone: PhoneApp, step: StepKey, answers: Answers): Promise<void> {
  await fillStep(phone, step, answers);
  await seeSaved(phone);
}

export async function seeSaved(phone: PhoneApp): Promise<void> {
  await phone.see(/^已同步 \d\d:\d\d/);
}

/** The conditions one by one: each tick is on the server before the next is set. */
export async function confirmConditions(phone: PhoneApp): Promise<void> {
  for (const { text } of notice2020.conditions) {
    const card = phone.top.locator('.form-condition').filter({ hasText: text });
    await card.getByRole('checkbox', { name: '符合，确认' }).tap();
    await card.getByRole('checkbox', { name: '符合，确认', checked: true }).waitFor();
  }
}

export async function attachDetail(phone: PhoneApp, name: string): Promise<void> {
  await phone.tap('添加文件');
  await phone.choosing('选择 PDF 文件', { name, mimeType: 'application/pdf', buffer: smallPdf });
  await phone.see(name);
  await phone.button('打开').waitFor();
}
