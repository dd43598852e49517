const { coreLevels } = require('./scripts/lint/core-levels.mjs');

// ESLint checks each import where it is written; here is what needs the whole graph.
const levels = coreLevels.flatMap((folders, index) =>
  folders.map((folder) => {
    const lower = coreLevels.slice(0, index).flat();
    return {
      name: `core-level-of-${folder}`,
      severity: 'error',
      comment: 'A folder of server/core imports lower levels only, never its own level.',
      from: { path: `^server/core/${folder}/` },
      to: { path: '^server/core/', pathNot: `^server/core/(${[folder, ...lower].join('|')})/` },
    };
  }),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Files that need each other cannot be read or tested alone.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'embedded-store-is-only-spawned',
      severity: 'error',
      comment: 'It is reached by starting its main file; only its tests open its modules.',
      from: { pathNot: '^(server/store/embedded|tests)/' },
      to: { path: '^server/store/embedded/' },
    },
    ...levels,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|var|node_modules)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
