// Who resolves this petition: two or three taps to the body, the article, the next step and its limit. Nothing is typed,
// so that it serves a denunciation too, and nothing is kept but the competence somebody chooses to write down.
import { useEffect, useRef, useState } from 'preact/hooks';
import { kinds } from '../../../shared/kinds/registry.ts';
import {
  type CompetenceType,
  type Concerned,
  competenceTypes,
  concernedOnes,
} from '../../../shared/rules/competence-types.ts';
import type { RecordView } from '../../store/records-api.ts';
import { text, typeLabel } from '../kind-texts.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { headLine } from '../record/head-line.ts';
import { useWording } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { CompetenceAnswer } from './CompetenceAnswer.tsx';
import { useOpenedLog } from './use-opened-log.ts';

export default function Competence({ view }: { readonly view: RecordView }) {
  const { root } = view.bundle;
  useOpenedLog(view);
  const wording = useWording();
  const [type, setType] = useState(typeOf(root.values.type));
  const [concerned, setConcerned] = useState<Concerned | null>(null);
  const kind = kinds[root.kind];
  if (!kind) return null;
  const head = {
    title: t('whose.title'),
    sub: [typeLabel(kind, root.values), headLine(kind, root, wording)].filter(Boolean).join(' · '),
    back: { href: paths.record(root.id), label: t('redact.back') },
  };
  const startAgain = () => {
    setType(typeOf(root.values.type));
    setConcerned(null);
  };
  if (type !== null && concerned !== null)
    return <CompetenceAnswer {...{ head, view, type, concerned }} onAgain={startAgain} />;
  return (
    <Page {...head}>
      {type === null ? (
        <Choices
          key="type"
          question={t('whose.type')}
          advice={root.values.type === 'mixed' ? t('whose.mixed') : undefined}
          options={competenceTypes.filter((one) => one !== 'denunciation')}
          label={(one) => text(`petition-type.${one}`)}
          onChoose={setType}
        />
      ) : (
        <Choices
          key="concerned"
          question={t(`whose.about.${columnOf(type)}`)}
          options={concernedOnes}
          label={(one) => t(`whose.one.${one}`)}
          onChoose={setConcerned}
        />
      )}
    </Page>
  );
}

/** null where the petition is none of the four: then it is asked. */
const typeOf = (value: unknown): CompetenceType | null =>
  competenceTypes.find((type) => type === value) ?? null;

const columnOf = (type: CompetenceType): 'complaint' | 'denunciation' | 'wish' =>
  type === 'complaint' || type === 'denunciation' ? type : 'wish';

interface ChoicesProps<Option extends string> {
  readonly question: string;
  readonly advice?: string | undefined;
  readonly options: readonly Option[];
  readonly label: (option: Option) => string;
  readonly onChoose: (option: Option) => void;
}

function Choices<Option extends string>({
  question,
  advice,
  options,
  label,
  onChoose,
}: ChoicesProps<Option>) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The question stands where the last one stood: it is read out, and shown from its top.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="group">
      {advice && <p>{advice}</p>}
      <h2 class="title" ref={heading} tabIndex={-1}>
        {question}
      </h2>
      {options.map((option) => (
        <Button key={option} wide onPress={() => onChoose(option)}>
          {label(option)}
        </Button>
      ))}
    </div>
  );
}
