import type { WechatReply } from './http-call';

export interface WechatTemplate {
  id: string;
  title: string;
  kind: 'oneTime' | 'longTerm' | 'other';
  /** Field names in the order of the card, such as `thing1`, `phrase2`. */
  keywords: { name: string; label: string }[];
  /** Allowed values of enum fields, by field name. */
  listedValues: Record<string, string[]>;
}

/** Reads `GET /wxaapi/newtmpl/gettemplate`. `content` is lines of `标题:{{thing1.DATA}}`. */
export function readTemplateList(reply: WechatReply): WechatTemplate[] {
  return records(reply.data).map((template) => ({
    id: text(template.priTmplId),
    title: text(template.title),
    kind: template.type === 2 ? 'oneTime' : template.type === 3 ? 'longTerm' : 'other',
    keywords: [...text(template.content).matchAll(/([^\n:：]*)[:：]\s*\{\{([a-z_]+\d+)\.DATA\}\}/gu)].map(
      ([, label = '', name = '']) => ({ name, label: label.trim() }),
    ),
    listedValues: Object.fromEntries(
      records(template.keywordEnumValueList).map((listed) => [
        text(listed.keywordCode).replace(/\.DATA$/u, ''),
        Array.isArray(listed.enumValueList) ? listed.enumValueList.map(text) : [],
      ]),
    ),
  }));
}

function records(value: unknown): Record<string, unknown>[] {
  if (!Array.isArray(value)) return [];
  return value.filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
