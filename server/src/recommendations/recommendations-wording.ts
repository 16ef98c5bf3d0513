import { statuses, type Status } from '#shared/applications/statuses';

/** What is said about tables to bureau and province, and by a sent table to the contacts. */
export const recommendationWording = {
  statusChanged: (unitName: string, status: Status): string =>
    `“${unitName}”现在是“${statuses[status].label}”，不能留在推荐表里，请移出后重新生成。`,
  statusChangedInSent: (unitName: string, status: Status): string =>
    `“${unitName}”现在是“${statuses[status].label}”，不能接收。请退回市州，由市州调整后重新报送。`,
  notFound: '这个项目不在本市州审核通过的申报里，请刷新后重新选择。',
  twice: '这个项目选了两次，请去掉一个。',
  noReason: (unitName: string): string => `请填写“${unitName}”的主要内容及推荐理由。`,
  unprintable: (unitName: string, characters: string): string =>
    `“${unitName}”的推荐理由里有打印不出的字符：${characters}，请改用其他写法。`,
  letterUnprintable: (characters: string): string => `文号里有打印不出的字符：${characters}，请改正。`,
  noEntries: '推荐表里还没有项目，请先选择。',
  faultNeedsText: '请写明这一项有什么问题。',
  opinionMissing: (projectName: string): string => `“${projectName}”还没有盖章的推荐意见页。`,
  missingPaper: (paper: string): string => `还没有${paper}的盖章扫描件。`,
  missingPages: (paper: string, pages: readonly number[]): string =>
    `${paper}还缺第 ${pages.join('、')} 页的扫描件。`,
  recommended: (number: number): string =>
    `市州经信局已将本项目列入推荐表（第 ${number} 次报送），报送省经信厅。`,
  recommendedAdvice: '请等待省经信厅接收',
  received: '省经信厅已接收市州经信局报送的推荐材料。',
  receivedAdvice: '请等待专家评审',
  scan: {
    noCode: '没有认出页码，请重新扫描，或把整份文件扫成 PDF 上传。',
    foreign: '这不是本推荐表的页面，请核对后重新上传。',
    stale: (revision: number, current: number): string =>
      `这是第 ${revision} 次生成的页面，现在有效的是第 ${current} 次，请盖章、扫描新的一份。`,
    otherPaper: '这一页属于另一份文件，已按页码归类。',
    noSeal: '没有认出公章，请核对这一页是否已盖章。',
    faintSeal: '公章的印迹很淡，请核对。',
    straySeal: '公章不在盖章位置，请核对。',
    notExamined: '系统不检查 PDF 的内容，请人工核对页码和公章。',
  },
} as const;
