// What a run of thousands of tests has to say: the figures that tests print, each failure when it happens, and every error
// that no test caught. Nothing for a test that passes, so a log that is cut somewhere still holds what matters.
import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './ensure.mjs';

const LINES = 12;

export default class BriefReporter {
  onUserConsoleLog({ content }) {
    process.stdout.write(content);
  }

  onTestCaseResult(test) {
    const result = test.result();
    if (result.state === 'failed') say(`${relative(root, test.module.moduleId)} > ${test.fullName}`, result.errors);
  }

  onTestModuleEnd(module) {
    if (module.errors().length > 0) say(relative(root, module.moduleId), module.errors());
  }

  onTestRunEnd(_modules, uncaught) {
    for (const error of uncaught) say(`outside of any test${error.VITEST_TEST_PATH === undefined ? '' : `, during ${relative(root, error.VITEST_TEST_PATH)}`}`, [error]);
  }
}

/** The place and the beginning of each error; kept in the file of `SOVANG_FAILURES` too, for the end of the whole run. */
function say(where, errors) {
  const text = `FAILED ${where}\n${errors.map(beginning).join('\n')}\n`;
  process.stdout.write(text);
  if (process.env.SOVANG_FAILURES !== undefined) appendFileSync(process.env.SOVANG_FAILURES, text);
}

const beginning = (error) =>
  `${error.stack ?? error.message}`
    .split('\n')
    .filter((line) => !/^ +at .*node_modules/u.test(line))
    .slice(0, LINES)
    .join('\n');
