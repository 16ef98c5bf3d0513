import { AuditEntry } from '../../server/src/audit';
import { Computer } from '../support/computer';
import { type Clerk, clerkOf, contactAt, type Contact } from '../support/people';
import { describeApp } from '../support/test-app';
import { colleagueOf, headlinesOf, listOf, newcomer, ownerAt } from './unit-people';

describeApp('a disputed claim', (app) => {
  const filing = (owner: Contact, changes: object = {}) => ({
    creditCode: owner.me?.unit?.creditCode ?? '',
    statement: '登记的人已经离职，现由我办理。',
    personName: '演示某',
    mobile: '138 0000 0001',
    ...changes,
  });
  const filedAgainst = async (owner: Contact): Promise<{ claimant: Contact; id: string }> => {
    const claimant = await newcomer(app());
    const { disputes } = (await claimant.call('disputes.file', { body: filing(owner) })).body;
    return { claimant, id: disputes[0]?.id ?? '' };
  };
  const deskOf = async (clerk: Clerk, id: string) =>
    (await clerk.call('disputes.list')).body.disputes.find((one) => one.id === id);
  const decide = (clerk: Clerk, id: string, ruling: 'kept' | 'handedOver', version = 1) =>
    clerk.call('disputes.decide', { params: { id }, version, body: { ruling, reason: '已电话核实' } });

  it('reaches the bureau of the region, with the person covered until a clerk has to call', async () => {
    const owner = await ownerAt(app());
    const { id } = await filedAgainst(owner);
    const clerk = await clerkOf(app(), '420100');
    const shown = await deskOf(clerk, id);
    expect(shown).toMatchObject({
      unitName: '演示制造有限公司',
      statement: '登记的人已经离职，现由我办理。',
      personName: '演**',
      mobile: '138****0001',
      state: 'open',
      members: 1,
      hasHandedIn: false,
    });
    const revealed = await clerk.call('disputes.revealClaimant', { params: { id }, body: {} });
    expect(revealed.body).toEqual({ personName: '演示某', mobile: '13800000001' });
    const trail = await app().database.read.findBy(AuditEntry, { subjectId: owner.me?.unit?.id ?? '' });
    expect(trail.map(({ action }) => action)).toEqual(['unit.claimed', 'dispute.filed', 'dispute.disclosed']);
    expect(await headlinesOf(owner)).toContain('有人对本单位的登记提出异议');
    const elsewhere = await clerkOf(app(), '420500');
    expect(await deskOf(elsewhere, id)).toBeUndefined();
    expect((await decide(elsewhere, id, 'handedOver')).status).toBe(404);
  });

  it('is refused with every fault, where nobody has the unit, to its own people, and twice', async () => {
    const owner = await ownerAt(app());
    const { claimant } = await filedAgainst(owner);
    const faulty = { creditCode: 'X', statement: ' ', personName: '', mobile: '12345' };
    const { status, problem } = await claimant.call('disputes.file', { body: faulty });
    expect([status, problem.faults?.map(({ field }) => field)]).toEqual([
      422,
      ['creditCode', 'statement', 'personName', 'mobile'],
    ]);
    const refusalOf = async (who: Contact, changes: object) =>
      (await who.call('disputes.file', { body: filing(owner, changes) })).problem.code;
    const nobodys = (await contactAt(app(), 'claimed')).me?.unit?.creditCode ?? '';
    expect(await refusalOf(claimant, { creditCode: nobodys })).toBe('dispute.oneIsOpen');
    expect(await refusalOf(owner, {})).toBe('dispute.ownUnit');
    expect(await refusalOf(await newcomer(app()), { creditCode: '91420100MA4K0X0X0A' })).toMatch(
      /^dispute\.(notNeeded|invalid)$/,
    );
  });

  it('is kept: nothing changes, and both sides read why', async () => {
    const owner = await ownerAt(app());
    const { claimant, id } = await filedAgainst(owner);
    const clerk = await clerkOf(app(), '420100');
    expect((await decide(clerk, id, 'kept')).body).toMatchObject({ state: 'kept', version: 2 });
    expect((await owner.refresh()).status).toBe('draft');
    for (const person of [owner, claimant])
      expect(await headlinesOf(person)).toContain('认领异议已答复：维持原登记');
    const [own] = (await claimant.call('disputes.own')).body.disputes;
    expect([own?.state, own?.reason]).toEqual(['kept', '已电话核实']);
    // What was decided is history; a new one may be filed.
    expect((await claimant.call('disputes.file', { body: filing(owner) })).status).toBe(201);
  });

  it('is handed over: the claimant has the unit with what was filled in, nobody before has it any more', async () => {
    const owner = await contactAt(app(), 'filled');
    const colleague = await colleagueOf(owner);
    const computer = await new Computer(app()).connectedBy(colleague);
    const { claimant, id } = await filedAgainst(owner);
    const clerk = await clerkOf(app(), '420100', 'bureauHead');
    expect((await decide(clerk, id, 'handedOver')).status).toBe(200);
    for (const person of [owner, colleague]) {
      expect((await person.own('applications.get')).status).toBe(404);
      expect(await headlinesOf(person)).toContain('认领异议已答复：改由异议人办理');
    }
    expect((await computer.call('computerLinks.own')).status).toBe(401);
    const taken = await claimant.call('applications.get', { params: { id: owner.id } });
    expect(taken.body.answers).toEqual(owner.application.answers);
    expect(await listOf(claimant)).toMatchObject({ ownRole: 'owner', members: [{ isSelf: true }] });
  });

  it('is not handed over to somebody who has another unit by then', async () => {
    const owner = await ownerAt(app());
    const { claimant, id } = await filedAgainst(owner);
    await claimant.claim();
    const clerk = await clerkOf(app(), '420100');
    expect((await decide(clerk, id, 'handedOver')).problem.code).toBe('dispute.claimantBound');
    expect((await owner.refresh()).status).toBe('draft');
    expect((await deskOf(clerk, id))?.state).toBe('open');
  });

  it('is decided once, at the version that the clerk saw, and not after it was withdrawn', async () => {
    const owner = await ownerAt(app());
    const { id } = await filedAgainst(owner);
    const clerks = await Promise.all([clerkOf(app(), '420100'), clerkOf(app(), '420100', 'bureauHead')]);
    const replies = await Promise.all(
      clerks.map((clerk, index) => decide(clerk, id, index === 0 ? 'kept' : 'handedOver')),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const again = await filedAgainst(await ownerAt(app()));
    const [clerk] = clerks;
    expect((await decide(clerk, again.id, 'kept', 2)).problem.code).toBe('version.stale');
    const params = { id: again.id };
    const withdrawn = (await again.claimant.call('disputes.withdraw', { params })).body;
    expect(withdrawn.disputes[0]?.state).toBe('withdrawn');
    expect((await decide(clerk, again.id, 'kept', 2)).problem.code).toBe('dispute.closed');
    const stranger = await newcomer(app());
    expect((await stranger.call('disputes.withdraw', { params })).status).toBe(404);
  });
});
