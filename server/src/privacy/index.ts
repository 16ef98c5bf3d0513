export { createPrivacyRoutes } from './privacy.routes';
