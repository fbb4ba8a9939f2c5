/** The browser's own offer to install, kept for the moment the reader asks for it. */
export type InstallOffer = Event & { prompt(): Promise<unknown> };

let offer: InstallOffer | undefined;
const listeners = new Set<() => void>();

function change(to: InstallOffer | undefined): void {
  offer = to;
  for (const listener of listeners) listener();
}

export const installOffer = {
  get: () => offer,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  listen(): void {
    window.addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      change(event as InstallOffer);
    });
    window.addEventListener('appinstalled', () => change(undefined));
  },
};
