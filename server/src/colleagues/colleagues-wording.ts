import { memberRoles, type MemberRole } from '#shared/units/member-roles';

/** What people read of what happens to a unit's people. */
export const colleaguesWording = {
  joined: (label: string, role: MemberRole): string =>
    `“${label}”接受了邀请，可以${memberRoles[role].may}。可在“同事”里更改或移出。`,
  left: (label: string): string => `“${label}”已退出本单位，不能再查看和填写申报。`,
  changed: (unitName: string, role: MemberRole): string =>
    `${unitName}的负责人把您的权限改为“${memberRoles[role].label}”：${memberRoles[role].may}。`,
  removed: (unitName: string): string =>
    `${unitName}的负责人已将您移出，您不能再查看和填写这家单位的申报。如有疑问，请联系该单位。`,
  madeOwner: (unitName: string): string =>
    `${unitName}原来的负责人已把单位交给您。您可以提交申报，也可以邀请和管理同事。`,
  handedAway: (unitName: string): string => `您已把${unitName}交给同事，自己仍可填报和提交。`,
};
