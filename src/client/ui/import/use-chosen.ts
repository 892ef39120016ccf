// Which rows of an import are taken: as offered at first, or as somebody chose.
import { useState } from 'preact/hooks';

/** By line. @param isTakenAtFirst whether a row is taken unless somebody takes its mark away */
export function useChosen<Match extends { readonly row: { readonly line: number } }>(
  isTakenAtFirst: (match: Match) => boolean,
) {
  const [chosen, setChosen] = useState<ReadonlyMap<number, boolean>>(new Map());
  return {
    isTaken: (match: Match): boolean => chosen.get(match.row.line) ?? isTakenAtFirst(match),
    onChoose: (lines: readonly number[], taken: boolean): void =>
      setChosen(new Map([...chosen, ...lines.map((line) => [line, taken] as const)])),
  };
}
