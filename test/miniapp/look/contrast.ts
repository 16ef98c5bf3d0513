type Channels = [red: number, green: number, blue: number];

/** WCAG 2.2's ratio of two colours; a veil counts as it is over white, its worst ground. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(text: string): number {
  const [red, green, blue] = channelsOf(text).map((channel) => {
    const share = channel / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(text: string): Channels {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short) return short.slice(1).map((digit) => parseInt(digit + digit, 16)) as Channels;
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (long) return long.slice(1).map((digits) => parseInt(digits, 16)) as Channels;
  const veil = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(text);
  if (!veil) throw new Error(`Not a colour that this test can read: ${text}`);
  const opacity = Number(veil[4]);
  return veil.slice(1, 4).map((digits) => Number(digits) * opacity + 255 * (1 - opacity)) as Channels;
}
