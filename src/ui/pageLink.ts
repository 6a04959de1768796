/** Addresses of this page with the view it shows, and text handed to the clipboard. */

/** This page's address, what is open included; `null` where it has none that others could open (`about:srcdoc`). */
export function pageLink(): string | null {
  return /^(?:https?|file):$/.test(location.protocol) ? location.href : null;
}

/** The same without a part of its query. */
export function linkWithout(parameter: string): string | null {
  const link = pageLink();
  if (link === null) return null;
  const url = new URL(link);
  url.searchParams.delete(parameter);
  return url.href;
}

/** @returns whether it is on the clipboard; browsers refuse it in some frames */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
