// "Có bản khác": what people wrote without seeing each other, side by side; choosing or writing anew settles it for all.
import { useState } from 'preact/hooks';
import {
  type Bundle,
  fieldsWithOthers,
  headsOf,
  isDeleted,
  otherVersions,
  type RecordState,
} from '../../../shared/core/bundle.ts';
import type { Json } from '../../../shared/core/json.ts';
import { fieldsOf, type KindDefinition } from '../../../shared/kinds/define-kind.ts';
import type { Field } from '../../../shared/kinds/fields.ts';
import type { SaveFailure } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { fieldLabel, whoText } from '../field-texts.ts';
import { FieldInput } from '../form/FieldInput.tsx';
import { failureText } from '../form/failure-text.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { formatInstant } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { valueText } from '../value-texts.ts';
import { rowName } from './row-name.ts';
import { ShowNumbers } from './ShowNumbers.tsx';
import { useLook } from './use-look.ts';
import { useWording } from './use-record.ts';

interface VersionsProps {
  readonly kind: KindDefinition;
  readonly bundle: Bundle;
  readonly mayWrite: boolean;
  /** Of these alone. */
  readonly of?: (state: RecordState) => boolean;
}

/** One notice per field that has other versions, in the record and its rows. */
export function Versions({ kind, bundle, mayWrite, of = () => true }: VersionsProps) {
  const states = [bundle.root, ...Object.values(bundle.rows).filter((row) => !isDeleted(row))].filter(of);
  return (
    <>
      {states.flatMap((state) =>
        fieldsWithOthers(state).map((name) => {
          const field = fieldsOf(kind, state.kind)?.[name];
          return (
            field && (
              <FieldVersions
                key={`${state.id} ${name}`}
                root={bundle.root.id}
                rowName={rowName(bundle, state)}
                {...{ state, name, field, mayWrite }}
              />
            )
          );
        }),
      )}
    </>
  );
}

interface FieldVersionsProps {
  readonly root: string;
  /** '' of the record itself. */
  readonly rowName: string;
  readonly state: RecordState;
  readonly name: string;
  readonly field: Field;
  readonly mayWrite: boolean;
}

function FieldVersions({ root, rowName, state, name, field, mayWrite }: FieldVersionsProps) {
  const { records } = useAccount();
  const [rewriting, setRewriting] = useState<Json | undefined>();
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const look = useLook(root, state.id === root ? undefined : state.id);
  const isMasked = field.masked === true && !look.shown;
  const [head] = headsOf(state, name);
  // Only what stands here was looked at: a version that arrives meanwhile stays.
  const seen = { [name]: headsOf(state, name).map(({ id }) => id) };
  const settle = async (value: Json) => {
    const saved = await records.edit(root, state.id, { [name]: value }, { settled: [name], seen });
    setFailure(saved.ok ? null : saved.error);
  };
  const shown = { value: state.values[name] ?? null, at: head?.at ?? state.at, by: head?.by ?? state.by };
  const what = [rowName, fieldLabel(state.kind, name)].filter(Boolean).join(' · ');
  return (
    <Notice kind="warn" title={t('versions.title', { what })}>
      <div class="group">
        <p>{t('versions.detail')}</p>
        <div class="versions">
          {[shown, ...otherVersions(state, name)].map((version, at) => (
            <VersionCard
              key={`${version.by} ${version.at}`}
              {...{ version, name, field }}
              recordKind={state.kind}
              unmasked={!isMasked}
              isShown={at === 0}
              onKeep={mayWrite ? () => void settle(version.value) : undefined}
            />
          ))}
        </div>
        {mayWrite && isMasked && <ShowNumbers onPress={look.show} problem={look.problem} />}
        {mayWrite && !isMasked && rewriting === undefined && (
          <div class="buttons">
            <Button kind="quiet" icon="pen" onPress={() => setRewriting(shown.value)}>
              {t('versions.rewrite')}
            </Button>
          </div>
        )}
        {rewriting !== undefined && (
          <>
            <FieldInput
              recordKind={state.kind}
              {...{ name, field }}
              value={rewriting}
              onChange={setRewriting}
            />
            <div class="buttons">
              <Button kind="primary" icon="check" onPress={() => void settle(rewriting)}>
                {t('form.save')}
              </Button>
            </div>
          </>
        )}
        {failure && (
          <p class="field-problem" role="alert">
            {failureText(failure)}
          </p>
        )}
      </div>
    </Notice>
  );
}

interface VersionCardProps {
  readonly version: { readonly value: Json; readonly at: number; readonly by: string };
  readonly recordKind: string;
  readonly name: string;
  readonly field: Field;
  /** A masked number is written out. */
  readonly unmasked: boolean;
  readonly isShown: boolean;
  readonly onKeep: (() => void) | undefined;
}

function VersionCard({ version, recordKind, name, field, unmasked, isShown, onKeep }: VersionCardProps) {
  const account = useAccount();
  const wording = { ...useWording(), unmasked };
  const words = {
    who: whoText(version.by, account.person, wording.directory),
    when: formatInstant(version.at, account.now()),
  };
  return (
    <div class="version">
      <p class="small soft">{isShown ? t('versions.shown', words) : t('versions.and', words)}</p>
      <p class="version-text">
        {valueText(recordKind, name, field, version.value, wording) || t('versions.empty')}
      </p>
      {onKeep && (
        <Button icon="check" onPress={onKeep}>
          {t('versions.keep')}
        </Button>
      )}
    </div>
  );
}
