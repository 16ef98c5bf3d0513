import { formatChinaDate } from '#shared/text/china-time';
import { printedLine } from '../../typesetting';
import type { RecommendationPaper } from './recommendation-paper';

/** The captions of 附件3 as the notice of 25 December 2020 prints them: correct them only against the notice. */
export const tableLabels = {
  annex: '附件3',
  title: '项目推荐表',
  bureau: '推荐单位（盖章）：',
  columns: [
    '序号',
    '企业名称',
    '项目名称',
    '申报方向',
    '主要内容及推荐理由',
    '获得工信系统相关试点示范情况',
    '联系人及联系方式',
  ],
} as const;

const chineseNumbers = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The lines of the title; the campaign's own title ends in 项目, which the second line begins with. */
export function tableTitle({ campaignTitle }: Pick<RecommendationPaper, 'campaignTitle'>): string[] {
  return [printedLine(campaignTitle).replace(/项目$/, ''), tableLabels.title];
}

/** Room for ink that no typesetting swallows. */
const blank = '\u00a0'.repeat(4);

function copiesInWords(copies: number): string {
  return `一式${chineseNumbers[copies] ?? ` ${copies} `}份`;
}

/** The 推荐文件 in the words of an official letter; numbers come from the database. */
export function letterText(paper: RecommendationPaper) {
  const { campaignTitle, bureauName, issuer, totals, rows } = paper;
  const copies = copiesInWords(paper.paperCopies);
  const priority = totals.priority > 0 ? `，其中具有优先评选情形的 ${totals.priority} 个` : '';
  return {
    title: `${bureauName}关于推荐${campaignTitle}的函`,
    number: paper.letterNumber === '' ? `〔${blank}〕${blank}号` : paper.letterNumber,
    addressee: `${issuer}：`,
    paragraphs: [
      `根据${campaignTitle}申报工作要求，我局组织本地区单位申报并逐项审核。截至${formatChinaDate(paper.issuedAtUtc)}，` +
        `共收到申报 ${totals.submitted} 个，审核通过 ${totals.approved} 个，未予推荐 ${totals.declined} 个。`,
      `经研究，现推荐以下 ${totals.recommended} 个项目${priority}。推荐表及申报的纸质材料${copies}，一并报送，请予审核。`,
    ],
    list: rows.map(({ unitName, projectName }, index) => `${index + 1}．${unitName}：${projectName}`),
    closing: '特此函报。',
    enclosure: `附件：项目推荐表（${copies}，共 ${totals.recommended} 个项目）`,
    signature: bureauName,
    seal: '（盖章）',
    date: `年${blank}月${blank}日`,
  };
}

/** The small line beside each page code, for people. */
export function codeCaption(issue: { code: string; revision: number }, page: number, pages: number): string {
  return `推荐编号 ${issue.code}  第 ${issue.revision} 次生成  第 ${page} 页 共 ${pages} 页`;
}
