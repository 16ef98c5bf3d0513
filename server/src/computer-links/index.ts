export { ComputerLink } from './computer-link.entity';
export { createComputerLinkRoutes } from './computer-links.routes';
export { endComputerLinks, endComputersOf, removeOldLinks } from './end-links';
