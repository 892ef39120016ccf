// Adds to package-lock.json the binary packages of other platforms that the registry in use does not carry.
// Some mirrors hold one platform only; npm then leaves the others out of the lockfile, and `npm ci` refuses it.
// Run it after `npm install` when `npm ci` says "Missing: … from lock file". The added entries have no
// checksum (`integrity`): the registry in use cannot give one. Each is an optional binary for another platform, taken by its
// exact version and whatever the registry answers there; to have them checked, run `npm install` against a full registry.
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const oses = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const cpus = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

let added = 0;
for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (lock.packages[key] || !/^\d/.test(String(version))) continue;
    lock.packages[key] = platformEntry(name, String(version), parent.dev === true);
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages added`);

/** What npm writes for a package made for one platform. @param {string} name @param {string} version @param {boolean} dev */
function platformEntry(name, version, dev) {
  const words = name.split(/[/-]/);
  const os = oses.filter((word) => words.includes(word));
  const cpu = cpus.filter((word) => words.includes(word));
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name} does not say its platform`);
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : ['glibc'];
  return { version, cpu, ...(dev && { dev }), ...(os[0] === 'linux' && { libc }), optional: true, os };
}
