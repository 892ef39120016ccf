// The list that a record is in.
import type { KindDefinition, Values } from '../../../shared/kinds/define-kind.ts';
import { paths } from '../routes.ts';

/** An entry of a register is in its village's list. */
export const listHref = (kind: KindDefinition, values: Values): string => {
  const village = kind.register && kind.villagesField ? values[kind.villagesField] : undefined;
  return typeof village === 'string' ? `${paths.list(kind.name)}?village=${village}` : paths.list(kind.name);
};
