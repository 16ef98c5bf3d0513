import { colleagueLimits } from '#shared/units/member-roles';

/** What people read of a disputed claim. */
export const disputesWording = {
  statementRequired: '请写明理由，例如您的职务，以及为什么应由您办理。',
  statementTooLong: `理由最多 ${colleagueLimits.statementCharacters} 个字，请删减。`,
  nameRequired: '请填写您的姓名。',
  nameTooLong: '姓名最多 30 个字。',
  nameUnprintable: '姓名里有不能显示的字符，请删除。',
  mobile: '请填写 11 位手机号，经信局可能打电话核实。',
  filedAgainst: (unitName: string): string =>
    `有人向市州经信局提出，${unitName}应由其办理。经信局核实期间，您可以照常填写和提交；可能会打电话与您联系。`,
  keptForClaimant: (unitName: string, reason: string): string =>
    `${unitName}仍由原来的联系人办理。理由：${reason}。如需一起办理，请该单位的负责人邀请您。`,
  keptForOwner: (unitName: string, reason: string): string =>
    `市州经信局核实后，${unitName}仍由您办理。理由：${reason}。`,
  handedOverToClaimant: (unitName: string, reason: string): string =>
    `市州经信局核实后，${unitName}改由您办理，已填写的内容都保留着。理由：${reason}。`,
  handedOverFromMember: (unitName: string, reason: string): string =>
    `市州经信局核实后，${unitName}改由他人办理，您不能再查看和填写。理由：${reason}。如有疑问，请联系市州经信局。`,
};
