export const PASSWORD_MIN_CHARACTERS = 12;
export const PASSWORD_MAX_CHARACTERS = 128;

/** Long ones that people take all the same; compared without case and without what is not letter or digit. */
const usual = new Set([
  'password1234',
  'password12345',
  'password123456',
  'passw0rd1234',
  'adminadmin12',
  'administrator',
  'administrator1',
  'admin1234567',
  'admin12345678',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwerty123456',
  '1qaz2wsx3edc',
  '1qaz2wsx3edc4rfv',
  'qazwsxedcrfv',
  'abc123456789',
  'abcd12345678',
  'a1234567890a',
  'woaini1314520',
  'woaini5201314',
  '5201314520131',
  'hubei1234567',
  'wuhan1234567',
  'jingxinting123',
  'shuangchuang123',
  'shenbao123456',
]);

export type PasswordFault = 'tooShort' | 'tooLong' | 'usual' | 'holdsUserName';

export const passwordFaultWording = {
  tooShort: `密码至少 ${PASSWORD_MIN_CHARACTERS} 个字符。`,
  tooLong: `密码最多 ${PASSWORD_MAX_CHARACTERS} 个字符。`,
  usual: '这个密码太常见，请换一个。',
  holdsUserName: '密码里不能有账号名，请换一个。',
} as const satisfies Record<PasswordFault, string>;

/** What is wrong with a password that somebody chose, or null. Length counts, not signs: NIST SP 800-63B, 3.1.1.2. */
export function passwordFault(password: string, userName: string): PasswordFault | null {
  const characters = [...password];
  if (characters.length < PASSWORD_MIN_CHARACTERS) return 'tooShort';
  if (characters.length > PASSWORD_MAX_CHARACTERS) return 'tooLong';
  const plain = password.toLowerCase();
  if (userName !== '' && plain.includes(userName.toLowerCase())) return 'holdsUserName';
  const bare = plain.replace(/[^a-z0-9]/g, '');
  return usual.has(bare) || isRow(characters) || new Set(characters).size < 5 ? 'usual' : null;
}

/** 123456789012, abcdefghijkl, also backwards. */
function isRow(characters: readonly string[]): boolean {
  const steps = characters.slice(1).map((character, index) => {
    const before = characters[index]?.codePointAt(0) ?? 0;
    return ((character.codePointAt(0) ?? 0) - before + 10) % 10;
  });
  return steps.every((step) => step === steps[0]);
}
