export { BureauOpinion } from './bureau-opinion.entity';
export { OpinionPhoto } from './opinion-photo.entity';
export { OpinionPrint } from './opinion-print.entity';
export { createOpinionRoutes } from './opinions.routes';
export { sealedOpinionOf, type SealedOpinionPage } from './sealed-opinion';
export { openOpinionPages } from './sealed-pages';
