export { Print } from './print.entity';
export { currentPrint, printByRevision, printedPages, printsOf } from './find-print';
export { formFaults } from './form-faults';
export { createPageCodeSigner, type PageCodeKeys, type PageCodeSigner } from './page-code-signer';
export { isPrintStale, presentPrint } from './present-print';
export { createPaperRoutes } from './papers.routes';
export { revisionsWithSamePage } from './same-page';
export { typesetDefinition } from './typeset-definition';
export { unprintableCharacters } from './typeset';
