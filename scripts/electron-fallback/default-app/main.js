// Stand-in for Electron's default app, which the fallback's package does not carry: runs the application folder named on
// the command line. An ES module on purpose: Electron holds back 'ready' until this module, and so the application's main
// module, has finished loading.
import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const args = process.argv.slice(1);
const required = [];
let target;
for (let i = 0; i < args.length && target === undefined; i++) {
  const arg = args[i];
  if (arg === '-r' || arg === '--require') required.push(args[++i]);
  else if (arg === '-v' || arg === '--version') {
    console.log(`v${process.versions.electron}`);
    process.exit(0);
  } else if (arg.startsWith('--app=')) target = arg.slice('--app='.length);
  else if (!arg.startsWith('-')) target = arg;
}
if (required.length > 0) Module._preloadModules(required);
if (target === undefined) {
  console.error('usage: electron [options] <application folder or file> [arguments]');
  process.exit(2);
}

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
let entry = path.resolve(target);
let root = path.dirname(entry);
const manifest = path.join(entry, 'package.json');
if (fs.existsSync(manifest)) {
  const { version, productName, name, main, desktopName } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  if (version) app.setVersion(version);
  app.setName(productName ?? name ?? app.getName());
  if (process.platform === 'linux') app.setDesktopName?.(desktopName ?? `${app.getName()}.desktop`);
  root = entry;
  entry = path.resolve(root, main ?? 'index.js');
}
app.setAppPath(root);
await import(pathToFileURL(entry).href);
