/** What clerks write again and again, by the place where it is offered. Each bureau changes the lists to its own habits. */
export const sentenceKinds = ['field', 'page', 'attachment', 'decline', 'opinion'] as const;

export type SentenceKind = (typeof sentenceKinds)[number];

export type SentenceLists = Record<SentenceKind, string[]>;

export const SENTENCES_PER_LIST = 30;
export const SENTENCE_MAX_CHARACTERS = 200;

/** With these every bureau begins. */
export const startingSentences: Readonly<Record<SentenceKind, readonly string[]>> = {
  field: [
    '请与营业执照和公章上的名称保持一致。',
    '请核对数字和单位（万元），更正后重新打印盖章。',
    '内容与佐证材料不一致，请核对后更正。',
    '内容过于简略，请补充具体做法和成效。',
  ],
  page: [
    '照片不清楚，请在光线充足处重拍。',
    '没有看到单位公章，请盖章后重拍。',
    '页面没有拍全，请露出四角后重拍。',
    '没有填写日期，请手写日期后重拍。',
    '页面内容与填报数据不一致，请用最新打印件盖章后重拍。',
  ],
  attachment: [
    '文件打不开或看不清，请重新上传。',
    '缺少必要的证明材料，请补充上传。',
    '材料已过有效期，请上传有效的版本。',
  ],
  decline: [
    '不符合通知规定的申报条件。',
    '项目内容与所选申报方向不符。',
    '佐证材料不能证明所述成效。',
    '超出本市州推荐名额，经比选未列入推荐。',
  ],
  opinion: [
    '经审核，该项目符合申报条件，材料真实完整，同意推荐。',
    '该平台运行稳定，服务成效明显，具有示范带动作用，同意推荐。',
    '该项目列入优先评选情形，建议优先推荐。',
  ],
};
