// The paths of the API, and how a request is signed. [wire]

export const routes = {
  exchange: '/api/exchange',
  /** A large push that a dropped link does not undo (`push-part`). */
  pushPart: '/api/push',
  history: '/api/history',
  closed: '/api/closed',
  enrolLook: '/api/enrol/look',
  enrolConfirm: '/api/enrol/confirm',
  setup: '/api/setup',
  units: '/api/units',
  codes: '/api/codes',
  devices: '/api/devices',
  revoke: '/api/devices/revoke',
  keeping: '/api/keeping',
  quarantine: '/api/quarantine',
  admit: '/api/quarantine/admit',
  discard: '/api/quarantine/discard',
  unconfirmed: '/api/redaction/unconfirmed',
  /** POST: what of these the server has. GET with a `FileRef` as query: the bytes. */
  files: '/api/files',
  /** tus. */
  uploads: '/api/uploads',
  health: '/health',
} as const;

/** How far a phone's corrected time may be off when it signs, ms. */
export const clockToleranceMs = 15 * 60 * 1000;

export type SignedParts = {
  readonly method: string;
  /** Path with query, as requested. */
  readonly path: string;
  /**
   * SHA-256 of the body's bytes as sent (compressed), lower-case hex; of no bytes when there is no body. Of a part of a push
   * the whole push's: the signature is checked before its bytes come.
   */
  readonly bodyDigest: string;
  readonly serverId: string;
  readonly enrolment: string;
  readonly timeMs: number;
};

/** The text that an enrolment's key signs (ECDSA P-256, SHA-256, r‖s of 64 bytes). */
export const signedText = (parts: SignedParts): string =>
  [parts.method, parts.path, parts.bodyDigest, parts.serverId, parts.enrolment, parts.timeMs].join('\n');

/** The Authorization header: scheme, enrolment, time and signature (base64url). */
export const authorization = (enrolment: string, timeMs: number, signature: string): string =>
  `GanDan ${enrolment}:${timeMs}:${signature}`;

const pattern = /^GanDan ([0-9A-HJKMNP-TV-Z]{16}):(\d{1,16}):([A-Za-z0-9_-]{86})$/;

export const parseAuthorization = (header: string | undefined) => {
  const match = pattern.exec(header ?? '');
  if (!match?.[1] || !match[2] || !match[3]) return null;
  return { enrolment: match[1], timeMs: Number(match[2]), signature: match[3] };
};
