// The sheet that holds the commune's recovery key: for the safe, scanned or typed on the day it is needed. Names no citizen.

import { bold, type PrintDocument, text } from '../../export/print-document.ts';
import type { Directory } from '../../store/catalog-api.ts';
import { inGroups } from '../../store/recovery/code-text.ts';
import type { RecoveryKey } from '../../store/recovery/recovery-key.ts';
import { communeHead, placeOf } from './place.ts';

export type RecoverySheetSource = {
  readonly key: RecoveryKey;
  readonly directory: Directory;
  /** YYYY-MM-DD. */
  readonly today: string;
};

export const recoverySheet = ({ key, directory, today }: RecoverySheetSource): PrintDocument => {
  const place = placeOf(directory);
  return {
    paper: 'portrait',
    unnumbered: true,
    blocks: [
      communeHead(place, 'people-committee', today),
      {
        type: 'title',
        name: 'KHÓA MỞ LẠI ĐIỆN THOẠI',
        subject: [`Khóa số ${inGroups(key.id)} của sổ ghi việc dân`],
      },
      { type: 'code', label: 'Mã khóa', code: inGroups(key.code), large: true },
      text(
        bold('Để làm gì. '),
        'Khi một người quên mã mở sổ trên điện thoại, quản trị của xã dùng khóa này mở lại; người ấy chọn mã mới, không mất gì đã ghi.',
      ),
      text(
        bold('Dùng thế nào. '),
        'Quản trị vào Việc của quản trị, Khóa mở lại của xã, Nhận khóa từ tờ giấy; quét mã QR hoặc gõ dãy chữ số trên. Sau đó vào Mở lại điện thoại và làm theo. Không cần mạng.',
      ),
      text(
        bold('Giữ thế nào. '),
        'Cất trong két hoặc tủ có khóa, trong phong bì dán kín. Không chụp ảnh, không gửi qua mạng: ai có tờ giấy này và cầm được điện thoại thì đọc được sổ trong điện thoại đó. Mất tờ giấy, hoặc người giữ thôi việc, thì đổi khóa ngay.',
      ),
      {
        type: 'signatures',
        columns: [
          { title: 'NGƯỜI IN', note: '(Ký, ghi rõ họ tên)', names: [] },
          { title: 'NGƯỜI GIỮ', note: '(Ký, ghi rõ họ tên)', names: [] },
        ],
      },
    ],
  };
};
