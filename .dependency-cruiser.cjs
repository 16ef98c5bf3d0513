/**
 * Who may import whom: shared <- server, miniapp, console; in the server floor <- rooms <- app; a room is entered
 * through its index.ts. test/architecture/import-directions.test.ts proves that every part is really seen.
 */
const floor = '(?:config|http|database|storage|logging|metrics|typesetting|wechat)';
const rooms = `^server/src/(?!${floor}/)[^/]+/`;
/** They put the rooms together, so they may know each one. */
const composition =
  '^server/src/(app|start-server|run-command|entities|main|print-welcome|connect-wechat)\\.ts$';
const zodSchemas = '^shared/api/(endpoints|schemas)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'shared-stands-alone',
      comment: 'shared/ is pure: it imports shared/ only, and zod in the schemas of the wire.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '(^|/)zod(/|$)'] },
    },
    {
      name: 'zod-in-schemas-only',
      comment: 'Everything else in shared/ also runs on the phone, where zod is too large.',
      severity: 'error',
      from: { path: '^shared/', pathNot: zodSchemas },
      to: { path: '(^|/)zod(/|$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-zod-on-the-phone',
      comment: 'The mini-program takes types from the schemas and values from the rest of shared/.',
      severity: 'error',
      from: { path: '^miniapp/' },
      to: { path: [zodSchemas, '(^|/)zod(/|$)'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-schemas-under-phone-code',
      comment: 'What the phone imports from shared/ must not bring the schemas along.',
      severity: 'error',
      from: { path: '^shared/', pathNot: zodSchemas },
      to: { path: zodSchemas, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'phone-alone',
      comment: 'The mini-program speaks to the server over HTTP.',
      severity: 'error',
      from: { path: '^miniapp/' },
      to: { path: '^(server|test)/' },
    },
    {
      name: 'console-alone',
      comment: 'The console speaks to the server over HTTP.',
      severity: 'error',
      from: { path: '^server/console/' },
      to: { path: '^(server/src|server/launch|miniapp|test)/' },
    },
    {
      name: 'server-knows-no-client',
      comment: 'The server serves the clients as built files.',
      severity: 'error',
      from: { path: '^server/src/' },
      to: { path: '^(server/console|server/launch|miniapp|test)/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Tests know the product, not the other way round.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'floor-knows-no-room',
      comment: 'The floor carries every room, so it knows none.',
      severity: 'error',
      from: { path: [`^server/src/${floor}/`, '^server/src/(problem|error-code)\\.ts$'] },
      to: { path: [rooms, composition] },
    },
    {
      name: 'rooms-know-no-composition',
      comment: 'A room gets what it needs handed in.',
      severity: 'error',
      from: { path: rooms },
      to: { path: composition },
    },
    {
      name: 'server-rooms-by-their-door',
      comment:
        'A room is entered through its index.ts. Inside the floor files may be named: its doors would be cycles.',
      severity: 'error',
      from: { path: `^server/src/(?!${floor}/)([^/]+)/` },
      to: { path: '^server/src/[^/]+/', pathNot: ['^server/src/$1/', '^server/src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'composition-by-doors',
      comment:
        'The list of entities and the list of migrations name files by nature; all else goes through doors.',
      severity: 'error',
      from: { path: composition, pathNot: '^server/src/entities\\.ts$' },
      to: {
        path: '^server/src/[^/]+/',
        pathNot: ['^server/src/[^/]+/index\\.ts$', '^server/src/database/migrations/index\\.ts$'],
      },
    },
    {
      name: 'phone-rooms-by-their-door',
      comment:
        'A room of the mini-program is entered through its index.ts; pages/ and packages/ have no inside.',
      severity: 'error',
      from: { path: '^miniapp/src/([^/]+)/' },
      to: { path: '^miniapp/src/[^/]+/', pathNot: ['^miniapp/src/$1/', '^miniapp/src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle of values loads half-made modules; types may point both ways.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere, `#shared/…` included, would escape every rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    // Type-only imports are seen too; the rules tell them apart.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.cjs', '.js', '.scss', '.css', '.json'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
