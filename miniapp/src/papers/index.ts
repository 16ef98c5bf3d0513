export { PrintRoom } from './PrintRoom';
export { pageList, pagesToPrint } from './pages-to-print';
