/** What the components ask of a browser and jsdom does not have. Nothing here measures or paints. */
class StillObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

export function installBrowserStubs(): void {
  window.matchMedia = (query: string): MediaQueryList => ({
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  });
  window.ResizeObserver = StillObserver;
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  // Ids in these tests need no escaping.
  window.CSS ??= { escape: (text: string) => text } as typeof CSS;
  // Matching thousands of the components' style rules takes jsdom seconds for each element; no rule here depends on them.
  window.getComputedStyle = (element) => (element as HTMLElement).style;
}
