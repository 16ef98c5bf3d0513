import { DatabaseLogger } from '../../server/src/database/database-logger';
import { clerkOf, contactAt } from '../support/people';
import { describeApp } from '../support/test-app';

/** Statements that a request may cost, sign-in and transaction included. About a fifth more than measured. */
const budget = { view: 17, save: 17, queue: 10, review: 22 };

describeApp('the cost of a request in statements', (app, kind) => {
  it('stays within its budget', async () => {
    const contact = await contactAt(app(), 'submitted');
    const clerk = await clerkOf(app(), '420100');
    await clerk.open(contact.id);
    const draft = await contactAt(app(), 'filled');
    let statements = 0;
    const counter = jest.spyOn(DatabaseLogger.prototype, 'logQuery').mockImplementation(() => {
      statements += 1;
    });
    const cost = async (act: () => Promise<unknown>): Promise<number> => {
      statements = 0;
      await act();
      return statements;
    };
    const found = {
      view: await cost(() => contact.refresh()),
      save: await cost(() =>
        draft.own('applications.saveAnswers', { body: { answers: { industry: '别的' } } }),
      ),
      queue: await cost(() => clerk.call('reviews.queue')),
      review: await cost(() => clerk.open(contact.id)),
    };
    counter.mockRestore();
    process.stdout.write(`${JSON.stringify({ name: 'statements per request', kind, ...found, budget })}\n`);
    for (const [name, limit] of Object.entries(budget)) {
      expect([name, found[name as keyof typeof found] <= limit]).toEqual([name, true]);
    }
  });
});
