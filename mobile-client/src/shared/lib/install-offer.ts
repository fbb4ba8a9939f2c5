import { Observable } from '@eschool/clients-core/observable';

/** The browser's own offer to install, kept for the moment the reader asks for it. */
export type InstallOffer = Event & { prompt(): Promise<unknown> };

export const installOffer = new Observable<InstallOffer | undefined>(undefined);

export function awaitInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    installOffer.set(event as InstallOffer);
  });
  window.addEventListener('appinstalled', () => installOffer.set(undefined));
}
