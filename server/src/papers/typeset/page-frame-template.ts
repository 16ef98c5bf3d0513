import {
  pageCodePlaces,
  pageCodeQuietZoneMm,
  pageCodeSizeMm,
  pageMarginsMm,
  pageSizeMm,
} from '#shared/pages/page-geometry';
import { paperFontFamily } from '../../typesetting';

/** Pieces of Typst that the unit's form and the bureau's opinion page share. */

const { first, second } = pageCodePlaces;
const captionGapMm = pageCodeQuietZoneMm + 3;

/** The page with its codes, captions and draft mark, from `paper` and `overlay`; they never move the text. */
export const pageFrame = String.raw`#let draft-mark = place(center + horizon, rotate(-50deg, text(170pt, fill: luma(88%), weight: "bold", tracking: 30pt, overlay.draftMark)))
#let page-caption(words) = text(8pt, fill: luma(25%), words)
#let page-code(place-mm, svg) = place(
  top + left, dx: place-mm.x * 1mm, dy: place-mm.y * 1mm,
  image(bytes(svg), format: "svg", width: ${pageCodeSizeMm}mm, height: ${pageCodeSizeMm}mm),
)
#let page-overlay = context {
  let mine = overlay.pages.at(here().page() - 1, default: none)
  if overlay.draftMark != none { draft-mark }
  if mine != none {
    if mine.first != none { page-code((x: ${first.xMm}, y: ${first.yMm}), mine.first) }
    if mine.second != none { page-code((x: ${second.xMm}, y: ${second.yMm}), mine.second) }
    place(
      top + left, dx: ${first.xMm + pageCodeSizeMm + captionGapMm}mm,
      dy: ${first.yMm + pageCodeSizeMm / 2}mm, page-caption(mine.caption),
    )
    place(
      top + right, dx: -${pageSizeMm.width - second.xMm + captionGapMm}mm,
      dy: ${second.yMm + pageCodeSizeMm / 2}mm, page-caption(mine.caption),
    )
  }
}

#set document(title: paper.titleLines.join(), date: auto)
#set page(
  width: ${pageSizeMm.width}mm, height: ${pageSizeMm.height}mm, fill: none,
  margin: (top: ${pageMarginsMm.top}mm, bottom: ${pageMarginsMm.bottom}mm, left: ${pageMarginsMm.left}mm, right: ${pageMarginsMm.right}mm),
  background: page-overlay,
)
#set text(
  font: "${paperFontFamily}", fallback: false, size: 12pt, lang: "zh", region: "cn",
  top-edge: 0.88em, bottom-edge: -0.12em, overhang: false,
)
#set par(leading: 0.55em, spacing: 0.55em)
#set block(spacing: 0pt)
#let line-width = 0.6pt

`;

export const sealBoxMark = String.raw`// Marks where a seal belongs: the box begins where this stands.
#let seal-box(owner, place, width-mm, height-mm) = context {
  let corner = here().position()
  [#metadata((
    page: corner.page, owner: owner, place: place, xMm: corner.x.mm(), yMm: corner.y.mm(),
    widthMm: width-mm, heightMm: height-mm,
  ))<seal-box>]
}

`;

export const breakableText = String.raw`// A credit code or an endless word has no place to break and would run out of its cell: from this length on, it
// may break after each character. Boxes, because a line that ends in a zero-width space comes out too wide.
#let breakable-run(shortest) = regex("[^\s\p{Han}\p{Hiragana}\p{Katakana}\u{3000}-\u{303F}\u{FF00}-\u{FFEF}]{" + str(shortest) + ",}")
#let boxed-letters(run) = run.text.clusters().map(letter => box(letter)).join()
#let wide-text(words) = {
  show breakable-run(20): boxed-letters
  words
}

`;

export const paragraphSetting = String.raw`#let paragraphs(lines) = {
  set par(justify: true, leading: 0.62em, spacing: 0.62em, first-line-indent: (amount: 2em, all: true))
  for line in lines { par(wide-text(line)) }
}

`;

/** An opinion with the place for its seal, after `paragraphSetting` and `sealBoxMark`. */
export const opinionBlock = String.raw`// An opinion stays on one page with its place for the seal, unless its text alone is longer than half a page.
#let seal-height-mm = 52
#let opinion(caption, lines, room) = layout(size => {
  let body = {
    block(sticky: true, below: 0.8em, caption)
    paragraphs(lines)
    room
  }
  let height = measure(block(width: size.width, body)).height
  block(
    width: 100%, stroke: line-width, inset: (x: 3mm, y: 3.4mm), breakable: height > 190mm, body,
  )
})
#let seal-room(owner, place-name, seal-caption, date, signature: none) = block(
  width: 100%, height: seal-height-mm * 1mm, breakable: false, {
    place(top + right, block(width: 76mm, height: 100%, {
      place(top + left, seal-box(owner, place-name, 76, seal-height-mm))
      place(center + horizon, dy: -5mm, seal-caption)
      place(center + bottom, dy: -7mm, date)
    }))
    if signature != none { place(left + horizon, dy: -5mm, dx: 4mm, signature) }
  },
)

`;
