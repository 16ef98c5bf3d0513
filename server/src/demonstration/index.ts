export { createDemoRoutes } from './demo.routes';
export { makeDemonstration, type StaffSignIn } from './make-demonstration';
