/** Why a clerk needs the whole telephone number; a closed list, so that the trail holds no free text about persons. */
export const disclosureReasons = {
  correction: '联系补正事宜',
  verification: '核实申报内容',
  paper: '催交或核对纸质材料',
  undelivered: '消息没有送达，改用电话通知',
  complaint: '回复来电来信',
} as const;

export type DisclosureReason = keyof typeof disclosureReasons;

export const disclosureReasonKeys = Object.keys(disclosureReasons) as [
  DisclosureReason,
  ...DisclosureReason[],
];
