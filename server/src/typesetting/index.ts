export { paperFontFamily, paperRegularFontFile } from './paper-fonts';
export { printedLine, printedParagraphs } from './printed-text';
export { compileTypst, type TypstDocument } from './typst-compiler';
