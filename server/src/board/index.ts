export { createBoardRoutes } from './board.routes';
