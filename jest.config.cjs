/** Server, shared and tooling tests run in Node; page tests name jsdom in their first comment. */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  testEnvironment: 'node',
  // A loaded machine is slow, not wrong; what hangs is still found.
  testTimeout: 300_000,
  // Looked up in the sandbox of a test, each use of it costs more than what it computes: a photograph uses it a million times.
  sandboxInjectedGlobals: ['Math'],
  globalSetup: '<rootDir>/test/support/mariadb-setup.cjs',
  globalTeardown: '<rootDir>/test/support/mariadb-teardown.cjs',
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleNameMapper: { '^#shared/(.*)$': '<rootDir>/shared/$1' },
  // Published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!@noble/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};
