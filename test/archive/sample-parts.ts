import sharp from 'sharp';
import type { ArchiveParts } from '../../server/src/archive/archive-content';
import { issuedPaper } from '../papers/issue-sample';
import { samplePaper } from '../papers/sample-paper';

export const hostileName = `#panic("x") [${'长'.repeat(90)}] *b* _c_ $d$ \`e\` @f <g> {h} ${'W'.repeat(90)}\u202Egpj.exe`;
const hash = (digit: number): string => (digit % 16).toString(16).repeat(64);

/** An archive as large as they come: many pages with noisy scans, names of 200 characters, sixty attachments. */
export async function largeParts(): Promise<ArchiveParts> {
  const paper = await issuedPaper(
    samplePaper({ description: '行\n'.repeat(220), unitName: '演示制造有限公司' }),
  );
  const pages = paper.pages.map(({ page }) => page);
  const noise = sharp({
    create: {
      width: 1680,
      height: 2376,
      channels: 3,
      background: '#eee',
      noise: { type: 'gaussian', mean: 190, sigma: 18 },
    },
  });
  const jpeg = await noise.jpeg({ quality: 80 }).toBuffer();
  return {
    content: {
      campaignTitle: '2020年湖北省基于互联网的制造业“双创”平台（企业）试点示范项目',
      attachmentLabels: { detail: '项目具体情况详细介绍' },
      receipt: {
        number: 'SC-7K3M9QXWZ2-1',
        applicationCode: '7K3M9QXWZ2',
        unitName: hostileName,
        projectName: hostileName,
        receivedAtUtc: '2026-11-24T06:49:00.000Z',
        submittedAtUtc: '2026-11-24T06:49:00.250Z',
        revision: 1,
        snapshotSha256: hash(1),
        pages: pages.map((page) => ({ page, sha256: hash(page) })),
        attachments: Array.from({ length: 60 }, (_, index) => ({
          kind: 'detail',
          fileName: index === 0 ? `${hostileName}.pdf` : `材料${index}.pdf`,
          sha256: hash(index),
        })),
        sha256: hash(9),
      },
      pages: pages.map((page) => ({
        paper: 'application',
        page,
        revision: 1,
        takenInAtUtc: '2026-11-24T06:40:00.000Z',
        isPlacedByHand: page === 2,
        isExamined: true,
        remarks: page === 1 ? ['照片模糊', '光线太暗'] : [],
        ruling:
          page === 3 ? { isValid: true, reason: hostileName, ruledAtUtc: '2026-11-25T06:40:00.000Z' } : null,
        photoSha256: hash(page),
        scanSha256: hash(page + 1),
      })),
    },
    pictures: pages.map((page) => ({ jpeg, kind: 'scan', isIntact: page !== 1 })),
    prints: [{ paper: 'application', revision: 1, pdf: paper.pdf }],
  };
}
