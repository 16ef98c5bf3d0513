import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Only rules that find mistakes; the form is Prettier's. Import directions are in .dependency-cruiser.cjs. */
const browserParts = ['miniapp/src/**', 'server/console/**'];
const tests = ['test/**'];
const programs = ['server/launch/**', 'config/**', 'test/**/*.{mjs,cjs}', 'eslint.config.mjs'];

const processIsReadOnce = {
  name: 'process',
  message: 'server/src/main.ts is the only reader of process.*; take what you need as a parameter.',
};

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'node_modules/**', '.swc/**', '.cache/**', 'docs/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx,mts,mjs,cjs,js}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: { parser: tseslint.parser },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', 400],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-debugger': 'error',
      'no-dupe-keys': 'error',
      'no-self-compare': 'error',
      'no-unreachable': 'error',
      'no-unsafe-finally': 'error',
      'no-unsafe-optional-chaining': 'error',
      'no-constant-binary-expression': 'error',
      'no-template-curly-in-string': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      // TypeScript does this too, but not for code that tests share with plain JavaScript.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_$' },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      // JSX and event listeners take async functions whose errors the function itself shows.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/ban-ts-comment': 'error',
    },
  },
  {
    files: ['shared/**', 'server/**', 'miniapp/**', 'config/**'],
    ignores: ['server/launch/**', 'config/*.mjs'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['shared/**', 'server/src/**'],
    ignores: ['server/src/main.ts', 'server/src/wechat/simulator/inbox/page/**'],
    rules: { 'no-restricted-globals': ['error', processIsReadOnce] },
  },
  {
    files: ['shared/**'],
    rules: {
      // The clock is passed in (habit 9); shared code has none.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Take the time as a parameter.',
        },
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: 'Take the time as a parameter.',
        },
      ],
    },
  },
  {
    // Only platform/ calls the device: on H5 many of these calls resolve as if they had succeeded.
    files: ['miniapp/src/**'],
    // Moving between pages is the same call on all targets.
    ignores: ['miniapp/src/platform/**', 'miniapp/src/navigation.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['wx', 'window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'fetch'].map(
          (name) => ({
            name,
            message: 'The phone is reached through miniapp/src/platform only.',
          }),
        ),
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@tarojs/taro',
              importNames: ['default'],
              message: 'Device calls go through miniapp/src/platform; hooks are named imports.',
            },
          ],
        },
      ],
    },
  },
  {
    files: browserParts,
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'react-hooks/purity': 'error',
      'react-hooks/immutability': 'error',
      'react-hooks/set-state-in-render': 'error',
    },
  },
  {
    files: tests,
    rules: {
      // Answers of servers and bundles come in as JSON; tests look at them without a schema.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      // WeChat's calls fail with plain objects; its stand-in does too.
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  { files: programs, rules: { 'no-console': 'off' } },
);
