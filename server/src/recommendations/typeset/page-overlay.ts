import {
  pageCodePlaces,
  pageCodeQuietZoneMm,
  pageCodeSizeMm,
  pageMarginsMm,
  pageSizeMm,
} from '#shared/pages/page-geometry';
import { paperFontFamily } from '../../typesetting';

const { first, second } = pageCodePlaces;
const beside = pageCodeSizeMm + pageCodeQuietZoneMm + 3;
const middle = pageCodeSizeMm / 2;

/**
 * Codes and captions of a page in the margin, as on 附件2. A landscape page is the same sheet turned: its codes lie so
 * that they stand upright, at their usual places, when the sheet is held upright. Photographs need no second geometry.
 */
export const overlaySource = {
  portrait: String.raw`
#let page-overlay = context {
  let mine = overlay.pages.at(here().page() - 1, default: none)
  if mine != none {
    page-code(${first.xMm}, ${first.yMm}, 0deg, mine.first)
    page-code(${second.xMm}, ${second.yMm}, 0deg, mine.second)
    place(top + left, dx: ${first.xMm + beside}mm, dy: ${first.yMm + middle}mm, page-caption(mine.caption))
    place(top + right, dx: -${pageSizeMm.width - second.xMm + beside - pageCodeSizeMm}mm, dy: ${second.yMm + middle}mm, page-caption(mine.caption))
  }
}
`,
  landscape: String.raw`
#let page-overlay = context {
  let mine = overlay.pages.at(here().page() - 1, default: none)
  if mine != none {
    page-code(${first.yMm}, ${pageSizeMm.width - first.xMm - pageCodeSizeMm}, -90deg, mine.first)
    page-code(${second.yMm}, ${pageSizeMm.width - second.xMm - pageCodeSizeMm}, -90deg, mine.second)
    place(top + left, dx: ${first.yMm + beside}mm, dy: ${pageSizeMm.width - first.xMm - middle}mm, page-caption(mine.caption))
    place(top + right, dx: -${pageSizeMm.height - second.yMm + beside - pageCodeSizeMm}mm, dy: ${pageSizeMm.width - second.xMm - middle}mm, page-caption(mine.caption))
  }
}
`,
};

export const preludeSource = String.raw`
#let overlay = json(bytes(sys.inputs.overlay))
#let page-caption(words) = text(8pt, fill: luma(25%), words)
#let page-code(x, y, turn, svg) = place(
  top + left, dx: x * 1mm, dy: y * 1mm,
  rotate(turn, image(bytes(svg), format: "svg", width: ${pageCodeSizeMm}mm, height: ${pageCodeSizeMm}mm)),
)
// Marks where a seal belongs: the box begins where this stands.
#let seal-box(width-mm, height-mm) = context {
  let corner = here().position()
  [#metadata((
    page: corner.page, xMm: corner.x.mm(), yMm: corner.y.mm(), widthMm: width-mm, heightMm: height-mm,
  ))<seal-box>]
}
#let line-width = 0.6pt
// An endless word has no place to break and would run out of its cell.
#let breakable-run = regex("[^\s\p{Han}\p{Hiragana}\p{Katakana}\u{3000}-\u{303F}\u{FF00}-\u{FFEF}]{8,}")
#let cell-text(words) = {
  show breakable-run: run => run.text.clusters().map(letter => box(letter)).join()
  words
}
`;

export const textSource = String.raw`
#set text(
  font: "${paperFontFamily}", fallback: false, lang: "zh", region: "cn",
  top-edge: 0.88em, bottom-edge: -0.12em, overhang: false,
)
#set block(spacing: 0pt)
`;

export const marginsMm = pageMarginsMm;
