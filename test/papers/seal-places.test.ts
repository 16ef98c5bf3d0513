import { definitionFaults } from '#shared/campaigns/definition-faults';
import { contentDifferences } from '#shared/campaigns/definition-differences';
import type { CampaignContent } from '#shared/campaigns/campaign-content';
import { notice2020 } from '#shared/campaigns/notice-2020';
import { paperOfApplication, paperSha256 } from '../../server/src/papers/paper-of-application';
import { issuedPaper } from './issue-sample';
import { describeWithPoppler, pdfText } from './poppler';

const paperWith = (unitSealPlaces?: ('cover' | 'unitOpinion')[]) =>
  paperOfApplication({ ...notice2020, unitSealPlaces }, { answers: {}, bureauCode: '420100' });

describeWithPoppler('the places of the unit’s seal', () => {
  const boxesOf = async (paper: ReturnType<typeof paperWith>): Promise<string[]> =>
    (await issuedPaper(paper)).pages.flatMap(({ sealBoxes }) =>
      sealBoxes.map(({ owner, place }) => `${owner} ${place}`),
    );

  it('are those of the form of 2020 where a notice says nothing, and its print stays the same', async () => {
    expect(await boxesOf(paperWith())).toEqual([
      'unit cover',
      'bureau cover',
      'unit unitOpinion',
      'bureau bureauOpinion',
    ]);
    expect(paperSha256(paperWith(['unitOpinion', 'cover']))).toBe(paperSha256(paperWith()));
  });

  it('are fewer where the notice wants fewer: the paper asks for none there, and no photograph owes one', async () => {
    const paper = paperWith(['unitOpinion']);
    expect(await boxesOf(paper)).toEqual(['bureau cover', 'unit unitOpinion', 'bureau bureauOpinion']);
    const text = pdfText((await issuedPaper(paper)).pdf).replace(/\s+/g, '');
    expect(text).toContain('申报单位：');
    expect(text).not.toContain('申报单位（盖章）');
    expect(text).toContain('（公章）');
    const onCover = pdfText((await issuedPaper(paperWith(['cover']))).pdf).replace(/\s+/g, '');
    expect(onCover).toContain('申报单位（盖章）');
    expect(onCover).not.toContain('（公章）');
  });
});

describe('a notice in the making', () => {
  it('wants the unit’s seal somewhere, and says where that changes', () => {
    const faults = (places: ('cover' | 'unitOpinion')[]) =>
      definitionFaults({ ...notice2020, unitSealPlaces: places }).map(({ place }) => place);
    expect(faults([])).toEqual(['definition.unitSealPlaces']);
    expect(faults(['cover', 'cover'])).toEqual(['definition.unitSealPlaces']);
    expect(faults(['cover'])).toEqual([]);
    const schedule = { opensAtUtc: '', deadlineUtc: '', bureaus: [] };
    const content = (unitSealPlaces?: ('cover' | 'unitOpinion')[]): CampaignContent => ({
      definition: { ...notice2020, unitSealPlaces },
      schedule,
    });
    expect(contentDifferences(content(), content(['cover', 'unitOpinion']))).toEqual([]);
    expect(contentDifferences(content(), content(['cover'])).map(({ text }) => text)).toEqual([
      expect.stringContaining('申报单位盖章处'),
    ]);
  });
});
