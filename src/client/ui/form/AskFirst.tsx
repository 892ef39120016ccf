// The one question that comes before any name or text: is it a denunciation (tố cáo)? Decision 10; Law on Denunciation Art. 8, 56.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { may } from '../../../shared/access/access.ts';
import type { Field } from '../../../shared/kinds/fields.ts';
import type { petitionTypes } from '../../../shared/kinds/lists.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import { useAccount } from '../account-context.ts';
import { optionLabel } from '../field-texts.ts';
import { Button } from '../parts/Button.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { t } from '../text/t.ts';

/** Whether this person may open a file of type tố cáo at all: village heads may not. */
export function useMayHoldDenunciation(): boolean {
  const { me } = useAccount();
  const facts = { kind: petition.name, by: me.value.person, villages: [], shared: [], denunciation: true };
  return may(me.value, 'create', facts);
}

interface AskFirstProps {
  readonly title: string;
  readonly question: string;
  readonly noWord: string;
  readonly backHref: string;
  readonly onNo: () => void;
  /** Only for those who may hold such a file. */
  readonly onYes: () => void;
  /** Said below the advice to a village head. */
  readonly headExtra?: ComponentChildren;
  /** What is asked about, shown above the question. */
  readonly children?: ComponentChildren;
}

/** Nothing is kept of the answer by one who may hold no such file. */
export function AskFirst(props: AskFirstProps) {
  const mayHold = useMayHoldDenunciation();
  const [advised, setAdvised] = useState(false);
  const back = { href: props.backHref };
  if (advised)
    return (
      <Page
        title={props.title}
        back={back}
        actions={
          <LinkButton href={props.backHref} kind="primary">
            {t('ask.back')}
          </LinkButton>
        }
      >
        <Notice kind="warn" title={t('ask.headAdviceTitle')} live>
          {t('ask.headAdvice')}
        </Notice>
        {props.headExtra}
      </Page>
    );
  return (
    <Page
      title={props.title}
      back={back}
      actions={
        <>
          <Button onPress={mayHold ? props.onYes : () => setAdvised(true)}>{t('ask.yes')}</Button>
          <Button kind="primary" onPress={props.onNo}>
            {props.noWord}
          </Button>
        </>
      }
    >
      {props.children}
      <h2 class="title">{props.question}</h2>
      <p class="soft">{t('ask.denunciationHint')}</p>
    </Page>
  );
}

interface AskTypeProps {
  readonly title: string;
  readonly backHref: string;
  /** The type, or undefined when it is not clear yet. */
  readonly onType: (type: string | undefined) => void;
}

/** What kind of petition it is, once it is known not to be a denunciation. */
export function AskType({ title, backHref, onType }: AskTypeProps) {
  const field = petition.fields.type as Extract<Field, { type: 'choice' }>;
  return (
    <Page title={title} back={{ href: backHref }}>
      <h2 class="title">{t('ask.type')}</h2>
      <div class="group">
        {field.options.filter(isAsked).map((option) => (
          <div key={option} class="explained">
            <Button wide onPress={() => onType(option)}>
              {optionLabel(petition.name, 'type', field, option)}
            </Button>
            <p class="small soft">{t(`ask.type.${option}`)}</p>
          </div>
        ))}
        <Button kind="quiet" wide onPress={() => onType(undefined)}>
          {t('ask.typeUnknown')}
        </Button>
      </div>
    </Page>
  );
}

type PetitionType = (typeof petitionTypes)[number];

const isAsked = (option: string): option is Exclude<PetitionType, 'denunciation'> =>
  option !== 'denunciation';
