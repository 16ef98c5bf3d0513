export { ComputerLink } from './computer-link.entity';
export { createComputerLinkRoutes } from './computer-links.routes';
export { endComputerLinks, removeOldLinks } from './end-links';
