export { createExportRoutes } from './exports.routes';
