import tseslint from 'typescript-eslint';
import hooks from 'eslint-plugin-react-hooks';

const asyncTransaction = {
  selector: "CallExpression[callee.property.name='write'] > :matches(ArrowFunctionExpression, FunctionExpression)[async=true]",
  message: 'A transaction is a synchronous function: nothing may await while it is open.',
};

const windowOnly = (name) => ({ name, message: 'Only the window has it.' });
const nodeOnly = (name) => ({ name, message: 'The window has no Node.' });

const long = process.env.SOVANG_LONG === '1';
const hookRules = { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'warn' };

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'coverage/'] },
  ...tseslint.configs.recommended,
  // A rule that only the long run has is disabled here and there; to the short one that looks idle.
  { linterOptions: { reportUnusedDisableDirectives: long ? 'warn' : 'off' } },
  {
    files: ['**/*.{ts,tsx}'],
    // One program of all folders: a program each would work out the same types four times.
    languageOptions: { parserOptions: { project: './tsconfig.all.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': ['error', asyncTransaction],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'Date', message: 'shared/ takes dates as parameters.' }],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'shared/ takes randomness as a parameter.' }],
    },
  },
  // One type check knows the globals of every side: what each side lacks is said here.
  { files: ['electron/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...['window', 'document', 'location', 'history', 'navigator', 'localStorage', 'sessionStorage', 'alert', 'confirm'].map(windowOnly)] } },
  { files: ['renderer/**/*.{ts,tsx}'], rules: { 'no-restricted-globals': ['error', ...['process', 'Buffer', 'global', 'require', 'module', '__dirname', '__filename', 'setImmediate'].map(nodeOnly)] } },
  // The rules that run React's compiler over each file take as long as a quarter of all the others together: they are of the long run.
  { files: ['renderer/**/*.{ts,tsx}'], plugins: { 'react-hooks': hooks }, rules: long ? hooks.configs.recommended.rules : hookRules },
  { files: ['electron/cli/**', 'electron/browser/**', 'tests/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } } },
);
