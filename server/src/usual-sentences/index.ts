export { UsualSentences } from './usual-sentences.entity';
export { createUsualSentenceRoutes } from './usual-sentences.routes';
