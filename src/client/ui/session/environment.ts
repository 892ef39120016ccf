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
  if (!page.crypto?.subtle || !page.indexedDB || !page.WebAssembly || !('BigInt' in page))
    return { type: 'old' };
  if (navigator.standalone === false && navigator.maxTouchPoints > 0) return { type: 'iphone' };
  return null;
}

/** Whether this is Android, where a link can ask for Chrome by name. */
export function isAndroid(userAgent: string): boolean {
  return /Android/.test(userAgent);
}

/** The link that makes Android open this address, fragment and all, in Chrome. */
export function chromeIntent(href: string): string {
  return `intent:${href.replace(/^https?:/, '')}#Intent;scheme=https;package=com.android.chrome;end`;
}

/** What the phone says it is, for the office's list of devices: 'Android 13 · Chrome 120'. At most 80 characters. */
export function describeDevice(userAgent: string): string {
  const system =
    /Android [\d.]+/.exec(userAgent)?.[0] ??
    /(iPhone|iPad)/.exec(userAgent)?.[0] ??
    /(Windows|Mac OS X|Linux|CrOS)/.exec(userAgent)?.[0] ??
    '';
  const browser =
    /(Edg|OPR|SamsungBrowser|CocCoc|coc_coc_browser|Firefox)\/(\d+)/.exec(userAgent) ??
    /(Chrome|CriOS)\/(\d+)/.exec(userAgent) ??
    /(Version)\/(\d+)/.exec(userAgent);
  const name = {
    Edg: 'Edge',
    OPR: 'Opera',
    CriOS: 'Chrome',
    Version: 'Safari',
    coc_coc_browser: 'CocCoc',
  } as Record<string, string>;
  const words = browser ? `${name[browser[1] ?? ''] ?? browser[1]} ${browser[2]}` : '';
  return [system, words].filter(Boolean).join(' · ').slice(0, 80);
}
