// What is known of a province and of a commune.

export type ProvinceType = 'tỉnh' | 'thành phố';
export type CommuneType = 'xã' | 'phường' | 'đặc khu';

/** A province-level unit: two-digit code, name without its type ("Điện Biên"). */
export interface Province {
  readonly code: string;
  readonly name: string;
  readonly type: ProvinceType;
}

/** A commune-level unit: five-digit code, the key (names repeat); name without its type ("Búng Lao"). */
export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly type: CommuneType;
  readonly provinceCode: string;
  readonly provinceName: string;
}

/** A commune found; `formerly` says which unit of before July 2025 was meant, when the present name was not. */
export interface FoundCommune extends Commune {
  /** "xã Ẳng Tở, huyện Mường Ảng", with the province when that was another; or only "huyện Mường Ảng". */
  readonly formerly?: string;
}
