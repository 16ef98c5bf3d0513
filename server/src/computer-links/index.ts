export { ComputerLink } from './computer-link.entity';
export { createComputerLinkRoutes } from './computer-links.routes';
export { endComputerLinks, endComputersOf, endRestedLinks, removeOldLinks } from './end-links';
