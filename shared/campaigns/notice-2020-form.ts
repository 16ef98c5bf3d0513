import type {
  FieldDefinition,
  FormDefinition,
  TextFieldDefinition,
} from '#shared/campaigns/campaign-definition';
import { notice2020DirectionAreas } from '#shared/campaigns/notice-2020-directions';

/** Amounts in 万元 up to ten billion 万元: above the largest manufacturer's revenue, below a slip of the finger. */
const AMOUNT_MAXIMUM = 9_999_999_999;

type TextOptions = Pick<TextFieldDefinition, 'key' | 'step' | 'label' | 'maxCharacters'> &
  Partial<TextFieldDefinition>;

const text = (options: TextOptions): TextFieldDefinition => ({
  kind: 'line',
  required: true,
  hint: null,
  suggestedCharacters: null,
  ...options,
});

const amount = (key: string, label: string, hint: string | null = null): FieldDefinition => ({
  key,
  step: 'figures',
  label,
  kind: 'amount',
  unit: '万元',
  required: true,
  hint,
  minimum: key.startsWith('revenue') ? 0 : -AMOUNT_MAXIMUM,
  maximum: AMOUNT_MAXIMUM,
  fractionDigits: 2,
});

const growth = (key: string, label: string, hint: string): FieldDefinition => ({
  key,
  step: 'figures',
  label,
  kind: 'percent',
  unit: '%',
  required: true,
  hint,
  minimum: -100_000,
  maximum: 100_000,
  fractionDigits: 2,
});

const GROWTH_BEFORE = '与 2017 年相比。上一年为零或亏损、无法计算时填“不适用”。';
const GROWTH_COMPUTED = '由 2018 年和 2019 年的数算出。2018 年为零或亏损时填“不适用”。';
const LOSS = '亏损填负数，例如 -120.5。';

/** The cells of 附件2 in the official order, as the questions of the phone's steps. */
export const notice2020Form: FormDefinition = {
  steps: [
    { key: 'unit', title: '单位和项目', guidance: '填写申报单位和申报项目的基本情况。' },
    { key: 'directions', title: '申报方向', guidance: '从 9 个方向中选 1 至 3 个。点开可看官方说明。' },
    { key: 'contact', title: '联系人', guidance: '审核中有问题会按这里的电话联系。' },
    { key: 'figures', title: '经营情况', guidance: '金额以万元为单位，增长以百分比填写。' },
    { key: 'description', title: '平台简述', guidance: '可以分多次写，写下的内容会自动保存。' },
    { key: 'conditions', title: '确认条件', guidance: '请逐条阅读通知的基本条件，符合的打勾。' },
    { key: 'attachments', title: '附件材料', guidance: '上传详细介绍和相关佐证材料。' },
    { key: 'check', title: '核对', guidance: '核对全部内容，再生成打印件。' },
  ],
  fields: [
    text({
      key: 'unitName',
      step: 'unit',
      label: '单位名称',
      maxCharacters: 60,
      hint: '与公章上的名称一致。',
    }),
    text({ key: 'projectName', step: 'unit', label: '项目名称', maxCharacters: 60 }),
    text({ key: 'address', step: 'unit', label: '通讯地址', maxCharacters: 100 }),
    text({ key: 'legalRepresentative', step: 'unit', label: '法人代表', maxCharacters: 30 }),
    text({ key: 'industry', step: 'unit', label: '所属行业', maxCharacters: 40 }),
    {
      key: 'staffCount',
      step: 'unit',
      label: '员工总数',
      kind: 'count',
      unit: '人',
      required: true,
      hint: null,
      minimum: 1,
      maximum: 9_999_999,
      fractionDigits: 0,
    },
    {
      key: 'priorities',
      step: 'unit',
      label: '优先评选情形',
      kind: 'choices',
      required: false,
      hint: '有下列情形的打勾；没有就不选。',
      choices: [
        { key: 'nationalIntegrationStandard', label: '国家两化融合管理体系贯标试点' },
        { key: 'nationalInternetIntegration', label: '国家制造业与互联网融合发展试点' },
        { key: 'nationalSmartManufacturing', label: '国家智能制造试点' },
        { key: 'provincialIntegration', label: '省级两化融合试点示范' },
        { key: 'integrationStandardPassed', label: '通过两化融合管理体系贯标' },
      ],
      minChoices: 0,
      maxChoices: 5,
    },
    text({
      key: 'recognitions',
      step: 'unit',
      label: '获得工信系统相关试点示范情况',
      kind: 'paragraphs',
      required: false,
      maxCharacters: 300,
      hint: '写明名称和年份；没有可不填，打印件上写“无”。',
    }),
    {
      key: 'directions',
      step: 'directions',
      label: '申报方向',
      kind: 'choices',
      required: true,
      hint: '每个申报项目的申报方向不超过 3 个。',
      choices: notice2020DirectionAreas.flatMap((area) =>
        area.directions.map(({ key, number, title }) => ({ key, label: `${number}.${title}` })),
      ),
      minChoices: 1,
      maxChoices: 3,
    },
    text({ key: 'contactName', step: 'contact', label: '联系人', maxCharacters: 30, isPersonName: true }),
    text({ key: 'contactPosition', step: 'contact', label: '职务', maxCharacters: 30 }),
    text({ key: 'mobile', step: 'contact', label: '移动电话', kind: 'mobile', maxCharacters: 20 }),
    text({ key: 'email', step: 'contact', label: '电子邮箱', kind: 'email', maxCharacters: 100 }),
    amount('revenueFirst', '2018年销售收入'),
    growth('revenueGrowthFirst', '2018年销售收入同比增长', GROWTH_BEFORE),
    amount('profitFirst', '2018年利润', LOSS),
    growth('profitGrowthFirst', '2018年利润同比增长', GROWTH_BEFORE),
    amount('revenueSecond', '2019年销售收入'),
    growth('revenueGrowthSecond', '2019年销售收入同比增长', GROWTH_COMPUTED),
    amount('profitSecond', '2019年利润', LOSS),
    growth('profitGrowthSecond', '2019年利润同比增长', GROWTH_COMPUTED),
    text({
      key: 'description',
      step: 'description',
      label: '简述“双创”平台的发展历程和阶段、管理机制、主要内容和做法、经验体会、主要成效等。（2000字左右）',
      shortLabel: '平台简述',
      kind: 'paragraphs',
      maxCharacters: 3000,
      suggestedCharacters: { min: 1500, max: 2500 },
    }),
  ],
  growthRules: [
    { growth: 'revenueGrowthSecond', earlier: 'revenueFirst', later: 'revenueSecond', tolerancePoints: 0.1 },
    { growth: 'profitGrowthSecond', earlier: 'profitFirst', later: 'profitSecond', tolerancePoints: 0.1 },
  ],
  financeRows: [
    {
      year: 2018,
      revenue: 'revenueFirst',
      revenueGrowth: 'revenueGrowthFirst',
      profit: 'profitFirst',
      profitGrowth: 'profitGrowthFirst',
    },
    {
      year: 2019,
      revenue: 'revenueSecond',
      revenueGrowth: 'revenueGrowthSecond',
      profit: 'profitSecond',
      profitGrowth: 'profitGrowthSecond',
    },
  ],
};
