import type { NoticeKind } from '#shared/notices/notice-kinds';
import type { Status } from '#shared/applications/statuses';

export type MoveMaker = 'contact' | 'bureau' | 'province';

export interface Move {
  /** The button and the timeline's words. */
  label: string;
  /** What the timeline says after it has happened. */
  done: string;
  from: readonly Status[];
  to: Status;
  by: MoveMaker;
  /** What must hold besides the state, in a sentence for the documentation and the refusal. */
  requires: string | null;
  notice: NoticeKind | null;
}

/**
 * Every way from one state to another. Server, mini-program, console and documentation read this table; nothing else
 * decides what may follow what.
 */
export const moves = {
  submit: {
    label: '提交申报',
    done: '企业提交申报',
    from: ['draft'],
    to: 'submitted',
    by: 'contact',
    requires: '打印件是最新的，每一页都有合格的照片，附件齐全，未过截止时间',
    notice: 'submissionReceived',
  },
  recall: {
    label: '收回修改',
    done: '企业收回修改',
    from: ['submitted'],
    to: 'draft',
    by: 'contact',
    requires: '市州经信局还没有打开，未过截止时间',
    notice: null,
  },
  return: {
    label: '退回补正',
    done: '市州经信局退回补正',
    from: ['submitted'],
    to: 'returned',
    by: 'bureau',
    requires: '至少写明一处需要补正的内容',
    notice: 'returned',
  },
  resubmit: {
    label: '重新提交',
    done: '企业补正后重新提交',
    from: ['returned'],
    to: 'submitted',
    by: 'contact',
    requires: '打印件是最新的，每一页都有合格的照片，附件齐全，未过补正期限',
    notice: 'submissionReceived',
  },
  approve: {
    label: '审核通过',
    done: '市州经信局审核通过',
    from: ['submitted'],
    to: 'approved',
    by: 'bureau',
    requires: '写明推荐意见',
    notice: 'approved',
  },
  decline: {
    label: '不予推荐',
    done: '市州经信局未予推荐',
    from: ['submitted'],
    to: 'declined',
    by: 'bureau',
    requires: '写明理由',
    notice: 'declined',
  },
  withdraw: {
    label: '撤回申报',
    done: '企业撤回申报',
    from: ['draft', 'submitted', 'returned'],
    to: 'withdrawn',
    by: 'contact',
    requires: null,
    notice: null,
  },
  recommend: {
    label: '报送推荐表',
    done: '市州经信局推荐至省厅',
    from: ['approved'],
    to: 'recommended',
    by: 'bureau',
    requires: '已列入推荐表并随推荐文件报送',
    notice: 'recommended',
  },
  sendBack: {
    label: '退回市州',
    done: '省经信厅退回市州的推荐表，由市州重新报送',
    from: ['recommended'],
    to: 'approved',
    by: 'province',
    requires: '推荐表已报送、未接收，写明理由',
    // The bureau has to act, not the unit; the timeline shows it.
    notice: null,
  },
  receive: {
    label: '接收',
    done: '省经信厅接收',
    from: ['recommended'],
    to: 'received',
    by: 'province',
    requires: null,
    notice: 'receivedByProvince',
  },
  startReview: {
    label: '开始评审',
    done: '进入专家评审',
    from: ['received'],
    to: 'underReview',
    by: 'province',
    requires: '已分配评审专家',
    notice: null,
  },
  publicize: {
    label: '公示',
    done: '进入公示',
    from: ['underReview'],
    to: 'publicized',
    by: 'province',
    requires: '评审排序已确定',
    notice: 'publicized',
  },
  select: {
    label: '公布入选',
    done: '公布入选',
    from: ['publicized'],
    to: 'selected',
    by: 'province',
    requires: '公示期满，异议已处理',
    notice: 'selected',
  },
  reject: {
    label: '公布未入选',
    done: '公布未入选',
    from: ['underReview', 'publicized'],
    to: 'notSelected',
    by: 'province',
    requires: null,
    notice: 'notSelected',
  },
} as const satisfies Record<string, Move>;

export type MoveKey = keyof typeof moves;

export const moveKeys = Object.keys(moves) as [MoveKey, ...MoveKey[]];

export function movesFrom(status: Status, by: MoveMaker): MoveKey[] {
  return moveKeys.filter(
    (key) => moves[key].by === by && (moves[key].from as readonly Status[]).includes(status),
  );
}
