// The calls to the commune's server before an account is open; loaded only where somebody enrols.
import { err, ok, type Result } from '../../../shared/core/result.ts';
import type { LookResponse } from '../../../shared/protocol/enrol.ts';
import type { Unit } from '../../../shared/protocol/office.ts';
import type { OpenAccount } from '../../store/accounts.ts';
import { createClock } from '../../store/clock.ts';
import { createEnrolment, lookUp } from '../../sync/enrol.ts';
import type { Enrolment } from '../../sync/enrol-api.ts';
import { gzip } from '../../sync/gzip.ts';
import { searchUnits } from '../../sync/office.ts';
import { createTransport } from '../../sync/transport.ts';
import { appVersion } from '../../version.ts';
import { describeDevice } from './device-words.ts';
import type { EnrolFailure } from './doors.ts';
import { toEnrolFailure } from './enrol-failure.ts';
import { timerOf } from './timers.ts';

export interface ServerCalls {
  look(code: string): Promise<Result<LookResponse, EnrolFailure>>;
  searchUnits(query: string): Promise<Result<readonly Unit[], EnrolFailure>>;
  enrolmentOf(opened: Pick<OpenAccount, 'tables' | 'vault'>): Enrolment;
}

/** Unsigned: there is no key yet that the server knows. */
export function createServerCalls(page: Window & typeof globalThis): ServerCalls {
  const transport = createTransport({
    serverUrl: '',
    fetch: page.fetch.bind(page),
    compress: gzip,
    setTimer: timerOf(page),
    clock: createClock(() => Date.now()),
  });
  const device = describeDevice(page.navigator.userAgent);
  return {
    async look(code) {
      const seen = await lookUp(transport, code);
      return seen.ok ? seen : err(toEnrolFailure(seen.error));
    },
    async searchUnits(query) {
      const units = await searchUnits(transport, query);
      return units.ok ? ok(units.value) : err(toEnrolFailure(units.error));
    },
    enrolmentOf: ({ tables, vault }) =>
      createEnrolment({ tables, vault, transport, app: appVersion, device }),
  };
}
