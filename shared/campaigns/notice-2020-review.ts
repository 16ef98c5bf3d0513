import type { ReviewDefinition } from '#shared/campaigns/campaign-definition';

/**
 * How experts score in the campaign of 2020. The notice (三、申报工作程序（三）) speaks of an 评价标准 that it does not
 * print, so this scale follows the conditions that it does print; the province may change every line of it.
 */
export const notice2020Review: ReviewDefinition = {
  criteria: [
    {
      key: 'standing',
      label: '主体条件与行业影响',
      guidance:
        '运营和财务状况，技术研发和融合创新能力；在省内专业细分领域的地位和行业影响力，专业领域创业项目的集聚度（共性条件 1、专项条件第一段）。',
      maximumPoints: 20,
      weight: 20,
    },
    {
      key: 'openness',
      label: '资源开放与专业服务',
      guidance:
        '软硬件设施和科研、检测、试制、生产条件对外开放的程度；供应链对接、研发设计、产品推介、投融资服务；导师队伍和运营管理制度（专项条件第二段）。',
      maximumPoints: 25,
      weight: 25,
    },
    {
      key: 'platform',
      label: '线上平台与线上线下融合',
      guidance:
        '开放式互联网平台的实际运行；创新资源和产业资源的整合，线上线下资源的共享和利用；个性化、定制化服务（专项条件第三段）。',
      maximumPoints: 25,
      weight: 25,
    },
    {
      key: 'direction',
      label: '方向契合与模式创新',
      guidance: '做法与所选申报方向的要求相符（附件1）；管理机制、主要做法的创新性（附件2 简述）。',
      maximumPoints: 15,
      weight: 15,
    },
    {
      key: 'effect',
      label: '实施成效与示范带动',
      guidance: '主要成效有数据和佐证；产业应用基础、发展前景和带动作用，可复制、可推广（一、工作目标）。',
      maximumPoints: 15,
      weight: 15,
    },
  ],
  expertsPerApplication: 3,
  aggregation: 'mean',
  scoreFractionDigits: 2,
  tieRule: [
    { by: 'criterion', key: 'platform' },
    { by: 'criterion', key: 'openness' },
    { by: 'criterion', key: 'effect' },
    { by: 'lowestSheet' },
  ],
};
