const bytesPerKey = 16;

/**
 * WeChat has no crypto, and its getRandomValues answers later than a tap can wait. Time plus Math.random is enough
 * for a key that only has to differ from the other keys of one person.
 */
export function randomKey(now: number): string {
  const time = now.toString(16).padStart(12, '0').slice(-12);
  let random = '';
  while (random.length < bytesPerKey * 2 - time.length) random += Math.floor(Math.random() * 16).toString(16);
  return time + random;
}
