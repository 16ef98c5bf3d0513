import type { EndpointName } from '#shared/api/paths';

/** Who asks, about an application of the unit 甲 in the region of the bureau 420100. */
export const people = [
  'anonymous',
  'contactOfUnit',
  'contactOfOtherUnit',
  'bureau',
  'otherBureau',
  'bureauHead',
  'province',
  'expert',
  'auditor',
  'administrator',
  'disabledStaff',
  'endedSession',
  'connectedComputer',
] as const;

export type Person = (typeof people)[number];

/** What somebody meets: `in` passes the policy and finds the object (whatever is then said of the content). */
type Outcome = 'in' | 401 | 403 | 404;

/** A computer that was connected meets what everybody may do, and besides nothing that its row does not say. */
const row = (...outcomes: Outcome[]): Record<Person, Outcome> =>
  Object.fromEntries(
    people.map((person, index) => [person, outcomes[index] ?? (outcomes[0] === 'in' ? 'in' : 403)]),
  ) as Record<Person, Outcome>;

const everybody = row('in', 'in', 'in', 'in', 'in', 'in', 'in', 'in', 'in', 'in', 'in', 'in');
/** Rows of the own account: no foreign object can be named. */
const anyContact = row(401, 'in', 'in', 403, 403, 403, 403, 403, 403, 403, 401, 401);
const contactOfUnit = row(401, 'in', 404, 403, 403, 403, 403, 403, 403, 403, 401, 401);
/** Filling in the form: at the phone, and at a computer that it has connected. */
const form: Record<Person, Outcome> = { ...contactOfUnit, connectedComputer: 'in' };
const anyStaff = row(401, 403, 403, 'in', 'in', 'in', 'in', 'in', 'in', 'in', 401, 401);
/** Lists of the own region: no foreign object can be named. */
const anyRegion = row(401, 403, 403, 'in', 'in', 'in', 'in', 403, 403, 403, 401, 401);
const region = row(401, 403, 403, 'in', 404, 'in', 'in', 403, 403, 403, 401, 401);
const bureauOfRegion = row(401, 403, 403, 'in', 404, 'in', 403, 403, 403, 403, 401, 401);
/** What concerns all regions: the province alone. */
const province = row(401, 403, 403, 403, 403, 403, 'in', 403, 403, 403, 401, 401);

const computerOnly = row(401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 401, 401, 'in');
/** They name somebody who is nobody's colleague. */
const colleagueMissing = row(401, 404, 404, 403, 403, 403, 403, 403, 403, 403, 401, 401);
const linkMissing = row(404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404);
const auditorOnly = row(401, 403, 403, 403, 403, 403, 403, 403, 'in', 403, 401, 401);
const administratorOnly = row(401, 403, 403, 403, 403, 403, 403, 403, 403, 'in', 401, 401);
/** They name a sign-in that is not there. */
const ownSignInMissing = row(401, 403, 403, 404, 404, 404, 404, 404, 404, 404, 401, 401);
const signInMissing = row(401, 403, 403, 403, 403, 403, 403, 403, 403, 404, 401, 401);

/** How messages went in the whole province. */
const provinceOrAdministrator = row(401, 403, 403, 403, 403, 403, 'in', 403, 403, 'in', 401, 401);

/** The own bureau's table, which is told by the account. */
const anyBureau = row(401, 403, 403, 'in', 'in', 'in', 403, 403, 403, 403, 401, 401);
const headOfRegion = row(401, 403, 403, 403, 403, 'in', 403, 403, 403, 403, 401, 401);
const recommendationOfProvince = row(401, 403, 403, 403, 403, 403, 'in', 403, 403, 403, 401, 401);

/** No opinion page was printed or uploaded yet. */
const opinionMissing = row(401, 403, 403, 404, 404, 404, 404, 403, 403, 403, 401, 401);

/** Publication, objections and announcement of the result. */
const publicityOfProvince = row(401, 403, 403, 403, 403, 403, 'in', 403, 403, 403, 401, 401);

/** The expert review, watched and arranged by the province. */
const reviewOfProvince = row(401, 403, 403, 403, 403, 403, 'in', 403, 403, 403, 401, 401);
/** What is assigned to the expert of the table; that others of that role find nothing, test/experts shows. */
const expertOfAssignment = row(401, 403, 403, 403, 403, 403, 403, 'in', 403, 403, 401, 401);

