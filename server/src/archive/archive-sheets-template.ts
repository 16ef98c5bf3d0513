import { pageSizeMm } from '#shared/pages/page-geometry';
import { paperFontFamily } from '../typesetting';

/**
 * The Typst source of the sheets. `sys.inputs.sheets` is what `sheetsOf` (archive-sheets.ts) gives: texts of people come
 * in as data only.
 */
export const archiveSheetsTemplate = String.raw`
#let sheets = json(bytes(sys.inputs.sheets))
#let gray = luma(35%)
#let line-width = 0.5pt

#set document(title: sheets.receiptTitle, date: auto)
#set page(
  width: ${pageSizeMm.width}mm, height: ${pageSizeMm.height}mm, margin: (x: 20mm, top: 24mm, bottom: 20mm),
  header: text(9pt, fill: gray, sheets.head),
  footer: align(right, text(9pt, fill: gray, context counter(page).display())),
)
#set text(
  font: "${paperFontFamily}", fallback: false, size: 10.5pt, lang: "zh", region: "cn",
  top-edge: 0.88em, bottom-edge: -0.12em, overhang: false,
)
#set par(leading: 0.4em, spacing: 0.4em)
#set block(spacing: 0pt)

// An endless word has no place to break and would run off the sheet.
#let endless = regex("[^\s\p{Han}\p{Hiragana}\p{Katakana}\u{3000}-\u{303F}\u{FF00}-\u{FFEF}]{20,}")
#let free-text(words) = {
  show endless: run => run.text.clusters().map(letter => box(letter)).join()
  words
}
#let hash(words) = text(9pt, words)
#let shown(row) = if row.at("isHash", default: false) { hash(row.value) } else { free-text(row.value) }
#let rows(list) = table(
  columns: (36mm, 1fr), stroke: (x: none, y: line-width + luma(80%)), inset: (x: 1mm, y: 2mm), align: left + horizon,
  ..list.map(row => (text(fill: gray, row.label), shown(row))).flatten(),
)
#let title(words) = align(center, block(below: 6mm, text(18pt, weight: "bold", words)))
#let section(words) = block(above: 6mm, below: 2mm, sticky: true, text(12pt, weight: "bold", words))

#align(center, block(below: 3mm, text(11pt, free-text(sheets.campaignTitle))))
#title(sheets.receiptTitle)
#rows(sheets.facts)
#block(above: 6mm, width: 100%, stroke: line-width, inset: 3mm, breakable: false, {
  block(below: 2mm, text(weight: "bold", sheets.receiptHash.label))
  block(below: 3mm, text(10pt, sheets.receiptHash.value))
  text(9pt, fill: gray, sheets.howToRecompute)
})
#section(sheets.pagesTitle)
#rows(sheets.pages)
#section(sheets.attachmentsTitle)
#if sheets.attachments.len() == 0 [#sheets.none]
#for (index, file) in sheets.attachments.enumerate() {
  block(below: 3mm, width: 100%, breakable: false, stack(
    spacing: 1.2mm, text(fill: gray, str(index + 1) + "　" + file.kind), free-text(file.fileName), hash(file.sha256),
  ))
}

#pagebreak()
#counter(page).update(1)
#context [#metadata(here().page())<findings-page>]
#title(sheets.findingsTitle)
#for page in sheets.findings {
  block(above: 6mm, width: 100%, breakable: false, {
    section(page.title)
    rows(page.rows)
  })
}
`;
