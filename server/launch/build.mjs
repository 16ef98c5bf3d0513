import { builds } from './builds.mjs';
import { ensureBuilt } from './stale-build.mjs';

/** node server/launch/build.mjs <name>…: builds these, one after the other, where they are stale. */
for (const name of process.argv.slice(2)) {
  const build = builds[name];
  if (!build) throw new Error(`没有名为 ${name} 的构建，可用的是 ${Object.keys(builds).join('、')}`);
  const { built } = await ensureBuilt(build);
  if (!built) console.log(`${build.name} 已是最新`);
}
