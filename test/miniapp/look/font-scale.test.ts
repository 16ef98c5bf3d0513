import {
  canChooseTypeSize,
  careFontScale,
  fontScaleOf,
  isTypeSize,
} from '../../../miniapp/src/ui/layout/font-scale';

describe('the size of the type', () => {
  it('is 1.4 in 关怀模式, and follows the phone otherwise', () => {
    expect(fontScaleOf('care', 1)).toBe(careFontScale);
    expect(fontScaleOf('common', 1)).toBe(1);
    expect(fontScaleOf('common', 1.2)).toBe(1.2);
  });

  it('never becomes smaller than the phone is set to', () => {
    expect(fontScaleOf('care', 1.6)).toBe(1.6);
  });

  it('is not offered as a choice where the phone is set to as much', () => {
    expect([1, 1.3, 1.4, 1.6].map(canChooseTypeSize)).toEqual([true, true, false, false]);
  });

  it('does not take an unknown word that an other release has kept', () => {
    expect(['care', 'common', 'huge', null, 1].map(isTypeSize)).toEqual([true, true, false, false, false]);
  });
});
