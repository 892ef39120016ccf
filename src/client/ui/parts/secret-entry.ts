// What the two ways of entering a secret (digits, letters) have in common.

export interface SecretEntryProps {
  /** What is asked: 'Nhập mã để mở', 'Chọn mã mới', 'Nhập lại mã'. */
  readonly label: string;
  /** Called with the whole entry, which is then cleared from the screen. */
  readonly onDone: (secret: string) => void;
  /** In words, below the entry: 'Mã chưa đúng. Thử lại sau 30 giây.' */
  readonly problem?: string | undefined;
  /** Words for the wait ('Đang mở…'); keys rest meanwhile. */
  readonly busy?: string | undefined;
  /** Keys rest without words of their own: the delay after wrong entries (say why in `problem`). */
  readonly blocked?: boolean;
}
