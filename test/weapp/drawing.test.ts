import { toForm } from '../../miniapp/src/routes';
import { printExperiment } from '../support/experiment';
import { contactAt } from '../support/people';
import { usePhones } from './support/use-phones';
import { drawingLimits, typingNumbers } from './support/drawing-numbers';

const fieldLabel =
  '简述“双创”平台的发展历程和阶段、管理机制、主要内容和做法、经验体会、主要成效等。（2000字左右）';
const KEYS = 60;
/** Faster than people type; an input method sends its letters one by one. */
const KEY_EVERY_MS = 100;

describe('typing at the end of 1,900 characters, in what WeChat gives it', () => {
  const { server, boot } = usePhones();

  it('draws little and seldom', async () => {
    const contact = await contactAt(server(), 'draft');
    const description = '平'.repeat(1_900);
    await contact.save({ description });
    const address = toForm(contact.id, 'description').slice(1);
    const phone = boot({ page: address, storage: { 'session.token': contact.token ?? '' } });
    await phone.see('1900 字');
    const before = phone.stack.drawings.length;
    await phone.typeKeys(fieldLabel, '台'.repeat(KEYS), {
      after: description,
      everyMs: KEY_EVERY_MS,
    });
    const numbers = typingNumbers(phone.stack.drawings.slice(before));
    const pass =
      numbers.bytes <= drawingLimits.burstBytes && numbers.callsInSecond <= drawingLimits.callsInSecond;
    printExperiment({ name: 'typing', n: KEYS, pass, numbers });
    expect(numbers.bytes).toBeLessThanOrEqual(drawingLimits.burstBytes);
    expect(numbers.callsInSecond).toBeLessThanOrEqual(drawingLimits.callsInSecond);
    expect(numbers.calls).toBeGreaterThan(0);
    expect(phone.errors).toEqual([]);
  });
});
