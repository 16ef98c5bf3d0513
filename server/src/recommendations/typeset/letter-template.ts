import { pageSizeMm } from '#shared/pages/page-geometry';
import { marginsMm, overlaySource, preludeSource, textSource } from './page-overlay';

/** Room for a round seal over name and date. */
const sealRoomMm = { width: 80, height: 52 } as const;

/** The Typst source of the 推荐文件: a letter in the usual form. `sys.inputs.letter` is the `PrintedLetter`. */
export const letterTemplate = String.raw`
#let letter = json(bytes(sys.inputs.letter))
${preludeSource}
${overlaySource.portrait}
#set document(title: letter.title, date: auto)
#set page(
  width: ${pageSizeMm.width}mm, height: ${pageSizeMm.height}mm, fill: none,
  margin: (top: ${marginsMm.top}mm, bottom: ${marginsMm.bottom}mm, left: ${marginsMm.left}mm, right: ${marginsMm.right}mm),
  background: page-overlay,
)
${textSource}
#set text(size: 14pt)
#set par(leading: 0.75em, spacing: 0.75em)
#v(6mm)
#align(center, text(20pt, weight: "bold", letter.title))
#v(8mm)
#align(center, letter.number)
#v(10mm)
#par(letter.addressee)
#set par(justify: true, first-line-indent: (amount: 2em, all: true))
#for words in letter.paragraphs { par(words) }
#for words in letter.list { par(justify: false, cell-text(words)) }
// What is signed and sealed never stands alone on a page.
#block(breakable: false, width: 100%, {
  par(letter.closing)
  v(6mm)
  par(letter.enclosure)
  v(4mm)
  align(right, block(width: ${sealRoomMm.width}mm, height: ${sealRoomMm.height}mm, {
    place(top + left, seal-box(${sealRoomMm.width}, ${sealRoomMm.height}))
    set par(first-line-indent: 0em)
    place(center + horizon, dy: -8mm, letter.signature)
    place(center + horizon, dy: 2mm, letter.seal)
    place(center + horizon, dy: 14mm, letter.date)
  }))
})
`;
