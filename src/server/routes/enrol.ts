// POST /api/enrol/look, /api/enrol/confirm and /api/setup: open to whoever holds a code; wrong codes are counted.
import { err, type Result } from '../../shared/core/result.ts';
import { confirmRequestSchema, lookRequestSchema, setupRequestSchema } from '../../shared/protocol/enrol.ts';
import type { ErrorType } from '../../shared/protocol/errors.ts';
import { routes } from '../../shared/protocol/routes.ts';
import type { WrongCodes } from '../auth/wrong-codes.ts';
import { confirm, setUp } from '../enrol/confirm.ts';
import { look } from '../enrol/look.ts';
import type { ExchangeContext } from '../exchange/context.ts';
import type { Answer, OpenRoute } from './api.ts';

type Parsed<T> = { readonly success: true; readonly data: T } | { readonly success: false };
type Guarded<T> = {
  readonly path: string;
  readonly parse: (body: unknown) => Parsed<T>;
  readonly work: (request: T) => Promise<Result<object, { readonly type: ErrorType }>>;
};

export const enrolRoutes = (context: ExchangeContext, wrongCodes: WrongCodes): readonly OpenRoute[] => [
  guarded(wrongCodes, {
    path: routes.enrolLook,
    parse: (body) => lookRequestSchema.safeParse(body),
    work: ({ code }) => context.store.read((tx) => look(tx, code, context.now(), context.store.log)),
  }),
  guarded(wrongCodes, {
    path: routes.enrolConfirm,
    parse: (body) => confirmRequestSchema.safeParse(body),
    work: (request) => confirm(context, request),
  }),
  guarded(wrongCodes, {
    path: routes.setup,
    parse: (body) => setupRequestSchema.safeParse(body),
    work: (request) => setUp(context, request),
  }),
];

const guarded = <T extends { readonly code: string }>(
  wrongCodes: WrongCodes,
  { path, parse, work }: Guarded<T>,
): OpenRoute => ({
  method: 'POST',
  path,
  access: 'open',
  handle: async ({ body, address }): Answer => {
    const request = parse(body);
    if (!request.success) return err({ type: 'bad-request' });
    const forgive = wrongCodes.count(address, request.data.code);
    if (!forgive) return err({ type: 'too-many-tries' });
    const answer = await work(request.data);
    if (answer.ok || answer.error.type !== 'code-unknown') forgive();
    return answer;
  },
});
