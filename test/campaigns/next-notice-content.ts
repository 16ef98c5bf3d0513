import type { CampaignContent } from '#shared/campaigns/campaign-content';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { addFinanceYear, renameFinanceYear } from '#shared/campaigns/finance-years';
import { openNow } from '../support/campaign-clerk';

/**
 * Last year's notice as a clerk makes the next one of it: a field more, an optional one less, another caption, other
 * directions, three years of figures, earlier titles that exclude.
 */
export function nextNotice(content: CampaignContent): CampaignContent {
  const { definition } = content;
  const years = addFinanceYear(
    renameFinanceYear(renameFinanceYear(definition, 2019, 2021), 2018, 2020),
    2022,
  );
  const fields = years.form.fields
    .filter(({ key }) => key !== 'recognitions')
    .map((field) => (field.key === 'industry' ? { ...field, label: '行业大类' } : field))
    .map((field) => (field.key === 'email' ? { ...field, required: false } : field));
  return openNow({
    ...content,
    definition: {
      ...years,
      title: '2022年演示“双创”平台试点示范项目',
      form: { ...years.form, fields: [...fields, ...addedFields] },
      directionAreas: [
        {
          title: '演示领域',
          aim: null,
          directions: [
            { key: 'greenPlatform', number: 1, title: '绿色制造协同平台', description: '演示说明。' },
            { key: 'dataPlatform', number: 2, title: '数据要素流通平台', description: '演示说明。' },
            { key: 'parkPlatform', number: 3, title: '园区协同平台', description: '演示说明。' },
          ],
        },
      ],
      conditions: definition.conditions.slice(0, 3),
      priority: { ...definition.priority, rule: 'exclude' },
    },
  });
}

const addedFields: CampaignDefinition['form']['fields'] = [
  {
    key: 'equipmentValue',
    step: 'unit',
    label: '开放共享设备原值',
    kind: 'amount',
    unit: '万元',
    required: true,
    hint: null,
    minimum: 0,
    maximum: 9_999_999,
    fractionDigits: 2,
  },
  {
    key: 'safety',
    step: 'unit',
    label: '安全生产情况',
    kind: 'paragraphs',
    required: false,
    hint: null,
    maxCharacters: 4000,
    suggestedCharacters: null,
  },
];

export const nextAnswers = {
  priorities: [],
  directions: ['dataPlatform'],
  equipmentValue: '3210.50',
  safety: '演示：三年无事故。',
  revenue2022: '1210',
  revenueGrowth2022: '10',
  profit2022: '60',
  profitGrowth2022: '20',
};
