// What every field has around it: its name above, a hint, and what is wrong with it, in words, below.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../parts/Icon.tsx';

/** Props every field shares; `Value` is what it hands over. */
export interface FieldProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** One short line between name and field: what to write, an example. */
  readonly hint?: string | undefined;
  /** What is wrong, in words; leave out when all is well. */
  readonly problem?: string | undefined;
  /** Id of the control itself, so that a list of problems can lead to it. */
  readonly id?: string | undefined;
}

/**
 * Of fields whose value is read out of what is typed: the typing that could not be read, as the form's draft keeps it.
 * Without it such typing lives in the field alone and `onChange` hears that the field is empty.
 */
export interface Unread {
  /** '' while what stands in the field can be read. */
  readonly text: string;
  readonly keep: (typed: string) => void;
}

export interface ReadFieldProps<Value> extends FieldProps<Value> {
  readonly unread?: Unread | undefined;
}

interface FrameProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly id?: string | undefined;
  /** The control is a group (chips): the name is then a heading of the group, not a <label>. */
  readonly group?: boolean;
  /** Gets the ids to put on the control. */
  readonly children: (ids: { id: string; describedBy: string | undefined }) => ComponentChildren;
}

/** Name, hint, control, problem, tied together for screen readers. */
export function Field({ label, hint, problem, id: given, group = false, children }: FrameProps) {
  const made = useId();
  const id = given ?? made;
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div class={problem ? 'field field-wrong' : 'field'}>
      {group ? (
        <span class="field-label" aria-hidden="true">
          {label}
        </span>
      ) : (
        <label class="field-label" for={id}>
          {label}
        </label>
      )}
      {hint && (
        <p class="small soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, describedBy: described || undefined })}
      {problem && (
        <p class="field-problem" id={`${id}-problem`}>
          <Icon name="alert" />
          <span>{problem}</span>
        </p>
      )}
    </div>
  );
}
