import { toColleagues, toJoin } from '../../miniapp/src/routes';
import { invitationOf, ownerAt } from '../colleagues/unit-people';
import type { WeappApp } from './support/weapp-app';
import { usePhones } from './support/use-phones';

describe('the card by which a colleague is invited, in what WeChat gives it', () => {
  const { server, boot } = usePhones();

  /** What WeChat asks the page when the person shares. */
  function cardOf(phone: WeappApp, asked: { from: 'button' | 'menu'; target?: object }): unknown {
    const { onShareAppMessage } = phone.stack.current.instance;
    if (typeof onShareAppMessage !== 'function') throw new Error('The page cannot be shared');
    return (onShareAppMessage as (asked: object) => unknown).call(phone.stack.current.instance, asked);
  }

  it('names the unit and leads to its invitation; from the menu it leads to the start page, with no code', async () => {
    const owner = await ownerAt(server());
    await invitationOf(owner, 'filler', '财务小李');
    const { code } = await invitationOf(owner, 'submitter', '办公室老王');
    const phone = boot({
      page: toColleagues().slice(1),
      storage: { 'session.token': owner.token ?? '' },
    });
    await phone.see('办公室老王');
    const [, second] = phone.nodesLabelled('发给微信好友').reverse();
    const target = { id: String(second?.uid ?? second?.sid), dataset: {} };
    expect(cardOf(phone, { from: 'button', target })).toEqual({
      title: '邀请您一起办理：演示制造有限公司',
      path: toJoin(code),
    });
    expect(cardOf(phone, { from: 'menu' })).toEqual({ path: '/pages/home/index' });
    expect(phone.errors).toEqual([]);
  });
});
