import fc from 'fast-check';
import { conflictOf } from '#shared/experts/conflicts';
import {
  mayReview,
  proposeAssignments,
  type ApplicationToAssign,
  type ProposedExpert,
} from '#shared/experts/propose-assignments';

const cities = ['420100', '420200', '420300'];
const directions = ['d1', 'd2', 'd3'];

const expert = (id: string, facts: Partial<ProposedExpert> = {}): ProposedExpert => ({
  id,
  facts: { employer: `演示单位${id}`, employerCreditCode: null, cityCode: null },
  directions,
  load: 0,
  ...facts,
});
const application = (id: string, facts: Partial<ApplicationToAssign> = {}): ApplicationToAssign => ({
  id,
  facts: { unitName: `演示企业${id}`, unitCreditCode: `CODE${id}`, bureauCode: '420100' },
  directions: ['d1'],
  takenOrRecused: [],
  lacking: 3,
  ...facts,
});

const someDirections = fc.subarray(directions, { minLength: 1 });
const scene = fc
  .record({
    experts: fc.array(
      fc.record({
        cityCode: fc.constantFrom(...cities, null),
        directions: someDirections,
        load: fc.nat(4),
        hasFacts: fc.boolean(),
      }),
      { maxLength: 9 },
    ),
    applications: fc.array(
      fc.record({
        bureauCode: fc.constantFrom(...cities),
        directions: someDirections,
        lacking: fc.nat(4),
        recused: fc.array(fc.nat(8), { maxLength: 2 }),
        employerOf: fc.nat(12),
      }),
      { maxLength: 20 },
    ),
  })
  .map(({ experts, applications }) => ({
    experts: experts.map(({ cityCode, directions: own, load, hasFacts }, index) =>
      expert(`e${index}`, {
        directions: own,
        load,
        facts:
          hasFacts || index % 3 > 0
            ? { employer: `演示单位 ${index}`, employerCreditCode: null, cityCode }
            : null,
      }),
    ),
    applications: applications.map(({ bureauCode, directions: own, lacking, recused, employerOf }, index) =>
      application(`a${String(index).padStart(2, '0')}`, {
        // Some applications come from the unit that an expert works for.
        facts: { unitName: `演示单位${employerOf}`, unitCreditCode: `CODE${index}`, bureauCode },
        directions: own,
        lacking,
        takenOrRecused: recused.map((expertIndex) => `e${expertIndex}`),
      }),
    ),
  }));

function loadsAfter(experts: readonly ProposedExpert[], proposal: ReturnType<typeof proposeAssignments>) {
  const loads = new Map(experts.map(({ id, load }) => [id, load]));
  for (const { expertIds } of proposal.assignments) {
    for (const id of expertIds) loads.set(id, (loads.get(id) ?? 0) + 1);
  }
  return loads;
}

describe('the proposal of experts', () => {
  it('never names somebody with a conflict, without a known employer, or outside of the directions', () => {
    fc.assert(
      fc.property(scene, ({ experts, applications }) => {
        for (const { applicationId, expertIds } of proposeAssignments(applications, experts).assignments) {
          const about = applications.find(({ id }) => id === applicationId);
          expect(new Set(expertIds).size).toBe(expertIds.length);
          for (const id of expertIds) {
            const chosen = experts.find((candidate) => candidate.id === id);
            if (about === undefined || !chosen?.facts) throw new Error('A stranger was proposed');
            expect(conflictOf(chosen.facts, about.facts)).toBeNull();
            expect(about.takenOrRecused).not.toContain(id);
            expect(chosen.directions.some((direction) => about.directions.includes(direction))).toBe(true);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds as many experts as there are, and names every gap', () => {
    fc.assert(
      fc.property(scene, ({ experts, applications }) => {
        const { assignments, gaps } = proposeAssignments(applications, experts);
        for (const about of applications) {
          const found =
            assignments.find(({ applicationId }) => applicationId === about.id)?.expertIds.length ?? 0;
          const free = experts.filter((candidate) => mayReview(candidate, about)).length;
          expect(found).toBe(Math.min(about.lacking, free));
          const gap = gaps.find(({ applicationId }) => applicationId === about.id)?.lacking ?? 0;
          expect(found + gap).toBe(about.lacking);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves nobody with two more than somebody who could take one over', () => {
    fc.assert(
      fc.property(scene, ({ experts, applications }) => {
        const proposal = proposeAssignments(applications, experts);
        const loads = loadsAfter(experts, proposal);
        for (const { applicationId, expertIds } of proposal.assignments) {
          const about = applications.find(({ id }) => id === applicationId);
          for (const busy of expertIds) {
            for (const other of experts) {
              if (about === undefined || expertIds.includes(other.id) || !mayReview(other, about)) continue;
              expect((loads.get(busy) ?? 0) - (loads.get(other.id) ?? 0)).toBeLessThan(2);
            }
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives everybody the same number, or one more, when all may review all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), fc.nat(40), (expertCount, applicationCount) => {
        const experts = Array.from({ length: expertCount }, (_, index) => expert(`e${index}`));
        const applications = Array.from({ length: applicationCount }, (_, index) => application(`a${index}`));
        const loads = [...loadsAfter(experts, proposeAssignments(applications, experts)).values()];
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('passes applications on through a third expert where two cannot exchange', () => {
    const experts = [
      expert('e1', { directions: ['d1'] }),
      expert('e2', { directions: ['d1', 'd2'] }),
      expert('e3', { directions: ['d2'] }),
    ];
    const applications = [
      application('a1', { lacking: 1, directions: ['d1'] }),
      application('a2', { lacking: 1, directions: ['d1'] }),
      application('a3', { lacking: 1, directions: ['d1'] }),
      application('a4', { lacking: 1, directions: ['d2'] }),
      application('a5', { lacking: 1, directions: ['d1'] }),
      application('a6', { lacking: 1, directions: ['d2'] }),
    ];
    const loads = loadsAfter(experts, proposeAssignments(applications, experts));
    expect([...loads.values()]).toEqual([2, 2, 2]);
  });

  it('is the same for the same facts, in whatever order they come', () => {
    fc.assert(
      fc.property(scene, fc.integer(), ({ experts, applications }, seed) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          [...list]
            .map((item, index) => ({ item, key: (index * 7919 + seed) % 31 }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        expect(proposeAssignments(shuffled(applications), shuffled(experts))).toEqual(
          proposeAssignments(applications, experts),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('a conflict', () => {
  const facts = {
    unitName: '演示制造（集团）有限公司',
    unitCreditCode: '91420100DEM0000001',
    bureauCode: '420100',
  };
  it('is the same unit by its code, and by its name however the brackets were typed', () => {
    const employer = { employer: '演示科技', employerCreditCode: facts.unitCreditCode, cityCode: null };
    expect(conflictOf(employer, facts)).toBe('sameUnit');
    const named = { employer: '演示制造(集团) 有限公司', employerCreditCode: null, cityCode: null };
    expect(conflictOf(named, facts)).toBe('sameUnit');
  });

  it('is the same city, and nothing else', () => {
    const employer = { employer: '演示大学', employerCreditCode: null, cityCode: '420100' };
    expect(conflictOf(employer, facts)).toBe('sameCity');
    expect(conflictOf({ ...employer, cityCode: '420500' }, facts)).toBeNull();
    expect(conflictOf({ ...employer, cityCode: null }, facts)).toBeNull();
  });
});
