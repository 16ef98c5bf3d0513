/**
 * The closed list of refusals. Each has a status of HTTP and a title that tells a person what to do next; the answer is
 * problem+json (RFC 9457). A code never changes its meaning: phones with an older release read it.
 */
export const problemCatalogue = {
  'request.malformed': { status: 400, title: '请求格式不正确，请更新小程序后重试。' },
  'request.invalid': { status: 400, title: '提交的内容有误，请按提示改正。' },
  'request.tooLarge': { status: 413, title: '提交的内容太大，请减少后重试。' },
  'request.unsupportedType': { status: 415, title: '不支持这种格式，请更新小程序后重试。' },
  'request.rateLimited': { status: 429, title: '操作太频繁，请稍等再试。' },
  'request.methodNotAllowed': { status: 405, title: '不支持这种操作。' },
  'request.timedOut': { status: 408, title: '网络太慢，没有传完，请重试。' },
  'idempotency.keyMissing': { status: 400, title: '请求缺少防重复标识，请更新小程序后重试。' },
  'idempotency.keyReused': { status: 422, title: '防重复标识已用于另一个请求，请重新操作一次。' },
  'version.missing': { status: 428, title: '请求没有说明依据的版本，请更新小程序后重试。' },
  'version.stale': { status: 409, title: '内容已在别处改动，请核对最新内容后再保存。' },
  'session.missing': { status: 401, title: '登录已失效，请重新登录。' },
  'session.notAllowed': { status: 403, title: '您的账号没有这项权限。' },
  'session.crossSite': { status: 403, title: '请从本系统的页面操作。' },
  notFound: { status: 404, title: '没有找到，可能已删除，或不在您的权限内。' },
  'server.fault': {
    status: 500,
    title: '系统出现故障，内容没有丢失，请稍后重试；如仍不行，请把编号告诉经信局。',
  },
  'server.busy': { status: 503, title: '现在使用的人较多，请稍后重试。' },
  'storage.full': { status: 507, title: '服务器存储已满，请联系管理员；已保存的内容不受影响。' },
  'wechat.codeInvalid': { status: 401, title: '微信登录凭证已过期，请重新登录。' },
  'wechat.blocked': { status: 403, title: '微信限制了这个账号的登录，请换一个微信账号或联系微信客服。' },
  'wechat.unavailable': { status: 503, title: '微信暂时没有响应，请稍后重试。' },
  'staff.signInFailed': { status: 401, title: '账号或密码不正确。' },
  'staff.signInThrottled': { status: 429, title: '尝试次数太多，请稍后再试。' },
  'staff.codeNeeded': { status: 401, title: '请填写手机验证器上的 6 位验证码，或一个恢复码。' },
  'staff.codeWrong': { status: 401, title: '验证码不正确、已过期或已用过，请等下一个验证码再试。' },
  'staff.passwordChangeNeeded': { status: 403, title: '这是临时密码，请先设置自己的密码。' },
  'staff.oldPasswordWrong': { status: 422, title: '原密码不正确，请重新填写。' },
  'staff.passwordWeak': { status: 422, title: '新密码不够安全，请按提示更换。' },
  'staff.secondFactorNotStarted': { status: 409, title: '请先用手机验证器扫描二维码，再填写验证码。' },
  'staff.codeMismatch': { status: 422, title: '验证码不正确，请核对手机时间后填写新的验证码。' },
  'staffAccount.invalid': { status: 422, title: '账号信息有误，请按提示改正。' },
  'staffAccount.userNameTaken': { status: 409, title: '这个账号名已有人使用，请换一个。' },
  'staffAccount.ownRole': { status: 409, title: '不能更改自己的角色或区域，请由另一位管理员办理。' },
  'staffAccount.lastAdministrator': {
    status: 409,
    title: '这是最后一个启用的管理员账号，不能停用或更改角色。请先设立另一位管理员。',
  },
  'privacy.consentMissing': { status: 403, title: '请先阅读并同意个人信息保护提示。' },
  'privacy.versionOutdated': { status: 409, title: '个人信息保护提示已更新，请重新阅读。' },
  'computerLink.gone': { status: 409, title: '这个二维码已经失效。请在电脑上换一个，再扫一次。' },
  'computerLink.wrongNumber': { status: 422, title: '数字与电脑上显示的不一致，请核对后重新输入。' },
  'unit.invalid': { status: 422, title: '单位信息有误，请按提示改正。' },
  'unit.claimedByOther': {
    status: 409,
    title:
      '这个统一社会信用代码已由本单位另一位联系人登记。请那位联系人邀请您；认为登记有误的，可以提出认领异议。',
  },
  'unit.ownerOnly': { status: 403, title: '只有本单位的负责人能管理同事。' },
  'unit.submitterOnly': {
    status: 403,
    title:
      '您可以填写、打印和拍照。提交、收回和撤回由负责人或“可提交”的同事办理，请联系他们，或请负责人为您开通。',
  },
  'colleague.invalid': { status: 422, title: '请按提示改正后再试。' },
  'colleague.tooMany': { status: 409, title: '本单位已有 10 位同事，不能再增加。请先移出不再办理的同事。' },
  'colleague.tooManyInvitations': {
    status: 409,
    title: '还有 5 个没有使用的邀请。请先收回不用的邀请，再邀请新的同事。',
  },
  'colleague.isOwner': { status: 409, title: '负责人的权限不能直接更改。要换负责人，请用“交给这位同事”。' },
  'colleague.ownerStays': { status: 409, title: '您是本单位的负责人。请先把单位交给一位同事，再退出。' },
  'invitation.gone': {
    status: 409,
    title: '邀请码不对，或者已经用过、收回、过期。请核对一遍，或请负责人重新邀请。',
  },
  'dispute.invalid': { status: 422, title: '请按提示改正后再提交。' },
  'dispute.notNeeded': { status: 409, title: '这家单位还没有人登记，您可以直接登记。' },
  'dispute.ownUnit': { status: 409, title: '您已经是这家单位的联系人，不需要提出异议。' },
  'dispute.oneIsOpen': { status: 409, title: '您还有一件认领异议没有处理完。请等经信局答复，或先撤回。' },
  'dispute.closed': { status: 409, title: '这件认领异议已经处理完或撤回。请刷新查看结果。' },
  'mail.notOffered': { status: 409, title: '现在不能发邮件。请用打印码在电脑上下载，或转发打印件。' },
  'mail.invalidAddress': { status: 422, title: '邮箱地址不对，请核对，例如 name@example.cn。' },
  'mail.tooMany': { status: 409, title: '今天发的邮件太多了。请查看邮箱，也可以用打印码在电脑上下载。' },
  'deletion.notPossible': {
    status: 409,
    title: '现在还不能申请删除：有事情要先办好。请刷新页面，按提示办理。',
  },
  'dispute.claimantBound': {
    status: 409,
    title: '异议人已经登记了另一家单位，不能改由其办理。请与异议人联系，或选择维持原登记。',
  },
  'unit.alreadyBound': { status: 409, title: '您已登记了另一家单位，一个微信账号只能办理一家单位的申报。' },
  'unit.missing': { status: 409, title: '请先登记单位。' },
  'campaign.none': { status: 404, title: '现在没有正在组织的申报。' },
  'campaign.notOpen': { status: 403, title: '申报还没有开始。' },
  'campaign.closed': { status: 403, title: '申报已经截止。已填写的内容保留，可以查看，不能再修改或提交。' },
  'campaign.faulty': { status: 422, title: '还不能发布，请按提示改正。' },
  'campaign.published': { status: 409, title: '这份通知已经发布，不能再改。要改正内容，请另建更正版本。' },
  'campaign.alreadyOpen': {
    status: 409,
    title: '申报已经开始，不能撤回。要改正内容，请另建更正版本；要更多时间，请延长截止时间。',
  },
  'campaign.inUse': { status: 409, title: '已有别的内容以这份通知为依据，不能撤回。' },
  'campaign.extensionInvalid': { status: 422, title: '新的截止时间有误，请按提示改正。' },
  'application.exists': { status: 409, title: '每个申报主体限申报 1 个项目，本单位已有一份申报。' },
  'application.moveNotAllowed': { status: 409, title: '申报的状态已经变化，不能再这样操作，请刷新查看。' },
  'application.notEditable': { status: 409, title: '申报已经提交，现在不能修改。' },
  'application.fieldsNotPinned': { status: 409, title: '补正时只能修改被指出的内容。' },
  'application.incomplete': { status: 422, title: '还有内容没有填好，请按提示补全。' },
  'application.printStale': { status: 409, title: '内容在打印后有改动，请重新生成打印件，盖章后拍照。' },
  'application.pagesMissing': { status: 422, title: '还有页面没有合格的照片，请补拍。' },
  'application.alreadyOpened': {
    status: 409,
    title: '市州经信局已经打开审核，不能再收回。如需修改，请联系经信局退回。',
  },
  'application.notSubmitted': { status: 409, title: '申报还没有提交。提交之后才能下载归档 PDF。' },
  'application.reasonsInvalid': { status: 422, title: '补正要求有误，请按提示改正。' },
  'application.pagesInvalid': { status: 409, title: '有页面被判为不合格。请退回补正，或改判后再通过。' },
  'publicity.rankingMissing': { status: 409, title: '评审排序还没有确定，确定后才能公示。' },
  'publicity.rankingChanged': { status: 409, title: '评审排序已有变化，请刷新后重新核对名单。' },
  'publicity.alreadyPublished': { status: 409, title: '本次评审已经公示过，不能再次公示，请刷新查看。' },
  'publicity.listInvalid': { status: 422, title: '公示名单或日期有误，请按提示改正。' },
  'publicity.changed': { status: 409, title: '公示已在别处改动，请刷新查看。' },
  'publicity.notRunning': { status: 409, title: '现在不在公示期内，不能提出异议。' },
  'publicity.notOver': { status: 409, title: '公示期还没有满，期满后才能公布。' },
  'publicity.objectionsOpen': { status: 409, title: '还有异议没有答复，全部答复后才能公布。' },
  'publicity.announced': { status: 409, title: '入选名单已经公布，不能再改动。' },
  'objection.answered': { status: 409, title: '这条异议已经答复，请刷新查看。' },
  'delivery.notRetryable': { status: 409, title: '只有发送失败的消息可以重发，这一条不是，请刷新查看。' },
  'delivery.outdated': {
    status: 409,
    title: '这条消息已过时效，微信不再发送。收件箱里有全文；需要时请按电话名单联系。',
  },
  'opinion.empty': { status: 422, title: '请先写好推荐意见，再生成推荐意见页。' },
  'opinion.notIssued': { status: 409, title: '还没有生成最新的推荐意见页，请先生成、打印、签章。' },
  'opinion.pdfNotScan': {
    status: 415,
    title:
      '这个 PDF 不是一页扫描图，不能读取。请把推荐意见页扫描成 JPG 图片，或单独扫描成一页 PDF 后再上传。',
  },
  'opinion.photosTooMany': { status: 409, title: '推荐意见页上传的次数太多，请联系本局负责人处理。' },
  'recommendation.notOpen': { status: 409, title: '推荐表已经报送，现在不能修改，请刷新查看。' },
  'recommendation.entriesInvalid': { status: 422, title: '推荐表里有项目需要处理，请按提示改正。' },
  'recommendation.quotaExceeded': {
    status: 409,
    title: '推荐名额为 {quota} 个，现已选 {count} 个。请减少到名额以内，再生成文件或报送。',
  },
  'recommendation.notIssued': {
    status: 409,
    title: '还没有生成推荐表和推荐文件，请先生成、盖章、上传扫描件。',
  },
  'recommendation.issueStale': {
    status: 409,
    title: '推荐表在生成文件后有改动，请重新生成，盖章后上传新的扫描件。',
  },
  'recommendation.scansMissing': { status: 422, title: '盖章的扫描件还不齐，请按提示补传后再报送。' },
  'recommendation.scansTooMany': { status: 409, title: '扫描件太多，请先删除不用的。' },
  'recommendation.opinionsMissing': {
    status: 422,
    title: '有项目还没有盖章的推荐意见页。请打开该项目上传，或由负责人写明理由后再报送。',
  },
  'recommendation.notSent': { status: 409, title: '这份推荐表不在待接收状态，请刷新查看。' },
  'recommendation.checkIncomplete': {
    status: 409,
    title: '形式审查还有没通过的项目，请逐项核对；有问题请退回市州。',
  },
  'print.superseded': { status: 409, title: '打印件已重新生成，请刷新后打印新的一份。' },
  'print.notIssued': { status: 409, title: '还没有生成打印件。' },
  'photo.notAnImage': { status: 415, title: '这个文件不是照片。请使用 JPG、PNG 或 WebP 格式。' },
  'photo.damaged': { status: 422, title: '照片不完整或已损坏，请重新拍照。' },
  'photo.tooManyPixels': { status: 422, title: '照片的像素太多，请用手机相机的普通模式重新拍照。' },
  'photo.tooSmall': { status: 422, title: '照片太小，看不清内容，请重新拍照。' },
  'photo.tooMany': { status: 409, title: '照片太多，请先删除不用的照片。' },
  'photo.notPlaceable': { status: 409, title: '这张照片现在不能手工指定页码，请先重拍。' },
  'photo.pageNotPinned': { status: 409, title: '这一页不需要补正，原来的照片继续有效。' },
  'photo.handedIn': {
    status: 409,
    title: '这张照片已随申报提交并留存，不能删除。需要更换时请直接重拍这一页。',
  },
  'photo.notRulable': { status: 409, title: '这张照片不是当前打印件的页面，不能改判。' },
  'photo.pageUnknown': { status: 422, title: '当前打印件没有这一页。' },
  'attachment.kindUnknown': { status: 422, title: '附件的类别不正确。' },
  'attachment.typeNotAllowed': { status: 415, title: '附件只接受 PDF、JPG、PNG 和 WebP，请转换后再上传。' },
  'attachment.damaged': { status: 422, title: '附件不完整或已损坏，请重新选择。' },
  'attachment.tooMany': { status: 409, title: '这一类附件的份数已满，请先删除不用的。' },
  'upload.offsetWrong': { status: 409, title: '续传的位置不对，请从已收到的地方接着传。' },
  'upload.chunkDamaged': { status: 422, title: '这一段在传输中损坏，请重传。' },
  'upload.tooMany': { status: 409, title: '没传完的照片太多，请等已选的照片传完，再重新上传这一张。' },
  'upload.incomplete': { status: 422, title: '照片还没有传完，请接着传。' },
  'upload.damaged': { status: 422, title: '照片在传输中损坏，请重新上传；仍不行请重新拍照。' },
  'upload.takenIn': { status: 409, title: '这张照片已经收到，不用再传，请刷新查看。' },
  'file.empty': { status: 422, title: '文件是空的，请重新选择。' },
  'file.tooLarge': { status: 413, title: '文件超过 10 MB，请压缩后再上传。' },
  'expert.conflict': { status: 409, title: '有回避情形，不能分配这位专家。请换一位。' },
  'expert.profileMissing': {
    status: 409,
    title: '还没有登记这位专家的工作单位和所在市州，不能核对回避。请先登记。',
  },
  'expert.unavailable': { status: 409, title: '这位专家的账号已停用或不存在，请换一位。' },
  'expert.invalid': { status: 422, title: '专家信息有误，请按提示改正。' },
  'review.expertsMissing': { status: 409, title: '有申报还没有分配足专家，请分配后再开始评审。' },
  'sheet.invalid': { status: 422, title: '评分有误，请按提示改正。' },
  'sheet.incomplete': { status: 422, title: '评分表还没有填完，请按提示补全。' },
  'sheet.submitted': { status: 409, title: '评分表已提交，不能再改。需要修改时请联系省经信厅退回。' },
  'sheet.notSubmitted': { status: 409, title: '评分表还没有提交，不需要退回。' },
  'sheet.closed': { status: 409, title: '这份申报的评审已经结束。' },
  'ranking.notReady': { status: 422, title: '还不能确定排序，请先处理列出的各项。' },
  'ranking.reasonMissing': { status: 422, title: '已有确定的排序。再定一版请写明理由。' },
  'ranking.published': { status: 409, title: '评审结果已经公示，排序不能再变。' },
  'push.refused': { status: 403, title: '推送的签名不正确。' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problemCatalogue;

export const problemCodes = Object.keys(problemCatalogue) as [ProblemCode, ...ProblemCode[]];

/** One fault of a request: where, what, and the sentence that is shown there. */
export interface RequestFault {
  field: string;
  code: string;
  message: string;
}

/** The body of a refusal. */
export interface Problem {
  type: string;
  status: number;
  code: ProblemCode;
  title: string;
  /** More about this occurrence, for example the limit that was passed. */
  detail?: string;
  faults?: RequestFault[];
  requestId: string;
  /** With version.stale: the object as it stands now. With upload.offsetWrong: how much has been received. */
  current?: unknown;
}
