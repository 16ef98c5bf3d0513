import { breakableText, opinionBlock, pageFrame, paragraphSetting, sealBoxMark } from './page-frame-template';

/**
 * The Typst source of 附件2. `sys.inputs.paper` is the `PrintedPaper` and `sys.inputs.overlay` the `PageOverlay` of
 * typeset-application-paper.ts. The overlay (codes, captions, draft mark) stands in the margin or behind the text
 * and never moves it, so that a page's content is the same with and without.
 */
export const applicationPaperTemplate = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let overlay = json(bytes(sys.inputs.overlay))
#let label = paper.labels

${pageFrame}${sealBoxMark}${breakableText}// The largest size at which each of the texts stays on one line; none if even the smallest is too large.
#let common-size(texts, width, largest, smallest) = {
  let size = largest
  while size >= smallest {
    if texts.all(words => measure(text(size, words)).width <= width) { return size }
    size -= 0.5pt
  }
}

// One line if a smaller size allows it; two lines of a size below that; or as many as it takes.
#let fitted(words, width, largest: 12pt, smallest: 9pt, beside: ()) = context {
  let one-line = common-size(beside + (words,), width, largest, smallest)
  if one-line != none { return text(one-line, words) }
  let two-lines = common-size((words,), width * 1.9, smallest, smallest - 1pt)
  show breakable-run(8): boxed-letters
  text(if two-lines == none { smallest } else { two-lines }, words)
}

// Each seal has a line as high as itself, so that two seals never cover each other.
#let seal-line-height-mm = 44
#let cover-line(caption, words, height-mm: seal-line-height-mm, seal-owner: none) = block(
  width: 100%, height: height-mm * 1mm, {
    if seal-owner != none { place(top + left, seal-box(seal-owner, "cover", 150, height-mm)) }
    place(horizon + left, dx: 4mm, text(16pt, caption))
    place(horizon + left, dx: 64mm, block(
      width: 86mm, inset: (bottom: 2mm), stroke: (bottom: line-width),
      align(center, if words == "" { text(15pt, sym.space.nobreak) } else {
        fitted(words, 86mm, largest: 15pt, smallest: 11pt)
      }),
    ))
  },
)

#text(16pt, weight: "bold", label.annex)
#v(30mm)
#align(center, {
  set text(weight: "bold")
  for line in paper.titleLines {
    block(spacing: 5mm, fitted(line, 160mm, largest: 22pt, smallest: 14pt))
  }
})
#v(1fr)
#cover-line(label.coverUnit, paper.unitName, seal-owner: "unit")
#cover-line(label.coverBureau, paper.recommendingUnit, seal-owner: "bureau")
#cover-line(label.coverDate, paper.applicationDate, height-mm: 20)
#pagebreak()

// Ten equal columns of 16 mm: five cells of two in 经营情况, two and three in the rows of four cells.
#let column-mm = 16
#let caption-cell(words) = table.cell(colspan: 2, words)
#let short-cell(words, columns) = table.cell(colspan: columns, fitted(words, (columns * column-mm - 4) * 1mm))
#let finance-cell(words) = table.cell(
  colspan: 2, inset: (x: 1mm, y: 3.4mm), fitted(words, (2 * column-mm - 2) * 1mm, smallest: 7.5pt, beside: paper.finance.flatten()),
)
#let wide-cell(lines) = table.cell(colspan: 8, align: left + horizon, lines.map(line => block(wide-text(line))).join(v(0.5em)))
#let diagonal-cell = table.cell(colspan: 2, inset: 0pt, block(width: 100%, height: 15mm, {
  place(line(start: (0%, 0%), end: (100%, 100%), stroke: line-width))
  place(top + right, dx: -2mm, dy: 1.8mm, label.finance)
  place(bottom + left, dx: 2.5mm, dy: -1.8mm, label.financeYear)
}))
${paragraphSetting}#set table(columns: (1fr,) * 10, stroke: line-width, inset: (x: 2mm, y: 3.4mm), align: center + horizon)
#set table.cell(breakable: false)

#table(
  ..paper.above.map(row => (caption-cell(row.caption), wide-cell(row.lines))).flatten(),
  ..paper.pairs.map(pair => (
    caption-cell(pair.at(0).caption), short-cell(pair.at(0).words, 3),
    caption-cell(pair.at(1).caption), short-cell(pair.at(1).words, 3),
  )).flatten(),
  ..paper.below.map(row => (caption-cell(row.caption), wide-cell(row.lines))).flatten(),
)
// What only a later notice asks may be long: such a row may go over pages.
#for row in paper.extra {
  table(
    table.cell(colspan: 2, breakable: true, row.caption),
    table.cell(colspan: 8, breakable: true, align: left + horizon, row.lines.map(line => block(wide-text(line))).join(v(0.5em))),
  )
}
#block(breakable: false, table(
  diagonal-cell, ..(label.revenue, label.growth, label.profit, label.growth).map(caption-cell),
  ..paper.finance.map(row => row.map(finance-cell)).flatten(),
))
#if paper.description != none {
  table(
    table.cell(colspan: 10, breakable: true, align: left + top, inset: (x: 3mm, y: 3.4mm), {
      block(sticky: true, below: 0.8em, par(justify: true, label.description))
      paragraphs(paper.description)
      v(6mm, weak: true)
    }),
  )
}

${opinionBlock}#opinion(label.unitOpinion, paper.unitOpinion, {
  v(4mm)
  seal-room("unit", "unitOpinion", label.unitSeal, paper.unitOpinionDate)
})
#block(breakable: false, width: 100%, {
  opinion(label.bureauOpinion, (), {
    v(22mm)
    seal-room("bureau", "bureauOpinion", label.bureauSeal, label.blankDate, signature: label.bureauSignature)
  })
  v(3mm)
  text(10.5pt, label.note)
})
`;
