import { FormElement, TaroElement, type TaroEvent } from '@tarojs/runtime';

/**
 * Typed text stays in WeChat's own control. Taro writes back to the control, at each key, all that the control has just
 * said: 6 kB a key at the end of a long text, and a caret that jumps when the echo comes late (NervJS/taro#13979). Here it
 * is noted only, for the next time that the field is drawn.
 */
export function keepTypedTextInControl(): void {
  const dispatch = Object.getOwnPropertyDescriptor(FormElement.prototype, 'dispatchEvent')
    ?.value as TaroElement['dispatchEvent'];
  FormElement.prototype.dispatchEvent = function (this: FormElement, event: TaroEvent) {
    if (event.type !== 'input' || event.mpEvent === undefined) return dispatch.call(this, event);
    this.props.value = (event.mpEvent.detail as { value: string }).value;
    return TaroElement.prototype.dispatchEvent.call(this, event);
  };
}
