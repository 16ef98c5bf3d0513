import type { EndpointName } from '#shared/api/paths';

/** What is left in the trail when somebody at a desk reads; or why nothing is. */
export type Trace = { leaves: string } | { nothing: string };

const leaves = (action: string): Trace => ({ leaves: action });
const nothing = (reason: string): Trace => ({ nothing: reason });

const ownDesk = nothing('the own account');
const noPerson = nothing('names no person');
const covered = nothing('names and numbers are covered; to uncover them leaves contact.disclosed');
const staffNames = nothing('names of accounts, to those who manage them');

/** Every question (GET) that only staff may ask. */
export const readingTable: Partial<Record<EndpointName, Trace>> = {
  'campaigns.list': noPerson,
  'staff.me': ownDesk,
  'staff.sessions': ownDesk,
  'audit.search': nothing('the trail itself: ids and counts'),
  'audit.verify': nothing('the trail itself: ids and counts'),
  'staffAccounts.list': staffNames,
  'staffAccounts.sessions': staffNames,
  'campaignDrafts.list': noPerson,
  'campaignDrafts.get': noPerson,
  'campaignDrafts.paper': noPerson,
  'campaignDrafts.deadlines': noPerson,
  'reviews.queue': noPerson,
  'reviews.counts': noPerson,
  'reviews.open': leaves('read.application'),
  'reviews.compare': leaves('read.application'),
  'reviews.photo': leaves('read.pages'),
  'reviews.scan': leaves('read.pages'),
  'reviews.thumbnail': leaves('read.pages'),
  'reviews.attachment': leaves('read.attachments'),
  'reviews.paper': leaves('read.paper'),
  'deliveries.list': noPerson,
  'deliveries.counts': noPerson,
  'deliveries.callList': covered,
  'recommendations.own': noPerson,
  'recommendations.list': noPerson,
  'recommendations.open': noPerson,
  'opinions.open': noPerson,
  'opinions.pdf': leaves('read.opinion'),
  'opinions.image': leaves('read.opinion'),
  'opinions.scan': leaves('read.opinion'),
  'board.overview': noPerson,
  'publicity.desk': noPerson,
  'publicity.objections': leaves('read.objections'),
  'disputes.list': leaves('read.disputes'),
  'experts.list': leaves('read.experts'),
  'experts.board': staffNames,
  'experts.propose': staffNames,
  'experts.openSheet': leaves('read.sheet'),
  'experts.rankings': noPerson,
  'experts.exportRanking': noPerson,
  'scoring.list': noPerson,
  'scoring.open': leaves('read.application'),
  'scoring.photo': leaves('read.pages'),
  'scoring.scan': leaves('read.pages'),
  'scoring.attachment': leaves('read.attachments'),
  'paperArrivals.open': noPerson,
  'paperArrivals.owed': noPerson,
  'usualSentences.open': noPerson,
};
