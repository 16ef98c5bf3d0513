import { breakableText, opinionBlock, pageFrame, paragraphSetting, sealBoxMark } from './page-frame-template';

/**
 * The Typst source of the bureau's opinion page: the cells of 附件2 that say whose form it is, and 各市州经信局具体推荐意见
 * with room for signature and seal. `sys.inputs` as in application-paper-template.ts.
 */
export const opinionPageTemplate = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let overlay = json(bytes(sys.inputs.overlay))
#let label = paper.labels

${pageFrame}${sealBoxMark}${breakableText}${paragraphSetting}${opinionBlock}
#text(14pt, weight: "bold", label.annex)
#v(4mm)
#align(center, for line in paper.titleLines { block(spacing: 3mm, text(15pt, weight: "bold", line)) })
#v(6mm)
#set table(stroke: line-width, inset: (x: 2mm, y: 3.4mm), align: horizon)
#table(
  columns: (32mm, 1fr),
  align(center, label.unitName), wide-text(paper.unitName),
  align(center, label.projectName), wide-text(paper.projectName),
)
#opinion(label.bureauOpinion, paper.opinion, {
  v(10mm)
  seal-room("bureau", "bureauOpinion", label.bureauSeal, label.blankDate, signature: label.bureauSignature)
})
#v(3mm)
#text(10.5pt, paper.basis)
`;
