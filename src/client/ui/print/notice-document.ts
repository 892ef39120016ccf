// A notice of the commune as a letter to village heads (NĐ 30/2020, annex III): what is to be told, by when, to whom it goes.
import type { Bundle } from '../../../shared/core/bundle.ts';
import { type Block, type PrintDocument, text } from '../../export/print-document.ts';
import type { Directory } from '../../store/catalog-api.ts';
import {
  blank,
  capitalised,
  inSentence,
  listOf,
  openLine,
  paragraphsOf,
  shortDate,
  signerOf,
  stopped,
  textOf,
} from './form-words.ts';
import { communeHead, type Place, placeOf, villageNames } from './place.ts';

export const noticeDocument = ({
  bundle,
  directory,
}: {
  readonly bundle: Bundle;
  readonly directory: Directory;
}): PrintDocument => {
  const { values } = bundle.root;
  const place = placeOf(directory);
  const villages = listOf(values.villages);
  return {
    paper: 'portrait',
    blocks: [
      communeHead(place, 'people-committee', textOf(values.date), 'TB', textOf(values.number)),
      { type: 'title', name: 'THÔNG BÁO', subject: [textOf(values.subject) || blank] },
      ...bodyBlocks(values.text),
      text(askWords(place, villages, textOf(values.by))),
      {
        type: 'closing',
        items: [headsWords(place, villages), 'Niêm yết tại trụ sở UBND', 'Lưu: VT'],
        signature: {
          title: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
          note: '(Ký, đóng dấu, ghi rõ họ tên)',
          names: [signerOf(values.signer)],
        },
      },
    ],
  };
};

/** A line of its own each, as it is read out. */
const bodyBlocks = (words: Bundle['root']['values'][string] | undefined): readonly Block[] => {
  const paragraphs = paragraphsOf(words);
  return (paragraphs.length > 0 ? paragraphs : [openLine]).map((one) => text(stopped(one)));
};

/** "Ủy ban nhân dân xã Búng Lao đề nghị trưởng bản thông báo …./." */
const askWords = (place: Place, villages: readonly string[], by: string): string => {
  const head = villages.length > 1 ? `các trưởng ${place.thon}` : `trưởng ${place.thon}`;
  const until = by === '' ? '' : ` chậm nhất ngày ${shortDate(by)}`;
  return `Ủy ban nhân dân ${inSentence(place.commune)} đề nghị ${head} thông báo nội dung trên đến Nhân dân${until} và báo lại ngày, cách đã thông báo./.`;
};

/** "Trưởng bản: Bản Xuân Tre, Bản Huổi Cắm (để thông báo đến Nhân dân)". */
const headsWords = (place: Place, villages: readonly string[]): string =>
  `${capitalised(`trưởng ${place.thon}`)}: ${villageNames(place, villages) || blank} (để thông báo đến Nhân dân)`;
