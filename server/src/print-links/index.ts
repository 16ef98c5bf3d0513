export { endPrintLinks, removeOldPrintLinks } from './end-links';
export { PrintLink } from './print-link.entity';
export { createPrintLinkRoutes } from './print-links.routes';
