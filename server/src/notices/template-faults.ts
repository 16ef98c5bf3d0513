import {
  noticeKindKeys,
  noticeKinds,
  templateKeys,
  templates,
  type TemplateKey,
  type TemplatePart,
} from '#shared/notices/notice-kinds';
import { checkWechatField, wechatFieldType } from '#shared/notices/wechat-fields';
import { formatChinaTimeInWords } from '#shared/text/china-time';
import type { WechatTemplate } from '../wechat';

export type TemplateSet = Record<
  TemplateKey,
  { title: string; keywords: Record<TemplatePart, readonly [name: string, label: string]> }
>;

/** One text of each part as it is sent; the state's are the phrases of the kinds. */
const sampleTexts = {
  project: '双创平台试点示范项目',
  time: formatChinaTimeInWords('2026-11-26T02:00:00.000Z'),
  advice: '请按要求补正后重新提交',
} as const;

/**
 * What in WeChat's list of templates does not fit to what the product sends: each would make WeChat refuse every message
 * of the template (40037, 47003). One sentence each, for the person who keeps the WeChat account; empty when all fits.
 */
export function findTemplateFaults(
  offered: readonly WechatTemplate[],
  ids: Record<TemplateKey, string>,
  wanted: TemplateSet = templates,
): string[] {
  const shared = templateKeys.filter((key, index) =>
    templateKeys.some((other, otherIndex) => otherIndex < index && ids[other] === ids[key]),
  );
  return [
    ...shared.map(
      (key) => `微信模板“${wanted[key].title}”（${key}）与另一个模板用了同一个编号 ${ids[key]}。`,
    ),
    ...templateKeys.flatMap((key) => {
      const { title } = wanted[key];
      const found = offered.find(({ id }) => id === ids[key]);
      return found === undefined
        ? [
            `微信公众平台没有编号为 ${ids[key]} 的模板“${title}”（${key}），请在“订阅消息”里选用，并填入配置。`,
          ]
        : faultsOf(key, found, wanted[key]).map((fault) => `微信模板“${title}”（${key}）：${fault}`);
    }),
  ];
}

function faultsOf(key: TemplateKey, found: WechatTemplate, { keywords }: TemplateSet[TemplateKey]): string[] {
  const parts = Object.entries(keywords) as [TemplatePart, readonly [string, string]][];
  const names = parts.map(([, [name]]) => name);
  return [
    ...(found.kind === 'oneTime' ? [] : ['不是一次性订阅的模板。']),
    ...found.keywords
      .filter(({ name }) => !names.includes(name))
      .map(({ name, label }) => `多出关键词 ${name}（${label}），微信会拒收缺少它的消息。`),
    ...parts.flatMap(([part, [name, label]]) => {
      const offered = found.keywords.find((keyword) => keyword.name === name);
      if (offered === undefined) return [`没有关键词 ${name}（${label}）。`];
      if (offered.label !== label) return [`关键词 ${name} 应为“${label}”，现为“${offered.label}”。`];
      return textFaults(key, part, { name, listed: found.listedValues[name] ?? [] });
    }),
  ];
}

function textFaults(
  key: TemplateKey,
  part: TemplatePart,
  { name, listed }: { name: string; listed: readonly string[] },
): string[] {
  const ownKinds = noticeKindKeys.filter((kind) => noticeKinds[kind].template === key);
  const texts = part === 'state' ? ownKinds.map((kind) => noticeKinds[kind].phrase) : [sampleTexts[part]];
  return texts
    .filter((text) => checkWechatField(name, text, listed) !== null)
    .map((text) =>
      wechatFieldType(name) === 'enum_string'
        ? `关键词 ${name} 的可选值里没有“${text}”。`
        : `关键词 ${name} 不能写“${text}”。`,
    );
}
