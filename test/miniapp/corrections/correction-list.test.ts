import type { ApplicationView, ReturnReason } from '#shared/api/views';
import { notice2020 } from '#shared/campaigns/notice-2020';
import { faultPlace } from '../../../miniapp/src/applications/fault-places';
import { correctionList } from '../../../miniapp/src/corrections/correction-list';
import { correctionSteps } from '../../../miniapp/src/corrections/correction-steps';
import { sampleApplication, samplePrint } from '../support/sample-application';

const reason = (id: string, target: ReturnReason['target']): ReturnReason => ({
  id,
  target,
  text: `${id}：请改`,
});
const submission = { number: 'SC-1', submittedAtUtc: '2026-11-24T08:00:00.000Z', sha256: '0'.repeat(64) };
const attachment = (addedAtUtc: string) => ({
  id: '01HZX0000000000000000000AT',
  kind: 'detail',
  fileName: '介绍.pdf',
  contentType: 'application/pdf',
  bytes: 1,
  sha256: '0'.repeat(64),
  addedAtUtc,
});

function returned(changes: Partial<ApplicationView>): ApplicationView {
  return sampleApplication({
    status: 'returned',
    submission,
    returnReasons: [
      reason('r1', { kind: 'field', key: 'industry' }),
      reason('r2', { kind: 'page', page: 2 }),
      reason('r3', { kind: 'attachment', key: 'detail' }),
    ],
    handedInAnswers: { industry: '装备制造' },
    print: samplePrint(['a', null, 'c']),
    attachments: [attachment('2026-11-24T07:00:00.000Z')],
    ...changes,
  });
}

const listOf = (application: ApplicationView) =>
  correctionList(application, (field) => faultPlace(notice2020, application.id, field));
const changedOf = (application: ApplicationView) => listOf(application).map(({ isChanged }) => isChanged);

describe('the list of corrections', () => {
  it('keeps the order of the clerk and leads each reason to its exact place', () => {
    expect(listOf(returned({})).map(({ title, text, url }) => [title, text, url])).toEqual([
      ['所属行业', 'r1：请改', expect.stringMatching(/pages\/form\/index\?.*step=unit&field=industry$/)],
      ['第 2 页的照片', 'r2：请改', expect.stringMatching(/photos\/index\?id=/)],
      [
        '项目具体情况详细介绍',
        'r3：请改',
        expect.stringMatching(/pages\/form\/index\?.*step=attachments&field=attachments\.detail$/),
      ],
    ]);
  });

  it('marks nothing right after the return', () => {
    expect(changedOf(returned({}))).toEqual([false, false, false]);
  });

  it('marks what has been changed since it was handed in', () => {
    const worked = returned({
      answers: { industry: '通用零部件制造业' },
      print: samplePrint(['a', 'b', 'c']),
      attachments: [attachment('2026-11-24T09:00:00.000Z')],
    });
    expect(changedOf(worked)).toEqual([true, true, true]);
  });

  it('takes the mark away when the old answer is written again', () => {
    expect(changedOf(returned({ answers: { industry: '装备制造' } }))[0]).toBe(false);
  });
});

describe('the steps after the corrections', () => {
  const doneOf = (print: ApplicationView['print']) =>
    correctionSteps(sampleApplication({ print })).map(({ key, isDone }) => [key, isDone]);

  it('asks for a new print first when the printed content has changed', () => {
    expect(doneOf(samplePrint(['a', 'b', 'c'], true))).toEqual([
      ['print', false],
      ['photos', false],
      ['submit', false],
    ]);
  });

  it('asks only for submitting when print and photos stand', () => {
    expect(doneOf(samplePrint(['a', 'b', 'c']))).toEqual([
      ['print', true],
      ['photos', true],
      ['submit', false],
    ]);
  });
});
