export { BureauOpinion } from './bureau-opinion.entity';
export { OpinionPhoto } from './opinion-photo.entity';
export { OpinionPrint } from './opinion-print.entity';
export { createOpinionRoutes } from './opinions.routes';
export { openOpinionPages, sealedPagesOf } from './sealed-pages';
