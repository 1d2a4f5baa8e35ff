// What took longest, in seconds by test file, its hooks and the loading of its modules included: where to look first when
// the test command grows slow.
import { relative } from 'node:path';
import { root } from './ensure.mjs';

const SHOWN = 16;

export default class SlowestReporter {
  #files = [];

  onTestModuleEnd(module) {
    const { collectDuration, duration, environmentSetupDuration, setupDuration } = module.diagnostic();
    const loading = collectDuration + environmentSetupDuration + setupDuration;
    this.#files.push({ name: relative(root, module.moduleId), project: module.project.name, loading: loading / 1000, seconds: (loading + duration) / 1000 });
  }

  onTestRunEnd() {
    const total = Object.entries(Object.groupBy(this.#files, ({ project }) => project)).map(([project, files]) => `${project} ${sum(files, 'seconds')} s (loading ${sum(files, 'loading')})`);
    const longest = this.#files.sort((a, b) => b.seconds - a.seconds).slice(0, SHOWN);
    console.log(`Seconds of all files together: ${total.join(' · ')}\nSlowest:\n${longest.map(({ name, seconds, loading }) => `  ${seconds.toFixed(1).padStart(6)} s (loading ${loading.toFixed(1)}) ${name}`).join('\n')}`);
  }
}

const sum = (files, key) => files.reduce((all, file) => all + file[key], 0).toFixed(0);
