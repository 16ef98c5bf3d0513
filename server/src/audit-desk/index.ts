export { createAuditDeskRoutes } from './audit-desk.routes';
export { reportTrail } from './report-trail';
