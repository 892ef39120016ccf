// What the enrolment pages ask: what a code opens, and enrolling this phone with a key made here.
import type { Result } from '../../shared/core/result.ts';
import type { Enrolled, LookResponse, SetupRequest } from '../../shared/protocol/enrol.ts';
import type { CallFailure } from '../store/sync-port.ts';

export type Enrolment = {
  /** What the code opens; uses nothing up. The code as typed or scanned. */
  look(code: string): Promise<Result<LookResponse, CallFailure>>;
  /**
   * Enrols this account's phone and stores the answer sealed. After a failure or a kill, calling it again with the
   * same code sends the same key: the server answers the same.
   */
  confirm(code: string): Promise<Result<Enrolled, CallFailure>>;
  /** The first start of a commune: as `confirm`, with the commune and its first administrator. */
  setUp(
    code: string,
    commune: SetupRequest['commune'],
    admin: SetupRequest['admin'],
  ): Promise<Result<Enrolled, CallFailure>>;
};
