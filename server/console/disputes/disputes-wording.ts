/** Words of 认领异议 at the bureau's desk. */
export const disputesWording = {
  heading: '认领异议',
  intro:
    '有人认为单位由别人登记有误，应由自己办理。请联系双方和单位核实后决定。核实期间，原来的联系人照常办理。',
  shown: '显示',
  states: { open: '待处理', decided: '已处理' },
  empty: { open: '没有待处理的认领异议。', decided: '还没有处理过的认领异议。' },
  part: '只显示前 100 件，处理后显示后面的。',
  marks: { open: '待处理', withdrawn: '已撤回', kept: '维持原登记', handedOver: '改由异议人办理' },
  filed: (time: string): string => `${time} 提出`,
  now: (members: number, hasHandedIn: boolean): string =>
    `现在由 ${members} 人办理，${hasHandedIn ? '已提交过申报' : '还没有提交申报'}`,
  claimant: '异议人',
  ruling: '决定',
  choices: { kept: '维持原登记', handedOver: '改由异议人办理' },
  handedOverHint: '原来的人全部移出，异议人成为负责人；已填写的内容保留。属于单位的人可由新负责人重新邀请。',
  reason: '理由（双方都会看到）',
  decide: '决定',
  handOverTitle: (unitName: string): string => `${unitName}改由异议人办理？`,
  handOverText: '决定后不能撤销，原来的人立即不能查看和填写。请确认已经核实。',
  goBack: '返回',
  decided: '已决定，双方都会收到消息。',
  answer: '理由',
};
