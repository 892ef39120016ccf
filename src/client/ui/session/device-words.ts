// What the phone says of itself: for the office's list of devices, and for the way out of an in-app browser.

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
