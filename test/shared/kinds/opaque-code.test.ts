// A code beside a denunciation points to a paper: no name, no card, no telephone.
import { expect, test } from 'vitest';
import { isOpaqueCode } from '../../../src/shared/kinds/opaque-code.ts';

test.each(['TC-07/2026', '12/M', '7', '15/UBND-TC', '15/QĐ-UBND', 'H12-261102-0001', '15-12-2026/7'])(
  '%s points to a paper',
  (code) => expect(isOpaqueCode(code)).toBe(true),
);

test.each([
  '',
  'DON',
  'LO-VAN-DON',
  'LO.VAN.DON.61',
  '011090001234',
  '0912345678',
  '0912.345.678',
  '011-090-001-234',
  'SDT0912345678',
  'tc-7',
  'TC 7',
])('“%s” may tell more', (code) => expect(isOpaqueCode(code)).toBe(false));
