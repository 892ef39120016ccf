// Where the app cannot keep its promises, it says so before anybody writes anything.

export type Block =
  | { readonly type: 'in-app'; readonly app: string }
  | { readonly type: 'insecure' | 'iphone' | 'old' | 'storage' };

const inAppBrowsers: readonly (readonly [RegExp, string])[] = [
  [/Zalo/i, 'Zalo'],
  [/FBAN|FBAV|FB_IAB|Messenger/i, 'Facebook'],
  [/Instagram/i, 'Instagram'],
  [/TikTok|musical_ly|BytedanceWebview/i, 'TikTok'],
  [/Viber/i, 'Viber'],
  [/\bLine\//i, 'Line'],
  [/MicroMessenger/i, 'WeChat'],
];

/**
 * Why this browser cannot be used, or null. In-app browsers come first: they may also be old, and Chrome on the same
 * phone is the way out. An iPhone is told apart by `navigator.standalone`, which only its browsers have.
 */
export function blockOf(page: Window & typeof globalThis): Block | null {
  const navigator: Navigator & { readonly standalone?: boolean } = page.navigator;
  const app = inAppBrowsers.find(([pattern]) => pattern.test(navigator.userAgent))?.[1];
  if (app !== undefined) return { type: 'in-app', app };
  if (!page.isSecureContext) return { type: 'insecure' };
  if (!page.crypto?.subtle || !page.indexedDB || !('BigInt' in page)) return { type: 'old' };
  if (navigator.standalone === false && navigator.maxTouchPoints > 0) return { type: 'iphone' };
  return null;
}
