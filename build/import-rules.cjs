// Which way imports may go; docs/architecture.md draws the same picture.
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    rule('shared-imports-only-shared', { path: '^shared/' }, { path: '^(electron|renderer|tests|build)/' }, 'shared/ is the ground floor.'),
    rule('shared-is-pure', { path: '^shared/' }, { dependencyTypes: ['core'] }, 'shared/ runs in the window too: no Node.'),
    rule('shared-libraries', { path: '^shared/' }, { dependencyTypes: ['npm', 'npm-dev'], pathNot: 'node_modules/zod/' }, 'zod is the only library of shared/.'),
    rule('window-not-backend', { path: '^renderer/' }, { path: '^electron/' }, 'The window talks to the backend through the contract only.'),
    rule('backend-not-window', { path: '^electron/' }, { path: '^renderer/' }, 'The backend knows no window.'),
    rule('electron-only-in-desktop', { path: '^(electron|renderer|shared)/', pathNot: '^electron/desktop/' }, { path: 'node_modules/electron/' }, 'Only the desktop host runs inside Electron.'),
    rule('store-below-usecases', { path: '^electron/(store|files|documents|exchange)/' }, { path: '^electron/(usecases|host|browser|desktop|cli|children)/', pathNot: '^electron/host/handlers\\.ts$' }, 'Imports go down.'),
    rule('usecases-below-hosts', { path: '^electron/usecases/' }, { path: '^electron/(browser|desktop|cli)/' }, 'Imports go down.'),
    rule('features-apart', { path: '^renderer/features/([^/]+)/' }, { path: '^renderer/features/', pathNot: '^renderer/features/$1/' }, 'What two features share stands in renderer/components/.'),
    rule('components-below-features', { path: '^renderer/components/' }, { path: '^renderer/features/' }, 'Components know no feature.'),
    rule('no-cycles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }, 'A cycle has no bottom.'),
    rule('no-tests-in-product', { path: '^(shared|electron|renderer)/' }, { path: '^tests/' }, 'The product does not import its tests.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
