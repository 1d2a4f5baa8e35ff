import { buildAll } from '../../build/build.mjs';

/** Children, hosts and end-to-end tests run the same built files that the package ships. */
export default async function setup(): Promise<void> {
  await buildAll();
}
