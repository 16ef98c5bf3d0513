import type { DeletionObstacle } from '#shared/privacy/deletion';

const reasons: Record<DeletionObstacle, string> = {
  transferFirst: '单位还有其他同事，请先把单位交给一位同事',
  underWay: '有申报正在办理，请先撤回，或等办理结束',
  unitDisputed: '经信局正在核实单位的认领异议',
  ownDispute: '您提出的认领异议还没有处理完',
};

/** What people read of a request for deletion. */
export const deletionWording = {
  requested: (due: string): string =>
    `您已申请删除在本系统的信息，将于 ${due} 以后删除，删除后不能恢复。在此之前可以随时撤回。如果不是您申请的，请马上撤回。`,
  lapsed: (obstacle: DeletionObstacle): string =>
    `您申请删除信息以后，情况有了变化：${reasons[obstacle]}。信息没有删除。仍要删除的，请办好后再申请一次。`,
};
