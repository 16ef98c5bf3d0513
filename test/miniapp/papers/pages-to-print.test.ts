import { pageList, pagesToPrint } from '../../../miniapp/src/papers/pages-to-print';
import { samplePrint } from '../support/sample-application';

it('writes pages in runs, as a person would say them', () => {
  expect(pageList([1])).toBe('1');
  expect(pageList([1, 2, 4, 5, 6, 9])).toBe('1、2、4—6、9');
  expect(pageList([])).toBe('');
});

it('tells the pages to print again from those whose photos stay valid, and asks for no seal on the latter', () => {
  const print = samplePrint([null, 'b', 'c']);
  if (print === null) throw new Error('no print');
  expect(pagesToPrint(print)).toEqual({ open: [1], done: [2, 3], toSeal: [1] });
  const corrected = samplePrint(['a', null, 'c']);
  if (corrected === null) throw new Error('no print');
  expect(pagesToPrint(corrected)).toEqual({ open: [2], done: [1, 3], toSeal: [] });
});
