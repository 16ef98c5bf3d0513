export { ClaimDispute } from './claim-dispute.entity';
export { createDisputeRoutes } from './disputes.routes';
