import { pageSizeMm } from '#shared/pages/page-geometry';
import { overlaySource, preludeSource, textSource } from './page-overlay';

/** Of the seven columns, together what lies between the margins: 257 mm. */
export const columnWidthsMm = [12, 36, 40, 37, 67, 35, 30] as const;
/** Text keeps clear of the codes, which stand above and below. */
export const tableMarginsMm = { top: 36, bottom: 36, side: 20 } as const;

/**
 * The Typst source of 附件3, landscape, its head repeated on each page. `sys.inputs.paper` is the `PrintedTable` of
 * typeset-recommendation.ts.
 */
export const tableTemplate = String.raw`
#let paper = json(bytes(sys.inputs.paper))
${preludeSource}
${overlaySource.landscape}
#set document(title: paper.title.join(), date: auto)
#set page(
  width: ${pageSizeMm.height}mm, height: ${pageSizeMm.width}mm, fill: none,
  margin: (top: ${tableMarginsMm.top}mm, bottom: ${tableMarginsMm.bottom}mm, x: ${tableMarginsMm.side}mm),
  background: page-overlay,
)
${textSource}
#set text(size: 10.5pt)
#set par(leading: 0.5em, spacing: 0.5em)

#text(14pt, weight: "bold", paper.annex)
#v(1mm)
#align(center, {
  set text(16pt, weight: "bold")
  for line in paper.title { block(spacing: 2.5mm, line) }
})
// The seal lies over the bureau's name, as is usual; its middle belongs into this line.
#block(width: 100%, height: 20mm, {
  place(top + left, seal-box(150, 20))
  place(left + horizon, text(13pt, paper.bureau))
})
#table(
  columns: (${columnWidthsMm.map((width) => `${width}mm`).join(', ')}),
  stroke: line-width, inset: (x: 1.6mm, y: 2mm), align: left + horizon,
  table.header(..paper.columns.map(words => table.cell(align: center + horizon, strong(words)))),
  ..paper.rows.map(row => row.enumerate().map(((index, lines)) => table.cell(
    align: if index == 0 { center + horizon } else { left + horizon },
    lines.map(line => block(cell-text(line))).join(v(0.4em)),
  ))).flatten(),
)
`;
