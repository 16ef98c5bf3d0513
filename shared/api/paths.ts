/** Every endpoint by name: method and path. Apart from the schemas, so that the phone carries no schema library. */
export const endpointPaths = {
  'campaigns.current': 'GET /api/campaigns/current',
  'campaigns.list': 'GET /api/staff/campaigns/opened',

  'sessions.createWechat': 'POST /api/sessions/wechat',
  'sessions.end': 'DELETE /api/sessions/current',
  'accounts.me': 'GET /api/me',
  'accounts.consent': 'POST /api/me/privacy-consents',

  'units.claim': 'POST /api/units/claims',

  'applications.create': 'POST /api/applications',
  'applications.get': 'GET /api/applications/:id',
  'applications.campaign': 'GET /api/applications/:id/campaign',
  'applications.saveAnswers': 'POST /api/applications/:id/answer-changes',
  'applications.confirmCondition': 'PUT /api/applications/:id/conditions/:condition',
  'applications.submit': 'POST /api/applications/:id/submissions',
  'applications.recall': 'POST /api/applications/:id/recall',
  'applications.withdraw': 'POST /api/applications/:id/withdrawal',
  'applications.receipt': 'GET /api/applications/:id/receipt',
  'applications.readings': 'GET /api/applications/:id/readings',
  'applications.timeline': 'GET /api/applications/:id/timeline',

  'attachments.add': 'POST /api/applications/:id/attachments',
  'attachments.file': 'GET /api/applications/:id/attachments/:attachment/file',
  'attachments.remove': 'DELETE /api/applications/:id/attachments/:attachment',

  'papers.preview': 'GET /api/applications/:id/preview.pdf',
  'papers.issue': 'POST /api/applications/:id/prints',
  'papers.pdf': 'GET /api/applications/:id/prints/:revision/paper.pdf',
  'papers.docx': 'GET /api/applications/:id/prints/:revision/paper.docx',

  'archive.own': 'GET /api/applications/:id/archive.pdf',

  'pages.uploadState': 'GET /api/applications/:id/photo-uploads/:upload',
  'pages.putChunk': 'PUT /api/applications/:id/photo-uploads/:upload/chunks/:offset',
  'pages.add': 'POST /api/applications/:id/photos',
  'pages.image': 'GET /api/applications/:id/photos/:photo/image',
  'pages.scan': 'GET /api/applications/:id/photos/:photo/scan',
  'pages.thumbnail': 'GET /api/applications/:id/photos/:photo/thumbnail',
  'pages.place': 'PUT /api/applications/:id/photos/:photo/page',
  'pages.remove': 'DELETE /api/applications/:id/photos/:photo',

  'notices.inbox': 'GET /api/notices',
  'notices.read': 'POST /api/notices/:id/read',
  'notices.recordConsents': 'POST /api/subscription-consents',
  'notices.wechatHandshake': 'GET /api/wechat/push',
  'notices.wechatPush': 'POST /api/wechat/push',

  'staff.signIn': 'POST /api/staff/sessions',
  'staff.signOut': 'DELETE /api/staff/sessions/current',
  'staff.me': 'GET /api/staff/me',
  'staff.changePassword': 'POST /api/staff/me/password',
  'staff.sessions': 'GET /api/staff/me/sessions',
  'staff.endSession': 'DELETE /api/staff/me/sessions/:session',
  'staff.enrolSecondFactor': 'POST /api/staff/me/second-factor-enrolments',
  'staff.confirmSecondFactor': 'POST /api/staff/me/second-factor',

  'audit.search': 'GET /api/staff/audit-entries',
  'audit.verify': 'GET /api/staff/audit-chains/:subject',
  'audit.roots': 'GET /api/audit-roots',

  'staffAccounts.list': 'GET /api/staff/accounts',
  'staffAccounts.create': 'POST /api/staff/accounts',
  'staffAccounts.edit': 'PUT /api/staff/accounts/:account',
  'staffAccounts.disable': 'POST /api/staff/accounts/:account/disablings',
  'staffAccounts.enable': 'POST /api/staff/accounts/:account/enablings',
  'staffAccounts.resetPassword': 'POST /api/staff/accounts/:account/password-resets',
  'staffAccounts.resetSecondFactor': 'POST /api/staff/accounts/:account/second-factor-resets',
  'staffAccounts.sessions': 'GET /api/staff/accounts/:account/sessions',
  'staffAccounts.endSession': 'DELETE /api/staff/accounts/:account/sessions/:session',
  'campaignDrafts.list': 'GET /api/staff/campaigns',
  'campaignDrafts.copy': 'POST /api/staff/campaign-drafts',
  'campaignDrafts.get': 'GET /api/staff/campaign-drafts/:id',
  'campaignDrafts.save': 'PUT /api/staff/campaign-drafts/:id',
  'campaignDrafts.discard': 'DELETE /api/staff/campaign-drafts/:id',
  'campaignDrafts.paper': 'GET /api/staff/campaign-drafts/:id/paper.pdf',
  'campaignDrafts.publish': 'POST /api/staff/campaign-drafts/:id/publication',
  'campaignDrafts.withdraw': 'POST /api/staff/campaigns/:id/withdrawal',
  'campaignDrafts.deadlines': 'GET /api/staff/campaigns/:id/deadlines',
  'campaignDrafts.extendDeadline': 'POST /api/staff/campaigns/:id/deadline-extensions',

  'reviews.queue': 'GET /api/staff/applications',
  'reviews.counts': 'GET /api/staff/application-counts',
  'reviews.open': 'GET /api/staff/applications/:id',
  'reviews.markOpened': 'POST /api/staff/applications/:id/openings',
  'reviews.return': 'POST /api/staff/applications/:id/returns',
  'reviews.approve': 'POST /api/staff/applications/:id/approvals',
  'reviews.decline': 'POST /api/staff/applications/:id/declines',
  'reviews.revealContact': 'POST /api/staff/applications/:id/contact-disclosures',
  'reviews.photo': 'GET /api/staff/applications/:id/photos/:photo/image',
  'reviews.scan': 'GET /api/staff/applications/:id/photos/:photo/scan',
  'reviews.thumbnail': 'GET /api/staff/applications/:id/photos/:photo/thumbnail',
  'reviews.rulePhoto': 'POST /api/staff/applications/:id/photos/:photo/rulings',
  'reviews.attachment': 'GET /api/staff/applications/:id/attachments/:attachment/file',
  'reviews.paper': 'GET /api/staff/applications/:id/prints/:revision/paper.pdf',
  'archive.review': 'POST /api/staff/applications/:id/archive.pdf',

  'opinions.open': 'GET /api/staff/applications/:id/opinion',
  'opinions.save': 'PUT /api/staff/applications/:id/opinion',
  'opinions.issue': 'POST /api/staff/applications/:id/opinion/prints',
  'opinions.pdf': 'GET /api/staff/applications/:id/opinion/prints/:revision/paper.pdf',
  'opinions.addPhoto': 'POST /api/staff/applications/:id/opinion/photos',
  'opinions.image': 'GET /api/staff/applications/:id/opinion/photos/:photo/image',
  'opinions.scan': 'GET /api/staff/applications/:id/opinion/photos/:photo/scan',
  'opinions.waive': 'POST /api/staff/applications/:id/opinion/waivers',

  'paperArrivals.open': 'GET /api/staff/applications/:id/paper-arrivals',
  'paperArrivals.compare': 'POST /api/staff/applications/:id/paper-comparisons',
  'paperArrivals.record': 'POST /api/staff/applications/:id/paper-arrivals',
  'paperArrivals.undo': 'POST /api/staff/applications/:id/paper-arrivals/:arrival/undoing',
  'paperArrivals.owed': 'GET /api/staff/paper-reminders',
  'paperArrivals.remind': 'POST /api/staff/paper-reminders',

  'usualSentences.open': 'GET /api/staff/usual-sentences',
  'usualSentences.save': 'PUT /api/staff/usual-sentences',
  'board.overview': 'GET /api/staff/board',
  'publicity.listPage': 'GET /publicity',
  'publicity.page': 'GET /publicity/:id',
  'publicity.object': 'POST /publicity/:id/objections',
  'publicity.objectionPage': 'GET /publicity/:id/objections/:number',
  'publicity.desk': 'GET /api/staff/publicity',
  'publicity.publish': 'POST /api/staff/publications',
  'publicity.extend': 'POST /api/staff/publications/:id/extensions',
  'publicity.announce': 'POST /api/staff/publications/:id/announcement',
  'publicity.objections': 'GET /api/staff/publications/:id/objections',
  'publicity.revealObjector': 'POST /api/staff/objections/:id/disclosures',
  'publicity.answerObjection': 'POST /api/staff/objections/:id/answers',

  'deliveries.list': 'GET /api/staff/deliveries',
  'deliveries.counts': 'GET /api/staff/delivery-counts',
  'deliveries.retry': 'POST /api/staff/deliveries/:id/retries',
  'deliveries.callList': 'GET /api/staff/call-list',
  'deliveries.recordCall': 'POST /api/staff/applications/:id/calls',

  'experts.list': 'GET /api/staff/experts',
  'experts.saveProfile': 'PUT /api/staff/experts/:id/profile',
  'experts.addGroup': 'POST /api/staff/expert-groups',
  'experts.changeGroup': 'PUT /api/staff/expert-groups/:id',
  'experts.removeGroup': 'DELETE /api/staff/expert-groups/:id',
  'experts.board': 'GET /api/staff/expert-review',
  'experts.setDue': 'PUT /api/staff/expert-review/due-date',
  'experts.propose': 'GET /api/staff/expert-review/proposal',
  'experts.assign': 'POST /api/staff/expert-review/assignments',
  'experts.startReview': 'POST /api/staff/expert-review/starts',
  'experts.remind': 'POST /api/staff/expert-review/reminders',
  'experts.takeOff': 'POST /api/staff/expert-assignments/:id/removal',
  'experts.excuse': 'POST /api/staff/expert-assignments/:id/excuse',
  'experts.openSheet': 'GET /api/staff/expert-assignments/:id/sheet',
  'experts.reopenSheet': 'POST /api/staff/expert-assignments/:id/sheet-reopenings',
  'experts.rankings': 'GET /api/staff/rankings',
  'experts.freezeRanking': 'POST /api/staff/rankings',
  'experts.exportRanking': 'GET /api/staff/rankings/:id/ranking.json',
  'scoring.list': 'GET /api/staff/scoring',
  'scoring.open': 'GET /api/staff/scoring/:id',
  'scoring.save': 'PUT /api/staff/scoring/:id/sheet',
  'scoring.submit': 'POST /api/staff/scoring/:id/submission',
  'scoring.recuse': 'POST /api/staff/scoring/:id/recusal',
  'scoring.photo': 'GET /api/staff/scoring/:id/photos/:photo/image',
  'scoring.scan': 'GET /api/staff/scoring/:id/photos/:photo/scan',
  'scoring.attachment': 'GET /api/staff/scoring/:id/attachments/:attachment/file',

  'recommendations.own': 'GET /api/staff/recommendation',
  'recommendations.save': 'PUT /api/staff/recommendation',
  'recommendations.list': 'GET /api/staff/recommendations',
  'recommendations.open': 'GET /api/staff/recommendations/:id',
  'recommendations.issue': 'POST /api/staff/recommendations/:id/issues',
  'recommendations.addScan': 'POST /api/staff/recommendations/:id/scans',
  'recommendations.removeScan': 'DELETE /api/staff/recommendations/:id/scans/:scan',
  'recommendations.send': 'POST /api/staff/recommendations/:id/sendings',
  'recommendations.check': 'POST /api/staff/recommendations/:id/checks',
  'recommendations.receive': 'POST /api/staff/recommendations/:id/receipts',
  'recommendations.sendBack': 'POST /api/staff/recommendations/:id/returns',
  'recommendations.document': 'POST /api/staff/recommendations/:id/issues/:revision/:file',
  'recommendations.scan': 'POST /api/staff/recommendations/:id/scans/:scan/file',

  'exports.list': 'POST /api/staff/exports/applications.xlsx',
  'exports.set': 'POST /api/staff/recommendations/:id/set.zip',

  'demo.loginCode': 'POST /api/demo/login-codes',
  'demo.subscribe': 'POST /api/demo/subscriptions',
} as const;

export type EndpointName = keyof typeof endpointPaths;

/** The path with its parameters filled in, each encoded. Throws when one is missing: a fault of the caller. */
export function fillPath(name: EndpointName, params: Record<string, string> = {}): string {
  const path = endpointPaths[name].replace(/^[A-Z]+ /, '');
  return path.replace(/:([A-Za-z]+)/g, (_, key: string) => {
    const value = params[key];
    if (value === undefined) throw new Error(`${name} needs the path parameter ${key}`);
    return encodeURIComponent(value);
  });
}

export function methodOf(name: EndpointName): string {
  return endpointPaths[name].slice(0, endpointPaths[name].indexOf(' '));
}
