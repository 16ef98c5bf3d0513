import { toPhotos } from '../../miniapp/src/routes';
import { contactAt } from '../support/people';
import { usePhones } from './support/use-phones';

const picture = '图：纸平放在桌上，手机在正上方';
const again = '看图：怎样拍照';

describe('the pictures before the first photo', () => {
  const { server, boot } = usePhones();

  it('stay away once they were put away, also after a cold start, and come back by a tap', async () => {
    const contact = await contactAt(server(), 'issued');
    const page = toPhotos(contact.id).slice(1);
    const first = boot({ page, storage: { 'session.token': contact.token ?? '' } });
    await first.see('光线要亮');
    expect(first.nodesLabelled(picture)).toHaveLength(1);
    await first.tap('知道了，不再显示');
    await first.see(again);

    const second = boot({ page, earlier: first });
    await second.see(again);
    expect(second.nodesLabelled(picture)).toHaveLength(0);
    await second.tap(again);
    await second.see('光线要亮');
    expect([...first.errors, ...second.errors]).toEqual([]);
  });
});