/** Checked against the routes: an endpoint without a row fails the suite. */
export const accessTable: Record<EndpointName, Record<Person, Outcome>> = {
  'campaigns.current': everybody,
  'campaigns.notice': everybody,
  'campaigns.list': anyRegion,
  'sessions.createWechat': everybody,
  'sessions.end': anyContact,
  'accounts.me': anyContact,
  'accounts.consent': anyContact,
  'privacy.ownData': anyContact,
  'privacy.deletion': anyContact,
  'privacy.requestDeletion': anyContact,
  'privacy.withdrawDeletion': anyContact,
  'colleagues.list': anyContact,
  'colleagues.invite': anyContact,
  'colleagues.change': contactOfUnit,
  'colleagues.remove': contactOfUnit,
  'colleagues.transfer': colleagueMissing,
  'colleagues.leave': anyContact,
  'colleagues.withdrawInvitation': anyContact,
  'colleagues.inspectInvitation': anyContact,
  'colleagues.accept': anyContact,
  'disputes.own': anyContact,
  'disputes.file': anyContact,
  'disputes.withdraw': contactOfUnit,
  'disputes.list': anyBureau,
  'disputes.revealClaimant': bureauOfRegion,
  'disputes.decide': bureauOfRegion,
  'units.claim': anyContact,
  'applications.create': anyContact,
  'applications.get': form,
  'applications.campaign': form,
  'applications.answerOrigin': form,
  'applications.saveAnswers': form,
  'applications.confirmCondition': form,
  'applications.submit': contactOfUnit,
  'applications.recall': contactOfUnit,
  'applications.withdraw': contactOfUnit,
  'applications.receipt': contactOfUnit,
  'applications.timeline': contactOfUnit,
  'applications.readings': contactOfUnit,
  'computerLinks.begin': everybody,
  // No such connection.
  'computerLinks.state': linkMissing,
  'computerLinks.inspect': anyContact,
  'computerLinks.confirm': contactOfUnit,
  'computerLinks.list': contactOfUnit,
  'computerLinks.end': contactOfUnit,
  'computerLinks.own': computerOnly,
  'computerLinks.leave': computerOnly,
  'attachments.add': form,
  'attachments.file': form,
  'attachments.remove': form,
  'papers.preview': contactOfUnit,
  'papers.issue': contactOfUnit,
  'papers.pdf': contactOfUnit,
  'papers.docx': contactOfUnit,
  'printLinks.open': contactOfUnit,
  'printLinks.make': contactOfUnit,
  'printLinks.end': contactOfUnit,
  'paperMails.list': contactOfUnit,
  'paperMails.send': contactOfUnit,
  'printLinks.page': everybody,
  'printLinks.fetch': everybody,
  'pages.uploadState': contactOfUnit,
  'pages.putChunk': contactOfUnit,
  'pages.add': contactOfUnit,
  'pages.image': contactOfUnit,
  'pages.scan': contactOfUnit,
  'pages.thumbnail': contactOfUnit,
  'pages.place': contactOfUnit,
  'pages.remove': contactOfUnit,
  'notices.inbox': anyContact,
  'notices.read': contactOfUnit,
  'notices.recordConsents': anyContact,
  'notices.wechatHandshake': everybody,
  'notices.wechatPush': everybody,
  'staff.signIn': everybody,
  'staff.signOut': anyStaff,
  'staff.me': anyStaff,
  'staff.changePassword': anyStaff,
  'staff.sessions': anyStaff,
  'staff.endSession': ownSignInMissing,
  'staff.enrolSecondFactor': anyStaff,
  'staff.confirmSecondFactor': anyStaff,
  'audit.search': auditorOnly,
  'audit.verify': auditorOnly,
  'audit.roots': everybody,
  'staffAccounts.list': administratorOnly,
  'staffAccounts.create': administratorOnly,
  'staffAccounts.edit': administratorOnly,
  'staffAccounts.disable': administratorOnly,
  'staffAccounts.enable': administratorOnly,
  'staffAccounts.resetPassword': administratorOnly,
  'staffAccounts.resetSecondFactor': administratorOnly,
  'staffAccounts.sessions': administratorOnly,
  'staffAccounts.endSession': signInMissing,
  'campaignDrafts.list': province,
  'campaignDrafts.copy': province,
  'campaignDrafts.get': province,
  'campaignDrafts.save': province,
  'campaignDrafts.discard': province,
  'campaignDrafts.paper': province,
  'campaignDrafts.publish': province,
  'campaignDrafts.withdraw': province,
  'campaignDrafts.deadlines': province,
  'campaignDrafts.extendDeadline': province,
  'reviews.queue': anyRegion,
  'reviews.counts': anyRegion,
  'reviews.open': region,
  // The application of the table was handed in once.
  'reviews.compare': row(401, 403, 403, 404, 404, 404, 404, 403, 403, 403, 401, 401),
  'reviews.markOpened': bureauOfRegion,
  'reviews.return': bureauOfRegion,
  'reviews.approve': bureauOfRegion,
  'reviews.decline': bureauOfRegion,
  'reviews.revealContact': region,
  'reviews.photo': region,
  'reviews.scan': region,
  'reviews.thumbnail': region,
  'reviews.rulePhoto': bureauOfRegion,
  'reviews.attachment': region,
  'reviews.paper': region,
  'archive.own': contactOfUnit,
  'archive.review': region,
  'deliveries.list': provinceOrAdministrator,
  'deliveries.counts': provinceOrAdministrator,
  'deliveries.retry': provinceOrAdministrator,
  'deliveries.callList': anyRegion,
  'deliveries.recordCall': region,
  'recommendations.own': anyBureau,
  'recommendations.save': anyBureau,
  'recommendations.list': recommendationOfProvince,
  'recommendations.open': region,
  'recommendations.issue': bureauOfRegion,
  'recommendations.addScan': bureauOfRegion,
  'recommendations.removeScan': bureauOfRegion,
  'recommendations.send': headOfRegion,
  'recommendations.check': recommendationOfProvince,
  'recommendations.receive': recommendationOfProvince,
  'recommendations.sendBack': recommendationOfProvince,
  'recommendations.document': region,
  'recommendations.scan': region,
  'opinions.open': region,
  'opinions.save': bureauOfRegion,
  'opinions.issue': bureauOfRegion,
  'opinions.pdf': opinionMissing,
  'opinions.addPhoto': bureauOfRegion,
  'opinions.image': opinionMissing,
  'opinions.scan': opinionMissing,
  'opinions.waive': headOfRegion,
  'board.overview': publicityOfProvince,
  'publicity.listPage': everybody,
  'publicity.page': everybody,
  'publicity.object': everybody,
  'publicity.objectionPage': everybody,
  'publicity.desk': publicityOfProvince,
  'publicity.publish': publicityOfProvince,
  'publicity.extend': publicityOfProvince,
  'publicity.announce': publicityOfProvince,
  'publicity.objections': publicityOfProvince,
  'publicity.revealObjector': publicityOfProvince,
  'publicity.answerObjection': publicityOfProvince,
  'experts.list': reviewOfProvince,
  'experts.saveProfile': reviewOfProvince,
  'experts.addGroup': reviewOfProvince,
  'experts.changeGroup': reviewOfProvince,
  'experts.removeGroup': reviewOfProvince,
  'experts.board': reviewOfProvince,
  'experts.setDue': reviewOfProvince,
  'experts.propose': reviewOfProvince,
  'experts.assign': reviewOfProvince,
  'experts.startReview': reviewOfProvince,
  'experts.remind': reviewOfProvince,
  'experts.takeOff': reviewOfProvince,
  'experts.excuse': reviewOfProvince,
  'experts.openSheet': reviewOfProvince,
  'experts.reopenSheet': reviewOfProvince,
  'experts.rankings': reviewOfProvince,
  'experts.freezeRanking': reviewOfProvince,
  'experts.exportRanking': reviewOfProvince,
  'scoring.list': expertOfAssignment,
  'scoring.open': expertOfAssignment,
  'scoring.save': expertOfAssignment,
  'scoring.submit': expertOfAssignment,
  'scoring.recuse': expertOfAssignment,
  'scoring.photo': expertOfAssignment,
  'scoring.scan': expertOfAssignment,
  'scoring.attachment': expertOfAssignment,
  'paperArrivals.open': region,
  'paperArrivals.compare': region,
  'paperArrivals.record': bureauOfRegion,
  'paperArrivals.undo': bureauOfRegion,
  'paperArrivals.owed': anyBureau,
  'paperArrivals.remind': anyBureau,
  'usualSentences.open': anyBureau,
  'usualSentences.save': anyBureau,
  'exports.list': anyRegion,
  'exports.set': region,
  'demo.loginCode': everybody,
  'demo.subscribe': anyContact,
};
