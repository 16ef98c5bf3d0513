/** What the province looks at before it receives a table: each item is ticked, or faulted with what is wrong. */
export const checkItems = {
  sealedTable: { label: '推荐表盖章清楚，页面齐全，与系统一致' },
  sealedLetter: { label: '推荐文件盖章清楚，文号、日期齐全' },
  paper: { label: '纸质材料和份数符合要求' },
  entries: { label: '项目名称、申报方向、推荐理由完整' },
  contacts: { label: '联系人及联系方式完整' },
} as const satisfies Record<string, { label: string }>;

export type CheckItem = keyof typeof checkItems;

export const checkItemKeys = Object.keys(checkItems) as [CheckItem, ...CheckItem[]];
