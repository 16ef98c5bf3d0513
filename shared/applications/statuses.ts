/** The states of an application, in the order of its path, with the words that everybody reads. */
export const statuses = {
  draft: { label: '填写中', isFinal: false },
  submitted: { label: '待市州审核', isFinal: false },
  returned: { label: '退回补正', isFinal: false },
  approved: { label: '市州审核通过', isFinal: false },
  declined: { label: '未予推荐', isFinal: true },
  recommended: { label: '已推荐至省厅', isFinal: false },
  received: { label: '省厅已接收', isFinal: false },
  underReview: { label: '专家评审中', isFinal: false },
  publicized: { label: '公示中', isFinal: false },
  selected: { label: '入选', isFinal: true },
  notSelected: { label: '未入选', isFinal: true },
  withdrawn: { label: '已撤回', isFinal: true },
} as const;

export type Status = keyof typeof statuses;

export const statusKeys = Object.keys(statuses) as [Status, ...Status[]];

/** States in which the contact may change answers, photographs and attachments. */
export const editableStatuses = ['draft', 'returned'] as const satisfies readonly Status[];

export function isEditableStatus(status: Status): boolean {
  return (editableStatuses as readonly Status[]).includes(status);
}
