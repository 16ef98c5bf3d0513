import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moves, movesFrom, moveKeys, type Move } from '#shared/applications/moves';
import { editableStatuses, statuses, statusKeys, type Status } from '#shared/applications/statuses';
import { receiptText } from '#shared/applications/receipt';
import { problemCatalogue, problemCodes } from '#shared/api/problems';
import { noticeKinds } from '#shared/notices/notice-kinds';
import { formatPageCode, PAGE_CODE_MAX_CHARACTERS, parsePageCode } from '#shared/pages/page-code';
import { verdicts, type VerdictCode } from '#shared/pages/photo-verdicts';

const chinese = /[\u4e00-\u9fff]/;

describe('the table of moves', () => {
  const all: Move[] = moveKeys.map((key) => moves[key]);

  it('reaches every status from a draft', () => {
    const reached = new Set<Status>(['draft']);
    for (let before = 0; before !== reached.size;) {
      before = reached.size;
      for (const { from, to } of all) if (from.some((status) => reached.has(status))) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...statusKeys].sort());
  });

  it('leads on from every status that is not final, and from no final one', () => {
    for (const status of statusKeys) {
      const leads = all.some(({ from }) => from.includes(status));
      expect([status, leads]).toEqual([status, !statuses[status].isFinal]);
    }
  });

  it('gives each person its own moves', () => {
    expect(movesFrom('draft', 'contact')).toEqual(['submit', 'withdraw']);
    expect(movesFrom('submitted', 'contact')).toEqual(['recall', 'withdraw']);
    expect(movesFrom('submitted', 'bureau')).toEqual(['return', 'approve', 'decline']);
    expect(movesFrom('submitted', 'province')).toEqual([]);
    expect([...editableStatuses]).toEqual(['draft', 'returned']);
  });

  it('names a notice that exists, and words for the button and the timeline', () => {
    for (const { notice, label, done } of all) {
      expect([label, done].every((text) => chinese.test(text))).toBe(true);
      if (notice !== null) expect(noticeKinds[notice].phrase.length).toBeLessThanOrEqual(5);
    }
  });
});

describe('the wording of problems and verdicts', () => {
  it('says in Chinese what to do', () => {
    for (const code of problemCodes) {
      const { title, status } = problemCatalogue[code];
      expect([code, chinese.test(title), title.endsWith('。'), status >= 400]).toEqual([
        code,
        true,
        true,
        true,
      ]);
    }
    const parameters = { page: 1, revision: 1, current: 2, advice: '模糊', reason: '理由', cause: null };
    for (const code of Object.keys(verdicts) as VerdictCode[]) {
      const advice = verdicts[code].advice as (given: typeof parameters) => string;
      expect([code, chinese.test(advice(parameters))]).toEqual([code, true]);
      expect(advice(parameters)).not.toContain('undefined');
    }
  });

  it('has no problem that nobody ever answers', () => {
    const source = sourcesUnder('server/src').join('\n');
    const unused = problemCodes.filter((code) => !source.includes(`'${code}'`));
    expect(unused).toEqual([]);
  });
});

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

describe('a page code', () => {
  const code = {
    applicationCode: '7K3M9QXWZ2',
    revision: 999,
    page: 98,
    pages: 99,
    corner: 'B',
    keyId: 'Z',
    signature: 'ABCDEFGHJKMNPQRS',
  } as const;

  it('comes back as it was written, within the characters that the symbol holds', () => {
    expect(parsePageCode(formatPageCode(code))).toEqual(code);
    expect(formatPageCode(code).length).toBeLessThanOrEqual(PAGE_CODE_MAX_CHARACTERS);
    expect(formatPageCode(code)).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
  });

  it.each([
    'SC1.7K3M9QXWZ2.0.1-4.A.1',
    'SC1.7K3M9QXWZ2.1.5-4.A.1',
    'SC2.7K3M9QXWZ2.1.1-4.A.1',
    'SC1.7K3M9QXWZ2.1.1-4.C.1',
    'SC1.7K3M9QXWZ2.01.1-4.A.1',
  ])('is not %s', (start) => {
    expect(parsePageCode(`${start}.ABCDEFGHJKMNPQRS`)).toBeNull();
  });
});

describe('the text under a receipt', () => {
  it('is the same for everybody who computes it', () => {
    const sha = 'a'.repeat(64);
    const text = receiptText({
      number: 'SC-1',
      applicationCode: '7K3M9QXWZ2',
      unitName: '演示 公司',
      projectName: '演示项目',
      receivedAtUtc: '2026-01-01T00:00:00.000Z',
      submittedAtUtc: '2026-01-01T00:00:01.000Z',
      revision: 2,
      snapshotSha256: sha,
      pages: [{ page: 1, sha256: sha }],
      attachments: [{ kind: 'detail', fileName: '介绍.pdf', sha256: sha }],
    });
    expect(text).toBe(
      `receipt SC-1\napplication 7K3M9QXWZ2\nunit 演示 公司\nproject 演示项目\nreceived 2026-01-01T00:00:00.000Z\n` +
        `submitted 2026-01-01T00:00:01.000Z\nrevision 2\nanswers ${sha}\npage 1 ${sha}\nattachment detail ${sha} 介绍.pdf\n`,
    );
  });
});
