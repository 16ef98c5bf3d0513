import type { CampaignContent } from '#shared/campaigns/campaign-content';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import { completeDefinition } from '#shared/campaigns/complete-definition';
import { contentDifferences } from '#shared/campaigns/definition-differences';
import { contentFaults, definitionFaults } from '#shared/campaigns/definition-faults';
import { addFinanceYear, removeFinanceYear, renameFinanceYear } from '#shared/campaigns/finance-years';
import { whyFieldIsNeeded } from '#shared/campaigns/needed-fields';
import { notice2020 } from '#shared/campaigns/notice-2020';

const content: CampaignContent = {
  definition: notice2020,
  schedule: { opensAtUtc: '2026-01-01T00:00:00.000Z', deadlineUtc: '2026-12-31T10:00:00.000Z', bureaus: [] },
};

const withFields = (
  change: (fields: CampaignDefinition['form']['fields']) => CampaignDefinition['form']['fields'],
): CampaignDefinition => ({
  ...notice2020,
  form: { ...notice2020.form, fields: change(notice2020.form.fields) },
});

const textsOf = (definition: CampaignDefinition): string[] =>
  contentDifferences(content, { ...content, definition }).map(({ text }) => text);

describe('the rules of a notice', () => {
  it('find nothing wrong with the notice of 2020', () => {
    expect(contentFaults(content)).toEqual([]);
    expect(completeDefinition(notice2020)).toEqual(notice2020);
  });

  it('say why a field cannot be taken out', () => {
    expect(whyFieldIsNeeded(notice2020, 'projectName')).toContain('推荐表');
    expect(whyFieldIsNeeded(notice2020, 'profitFirst')).toContain('2018 年');
    expect(whyFieldIsNeeded(notice2020, 'priorities')).toContain('规则');
    expect(whyFieldIsNeeded(notice2020, 'recognitions')).toBeNull();
  });

  it('refuse a field twice, a needed field of another kind, and limits that contradict each other', () => {
    const [first] = notice2020.form.fields;
    if (first === undefined) throw new Error('the form has fields');
    const definition = withFields((fields) => [
      ...fields.map((field) => {
        if (field.key === 'projectName' && 'maxCharacters' in field)
          return { ...field, kind: 'paragraphs' as const };
        if (field.key === 'description' && 'maxCharacters' in field) return { ...field, maxCharacters: 2000 };
        return field.key === 'staffCount' && 'unit' in field ? { ...field, minimum: 10, maximum: 1 } : field;
      }),
      first,
    ]);
    const places = definitionFaults(definition).map(({ place }) => place);
    const at = (key: string): string =>
      `definition.form.fields.${definition.form.fields.findIndex((field) => field.key === key)}`;
    expect(places).toEqual(
      expect.arrayContaining([
        `${at('projectName')}.kind`,
        `${at('description')}.suggestedCharacters`,
        `${at('staffCount')}.minimum`,
        `definition.form.fields.${definition.form.fields.length - 1}.key`,
      ]),
    );
  });

  it('leave out a step that asks nothing, and number directions by their order', () => {
    const [area] = notice2020.directionAreas;
    const completed = completeDefinition({
      ...withFields((fields) => fields.filter(({ key }) => key !== 'description')),
      directionAreas: area === undefined ? [] : [{ ...area, directions: [...area.directions].reverse() }],
      conditions: [],
    });
    expect(completed.form.steps.map(({ key }) => key)).toEqual([
      'unit',
      'directions',
      'contact',
      'figures',
      'attachments',
      'check',
    ]);
    expect(completed.directionAreas[0]?.directions.map(({ key, number }) => [key, number])).toEqual([
      ['direction2', 1],
      ['direction1', 2],
    ]);
    expect(completed.form.fields.find(({ key }) => key === 'directions')).toMatchObject({
      choices: [
        { key: 'direction2', label: expect.stringMatching(/^1\./) as string },
        { key: 'direction1', label: expect.stringMatching(/^2\./) as string },
      ],
    });
  });
});

describe('the years of 经营情况', () => {
  const later = renameFinanceYear(renameFinanceYear(notice2020, 2019, 2021), 2018, 2020);

  it('move with captions and hints, and keep the keys of their fields', () => {
    expect(later.form.fields.map(({ key }) => key)).toEqual(notice2020.form.fields.map(({ key }) => key));
    const told = later.form.fields.map(({ label, hint }) => `${label}${hint ?? ''}`).join('');
    expect(told).not.toMatch(/201[78]/);
    expect(later.form.fields.find(({ key }) => key === 'revenueGrowthFirst')?.hint).toContain(
      '与 2019 年相比',
    );
  });

  it('are added with fields and checks of their own, and go with them', () => {
    const longer = addFinanceYear(later, 2022);
    expect(definitionFaults(longer)).toEqual([]);
    expect(longer.form.growthRules).toHaveLength(4);
    expect(removeFinanceYear(longer, 2022)).toEqual(later);
    const gap = removeFinanceYear(longer, 2021);
    expect(definitionFaults(gap)).toEqual([]);
    // 2020 and 2022 are not compared: the growth is from the year before.
    expect(gap.form.growthRules).toEqual([]);
  });
});

describe('the differences to last year', () => {
  it('are none between equal notices', () => {
    expect(textsOf(notice2020)).toEqual([]);
  });

  it('are told in words, each once', () => {
    const definition = withFields((fields) =>
      fields
        .filter(({ key }) => key !== 'recognitions')
        .map((field) => {
          if (field.key === 'description' && 'maxCharacters' in field)
            return { ...field, maxCharacters: 2500 };
          return field.key === 'industry' ? { ...field, label: '行业大类', required: false } : field;
        }),
    );
    expect(textsOf({ ...definition, priority: { ...definition.priority, rule: 'exclude' } })).toEqual([
      '字段改名：“所属行业”→“行业大类”',
      '字段“行业大类”：改为选填',
      expect.stringMatching(/^字段“简述.*”：字数上限 3000→2500$/),
      '删去字段“获得工信系统相关试点示范情况”',
      '优先或排除规则 优先评选→不再受理',
    ]);
  });

  it('tell dates in the time of the People’s Republic', () => {
    const schedule: CampaignContent['schedule'] = {
      ...content.schedule,
      bureaus: [{ bureauCode: '420100', deadlineUtc: '2026-12-20T10:00:00.000Z', quota: 8, paperCopies: 3 }],
    };
    expect(contentDifferences(content, { ...content, schedule }).map(({ text }) => text)).toEqual([
      '武汉市截止时间 同全省→2026-12-20 18:00',
      '武汉市名额 无→8',
      '武汉市纸质份数 2→3',
    ]);
  });
});
