// A vault that seals nothing, so that a simulated phone's disk can be searched; it still binds a box to its row.
import { type Vault, VaultFailure } from '../../../src/client/store/vault.ts';

export const createPlainVault = (): Vault => {
  let isLocked = false;
  const check = () => {
    if (isLocked) throw new VaultFailure('vault-locked');
  };
  return {
    get locked() {
      return isLocked;
    },
    async seal(table, key, json) {
      check();
      return new TextEncoder().encode(`${table}/${key}\n${JSON.stringify(json)}`);
    },
    async open(table, key, box) {
      check();
      const text = new TextDecoder().decode(box);
      const end = text.indexOf('\n');
      if (text.slice(0, end) !== `${table}/${key}`) throw new VaultFailure('box-damaged');
      return JSON.parse(text.slice(end + 1));
    },
    // Files take no part in the simulation.
    sealBytes: () => Promise.reject(new Error('no files here')),
    openBytes: () => Promise.reject(new Error('no files here')),
    takeDataKey: () => undefined,
    lock() {
      isLocked = true;
    },
  };
};
