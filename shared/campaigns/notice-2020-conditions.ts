import type { Condition } from '#shared/campaigns/campaign-definition';

/** 二、基本条件 of the notice of 2020-12-25, verbatim. The contact confirms each one by itself. */
export const notice2020Conditions: readonly Condition[] = [
  {
    key: 'common1',
    group: 'common',
    text: '项目申报主体包括具有“双创”功能的大型制造企业，为制造业提供“双创”服务的信息技术企业、互联网企业、电信运营企业、高等院校和科研院所等。申报主体应在省内注册，具有独立法人资格，运营和财务状况良好，技术研发和融合创新能力较强。',
  },
  {
    key: 'common2',
    group: 'common',
    text: '申报主体应符合制造业“双创”平台（企业）遴选内容明确的方向与要求，省试点示范项目遴选与国家一致，包括4个领域9个方向（见附件1）。',
  },
  {
    key: 'common3',
    group: 'common',
    text: '申报主体两年内未发生重大质量、环保或安全事故，没有违法行为或涉嫌违法正在接受有关部门审查的情况。',
  },
  {
    key: 'special1',
    group: 'special',
    text: '申报主体在湖北省内的专业细分领域处于龙头地位，或者具有较强行业影响力。能有效聚焦专业细分领域的创新创业，注重提升专业领域创业项目的产业集聚度。',
  },
  {
    key: 'special2',
    group: 'special',
    text: '申报主体能为创业者提供低成本的软硬件设施支持。能对外开放自身的科研设备、检测设施、小试中试平台、生产设备设施和厂房等科研研发条件。依托创新链和产业链资源，强化供应链对接、研发设计、产品推介、投融资等专业化服务能力。具有创新导师、创业导师服务能力，能提供创业领域投融资服务，具备完善的运营管理制度等。',
  },
  {
    key: 'special3',
    group: 'special',
    text: '申报主体具有开放式的互联网线上平台，集成或整合企业、科研院所、高校等的创新资源、产业资源以及外部的创新创业等线下资源，实现“线上+线下”资源的共享和有效利用。能够提供符合行业特征专业领域的技术、信息、资本、供应链、市场对接等个性化、定制化服务。',
  },
];
