import { DELETION_GRACE_DAYS, type DeletionObstacle } from '#shared/privacy/deletion';

interface NamedApplication {
  code: string;
  campaignTitle: string;
}

const named = ({ code, campaignTitle }: NamedApplication): string => `${campaignTitle}，编号 ${code}`;

/** Every sentence of the page where a person asks to be erased. */
export const deletionWording = {
  erasedTitle: '会删除这些',
  erased: {
    account: '您的账号',
    accountText: '微信标识、登录和连接过的电脑、同意的记录、收到的消息',
    left: (unit: string): string => `您在“${unit}”的权限`,
    leftText: '单位和申报由其他同事继续办理，不受影响',
    application: '没有提交过的申报',
    applicationText: (one: NamedApplication): string =>
      `${named(one)}。填写的内容、打印件、照片和附件都会删除`,
    unit: '单位的登记',
    unitText: (unit: string): string => `${unit}。以后可以重新登记`,
  },
  keptTitle: '会保留这些',
  keptHint: '只用于存档和备查，不再用于别的事情。',
  kept: {
    application: '提交过的申报',
    applicationText: (one: NamedApplication): string =>
      `${named(one)}。这是经信部门的办件资料，包括您在申报里填写的姓名和电话，要按档案管理要求保存，到期删除`,
    unit: '单位的登记',
    unitText: (unit: string): string => `${unit}。以后本单位再申报的，请提出认领异议，由市州经信局核实后办理`,
    disputes: '认领异议',
    disputesText: '经信局已经答复的异议是办理的依据，与申报资料一起保存',
    trail: '办理记录',
    trailText: '何时办了什么。里面只有编号，没有姓名、电话和填写的文字',
  },
  obstacles: {
    transferFirst: {
      text: '您是单位的负责人，还有同事在一起办理。请先把单位交给一位同事，再申请删除。',
      action: '去交给同事',
    },
    underWay: {
      text: '您有申报正在办理，经信部门还要与您联系。请先撤回申报，或等办理结束，再申请删除。',
      action: '查看申报',
    },
    unitDisputed: {
      text: '有人对单位的登记提出了异议，市州经信局正在核实。请等答复以后再申请删除。',
      action: null,
    },
    ownDispute: {
      text: '您提出的认领异议还没有处理完。请先撤回异议，或等答复以后，再申请删除。',
      action: '查看异议',
    },
  } satisfies Record<DeletionObstacle, { text: string; action: string | null }>,
  ask: '申请删除',
  asking: '正在申请…',
  confirmTitle: '申请删除您的信息？',
  confirmText: `${DELETION_GRACE_DAYS} 天以后删除，删除后不能恢复。在这 ${DELETION_GRACE_DAYS} 天里，可以随时撤回申请。`,
  grace: `申请以后 ${DELETION_GRACE_DAYS} 天才会删除，在此之前可以随时撤回。`,
  pendingTitle: '已申请删除',
  pendingText: (due: string): string =>
    `将于 ${due} 以后删除，删除后不能恢复。不想删除了，请点“撤回申请”。您可以照常使用；如果又提交了申报，就不会删除。`,
  withdraw: '撤回申请',
  withdrawing: '正在撤回…',
  withdrawn: '已撤回，您的信息不会删除',
} as const;
